"""Puts a theme on the application: style, palette, style sheet and font."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from integreat_editor.settings import Theme
from integreat_editor.ui.fonts import TEXT_FAMILY, install_fonts
from integreat_editor.ui.resources import icon_file
from integreat_editor.ui.theme.colours import CONTRAST, DARK, LIGHT, Colours
from integreat_editor.ui.theme.scale import set_text_size, text_size
from integreat_editor.ui.theme.style import style_sheet

_FAMILIES = (TEXT_FAMILY, "Noto Sans", "DejaVu Sans")
"""On Linux, in this order: they cover Latin, Greek and Cyrillic evenly; Qt finds the fonts for other scripts."""
_POINTS = 10
_current = LIGHT


def colours() -> Colours:
    """The theme that is on now, for what draws itself."""
    return _current


def resolve(theme: Theme) -> Colours:
    """The colours for a setting; "system" asks the desktop."""
    if theme == "system":
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return {"dark": DARK, "contrast": CONTRAST}.get(theme, LIGHT)


def apply_theme(app: QApplication, theme: Theme, size: int = 100) -> Colours:
    """Dresses the application, with text of `size` percent; windows that are open change at once."""
    global _current  # noqa: PLW0603 - one application, one theme
    before = text_size()
    set_text_size(size)
    chosen = resolve(theme)
    _current = chosen
    install_fonts()  # Before the first paint: letters that change their shape while one looks are worse than 2 ms.
    app.setStyle("Fusion")
    app.setFont(_font(app.font(), size / before))
    app.setPalette(_palette(chosen))
    app.setStyleSheet(style_sheet(chosen, icon_file("arrow-dark" if chosen.dark else "arrow-light").as_posix()))
    return chosen


def set_look(widget: QWidget, look: str) -> None:
    """Gives a widget one of the looks of the style sheet."""
    widget.setProperty("look", look)
    if widget.isVisible():
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_tone(widget: QWidget, tone: str) -> None:
    """Gives a banner or pill a meaning: info, good, warning, danger, muted."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _font(current: QFont, factor: float) -> QFont:
    font = QFont(current)
    if sys.platform in ("win32", "darwin"):
        font.setPointSizeF(current.pointSizeF() * factor)  # The system's own size is where it began.
        return font
    font.setFamilies([*_FAMILIES, current.family()])  # The first that is there; asking which are costs 20 ms.
    font.setPointSizeF(_POINTS * text_size() / 100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, value in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Light: colours.surface,
        role.Midlight: colours.hover,
        role.Mid: colours.border,
        role.Dark: colours.strong_border,
        role.Shadow: colours.strong_border,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.muted))
    return palette
