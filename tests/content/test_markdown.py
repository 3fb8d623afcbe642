"""Markdown drafts, and HTML from outside made harmless."""

import pytest

from integreat_editor.content.markdown import markdown_to_html
from integreat_editor.content.sanitize import sanitise


def test_a_draft_becomes_headings_lists_tables_and_links() -> None:
    html = markdown_to_html("# Amt\n\n[Seite](https://maintal.de) *neu*\n\n- eins\n- zwei\n\n|a|b|\n|-|-|\n|1|2|\n")
    link = '<a href="https://maintal.de">Seite</a>'
    for part in ("<h2>Amt</h2>", link, "<em>neu</em>", "<li>zwei</li>", "<td>2</td>"):
        assert part in html


def test_raw_html_in_a_draft_is_sanitised() -> None:
    html = markdown_to_html('<script>alert(1)</script>\n\n<b onclick="x()">fett</b> [x](javascript:alert(1))')
    assert "script" not in html
    assert "onclick" not in html
    assert "<b>fett</b>" in html


def test_a_draft_that_is_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="characters"):
        markdown_to_html("a" * 1_000_001)


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        '<a href="jAvAsCrIpT:alert(1)">x</a>',
        '<a href="java\tscript:alert(1)">x</a>',
        '<a href="&#106;avascript:alert(1)">x</a>',
        '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
        '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
        '<p style="background:url(javascript:alert(1))">x</p>',
        "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        '<form action="https://evil.example"><button formaction="javascript:alert(1)">x</button></form>',
        '<object data="data:text/html,x"></object><embed src="//evil.example">',
        '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    ],
)
def test_attacks_do_not_survive(attack: str) -> None:
    clean = sanitise(attack).lower()
    # In attributes; as text between tags it does no harm.
    inside_tags = "".join(part.split(">")[0] for part in clean.split("<")[1:])
    for word in ("script", "onerror", "onload", "data:", "evil.example", "srcdoc", "action", "meta", "svg"):
        assert word not in inside_tags


def test_what_authors_lose_in_the_apps_is_lost_here() -> None:
    assert sanitise('<p id="a" lang="de" class="b">x <del>alt</del></p>') == '<p class="b">x alt</p>'
    assert sanitise('<a href="sms:123">x</a>') == "<a>x</a>"
    assert "src" not in sanitise('<iframe src="https://youtube.example/1"></iframe>')


def test_what_the_apps_show_is_kept() -> None:
    for html in (
        '<a href="tel:+496181400">x</a>',
        '<iframe src="https://player.vimeo.com/video/1"></iframe>',
        "<details><summary>mehr</summary>x</details>",
        '<p style="text-align:center" data-contact-id="3" dir="rtl">x</p>',
    ):
        assert sanitise(html) == html


def test_absurdly_deep_html_gives_nothing() -> None:
    assert sanitise("<b>" * 100_000) == ""


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("color: rgb(0, 0, 0);", None),
        ("text-align: left; color: rgb(0,0,0); margin: 0", "text-align: left; margin: 0"),
        ("background-color: rgb(0, 0, 0)", "background-color: rgb(0, 0, 0)"),
        ("color: rgb(0, 0, 90)", "color: rgb(0, 0, 90)"),
    ],
)
def test_black_is_taken_off_texts_as_the_apps_do(style: str, kept: str | None) -> None:
    expected = "<p>x</p>" if kept is None else f'<p style="{kept}">x</p>'
    assert sanitise(f'<p style="{style}">x</p>') == expected
