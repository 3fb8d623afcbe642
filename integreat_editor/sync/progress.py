"""How far a task is: a value that the worker writes and the window polls."""

import threading


class Progress:
    """Done, total and a line of text; `cancel()` asks the worker to stop at the next safe point. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done = 0
        self._total = 0
        self._text = ""
        self._cancelled = threading.Event()

    def start(self, total: int, text: str = "") -> None:
        """Begins a stretch of `total` steps; 0: the length is unknown."""
        with self._lock:
            self._done, self._total, self._text = 0, total, text

    def step(self, text: str | None = None, count: int = 1) -> None:
        """Notes `count` more steps as done."""
        with self._lock:
            self._done += count
            if text is not None:
                self._text = text

    def snapshot(self) -> tuple[int, int, str]:
        """(done, total, text) at one instant."""
        with self._lock:
            return self._done, self._total, self._text

    def cancel(self) -> None:
        """Asks the worker to stop; what is done stays done."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled.is_set()
