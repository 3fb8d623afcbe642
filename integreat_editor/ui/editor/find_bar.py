"""Find and replace in one page: a bar above the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.editor.hits import Hit, PageSearch, find_hits
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
        self._hits: list[Hit] = []
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
        self._escape = QShortcut(QKeySequence("Esc"), editor)
        self._escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)
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
        self._escape.setEnabled(True)
        self._second.setVisible(replace and not self._editor.isReadOnly())
        if selected and "\u2029" not in selected:
            self.words.setText(selected)
        self._search()
        self.words.setFocus()
        self.words.selectAll()

    def leave(self) -> None:
        """Hides the bar; the text has the focus again, with the hit selected."""
        self.hide()
        self._escape.setEnabled(False)
        self._show_marks([])
        self._editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # -- finding

    def _search(self) -> None:
        self._document = self._editor.document()
        # Who replaces means exactly these words: "schon" is not "schön".
        search = PageSearch(
            self.words.text(), self.case.isChecked(), self.whole.isChecked(), alike=self._second.isHidden()
        )
        self._hits = find_hits(self._editor.projection, search)
        self._show_marks(self._hits)
        self._show_count()

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
            later = [hit for hit in self._hits if hit.start >= cursor.selectionEnd()]
            target = later[0] if later else self._hits[0]
        else:
            earlier = [hit for hit in self._hits if hit.end <= cursor.selectionStart()]
            target = earlier[-1] if earlier else self._hits[-1]
        self._editor.setTextCursor(self._selection(target))
        self._editor.ensureCursorVisible()
        self._show_count()

    def _selection(self, hit: Hit) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(hit.start)
        cursor.setPosition(hit.end, _KEEP)
        return cursor

    def _current(self) -> int:
        cursor = self._editor.textCursor()
        place = (cursor.selectionStart(), cursor.selectionEnd())
        places = [(hit.start, hit.end) for hit in self._hits]
        return places.index(place) if place in places else -1

    def _show_count(self) -> None:
        if not self.words.text():
            self.count.setText("")
        elif not self._hits:
            self.count.setText(self.tr("Nothing found"))
        else:
            at, hits = self._current(), len(self._hits)
            self.count.setText(self.tr("{} of {}").format(at + 1, hits) if at >= 0 else self.tr("%n hit(s)", "", hits))

    def _show_marks(self, hits: list[Hit]) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(colours().warning_soft))
        look.setForeground(QColor(colours().text))
        marks = []
        for hit in hits[:_MOST_MARKED]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = self._selection(hit), look
            marks.append(mark)
        self._editor.setExtraSelections(marks)

    # -- replacing

    def replace_one(self) -> None:
        """Replaces the hit that is selected, and goes to the next; without one, goes to one first."""
        at = self._current()
        if at >= 0 and not self._hits[at].protected and not self._editor.isReadOnly():
            with self._editor.edit() as cursor:
                self._write(cursor, self._hits[at])
        self.step(1)

    def replace_all(self) -> None:
        """Replaces every hit, as one step of undo, and says how many they were; objects stay as they are."""
        hits = [hit for hit in self._hits if not hit.protected]
        if not self._hits or self._editor.isReadOnly():
            return
        left = len(self._hits) - len(hits)
        if hits:
            with self._editor.edit() as cursor:
                for hit in reversed(hits):
                    self._write(cursor, hit)
        done = self.tr("%n replaced", "", len(hits))
        self.count.setText(f"{done}, {self.tr('%n object(s) left', '', left)}" if left else done)

    def _write(self, cursor: QTextCursor, hit: Hit) -> None:
        """Puts the replacement in the hit's place, in the look of its first letter."""
        path = self._editor.inline.path_at(hit.start)
        projection = self._editor.projection
        cursor.setPosition(hit.start)
        cursor.setPosition(hit.end, _KEEP)
        heading = projection.formats.heading(projection.path(cursor.block()))
        cursor.insertText(self.replacement.text(), projection.formats.text(path, heading))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_hits"):
            self._show_marks(self._hits if self.isVisible() else [])
