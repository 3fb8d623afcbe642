"""How many pages wait for a decision about the template: counted beside all other counts, since it may take long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from integreat_editor.ui.session import Session

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.store.working_copy import WorkingCopy


class UpdateCounter(QObject):
    """`counted`: the number, at most one count under way; what changes meanwhile is counted after it."""

    counted = Signal(int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running = False
        self._again = False
        self.count = 0

    @property
    def is_waiting(self) -> bool:
        """Whether a count is under way."""
        return self._running

    def refresh(self) -> None:
        """Counts in a worker, or once more after the count that is under way."""
        if self._running:
            self._again = True
            return
        self._running = True
        task = self._session.run("count updates", open_updates, self._on_counted, failure=self._leave)
        task.finished.connect(self._on_finished)

    def _on_counted(self, count: int) -> None:
        if count != self.count:
            self.count = count
            self.counted.emit(count)

    def _leave(self, _error: EditorError) -> None:
        """The template's screen says what is wrong; here nothing is counted."""
        self._on_counted(0)

    def _on_finished(self) -> None:
        self._running = False
        if self._again and self._session.is_open:
            self._again = False
            self.refresh()


def open_updates(copy: WorkingCopy) -> int:
    """How many pages have something from the template that is not decided."""
    from integreat_editor.services.template_updates import inbox  # noqa: PLC0415 - after first paint

    return len(inbox(copy))
