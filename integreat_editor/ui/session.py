"""An open working copy as the screens share it: the file, the server, the person, and what has changed.

Screens never call services directly: they hand a use case to `run` or `run_online` and refresh on `changed`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from integreat_editor.errors import EditorError
from integreat_editor.models.region import Role
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.login.asking import Asking, Asks
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.places import Place
from integreat_editor.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:  # Imported in a worker after the first paint: see docs/architecture.md, "Start".
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.credentials import Credentials
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.cms.servers import BothServers

Answer = TypeVar("Answer")
Server = TypeVar("Server", bound="Closeable")


class Closeable(Protocol):
    """Something that holds connections."""

    def close(self) -> None:
        """Ends them."""
        ...


class Session(QObject):
    """One working copy, open in the window.

    `page_wanted` (page, language or "") and `screen_wanted` (key): a screen sends its reader there.
    `place_wanted` (page, language, `Place`): as `page_wanted`, and to a place in the text; see `show_place`.
    `opened`: the copy can be used. `changed`: something changed; each screen refreshes its part. `online`: whether
    the server answered last time. `password_needed`: (server, user, retry) - show the login, then call `retry`.
    `asking`: what a worker asks in the middle of its work. `kind`: of the main server, "" before it is known.
    `clashed`: shared facts a colleague changed as well (`RecordClash`), to be told wherever they came to light.
    `template_wanted`: (part of the template's screen, page); see `show_template`.
    `findings_wanted`: (page, its title); see `show_findings`.
    `changes_wanted` (texts, title): see `show_changes`.
    `updates_counted`: how many pages wait for a decision about the template (`updates`: as told last).
    """

    opened = Signal()
    changed = Signal(object)
    online = Signal(bool)
    page_wanted = Signal(str, str)
    place_wanted = Signal(str, str, object)
    screen_wanted = Signal(str)
    password_needed = Signal(str, str, object)
    updates_counted = Signal(int)
    template_wanted = Signal(str, str)
    changes_wanted = Signal(object, str)
    findings_wanted = Signal(str, str)
    clashed = Signal(object)

    def __init__(self, path: Path, tasks: TaskRunner, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.tasks = tasks
        self.messages = messages
        self.user = ""
        self.role = ""
        self.kind = ""
        self.asking = Asking(self)
        self.updates = 0
        self._copy: WorkingCopy | None = None
        self._credentials: Credentials | None = None

    def open(self) -> Task:
        """Opens the file in a worker; `opened` follows, or an error message."""
        return self.tasks.run(
            "open", self._open, success=self._on_opened, failure=self.messages.show_error, writes=True
        )

    @property
    def is_open(self) -> bool:
        """Whether the copy can be used."""
        return self._copy is not None

    @property
    def may_write(self) -> bool:
        """Whether this person may change texts here and submit them.

        With a CMS everybody may: the pages that it takes from this account are asked for before a push, one by one.
        """
        return self.kind == "cms" or self.role != Role.OBSERVER.value

    def show_place(self, page: str, language: str, place: Place) -> None:
        """Sends the reader to a place in a page's text."""
        self.place_wanted.emit(page, language, place)

    def show_changes(self, keys: frozenset[tuple[str, str]], title: str) -> None:
        """Sends the reader to the changes, with just these texts ticked and this title proposed."""
        self.screen_wanted.emit("changes")
        self.changes_wanted.emit(keys, title)

    def show_template(self, part: str, page: str = "") -> None:
        """Sends the reader to a part of the template's screen. First to the screen itself, which is made then."""
        self.screen_wanted.emit("template")
        self.template_wanted.emit(part, page)

    def show_findings(self, page: str, title: str) -> None:
        """Sends the reader to what the checks found on a page; as `show_template`."""
        self.screen_wanted.emit("checks")
        self.findings_wanted.emit(page, title)

    def tell_updates(self, count: int) -> None:
        """Notes how many pages wait for a decision about the template, for all screens that say so."""
        self.updates = count
        self.updates_counted.emit(count)

    def close(self) -> None:
        """Stops what talks to the server, waits for what is being saved, then closes the file."""
        self.tasks.cancel_all()
        self.tasks.wait()
        if self._copy is not None:
            self._copy.close()
            self._copy = None

    def run(
        self,
        name: str,
        use_case: "Callable[[WorkingCopy], Answer]",
        success: Callable[[Answer], None] | None = None,
        *,
        writes: bool = False,
        channel: str | None = None,
        failure: Callable[[EditorError], None] | None = None,
    ) -> Task:
        """Runs a use case on the copy. An answer of type `Changes` is announced by `changed` by itself."""
        return self.tasks.run(
            name,
            lambda _progress: use_case(self._require()),
            success=self._announcing(success),
            failure=failure or self.messages.show_error,
            writes=writes,
            channel=channel,
        )

    def run_online(
        self,
        name: str,
        use_case: "Callable[[WorkingCopy, Remote, Progress], Answer]",
        success: Callable[[Answer], None] | None = None,
        *,
        failure: Callable[[EditorError], None] | None = None,
    ) -> Task:
        """Runs a use case that talks to the server, one after the other; asks for a login where one is needed."""

        def connect(copy: "WorkingCopy", asks: Asks) -> "tuple[Remote, str]":
            return self._main_server(copy, asks), self.user

        return self._run_remote(name, connect, use_case, success, failure, self.online.emit)

    def run_template(
        self,
        name: str,
        use_case: "Callable[[WorkingCopy, Remote, Progress], Answer]",
        success: Callable[[Answer], None] | None = None,
        *,
        failure: Callable[[EditorError], None] | None = None,
    ) -> Task:
        """As `run_online`, but talks to the state template's server, which may be another one with another login."""

        def connect(copy: "WorkingCopy", _asks: Asks) -> "tuple[Remote, str]":
            from integreat_editor.services.template_source import (  # noqa: PLC0415 - after first paint
                connect_template,
                require_template,
            )

            with copy.reading() as unit:
                user = require_template(unit).user
            return connect_template(copy, self.credentials(), None), user

        return self._run_remote(name, connect, use_case, success, failure, lambda _answers: None)

    def run_both(
        self,
        name: str,
        use_case: "Callable[[WorkingCopy, BothServers, Progress], Answer]",
        success: Callable[[Answer], None] | None = None,
        *,
        failure: Callable[[EditorError], None] | None = None,
    ) -> Task:
        """As `run_online`, with the region's hub and its CMS, which has an account of its own."""

        def connect(copy: "WorkingCopy", asks: Asks) -> "tuple[BothServers, str]":
            from integreat_editor.ui.cms.servers import BothServers  # noqa: PLC0415 - after first paint

            return BothServers.open(self._main_server(copy, asks), copy, self.credentials(), asks), self.user

        return self._run_remote(name, connect, use_case, success, failure, self.online.emit)

    def _main_server(self, copy: "WorkingCopy", asks: Asks) -> "Remote":
        """The region's server. A CMS may end its session at any time: it is renewed without losing what was done."""
        from integreat_editor.services.connect_copy import connect_copy  # noqa: PLC0415 - after first paint

        password = asks.password if self.kind == "cms" else None
        return connect_copy(copy, self.credentials(), password, asks.code, asks.session)

    def _run_remote(
        self,
        name: str,
        connect: "Callable[[WorkingCopy, Asks], tuple[Server, str]]",
        use_case: "Callable[[WorkingCopy, Server, Progress], Answer]",
        success: Callable[[Answer], None] | None,
        failure: Callable[[EditorError], None] | None,
        tell_online: Callable[[bool], None],
    ) -> Task:
        user = self.user
        asks: Asks | None = None

        def work(progress: Progress) -> Answer:
            nonlocal user, asks
            copy = self._require()
            asks = self.asking.of(progress)
            remote, user = connect(copy, asks)
            try:
                return use_case(copy, remote, progress)
            finally:
                remote.close()

        def retry() -> Task:
            return self._run_remote(name, connect, use_case, success, failure, tell_online)

        def on_success(answer: Answer) -> None:
            tell_online(True)
            self._announcing(success)(answer)

        def on_failure(error: EditorError) -> None:
            was_asked = asks is not None and asks.asked_password
            self._on_remote_failure(error, user, failure, None if was_asked else retry, tell_online)

        return self.tasks.run(name, work, success=on_success, failure=on_failure, online=True)

    def credentials(self) -> "Credentials":
        """Where passwords are; made in a worker, since a keyring may take its time."""
        if self._credentials is None:
            from integreat_editor.sync.credentials import Credentials  # noqa: PLC0415 - after first paint

            self._credentials = Credentials()
        return self._credentials

    def use_credentials(self, credentials: "Credentials") -> None:
        """Shares credentials with another session (the demo switches between two persons)."""
        self._credentials = credentials

    def _open(self, _progress: Progress) -> "tuple[WorkingCopy, str, str, str]":
        from integreat_editor.services.open_copy import open_region  # noqa: PLC0415 - after first paint
        from integreat_editor.services.remotes import main_remote  # noqa: PLC0415 - after first paint

        copy = open_region(self.path)
        with copy.unit() as unit:
            remote = main_remote(unit)
        if remote is None:
            return copy, "", "", ""
        return copy, remote.user, remote.role.value if remote.role else "", remote.kind

    def _on_opened(self, answer: "tuple[WorkingCopy, str, str, str]") -> None:
        self._copy, self.user, self.role, self.kind = answer
        self.opened.emit()

    def _require(self) -> "WorkingCopy":
        if self._copy is None:
            raise RuntimeError("the working copy is not open yet")
        return self._copy

    def _announcing(self, success: Callable[[Answer], None] | None) -> Callable[[Answer], None]:
        def announce(answer: Answer) -> None:
            from integreat_editor.services.results import Changes  # noqa: PLC0415 - light, but keeps the first paint so

            if isinstance(answer, Changes) and answer:
                self.changed.emit(answer)
            if success is not None:
                success(answer)

        return announce

    def _on_remote_failure(
        self,
        error: EditorError,
        user: str,
        failure: Callable[[EditorError], None] | None,
        retry: Callable[[], Task] | None,
        tell_online: Callable[[bool], None],
    ) -> None:
        """`retry` None: the person was asked already, and has given a wrong password, or none."""
        from integreat_editor.sync.errors import (  # noqa: PLC0415 - after first paint
            LoginFailed,
            PasswordNeeded,
            TransientError,
        )

        if isinstance(error, TransientError):
            tell_online(False)
        if retry is not None and isinstance(error, PasswordNeeded | LoginFailed):
            self.password_needed.emit(error.details.get("server", ""), user, retry)
        if not isinstance(error, PasswordNeeded):
            (failure or self.messages.show_error)(error)
