"""Colours can be read."""

import pytest
from PySide6.QtWidgets import QApplication

from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.theme.colours import CONTRAST, DARK, LIGHT, Colours, contrast
from integreat_editor.ui.theme.scale import scaled

TEXTS = ("text", "muted", "link", "good", "warning", "danger", "info")
THEMES = (LIGHT, DARK, CONTRAST)
GROUNDS = ("window", "surface", "raised", "hover")


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_texts_stand_out_from_their_grounds(theme: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark", "contrast"])
def test_pills_banners_and_the_main_button_can_be_read(theme: Colours) -> None:
    for tone in ("good", "warning", "danger", "info"):
        soft = getattr(theme, f"{tone}_soft")
        assert contrast(getattr(theme, tone), soft) >= 4.5
        assert contrast(theme.text, soft) >= 4.5
        assert contrast(theme.link, soft) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.text, theme.accent_soft) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark", "contrast"])
def test_marks_and_focus_stand_out_as_shapes(theme: Colours) -> None:
    """Shapes need 3, as WCAG 2 says for what is not text."""
    for colour in (theme.strong_border, theme.good, theme.warning, theme.info, theme.accent):
        assert contrast(colour, theme.surface) >= 3


def test_the_contrast_of_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_high_contrast_keeps_what_it_says(text: str, ground: str) -> None:
    """Seven to one, as WCAG 2 asks for at its highest level (1.4.6); borders as clear as texts elsewhere."""
    assert contrast(getattr(CONTRAST, text), getattr(CONTRAST, ground)) >= 7
    assert contrast(CONTRAST.border, getattr(CONTRAST, ground)) >= 4.5


def test_text_size_scales_font_and_rows(qapp: QApplication) -> None:
    apply_theme(qapp, "light", 100)
    before = qapp.font().pointSizeF()
    apply_theme(qapp, "light", 150)
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.5)
    assert scaled(30) == 45
    apply_theme(qapp, "light", 100)
    assert qapp.font().pointSizeF() == pytest.approx(before)
    assert scaled(30) == 30
