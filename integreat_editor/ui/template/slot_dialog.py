"""Marking a place for local words, for the authors of a template: a slot is put in at the cursor."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.content.document import Document
from integreat_editor.content.slots import BLOCK_KINDS, SlotKind, SlotScope, is_slot_name, slot_html, slots
from integreat_editor.models.slug import slugify
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.template.slot_words import kind_words
from integreat_editor.ui.theme.apply import set_look

_KINDS: tuple[SlotKind, ...] = ("text", "link", "contact", "paragraph")
_LONGEST_NAME = 40


class SlotDialog(QDialog):
    """Asks what a municipality shall write there. `known`: the slots the text has (name -> kind)."""

    def __init__(self, known: dict[str, SlotKind], hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.setWindowTitle(self.tr("Insert a local slot"))
        self.setMinimumWidth(480)
        self.hint = QLineEdit(hint, self)
        self.hint.setPlaceholderText(self.tr("What belongs here, for example: name of the town"))
        self.kind = QComboBox(self)
        for kind in _KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.scope = QComboBox(self)
        self.scope.addItem(self.tr("the same in the whole region"), "region")
        self.scope.addItem(self.tr("different on each page"), "page")
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Letters, digits and dashes"))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        set_look(self.advice, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.insert = buttons.addButton(self.tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.insert.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.hint.textEdited.connect(self._suggest)
        self.name.textEdited.connect(self._enable)
        self.kind.activated.connect(self._enable)
        self._suggest()

    @property
    def slot_kind(self) -> SlotKind:
        """The chosen kind."""
        return _KINDS[self.kind.currentIndex()]

    @property
    def html(self) -> str:
        """The slot as an element."""
        scope: SlotScope = "page" if self.scope.currentIndex() else "region"
        return slot_html(self.name.text().strip(), self.slot_kind, scope, self.hint.text())

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        words = QLabel(
            self.tr(
                "Each municipality writes its own words here. Updates of the template never touch them; until they are "
                "written, the page cannot be approved there."
            ),
            self,
        )
        words.setWordWrap(True)
        set_look(words, "muted")
        form = QFormLayout()
        form.setSpacing(8)
        for label, field in (
            (self.tr("&Hint"), self.hint),
            (self.tr("&Kind"), self.kind),
            (self.tr("It &is"), self.scope),
            (self.tr("&Name"), self.name),
        ):
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.advice)
        column.addWidget(buttons)

    def _suggest(self) -> None:
        """A name from the hint, until somebody writes another one."""
        if not self.name.isModified():
            self.name.setText(slugify(self.hint.text(), ())[:_LONGEST_NAME].strip("-") if self.hint.text() else "")
        self._enable()

    def _enable(self) -> None:
        name = self.name.text().strip()
        known = self._known.get(name)
        clashes = known is not None and known != self.slot_kind
        self.insert.setEnabled(is_slot_name(name) and bool(self.hint.text().strip()) and not clashes)
        if clashes and known is not None:
            words = self.tr("This text has a slot of that name already, for something else: {kind}.")
            self.advice.setText(words.replace("{kind}", kind_words(known)))
        elif known is not None:
            self.advice.setText(self.tr("The same words will stand here as in the slot of that name."))
        else:
            self.advice.setText(self.tr("Use the same name wherever the same words belong, on other pages too."))
        set_look(self.advice, "danger" if clashes else "muted")


def insert_slot(editor: TextEditor) -> SlotDialog:
    """Asks for a slot and puts it in at the cursor of `editor`; what is selected becomes its hint."""
    known = {slot.name: slot.kind for slot in slots(editor.html())}
    selected = " ".join(editor.textCursor().selectedText().replace("\ufffc", " ").split())
    dialog = SlotDialog(known, selected, editor.window())
    dialog.accepted.connect(lambda: put_slot(editor, dialog.slot_kind, dialog.html))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def put_slot(editor: TextEditor, kind: SlotKind, html: str) -> None:
    """Puts a slot in: words and links into the line, the others below it; one step of undo."""
    if kind not in BLOCK_KINDS:
        editor.commands.insert_html(html)
        return
    with editor.edit() as cursor:
        block = cursor.block()
        for line in Document(html, editor.structure.parts).lines():
            editor.structure.insert_line(cursor, block, line)
