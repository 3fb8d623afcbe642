"""Contrast of WCAG 2.2 AA, measured: every pair of the style sheet, and what is really drawn of controls and marks."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from integreat_editor.settings import Theme
from integreat_editor.ui.theme.apply import apply_theme, colours
from integreat_editor.ui.theme.colours import CONTRAST, DARK, LIGHT, Colours, contrast
from integreat_editor.ui.theme.style import style_sheet
from integreat_editor.ui.tree.strip import draw_mark

THEMES: dict[Theme, Colours] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
TEXT, SHAPE = 4.5, 3.0
STATES = ("up_to_date", "outdated", "missing", "in_translation", "unknown")
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_SET = re.compile(r"(?<![-\w])(background|color|selection-background-color|selection-color):\s*(#\w{6})")


@pytest.fixture(params=list(THEMES))
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Colours]:
    """Each theme, put on."""
    name: Theme = request.param
    apply_theme(qapp, name)
    yield THEMES[name]
    apply_theme(qapp, "light")


def test_texts_of_the_style_sheet_stand_out_from_their_grounds(theme: Colours) -> None:
    """Pairs that one rule sets, and texts whose rule leaves the ground as it is: they may stand on any."""
    found = []
    for selector, body in _RULE.findall(style_sheet(theme, "")):
        values = dict(_SET.findall(body))
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if text not in values or "QFrame[look" in selector:
                continue
            grounds = [values[ground]] if ground in values else [theme.window, theme.surface]
            found += [(selector.strip(), values[text], each) for each in grounds if contrast(values[text], each) < TEXT]
    assert found == []


def drawn_contrast(widget: QWidget, *, within: int | None = None) -> float:
    """The strongest contrast to its ground of any pixel that is drawn; `within`: of the first columns only."""
    picture = widget.grab().toImage()
    ground = colours().window
    width = min(within or picture.width(), picture.width())
    seen = {picture.pixelColor(x, y).name() for x in range(width) for y in range(picture.height())}
    return max(contrast(each, ground) for each in seen)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QComboBox, QSpinBox])
def test_fields_have_a_border_that_is_seen(qtbot: QtBot, make: type[QWidget]) -> None:
    widget = shown(make(), qtbot)
    widget.clearFocus()
    assert drawn_contrast(widget, within=2) >= SHAPE


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("checked", [False, True])
def test_boxes_to_tick_are_seen(qtbot: QtBot, make: type[QCheckBox], checked: bool) -> None:
    widget = make()
    widget.setChecked(checked)
    assert drawn_contrast(shown(widget, qtbot)) >= SHAPE


def test_boxes_to_tick_in_lists_are_seen(theme: Colours, qtbot: QtBot) -> None:
    widget = QListWidget()
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
        item = QListWidgetItem("", widget)
        item.setCheckState(state)
    shown(widget, qtbot)
    picture = widget.viewport().grab().toImage()
    for row in range(2):
        box = widget.visualItemRect(widget.item(row))
        columns, rows = range(box.left(), box.left() + 24), range(box.top(), box.bottom())
        seen = {picture.pixelColor(x, y).name() for x in columns for y in rows}
        assert max(contrast(each, theme.surface) for each in seen) >= SHAPE


def test_the_ring_of_the_focus_is_seen(theme: Colours) -> None:
    """The ring has the colour of the accent everywhere (that it is drawn is tested with every control)."""
    assert min(contrast(theme.accent, ground) for ground in (theme.window, theme.surface, theme.raised)) >= SHAPE


@pytest.mark.parametrize("state", STATES)
def test_marks_of_states_are_seen_on_every_row(theme: Colours, state: str) -> None:
    for ground in (theme.surface, theme.hover, theme.accent_soft):
        picture = QPixmap(24, 24)
        picture.fill(QColor(ground))
        painter = QPainter(picture)
        draw_mark(painter, QPointF(12, 12), state, theme)
        painter.end()
        image = picture.toImage()
        seen = {image.pixelColor(x, y).name() for x in range(24) for y in range(24)}
        assert max(contrast(each, ground) for each in seen) >= SHAPE, ground


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    """On the ground of the window."""
    qtbot.addWidget(widget)
    widget.show()
    widget.clearFocus()
    return widget
