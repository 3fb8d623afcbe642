"""The preview draws what the apps draw."""

import pytest

from integreat_editor.content.sanitize import sanitise
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import CONTRAST_THEME, LIGHT_THEME, Wording, is_rtl, plain_text, preview_html

WORDS = Wording("Last update: today", "Video", "Image")


def shown(html: str) -> str:
    return preview_html("Title", sanitise(html), WORDS, LIGHT_THEME, phone=True)


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("Schule", False), ("المدرسة", True), ("112 - الطوارئ", True), ("Mo-Fr المدرسة", False), ("", False)],
)
def test_the_first_strong_character_gives_the_direction(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


def test_tags_do_not_count_for_the_direction() -> None:
    assert is_rtl(plain_text("<p class='english'>مرحبا</p>"))


def test_script_and_styles_are_gone() -> None:
    html = shown("<script>alert(1)</script><p onclick='x()'>Text</p><style>p{}</style>")
    assert "alert" not in html
    assert "onclick" not in html


def test_a_contact_card_is_a_panel() -> None:
    assert 'cellpadding="16"' in shown('<div class="contact-card"><h4>Amt</h4></div>')


def test_a_title_is_shown_as_text() -> None:
    html = preview_html("<b>&", "", WORDS, LIGHT_THEME, phone=False)
    assert "&lt;b&gt;&amp;" in html


def test_an_empty_page_has_no_date() -> None:
    assert "Last update" not in shown("")
    assert "Last update" in shown("<p>Text</p>")


def test_the_contrast_theme_has_the_apps_colours() -> None:
    html = preview_html("T", "<p>x</p>", WORDS, CONTRAST_THEME, phone=False)
    assert "#e6e0e9" in html


def test_unclosed_tags_do_no_harm(qtbot: object) -> None:  # noqa: ARG001 - a running Qt
    browser = PageBrowser()
    browser.show_page(shown("<p>eins<ul><li>zwei<p>drei</div>"), "#ffffff", "#000000", rtl=False)
    assert browser.toPlainText().split() == ["Title", "eins", "zwei", "drei", "Last", "update:", "today"]


def test_nothing_is_loaded_from_elsewhere(qtbot: object) -> None:  # noqa: ARG001 - a running Qt
    asked: list[str] = []
    browser = PageBrowser()
    browser.image = asked.append
    browser.show_page(shown('<img src="https://example.org/a.png"><img src="/media/x">'), "#fff", "#000", rtl=False)
    browser.document().size()
    assert set(asked) <= {"https://example.org/a.png", "/media/x"}
