"""Every language of the regions is drawn on every machine."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from integreat_editor.ui.fonts import SCRIPT_FAMILIES, TEXT_FAMILY, TITLE_FAMILY, install_fonts

SAMPLES = {
    "German": "Anmeldung für die Schule – 20 €",
    "Arabic": "التسجيل في المدرسة",
    "Farsi": "ثبت‌نام در مدرسه؛ گ چ پ ژ",
    "Ukrainian": "Запис до школи, її ґанок",
    "Tigrinya": "ምዝገባ ኣብ ቤት ትምህርቲ",
    "Chinese": "学校报名，居留许可",
    "Georgian": "სკოლაში რეგისტრაცია",
    "Turkish": "Okula kayıt: ğ ş İ",
    "emoji": "😀🏫☎📍",
}


@pytest.mark.usefixtures("qapp")
def test_all_families_are_there() -> None:
    assert {TEXT_FAMILY, TITLE_FAMILY, *SCRIPT_FAMILIES} <= set(install_fonts())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", SAMPLES)
def test_no_character_is_drawn_as_a_box(name: str) -> None:
    """With our own fonts alone: what the machine has does not count."""
    install_fonts()
    font = QFont()
    font.setFamilies([TEXT_FAMILY, *SCRIPT_FAMILIES])
    layout = QTextLayout(SAMPLES[name], font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    own = {TEXT_FAMILY, *SCRIPT_FAMILIES}
    runs = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in runs} <= own
    assert all(0 not in run.glyphIndexes() for run in runs)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("family", [TEXT_FAMILY, "Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Sans Georgian"])
def test_bold_has_a_face_of_its_own(family: str) -> None:
    install_fonts()
    font = QFont(family)
    font.setBold(True)
    assert QRawFont.fromFont(font).weight() >= QFont.Weight.Bold
    assert "Bold" in QFontDatabase.styles(family)
