"""Find and replace in one page: a bar above the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.editor.text_editor import TextEditor
from integreat_editor.ui.icons import icon
from integreat_editor.ui.theme.apply import colours, set_look

_MOST_MARKED = 1000
_KEEP = QTextCursor.MoveMode.KeepAnchor


class FindBar(QFrame):
    """Marks every hit in the text, goes from one to the next, and replaces; hidden until it is asked for."""

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._hits: list[QTextCursor] = []
        self._document: QTextDocument | None = None
        self.words = self._make_field(self.tr("Find in this page"))
        self.replacement = self._make_field(self.tr("Replace by"))
        self.count = QLabel(self)
        set_look(self.count, "muted")
        self.case = self._make_button("Aa", self.tr("Match upper and lower case"), checkable=True)
        self.whole = self._make_button("␣a␣", self.tr("Whole words only"), checkable=True)
        self.previous = self._make_button("↑", self.tr("Previous hit (Shift+F3)"))
        self.next = self._make_button("↓", self.tr("Next hit (F3)"))
        self.one = self._make_button(self.tr("Replace"), self.tr("Replace this hit and go to the next"))
        self.all = self._make_button(self.tr("Replace all"), self.tr("Replace all hits in this page, as one step"))
        self.close_button = self._make_button("", self.tr("Close (Esc)"))
        self.close_button.setIcon(icon("close"))
        self._lay_out()
        self.words.textChanged.connect(self._search)
        self.words.returnPressed.connect(lambda: self.step(1))
        self.replacement.returnPressed.connect(self.replace_one)
        for button in (self.case, self.whole):
            button.toggled.connect(self._search)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.leave)
        editor.content_changed.connect(self._on_changed)
        for keys, by in (("F3", 1), ("Ctrl+G", 1), ("Shift+F3", -1), ("Ctrl+Shift+G", -1)):
            for place in (editor, self):
                shortcut = QShortcut(QKeySequence(keys), place)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda by=by: self.step(by))
        self.hide()

    def _make_field(self, words: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setClearButtonEnabled(True)
        return field

    def _make_button(self, text: str, words: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(button, "flat")
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.words, 1)
        for widget in (self.count, self.case, self.whole, self.previous, self.next, self.close_button):
            first.addWidget(widget)
        self._second = QWidget(self)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self.replacement, 1)
        second.addWidget(self.one)
        second.addWidget(self.all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 4, 12, 6)
        whole.setSpacing(4)
        whole.addLayout(first)
        whole.addWidget(self._second)

    # -- opening and closing

    def open(self, replace: bool = False) -> None:
        """Shows the bar, with what is selected as the words; `replace`: with its second row."""
        selected = self._editor.textCursor().selectedText()
        self.show()
        self._second.setVisible(replace and not self._editor.isReadOnly())
        if selected and "\u2029" not in selected:
            self.words.setText(selected)
        self._search()
        self.words.setFocus()
        self.words.selectAll()

    def leave(self) -> None:
        """Hides the bar; the text has the focus again, with the hit selected."""
        self.hide()
        self._show_marks([])
        self._editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # -- finding

    def _search(self) -> None:
        document = self._editor.document()
        self._document = document
        self._hits = self._find_all(document, self.words.text())
        self._show_marks(self._hits)
        self._show_count()

    def _find_all(self, document: QTextDocument, words: str) -> list[QTextCursor]:
        flags = QTextDocument.FindFlag(0)
        if self.case.isChecked():
            flags |= QTextDocument.FindFlag.FindCaseSensitively
        if self.whole.isChecked():
            flags |= QTextDocument.FindFlag.FindWholeWords
        hits: list[QTextCursor] = []
        found = document.find(words, 0, flags) if words else QTextCursor()
        while not found.isNull():
            hits.append(found)
            found = document.find(words, found, flags)
        return hits

    def _on_changed(self) -> None:
        if self.isVisible():
            self._search()

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) hit, round at the ends."""
        if not self.isVisible() and not self.words.text():
            return
        if self._document is not self._editor.document() or not self.isVisible():
            self._search()
        if not self._hits:
            return
        cursor = self._editor.textCursor()
        if by > 0:
            later = [hit for hit in self._hits if hit.selectionStart() >= cursor.selectionEnd()]
            target = later[0] if later else self._hits[0]
        else:
            earlier = [hit for hit in self._hits if hit.selectionEnd() <= cursor.selectionStart()]
            target = earlier[-1] if earlier else self._hits[-1]
        self._editor.setTextCursor(target)
        self._editor.ensureCursorVisible()
        self._show_count()

    def _current(self) -> int:
        cursor = self._editor.textCursor()
        place = (cursor.selectionStart(), cursor.selectionEnd())
        places = [(hit.selectionStart(), hit.selectionEnd()) for hit in self._hits]
        return places.index(place) if place in places else -1

    def _show_count(self) -> None:
        if not self.words.text():
            self.count.setText("")
        elif not self._hits:
            self.count.setText(self.tr("Nothing found"))
        else:
            at, hits = self._current(), len(self._hits)
            self.count.setText(self.tr("{} of {}").format(at + 1, hits) if at >= 0 else self.tr("%n hit(s)", "", hits))

    def _show_marks(self, hits: list[QTextCursor]) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(colours().warning_soft))
        look.setForeground(QColor(colours().text))
        marks = []
        for hit in hits[:_MOST_MARKED]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = hit, look
            marks.append(mark)
        self._editor.setExtraSelections(marks)

    # -- replacing

    def replace_one(self) -> None:
        """Replaces the hit that is selected, and goes to the next; without one, goes to one first."""
        at = self._current()
        if at < 0 or self._editor.isReadOnly():
            self.step(1)
            return
        with self._editor.edit() as cursor:
            self._write(cursor, self._hits[at])
        self.step(1)

    def replace_all(self) -> None:
        """Replaces every hit, as one step of undo, and says how many they were."""
        hits = list(self._hits)
        if not hits or self._editor.isReadOnly():
            return
        with self._editor.edit() as cursor:
            for hit in reversed(hits):
                self._write(cursor, hit)
        self.count.setText(self.tr("%n replaced", "", len(hits)))

    def _write(self, cursor: QTextCursor, hit: QTextCursor) -> None:
        """Puts the replacement in the hit's place, in the look of its first letter."""
        start, end = hit.selectionStart(), hit.selectionEnd()
        path = self._editor.inline.path_at(start)
        projection = self._editor.projection
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        heading = projection.formats.heading(projection.path(cursor.block()))
        cursor.insertText(self.replacement.text(), projection.formats.text(path, heading))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_hits"):
            self._show_marks(self._hits if self.isVisible() else [])
