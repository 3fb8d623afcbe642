"""How a worker that talks to a server asks a person for a secret, and waits: the work in hand goes on afterwards."""

import threading
import time
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from integreat_editor.sync.progress import Progress

_LOOK_SECONDS = 0.2
_AGAIN_SECONDS = 300
"""Asked once more within this time for the same, the last answer was not accepted."""


class Question:
    """Asked in a worker, answered once on the window's thread. `kind`: "password", "code" or "session".

    `again`: the last answer was not accepted.
    """

    def __init__(self, kind: str, server: str, user: str, *, again: bool) -> None:
        self.kind = kind
        self.server = server
        self.user = user
        self.again = again
        self._secret: str | None = None
        self._answered = threading.Event()

    def answer(self, secret: str | None) -> None:
        """None: the person does not want to; the first answer counts."""
        if not self._answered.is_set():
            self._secret = secret
            self._answered.set()

    @property
    def open(self) -> bool:
        """Whether the worker still waits."""
        return not self._answered.is_set()

    def wait(self, progress: Progress) -> str | None:
        """The answer; None too where the work was cancelled."""
        while not self._answered.wait(_LOOK_SECONDS):
            if progress.cancelled:
                self.answer(None)
        return self._secret


class Asking(QObject):
    """`asked` carries a `Question`, on the window's thread; somebody has to answer it."""

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asks: WeakKeyDictionary[Progress, Asks] = WeakKeyDictionary()

    def of(self, progress: Progress) -> "Asks":
        """What one piece of work asks through, the same at each call; questions end when it is cancelled."""
        return self._asks.setdefault(progress, Asks(self, progress))


class Asks:
    """The three questions of one piece of work; each has the shape of `sync.passwords.Ask`. Called in a worker."""

    def __init__(self, asking: Asking, progress: Progress) -> None:
        self._asking = asking
        self._progress = ref(progress)
        self._last: dict[str, float] = {}

    @property
    def asked_password(self) -> bool:
        """Whether a person was asked for a password: one who gave none does not want to be asked again."""
        return "password" in self._last

    def password(self, server: str, user: str) -> str | None:
        """The password of an account."""
        return self._ask("password", server, user)

    def code(self, server: str, user: str) -> str | None:
        """A one-time code."""
        return self._ask("code", server, user)

    def session(self, server: str, user: str) -> str | None:
        """The session cookie of a login in the browser."""
        return self._ask("session", server, user)

    def _ask(self, kind: str, server: str, user: str) -> str | None:
        progress = self._progress()
        if progress is None or progress.cancelled or not isValid(self._asking):
            return None
        last = self._last.get(kind)
        question = Question(kind, server, user, again=last is not None and time.monotonic() - last < _AGAIN_SECONDS)
        self._last[kind] = time.monotonic()
        self._asking.asked.emit(question)
        answer = question.wait(progress)
        self._last[kind] = time.monotonic()
        return answer
