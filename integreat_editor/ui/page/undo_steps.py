"""Undo and redo beyond what the editor remembers: they go on through the versions in the file.

The editor forgets its steps when a text is loaded: after a restart, another page, a sync.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from integreat_editor.models.text import Text
from integreat_editor.ui.clock import now
from integreat_editor.ui.page.reading import Key
from integreat_editor.ui.utf16 import units

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.history import Step
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen

Direction = Literal[-1, 1]


class UndoSteps(QObject):
    """Serves the page's screen. One step at a time: keys pressed faster than the file answers are not gathered."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._at: tuple[Key, str, int] | None = None
        """Key and hash of the text that was loaded, and the number of its version: it may have come up twice."""
        self._wanted: Direction | None = None
        self._running = False
        self._told: Key | None = None
        screen.parts.editor.earlier_wanted.connect(lambda: self._go(-1))
        screen.parts.editor.later_wanted.connect(lambda: self._go(1))
        screen.autosave.state_changed.connect(self._on_saving)

    def loaded(self, text: Text, number: int) -> None:
        """Notes which version the editor begins with."""
        key = self._key()
        if self._at is None or self._at[:2] != (key, text.hash):
            self._at = (key, text.hash, number)

    def _key(self) -> Key:
        return self._screen.page, self._screen.language

    def _go(self, by: Direction) -> None:
        screen, key = self._screen, self._key()
        if self._running or not screen.page or screen.parts.editor.isReadOnly():
            return
        if screen.autosave.busy(key):
            self._wanted = by  # What is typed must be in the file before it is left.
            screen.flush()
            return
        number = self._at[2] if self._at is not None and self._at[0] == key else None
        self._running = True
        screen.session.run(
            "step through versions",
            lambda copy: _step(copy, key, number, by),
            lambda found: self._on_step(key, found),
            failure=self._on_failed,
            writes=True,
        )

    def _on_saving(self, state: str) -> None:
        if state == "typing" or self._wanted is None:
            return
        wanted, self._wanted = self._wanted, None
        if state == "saved":
            self._go(wanted)

    def _on_step(self, key: Key, found: Step | None) -> None:
        self._running = False
        if found is None:
            return
        self._at = (key, found.text.hash, found.number)
        editor = self._screen.parts.editor
        before = editor.toPlainText()
        self._screen.show_stored(key, found.text)
        self._screen.session.changed.emit(found.changes)
        if key != self._key():
            return
        cursor = editor.textCursor()
        cursor.setPosition(min(end_of_change(before, editor.toPlainText()), editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)
        editor.ensureCursorVisible()
        if self._told != key:
            self._told = key
            self._screen.session.messages.show_notice(
                self.tr("Undo and redo now go through the versions of this text; the page's history lists them all.")
            )

    def _on_failed(self, error: EditorError) -> None:
        self._running = False
        self._screen.session.messages.show_error(error)


def end_of_change(before: str, after: str) -> int:
    """Where in `after` the part ends that `before` does not have, counted as Qt counts (UTF-16)."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    left = most - start
    same = next((at for at in range(left) if before[-1 - at] != after[-1 - at]), left)
    return units(after[: len(after) - same])


def _step(copy: WorkingCopy, key: Key, number: int | None, by: Direction) -> Step | None:
    from integreat_editor.services.history import step  # noqa: PLC0415 - after first paint

    return step(copy, *key, number, by, at=now())
