"""Images as texts hold them: only what is asked for changes."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.image_tags import (
    ImageTag,
    first_alt,
    image_html,
    read_image_tag,
    with_alt,
    with_alt_of,
    with_width,
)
from integreat_editor.content.source import parse_source

HASH = "ab" * 32


@pytest.mark.parametrize(
    ("html", "tag"),
    [
        ("<img src=a.png>", ImageTag("a.png", None, 0)),
        ('<IMG alt="" SRC="a.png" width="300" height=200 />', ImageTag("a.png", "", 300)),
        ('<img src="a.png" alt="A &amp; B" style="width: 120.5px; height:3px">', ImageTag("a.png", "A & B", 120)),
        ('<img src="a.png" width="50%">', ImageTag("a.png", None, 0)),
        ('<img src="a.png" style="max-width: 100px">', ImageTag("a.png", None, 0)),
    ],
)
def test_an_image_is_read(html: str, tag: ImageTag) -> None:
    assert read_image_tag(html) == tag


@pytest.mark.parametrize("html", ["", "<p>x</p>", "<img src=a><img src=b>", "x"])
def test_what_is_no_image(html: str) -> None:
    assert read_image_tag(html) is None
    with pytest.raises(ValueError, match="no image"):
        with_alt(html, "x")


def test_words_change_alone() -> None:
    html = '<img  class=x alt = "Haus"\n src="a.png"/>'
    assert with_alt(html, 'Das "Haus"') == '<img  class=x alt="Das &quot;Haus&quot;"\n src="a.png"/>'
    assert with_alt(html, "Haus") == html
    assert with_alt("<img src=a.png>", "") == '<img alt="" src=a.png>'


def test_a_width_takes_the_fixed_height_away() -> None:
    html = '<img src="a.png" width="300" height="200" style="color: red; height: 5px; max-width: 9px">'
    assert with_width(html, 120) == '<img src="a.png" width="120" style="color: red; max-width: 9px">'
    assert with_width('<img src="a.png" style="width:40px">', 0) == '<img src="a.png">'
    assert with_width(html, 300) == html


@given(st.text(alphabet="aß\"'<>&= \n\u0645"), st.integers(0, 2000))
def test_what_is_written_is_read(alt: str, width: int) -> None:
    html = with_width(with_alt("<p>".replace("<p>", "<img src=a.png height=3>"), alt), width)
    tag = read_image_tag(html)
    assert tag is not None
    assert (tag.alt, tag.width) == (alt, width)
    assert read_image_tag(image_html("/media/1", alt, width)) == ImageTag("/media/1", alt, width)


def test_one_file_is_one_image_at_any_address() -> None:
    html = f'<p><img src="https://hub.example/media/{HASH}" alt="a"> und <img src=other.png alt="b"></p>'
    assert first_alt(html, f"/media/{HASH}") == (True, "a")
    assert first_alt("<p>x</p>", f"/media/{HASH}") == (False, None)
    assert with_alt_of(html, f"/media/{HASH}", "neu") == html.replace('alt="a"', 'alt="neu"')


@pytest.mark.corpus
def test_in_real_pages_nothing_but_the_words_changes(corpus_dir: Path) -> None:
    for file in sorted(corpus_dir.glob("*/*/pages.json")):
        for page in json.loads(file.read_text(encoding="utf-8")):
            html = page["content"]
            images = [node for node in parse_source(html).iter() if node.tag == "img"]
            for image in images[:3]:
                source = image.get("src") or ""
                again = with_alt_of(with_alt_of(html, source, "neue Worte"), source, image.get("alt") or "")
                if all(other.get("alt") == image.get("alt") for other in images if other.get("src") == source):
                    assert again.replace('alt=""', "").split() == html.replace('alt=""', "").split()
