"""The fonts that come with the program: no machine shall show boxes in place of a language."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from integreat_editor.ui.resources import folder

TEXT_FAMILY = "Inter"
TITLE_FAMILY = "Integreat Title"
"""What the web app writes texts and titles in (app contract, section 5); the second is Raleway (resources/fonts)."""
SCRIPT_FAMILIES = ("Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Sans Georgian", "Droid Sans Fallback", "Noto Emoji")
"""Asked in this order for what the first ones lack."""


@cache
def install_fonts() -> tuple[str, ...]:
    """Makes the fonts known to Qt, once for the process (5 ms); gives the families, those of broken files left out."""
    found: list[str] = []
    for file in sorted((folder() / "fonts").glob("*.[ot]tf")):
        found.extend(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    return tuple(dict.fromkeys(found))
