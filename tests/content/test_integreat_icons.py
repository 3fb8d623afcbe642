"""The CMS's small icons: known by their address, written as the CMS does."""

import json
import re
from pathlib import Path

import pytest

from integreat_editor.content.integreat_icons import DEFAULT_HOST, NAMES, icon_host, icon_html, icon_name
from integreat_editor.content.sanitize import sanitise


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://admin.integreat-app.de/static/svg/call.svg", "call"),
        ("http://127.0.0.1:8000/static/svg/pin.svg?v=2", "pin"),
        ("/static/svg/www.svg", "www"),
        ("/static/svg/unknown.svg", ""),
        ("/static/svg/../../etc/call.svg", ""),
        ("https://example.org/images/call.svg", ""),
        ("https://example.org/a.png?x=/static/svg/call.svg", ""),
        ("", ""),
    ],
)
def test_an_icon_is_known_by_its_address(source: str, name: str) -> None:
    assert icon_name(source) == name


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_known_again_and_reaches_the_apps(name: str) -> None:
    html = icon_html(name, "https://cms.example.org")
    source = re.findall(r'src="([^"]*)"', html)
    assert [icon_name(each) for each in source] == [name]
    assert source[0] in sanitise(html)
    assert 'alt=""' in sanitise(html)
    assert icon_host([html]) == "https://cms.example.org"


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(ValueError, match="skull"):
        icon_html("skull")


def test_the_host_is_the_one_most_texts_name() -> None:
    one, other = icon_html("pin", "https://one.example"), icon_html("call", "https://other.example")
    assert icon_host([other, one + one]) == "https://one.example"
    assert icon_host(["<p>/static/svg/call.svg</p>"]) == ""


@pytest.mark.corpus
def test_the_icons_of_a_real_district_are_all_known(corpus_dir: Path) -> None:
    pages = json.loads((corpus_dir / "lkaugsburg" / "de" / "pages.json").read_text(encoding="utf-8"))
    texts = [page["content"] for page in pages]
    sources = [source for html in texts for source in re.findall(r'<img[^>]*src="([^"]*/static/svg/[^"]*)"', html)]
    assert len(sources) > 500
    assert all(icon_name(source) for source in sources)
    assert icon_host(texts) == DEFAULT_HOST
    written = {f"{tag} alt=\"\">" for html in texts for tag in re.findall(r"<img[^>]*/static/svg/[^>]*(?=>)", html)}
    assert written <= {icon_html(name) for name in NAMES}
