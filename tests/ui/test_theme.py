"""Colours can be read."""

import pytest

from integreat_editor.ui.theme.colours import DARK, LIGHT, Colours, contrast

TEXTS = ("text", "muted", "link", "good", "warning", "danger", "info")
GROUNDS = ("window", "surface", "raised", "hover")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_texts_stand_out_from_their_grounds(theme: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_pills_banners_and_the_main_button_can_be_read(theme: Colours) -> None:
    for tone in ("good", "warning", "danger", "info"):
        soft = getattr(theme, f"{tone}_soft")
        assert contrast(getattr(theme, tone), soft) >= 4.5
        assert contrast(theme.text, soft) >= 4.5
        assert contrast(theme.link, soft) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.text, theme.accent_soft) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_and_focus_stand_out_as_shapes(theme: Colours) -> None:
    """Shapes need 3, as WCAG 2 says for what is not text."""
    for colour in (theme.strong_border, theme.good, theme.warning, theme.info, theme.accent):
        assert contrast(colour, theme.surface) >= 3


def test_the_contrast_of_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
