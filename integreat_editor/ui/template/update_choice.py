"""The answers to one step: a row of them, own words, a reason, and what it means for the translations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.template import Answer
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.template.own_words import OwnWords
from integreat_editor.ui.template.update_step import StepState
from integreat_editor.ui.theme.apply import set_look

_REASONED = ("ours", "own", "suggestion")


class ChoiceBox(QWidget):
    """Writes into its `StepState`; `changed` after each answer or word."""

    changed = Signal()

    def __init__(self, state: StepState, name: phrases.Name, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._name = name
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.remembered = self._label()
        if state.step.remembered is not None:
            self.remembered.setText(phrases.remembered_words(state.step.remembered))
        self.remembered.setVisible(state.step.remembered is not None)
        self._column.addWidget(self.remembered)
        self.buttons = self._make_buttons()
        self.translations = self._label()
        set_look(self.translations, "muted")
        self._column.addWidget(self.translations)
        self.boxes: dict[str, QComboBox] = {}
        self.clashes = self._make_clashes()
        self.own: dict[str, OwnWords] = {}
        self._own_place = QVBoxLayout()
        self._column.addLayout(self._own_place)
        self.reason = QLineEdit(state.reason, self)
        self.reason.setPlaceholderText(
            QCoreApplication.translate(
                "Updates", "Why? Kept with the decision, for instance: we keep our own opening hours"
            )
        )
        self.reason.setAccessibleName(QCoreApplication.translate("Updates", "Reason for the decision"))
        self.reason.textEdited.connect(self._on_reason)
        self._column.addWidget(self.reason)
        self.show_answer()

    def answer(self, answer: Answer) -> None:
        """Gives an answer, as a click does; nothing where it makes no sense here."""
        if answer in self._state.options:
            self.buttons.button(self._state.options.index(answer)).setChecked(True)
            self._on_answer(self._state.options.index(answer))

    def show_languages(self, codes: tuple[str, ...]) -> None:
        """Own words are written in the languages that are on the screen."""
        self._shown = tuple(code for code in codes if code in self._state.step.languages)
        self.show_answer()

    def show_answer(self) -> None:
        """Brings the widgets up to what the state says."""
        state = self._state
        for number, answer in enumerate(state.options):
            self.buttons.button(number).setChecked(answer == state.answer)
        self.reason.setVisible(state.answer in _REASONED)
        said = phrases.translation_words(state, self._name)
        self.translations.setText(said)
        self.translations.setVisible(bool(said))
        self._show_clashes()
        wanted = self._shown if state.answer == "own" else ()
        for code in wanted:
            if code not in self.own:
                self._add_own(code)
        for code, field in self.own.items():
            field.setVisible(code in wanted)

    # -- answering

    def _on_answer(self, number: int) -> None:
        state = self._state
        state.answer, state.touched = state.options[number], True
        if state.answer == "own" and not state.own:
            first = self._shown[0] if self._shown else state.step.languages[0]
            state.own[first] = state.start_of_own(first)
        self.show_answer()
        if state.answer == "own" and self._shown:
            self.own[self._shown[0]].field.setFocus()
        self.changed.emit()

    def _on_reason(self, words: str) -> None:
        self._state.reason, self._state.touched = words, True
        self.changed.emit()

    def _on_own(self, language: str, words: str) -> None:
        self._state.own[language], self._state.touched = words, True
        self.translations.setText(phrases.translation_words(self._state, self._name))
        self.changed.emit()

    def _on_clash(self, language: str, answer: Answer) -> None:
        if answer == "ours":
            self._state.languages.pop(language, None)
        else:
            self._state.languages[language] = answer
        self._state.touched = True
        self.show_answer()
        self.changed.emit()

    def _on_all_languages(self, wanted: bool) -> None:
        self._state.languages = dict.fromkeys(self._state.clashing(), "template") if wanted else {}
        self._state.touched = True
        self.show_answer()
        self.changed.emit()

    # -- making

    def _make_buttons(self) -> QButtonGroup:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(14)
        for number, answer in enumerate(self._state.options):
            words, hint = phrases.option_words(answer)
            button = QRadioButton(words, self)
            button.setToolTip(hint)
            button.setAccessibleDescription(hint)
            group.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        group.idClicked.connect(self._on_answer)
        self._column.addLayout(row)
        return group

    def _make_clashes(self) -> QWidget:
        """For translations with local words: whose words stand there once the German ones are the template's."""
        made = QWidget(self)
        form = QFormLayout(made)
        form.setContentsMargins(0, 0, 0, 0)
        self.all_languages = QCheckBox(
            QCoreApplication.translate("Updates", "Also in the translations, in place of our own words there"), made
        )
        self.all_languages.clicked.connect(self._on_all_languages)
        form.addRow(self.all_languages)
        for code in self._state.clashing():
            box = QComboBox(made)
            for words, answer in self._clash_options(code):
                box.addItem(words, answer)
            name = self._name(code)
            label = QCoreApplication.translate("Updates", "Translation, {language}").replace("{language}", name)
            box.setAccessibleName(label)
            box.activated.connect(lambda _number, code=code, box=box: self._on_clash(code, box.currentData()))
            form.addRow(f"\u200e{name}", box)
            self.boxes[code] = box
        self._form = form
        self._column.addWidget(made)
        return made

    def _clash_options(self, code: str) -> list[tuple[str, Answer]]:
        translate = QCoreApplication.translate
        options: list[tuple[str, Answer]] = [
            (translate("Updates", "keep our translation; it will need work"), "ours"),
            (translate("Updates", "take the template's translation"), "template"),
        ]
        if code in self._state.step.suggestion:
            options.append((translate("Updates", "both merged, word by word"), "suggestion"))
        return options

    def _show_clashes(self) -> None:
        state, clashing = self._state, self._state.clashing()
        self.clashes.setVisible(state.answer == "template" and bool(clashing))
        self.all_languages.setChecked(all(state.languages.get(code) == "template" for code in clashing))
        for code, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(state.languages.get(code, "ours"))))
            self._form.setRowVisible(box, code in self._shown)

    def _add_own(self, code: str) -> None:
        words = self._state.own.get(code, self._state.start_of_own(code))
        field = OwnWords(code, self._name(code), self._state.step.unit, words, self)
        field.edited.connect(self._on_own)
        self.own[code] = field
        self._own_place.addWidget(field)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
