"""The line above the comparison: search, and a chip with a count for each state."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from integreat_editor.models.comparison import CompareState
from integreat_editor.ui.icons import icon
from integreat_editor.ui.template.compare_lines import CompareFilter
from integreat_editor.ui.template.compare_marks import draw_mark
from integreat_editor.ui.template.compare_words import ORDER, state_words
from integreat_editor.ui.template.flow import FlowBox
from integreat_editor.ui.theme.apply import colours, set_look

_TYPING_PAUSE_MS = 120
_MARK = 18


class FilterBar(QWidget):
    """`changed`: something else shall be seen."""

    changed = Signal()
    leave = Signal()
    """Enter in the search: on to the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search titles"))
        self.search.setAccessibleName(self.tr("Search titles of the template and of this region"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(240)
        self.search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.count = QLabel(self)
        set_look(self.count, "muted")
        self._box = FlowBox(self)
        self.chips = {state: self._make_chip(state) for state in ORDER}
        for chip in self.chips.values():
            self._box.add(chip)
            chip.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._on_return)
        self._lay_out()

    def _make_chip(self, state: CompareState) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(state_words(state))
        chip.setIcon(mark_icon(state, self.devicePixelRatioF()))
        chip.setIconSize(QSize(_MARK, _MARK))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(chip, "chip")
        chip.toggled.connect(lambda _on: self.changed.emit())
        return chip

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._box, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self.count.setContentsMargins(0, 6, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.addLayout(row)

    @property
    def value(self) -> CompareFilter:
        """What shall be seen now."""
        states = frozenset(state for state, chip in self.chips.items() if chip.isChecked())
        return CompareFilter(self.search.text(), states)

    def show_totals(self, totals: Mapping[CompareState, int]) -> None:
        """How many pages are in each state; a chip without any is not shown, unless it is on."""
        for state, chip in self.chips.items():
            count = totals.get(state, 0)
            chip.setText(f" {state_words(state)}  {count}")
            chip.setAccessibleName(f"{state_words(state)}: {count}")
            chip.setVisible(bool(count) or chip.isChecked())

    def show_count(self, count: int) -> None:
        """How many pages are shown."""
        self.count.setText(self.tr("%n page(s)", "", count))

    def clear(self) -> None:
        """Takes everything away that hides a row."""
        self.search.clear()
        for chip in self.chips.values():
            chip.setChecked(False)
        self._pause.stop()
        self.changed.emit()

    def _on_return(self) -> None:
        self._pause.stop()
        self.changed.emit()
        self.leave.emit()


def mark_icon(state: CompareState, ratio: float) -> QIcon:
    """A state's mark as an icon, for chips and tabs."""
    picture = QPixmap(QSize(round(_MARK * ratio), round(_MARK * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, QPointF(_MARK / 2, _MARK / 2), state, colours())
    painter.end()
    return QIcon(picture)
