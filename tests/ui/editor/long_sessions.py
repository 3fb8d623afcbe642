"""A long session at the keyboard: random steps in an editor, and what must hold after each of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from integreat_editor.content import parse
from integreat_editor.content.document import Document
from integreat_editor.content.lines import EmbeddedKind, Line, LineKind, Parts
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.editor.formats import EMBEDDED
from integreat_editor.ui.editor.projection import texts
from tests.ui.editor.hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CARD = '<div data-contact-id="9"><p>Neu</p></div>'
FOREIGN = (
    "<h1>Von <b>außen</b></h1><ul><li>eins<ol><li>zwei</li></ol></li></ul>"
    '<p style="color:red">drei <a href="https://example.org/?a=1&amp;b=2">vier</a><br>fünf</p>',
    '<span style="font-weight:700">nur Worte</span>',
    "<table><tr><td>1</td><td>2</td></tr></table>",
)
OWN = (
    "<ul><li>p3</li><li>p4</li></ul>",
    "<p>p5 </p><p>p6<br>p7</p>",
    f"<h2>p8</h2>{CARD}<p>p9</p>",
    "<blockquote><p>p10</p></blockquote><ol><li><p>p11</p><p>p12</p></li></ol>",
    "<hr>",
)
WORDS = ("Wort", "ä", "€", "\xa0", "مرحبا", "😀", "é", "<&>", "ትግርኛ", "ქ", "\u200d")


@dataclass
class Session:
    """One editor at work. `said` is what was done, to tell when something goes wrong."""

    hand: Hand
    chance: random.Random
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines: list[Line] = []
        self.history: list[str] = []
        self.now = 0
        self.first = ""
        self.fresh = TextEditor()

    @property
    def editor(self) -> TextEditor:
        return self.hand.editor

    @property
    def page(self) -> Document:
        return self.editor.projection.page

    def load(self, html: str) -> None:
        self.hand.load(html)
        self.first = html
        self.history, self.now = [html], 0
        self.lines = self.editor.projection.lines()

    # -- a step

    def step(self) -> None:
        """Do something anywhere, and check all that must hold."""
        name = self.chance.choices(NAMES, WEIGHTS)[0]
        self._go_somewhere()
        target = self._place()
        cursor = self.editor.textCursor()
        self.said.append(f"{name} at {cursor.anchor()}-{cursor.position()} (to {target})")
        before, after = self._bounds(target)
        ACTIONS[name](self, target)
        lines = self.editor.projection.lines()
        html = self.page.export(lines)
        assert html == self.editor.html()
        if name in {"undo", "redo"}:
            self._check_history(html, back=name == "undo")
        elif name == "reload":
            assert html == self.first
        else:
            assert html.startswith(before), "a block before what was edited changed"
            assert html.endswith(after), "a block after what was edited changed"
            self.note(html)
        self.lines = lines
        check_reading(html, self.page, lines)

    def note(self, html: str) -> None:
        if html != self.history[self.now]:
            del self.history[self.now + 1 :]
            self.history.append(html)
            self.now += 1

    def _check_history(self, html: str, *, back: bool) -> None:
        if html == self.history[self.now]:
            return
        known = range(self.now - 1, -1, -1) if back else range(self.now + 1, len(self.history))
        found = next((index for index in known if self.history[index] == html), None)
        assert found is not None, "undo gives a text that never was" if back else "redo gives a text that never was"
        self.now = found

    def _bounds(self, target: int) -> tuple[str, str]:
        """Give the source before and after the blocks that a step may change: those it touches and their neighbours."""
        document = self.editor.document()
        cursor = self.editor.textCursor()
        positions = (cursor.selectionStart(), cursor.selectionEnd(), target)
        first = document.findBlock(min(positions)).blockNumber() - 1
        last = document.findBlock(max(positions)).blockNumber() + 1
        paths = [self.editor.projection.path(document.findBlockByNumber(n)) for n in (max(0, first), last)]
        groups = [(block, list(lines)) for block, lines in groupby(self.lines, key=lambda line: line.block)]
        ids = [block for block, _ in groups]
        start = ids.index(paths[0][0]) if first >= 0 else 0
        end = len(ids) - ids[::-1].index(paths[1][0]) if last < document.blockCount() else len(ids)
        if not self.page.blocks:
            return "", ""
        before = self.page.export([line for _, lines in groups[:start] for line in lines])
        after = self.page.export([line for _, lines in groups[end:] for line in lines])
        head = self.page.head + self.page.blocks[0].gap
        return before.removesuffix(self.page.tail), after.removeprefix(head)

    # -- where

    def _place(self) -> int:
        """Give a position where a cursor can be, often one near the border of a line."""
        document = self.editor.document()
        block = document.findBlockByNumber(self.chance.randrange(document.blockCount()))
        length = block.length() - 1
        offset = self.chance.choice((0, length, self.chance.randint(0, length), self.chance.randint(0, length)))
        while not block.layout().isValidCursorPosition(offset) and offset < length:
            offset += 1
        return block.position() + offset

    def _go_somewhere(self) -> None:
        kind = self.chance.random()
        if kind < 0.35:
            return  # go on where the last step ended
        place = self._place()
        if kind < 0.65:
            self.hand.put(place)
        elif kind < 0.85:  # within a line, or from it to the next
            cursor = self.editor.textCursor()
            cursor.setPosition(place)
            many = self.chance.randint(1, 30)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, many)
            self.editor.setTextCursor(cursor)
        elif kind < 0.97:
            self._mark_lines(place)
        else:
            self.hand.mark_range(place, self._place())

    def _mark_lines(self, place: int) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(place)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        many = self.chance.randint(1, 4)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor, many)
        if self.chance.random() < 0.5:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    # -- checks now and then

    def check_undo(self) -> None:
        """Undo all gives the first bytes, redo all the last ones."""
        html = self.hand.html
        steps = self.editor.document().availableUndoSteps()
        self.hand.undo_all()
        assert self.hand.html == self.first, "undo of all does not give the first bytes"
        while self.editor.document().availableUndoSteps() < steps:
            self.editor.redo()
        assert self.hand.html == html, "redo of all does not give the last bytes"
        self.lines = self.editor.projection.lines()
        self.now = next(index for index in reversed(range(len(self.history))) if self.history[index] == html)

    def check_looks(self) -> None:
        """What is shown is what would be shown after opening the page anew."""
        self.fresh.load(self.hand.html)
        shown, anew = looks(self.editor), looks(self.fresh)
        assert len(shown) == len(anew), f"{shown}\n\n{anew}"
        different = [f"{old}, but after reload {new}" for old, new in zip(shown, anew, strict=True) if new != old]
        assert not different, "\n".join(different)


def check_reading(html: str, page: Document, lines: list[Line]) -> None:
    """The HTML says what is shown, line by line, and stays as it is when it is read and written."""
    again = parse(html)
    found = again.lines()
    assert words(again, found) == words(page, lines)
    assert again.export(found) == html


def words(document: Document, lines: list[Line]) -> list[str]:
    """Give the text a reader sees, line by line; a line break ends a line too."""
    shown = []
    for line in lines:
        for run in line.runs:
            embedded = document.parts.embedded.get(run.embedded)
            shown.append("\n" if embedded and embedded.kind is EmbeddedKind.BREAK else run.text)
            if embedded and embedded.kind is EmbeddedKind.IMAGE:
                shown.append("\ufffc")
        if line.kind is LineKind.PROTECTED:
            shown.append(document.parts.embedded[line.runs[0].embedded].html)
        shown.append("\n----\n" if line.kind is LineKind.RULE else "\n")
    found = (" ".join(text.split()) for text in "".join(shown).split("\n"))
    return [text for text in found if text]


def looks(editor: TextEditor) -> list[tuple[object, ...]]:
    """Give what is drawn: each line with text, its place and sign in a list, and the looks of its pieces."""
    shown: list[tuple[object, ...]] = []
    block = editor.document().begin()
    while block.isValid():
        if found := pieces(block, editor.projection.parts):
            listed = block.textList()
            sign = (listed.format().style(), listed.format().indent(), listed.itemText(block)) if listed else None
            line = block.blockFormat()
            shown.append((found, sign, line.headingLevel(), line.alignment(), line.leftMargin()))
        block = block.next()
    return shown


def pieces(block: QTextBlock, parts: Parts) -> list[list[object]]:
    """Give the text of a line, without white space and unseen objects, in pieces that look alike."""
    found: list[list[object]] = []
    for _, _, look, text in texts(block):
        key = [look.fontWeight(), look.fontItalic(), look.fontUnderline(), look.verticalAlignment(), look.toolTip()]
        embedded = parts.embedded.get(int(look.property(EMBEDDED) or 0))
        if embedded is not None and embedded.kind is EmbeddedKind.INLINE:
            continue
        words = "".join(text.split())
        if found and found[-1][1:] == key:
            found[-1][0] = f"{found[-1][0]}{words}"
        elif words:
            found.append([words, *key])
    return found


# -- what is done


def key_press(editor: TextEditor, text: str) -> None:
    QApplication.sendEvent(
        editor, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
    )


def input_method(editor: TextEditor, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def foreign(html: str) -> QMimeData:
    data = plain("")
    data.setHtml(html)
    return data


def drop(editor: TextEditor, target: int, action: Qt.DropAction) -> None:
    """Drag what is selected to a position, as Qt's events do it."""
    if not editor.textCursor().hasSelection():
        return
    cursor = editor.textCursor()
    cursor.setPosition(target)

    class OwnDrop(QDropEvent):
        def source(self) -> TextEditor:
            return editor

    event = OwnDrop(
        QPointF(editor.cursorRect(cursor).center()), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        editor.createMimeDataFromSelection(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.setDropAction(action)
    editor.dropEvent(event)


def _copy_to(session: Session, target: int, *, cut: bool) -> None:
    data = session.hand.copied()
    if cut:
        cursor = session.editor.textCursor()
        gone = min(max(target, cursor.selectionStart()), cursor.selectionEnd()) - cursor.selectionStart()
        session.editor.cut()
        session.note(session.hand.html)
        target = min(target - gone, session.editor.document().characterCount() - 1)
    session.hand.put(target)
    session.hand.paste(data)


def _replace_block(editor: TextEditor) -> None:
    token, html = editor.block_html()
    assert editor.replace_block(token, f"{html}<p class='new'>neu</p>")


def _paste_plain(editor: TextEditor) -> None:
    QApplication.clipboard().setText("a\nb")
    editor.paste_plain()


ACTIONS: dict[str, Callable[[Session, int], object]] = {
    "type": lambda s, _: key_press(s.editor, s.chance.choice(WORDS)),
    "type a word": lambda s, _: s.hand.type("xy"),
    "type blank": lambda s, _: s.hand.type(" "),
    "input method": lambda s, _: input_method(s.editor, s.chance.choice(("你好", "ア", "한"))),
    "enter": lambda s, _: s.hand.enter(),
    "break": lambda s, _: s.hand.press(Qt.Key.Key_Return, SHIFT),
    "backspace": lambda s, _: s.hand.backspace(),
    "delete": lambda s, _: s.hand.delete(),
    "delete word": lambda s, _: s.hand.press(Qt.Key.Key_Delete, CONTROL),
    "delete word back": lambda s, _: s.hand.press(Qt.Key.Key_Backspace, CONTROL),
    "tab": lambda s, _: s.editor.commands.indent(),
    "back tab": lambda s, _: s.editor.commands.outdent(),
    "bold": lambda s, _: s.editor.commands.toggle_bold(),
    "italic": lambda s, _: s.editor.commands.toggle_italic(),
    "underline": lambda s, _: s.editor.commands.toggle_underline(),
    "strike": lambda s, _: s.editor.commands.toggle_strike(),
    "raise": lambda s, _: s.editor.commands.toggle_superscript(),
    "remove format": lambda s, _: s.editor.commands.remove_format(),
    "align": lambda s, _: s.editor.commands.set_alignment(s.chance.choice((None, "center", "right", "justify"))),
    "direction": lambda s, _: s.editor.commands.set_direction(s.chance.choice((None, "rtl", "ltr"))),
    "special character": lambda s, _: s.editor.commands.insert_text(s.chance.choice("–…„“\u00ad\u200f")),
    "icon": lambda s, _: s.editor.commands.insert_icon('<img src="call.svg" style="width:15px; height:15px">'),
    "object": lambda s, _: s.editor.commands.insert_object("<table><tr><td>9</td></tr></table>"),
    "block as it is": lambda s, _: s.editor.replace_block(*s.editor.block_html()),
    "block changed": lambda s, _: _replace_block(s.editor),
    "paste plain": lambda s, _: _paste_plain(s.editor),
    "untranslated": lambda s, _: s.editor.commands.toggle_untranslated(),
    "link": lambda s, _: s.editor.commands.set_link("tel:2", "Anruf"),
    "unlink": lambda s, _: s.editor.commands.remove_link(),
    "bullets": lambda s, _: s.editor.commands.toggle_list("ul"),
    "numbers": lambda s, _: s.editor.commands.toggle_list("ol"),
    "heading": lambda s, _: s.editor.commands.set_text_block(s.chance.choice(("h2", "h3", "h4", "h5", "h6"))),
    "paragraph": lambda s, _: s.editor.commands.set_text_block("p"),
    "rule": lambda s, _: s.editor.commands.insert_rule(),
    "image": lambda s, _: s.editor.commands.insert_image("neu.png", "neu"),
    "card": lambda s, _: s.editor.commands.insert_html(CARD),
    "paste lines": lambda s, _: s.hand.paste(plain("p1\np2")),
    "paste foreign": lambda s, _: s.hand.paste(foreign(s.chance.choice(FOREIGN))),
    "paste own": lambda s, _: s.editor.commands.insert_html(s.chance.choice(OWN)),
    "copy and paste": lambda s, to: _copy_to(s, to, cut=False),
    "cut": lambda s, _: s.editor.cut(),
    "cut and paste": lambda s, to: _copy_to(s, to, cut=True),
    "drag": lambda s, to: drop(s.editor, to, Qt.DropAction.MoveAction),
    "drag a copy": lambda s, to: drop(s.editor, to, Qt.DropAction.CopyAction),
    "undo": lambda s, _: s.editor.undo(),
    "redo": lambda s, _: s.editor.redo(),
    "reload": lambda s, _: s.load(s.hand.html),
}
OFTEN = {"type": 4, "type a word": 4, "type blank": 2, "enter": 3, "backspace": 4, "delete": 4, "undo": 6, "redo": 3}
SELDOM = {"reload": 0.1}
NAMES = list(ACTIONS)
WEIGHTS = [OFTEN.get(name, 1) * SELDOM.get(name, 1) for name in NAMES]
