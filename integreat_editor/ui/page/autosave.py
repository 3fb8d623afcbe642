"""Stores what is typed, at the latest a third of a second later; what cannot be stored is kept and tried again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from integreat_editor.errors import EditorError
from integreat_editor.models.text import Text
from integreat_editor.ui.clock import now
from integreat_editor.ui.page.reading import Key, Saved, save
from integreat_editor.ui.session import Session

INTERVAL_MS = 300
"""From the first key stroke after a save to the next save: typing on does not put it off (promise 20)."""
RETRY_MS = 5000


class Autosave(QObject):
    """Saves one text at a time, in order. `state_changed`: "typing", "saved", "failed".

    `rewritten`: (key, text): the stored text is another than the typed one, because a sync came between.
    `collect` gives what the editor holds, with its key; it is asked only when something was typed.
    """

    state_changed = Signal(str)
    rewritten = Signal(object, object, int)

    def __init__(self, session: Session, collect: Callable[[], tuple[Key, Text] | None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._collect = collect
        self._typed = False
        self._known: dict[Key, Text | None] = {}
        self._waiting: dict[Key, Text] = {}
        self._running: Key | None = None
        self._failed: set[Key] = set()
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.flush)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._start)

    def loaded(self, key: Key, text: Text | None) -> None:
        """Notes what the file held when the editor took it."""
        if key not in self._waiting:
            self._known[key] = text

    def typed(self) -> None:
        """Notes that the editor holds something new."""
        if not self._typed:
            self._typed = True
            self.state_changed.emit("typing")
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Hands what was typed to the worker now: before a page is left, a sync, the end."""
        self._timer.stop()
        if self._typed:
            self._typed = False
            collected = self._collect()
            if collected is not None:
                key, text = collected
                self._waiting[key] = text
                self._failed.discard(key)
        self._start()

    def pending(self, key: Key) -> Text | None:
        """A text that is not in the file yet, or could not be stored."""
        return self._waiting.get(key)

    def busy(self, key: Key) -> bool:
        """Whether something of this text was typed that the file does not have."""
        return self._typed or key in self._waiting

    @property
    def unsaved(self) -> int:
        """How many texts could not be stored."""
        return len(self._waiting)

    @property
    def is_waiting(self) -> bool:
        """Whether a save is due that has not begun."""
        return self._timer.isActive()

    def _start(self) -> None:
        if self._running is not None or not self._session.is_open:
            return
        key = next((each for each in self._waiting if each not in self._failed), None)
        if key is None and not self._retry.isActive() and self._failed:
            key = next(iter(self._failed))
        if key is None:
            return
        text, known = self._waiting[key], self._known.get(key)
        self._running = key
        self._session.run(
            "save",
            lambda copy: save(copy, key, known, text, now()),
            lambda saved: self._on_saved(key, text, saved),
            failure=lambda error: self._on_failed(key, error),
            writes=True,
        )

    def _on_saved(self, key: Key, sent: Text, saved: Saved) -> None:
        self._running = None
        self._failed.discard(key)
        self._known[key] = saved.stored
        self._told.clear()
        newer = self._waiting.get(key)
        if newer == sent:
            del self._waiting[key]
        if saved.merged:
            self.rewritten.emit(key, saved.stored, saved.conflicts)
        if saved.changes:
            self._session.changed.emit(saved.changes)
        if not self._typed and not self._waiting:
            self.state_changed.emit("saved")
        self._start()

    def _on_failed(self, key: Key, error: EditorError) -> None:
        self._running = None
        self._failed.add(key)
        self.state_changed.emit("failed")
        error.page = error.page or key[0]
        if error.title("en") not in self._told:
            self._told.add(error.title("en"))
            self._session.messages.show_error(error)
        self._retry.start()
