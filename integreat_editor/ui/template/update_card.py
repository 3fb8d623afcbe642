"""One step of an update as a card: what the template changes, what stands here, in German and a language beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.template import Answer
from integreat_editor.ui.preview.render import plain_text
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.template.update_choice import ChoiceBox
from integreat_editor.ui.template.update_reading import Marked, MarkedSides
from integreat_editor.ui.template.update_step import StepState
from integreat_editor.ui.theme.apply import colours, set_look, set_tone

_RADIUS = 6
_STRIP = 4


class StepCard(QFrame):
    """`answered`: the answer changed; `entered` carries the `StepState`: somebody came to the card."""

    answered = Signal()
    entered = Signal(object)

    def __init__(self, state: StepState, number: int, name: phrases.Name, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._name = name
        self._languages: tuple[str, ...] = ()
        self.choice: ChoiceBox | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(8)
        self.tick = QCheckBox(self)
        self.title = QLabel(f"{number} · {phrases.title_words(state.step)}", self)
        set_look(self.title, "heading")
        self.kind = QLabel(phrases.kind_words(state), self)
        set_look(self.kind, "muted")
        self.pill = QLabel(self)
        self.pill.setProperty("pill", "true")
        self.more = QToolButton(self)
        set_look(self.more, "flat")
        self._lay_out_head()
        self._add_unit()
        self.grid = QGridLayout()
        self.grid.setVerticalSpacing(4)
        self.grid.setHorizontalSpacing(10)
        self._column.addLayout(self.grid)
        self.work = QLabel(self)
        self.work.setWordWrap(True)
        set_look(self.work, "muted")
        self._column.addWidget(self.work)
        self.setAccessibleName(f"{self.title.text()}. {self.kind.text()}")
        self.tick.toggled.connect(self._on_ticked)
        self.more.toggled.connect(self._on_more)
        self.more.setChecked(state.needs_person or (state.step.is_open and state.answer != "template"))
        self._on_more(self.more.isChecked())
        self._show_state()

    def answer(self, answer: Answer) -> None:
        """Answers as a click would."""
        if self.state.step.is_open:
            self.more.setChecked(self.more.isChecked() or answer != "template")
            self._make_choice().answer(answer)

    def show_sides(self, sides: Mapping[str, MarkedSides], languages: tuple[str, ...]) -> None:
        """Shows these languages, the source first."""
        self._languages = tuple(code for code in languages if code in sides) or tuple(sides)[:1]
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        is_local = any(sides[code].ours.html for code in self._languages)
        for number, code in enumerate(self._languages):
            if is_local:
                self._add_row(number * 4, code, sides[code])
            else:
                self._add_side(0, number, self._name(code), sides[code].template)
        for column in range(2):
            shown = is_local or column < len(self._languages)
            self.grid.setColumnStretch(column, int(shown))
        if self.choice is not None:
            self.choice.show_languages(self._languages)

    def refresh(self) -> None:
        """Shows what the state says, after somebody else changed it."""
        if self.choice is not None:
            self.choice.show_answer()
        self._show_state()

    # -- making

    def _lay_out_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        is_template = self.state.step.kind == "template" and not self.state.needs_person
        self.tick.setVisible(is_template)
        self.tick.setAccessibleName(QCoreApplication.translate("Updates", "Take this change"))
        self.kind.setWordWrap(True)
        for widget in (self.tick, self.title):
            row.addWidget(widget)
        row.addWidget(self.kind, 1)
        row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more)
        self.more.setText("⋯")
        self.more.setCheckable(True)
        self.more.setVisible(self.state.step.is_open)
        words = QCoreApplication.translate("Updates", "Other answers")
        self.more.setToolTip(words)
        self.more.setAccessibleName(words)
        self._column.addLayout(row)

    def _add_unit(self) -> None:
        words = phrases.unit_words(self.state.step)
        if words:
            label = QLabel(words, self)
            label.setWordWrap(True)
            set_look(label, "muted")
            self._column.addWidget(label)

    def _add_row(self, row: int, code: str, sides: MarkedSides) -> None:
        name, translate = self._name(code), QCoreApplication.translate
        template, ours = translate("Updates", "template"), translate("Updates", "ours")
        both = translate("Updates", "both merged")
        self._add_side(row, 0, f"{name} · {template}", sides.template)
        self._add_side(row, 1, f"{name} · {ours}", sides.ours)
        if sides.suggestion.html:
            self._add_side(row + 2, 0, f"{name} · {both}", sides.suggestion, columns=2)

    def _add_side(self, row: int, column: int, caption: str, marked: Marked, columns: int = 1) -> None:
        label = QLabel(f"\u200e{caption}", self)  # Read from left to right, though a language's own name may not be.
        set_look(label, "muted")
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        side = QLabel(self)
        side.setTextFormat(Qt.TextFormat.RichText)
        side.setWordWrap(True)
        side.setOpenExternalLinks(False)
        side.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        side.setContentsMargins(10, 7, 10, 7)
        set_look(side, "panel")
        direction = "rtl" if marked.rtl else "ltr"
        side.setText(f'<div dir="{direction}">{marked.html or "–"}</div>')
        side.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)  # Left: where the text begins.
        side.setAccessibleName(f"{caption}: {plain_text(marked.html)}")
        self.grid.addWidget(label, row, column, 1, columns)
        self.grid.addWidget(side, row + 1, column, 1, columns)

    def _make_choice(self) -> ChoiceBox:
        if self.choice is None:
            self.choice = ChoiceBox(self.state, self._name, self)
            self.choice.show_languages(self._languages)
            self.choice.changed.connect(self._on_changed)
            self._column.addWidget(self.choice)
        return self.choice

    # -- answering

    def _on_more(self, wanted: bool) -> None:
        if not self.state.step.is_open:
            return
        if wanted:
            self._make_choice().show()
        elif self.choice is not None:
            self.choice.hide()
        self._show_work()

    def _on_ticked(self, ticked: bool) -> None:
        wanted: Answer = "template" if ticked else "later"
        if ticked != (self.state.answer == "template"):
            self.answer(wanted)

    def _on_changed(self) -> None:
        self._show_state()
        self.answered.emit()

    def _show_state(self) -> None:
        translate, state = QCoreApplication.translate, self.state
        self.tick.blockSignals(True)
        self.tick.setChecked(state.answer == "template")
        self.tick.blockSignals(False)
        words, tone = "", "muted"
        if state.step.is_open and not state.is_answered:
            words, tone = translate("Updates", "to be decided"), "warning"
        elif state.answer == "later":
            words = translate("Updates", "later")
        elif state.step.remembered is not None and not state.touched:
            words, tone = translate("Updates", "remembered"), "info"
        elif state.needs_person and state.answer is not None:
            words, tone = translate("Updates", "decided"), "good"
        self.pill.setText(words)
        self.pill.setVisible(bool(words))
        set_tone(self.pill, tone)
        self._show_work()
        self.update()

    def _show_work(self) -> None:
        """On a card that is folded up, only what makes work is said; unfolded, the choice says it all."""
        work = phrases.work_words(self.state, self._name) if self.choice is None or self.choice.isHidden() else ""
        self.work.setText(work)
        self.work.setVisible(bool(work))

    # -- Qt

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.entered.emit(self.state)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(room, _RADIUS, _RADIUS)
        if self.state.step.is_open and not self.state.is_answered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.warning))
            painter.drawRoundedRect(QRectF(1, 8, _STRIP, self.height() - 16), 2, 2)
        painter.end()
