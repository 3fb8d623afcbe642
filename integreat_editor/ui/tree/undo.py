"""Undo and redo of what is done with the tree; the steps live as long as the session, over every screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from integreat_editor.ui.clock import now
from integreat_editor.ui.session import Session

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.tree_plans import TreeStep

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Done:
    """A step that was taken, and the sentence that says so."""

    step: TreeStep
    words: str


class TreeUndo(QObject):
    """`changed`: another step is to be undone or redone; `taken`: the pages of a step that was just taken again."""

    changed = Signal()
    taken = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._busy = False

    @property
    def undo_words(self) -> str:
        """What would be undone; "" for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_words(self) -> str:
        """What would be done again; "" for nothing."""
        return self._undone[-1].words if self._undone else ""

    def note(self, step: TreeStep, words: str) -> Done:
        """Notes what was done; what was undone before cannot be redone any more."""
        done = Done(step, words)
        self._undone.clear()
        self._done = [*self._done, done][-MOST_STEPS:]
        self.changed.emit()
        return done

    def undo(self) -> None:
        """Takes the last step back."""
        if self._done and not self._busy:
            self._take(self._done, self._undone, self._done[-1].step.back)

    def redo(self) -> None:
        """Takes the step again that was taken back last."""
        if self._undone and not self._busy:
            self._take(self._undone, self._done, self._undone[-1].step)

    def take_back(self, done: Done) -> None:
        """Undoes this step, if it is the last; an older one is undone by a step of its own."""
        if self._done and self._done[-1] is done:
            self.undo()
        elif any(each is done for each in self._done):
            self._run(done.step.back, lambda: self.note(done.step.back, done.words))

    def _take(self, source: list[Done], goal: list[Done], step: TreeStep) -> None:
        def on_taken() -> None:
            goal.append(source.pop())
            self.changed.emit()

        def on_refused(error: EditorError) -> None:
            source.pop()  # It will not be possible later either.
            self.changed.emit()
            self._session.messages.show_error(error)

        self._run(step, on_taken, on_refused)

    def _run(
        self, step: TreeStep, success: Callable[[], object], failure: Callable[[EditorError], None] | None = None
    ) -> None:
        from integreat_editor.services.tree_plans import take_step  # noqa: PLC0415 - after first paint

        self._busy = True

        def on_taken(taken: TreeStep) -> None:
            self._busy = False
            success()
            self._session.changed.emit(taken.changes)
            self.taken.emit(tuple(each.page for each in taken.places if each.after is not None))

        def on_refused(error: EditorError) -> None:
            self._busy = False
            (failure or self._session.messages.show_error)(error)

        self._session.run(
            "take step", lambda copy: take_step(copy, step, at=now()), on_taken, writes=True, failure=on_refused
        )


def undo_of(session: Session) -> TreeUndo:
    """The session's steps, whichever window shows it."""
    found = session.findChild(TreeUndo)
    return found if isinstance(found, TreeUndo) else TreeUndo(session)
