"""Fetching a region from a server into a new working copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.errors import EditorError, UiLanguage
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.typed_address import split_address
from integreat_editor.ui.login.answering import dialog_for
from integreat_editor.ui.login.asking import Asking, Question
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.open_region.choice_page import ChoicePage
from integreat_editor.ui.open_region.cloning import (
    Cloned,
    CloneRequest,
    Secrets,
    ServerRequest,
    ask_regions,
    ask_rights,
    clone,
)
from integreat_editor.ui.open_region.rights_line import RightsLine
from integreat_editor.ui.open_region.server_page import ServerPage
from integreat_editor.ui.tasks import Task, TaskRunner
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.sync.cms.rights import Rights
    from integreat_editor.sync.credentials import Credentials
    from integreat_editor.sync.region_list import ListedRegion

_POLL_MS = 100
_RIGHTS_MS = 300
"""After this the region is taken for chosen: who walks through the list does not ask for each."""
Answer = TypeVar("Answer")


class CloneDialog(QDialog):
    """Asks for the server, then for region and languages; fetches with a progress that can be stopped.

    `cloned` carries the new file, `told` what was fetched, in words.
    """

    cloned = Signal(Path)
    told = Signal(str)

    def __init__(self, tasks: TaskRunner, language: UiLanguage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._language = language
        self._task: Task | None = None
        self._wanted = ""
        """The region that the typed address names."""
        self._wanted_at = ""
        """The server that it was named for."""
        self._secrets = Secrets()
        self._asking = Asking(self)
        self._asking.asked.connect(self._ask)
        self.setWindowTitle(self.tr("Fetch a region from a server"))
        self.setMinimumWidth(scaled(600))
        self.server = ServerPage(self)
        self.choice = ChoicePage(self)
        self.rights = RightsLine(self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.server)
        self.pages.addWidget(self.choice)
        self.messages = MessageArea(self)
        self.what = QLabel(self)
        set_look(self.what, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)
        self.server.changed.connect(self._show_state)
        self.choice.changed.connect(self._show_state)
        self.choice.changed.connect(self._look_rights)
        self._rights_later = QTimer(self)
        self._rights_later.setSingleShot(True)
        self._rights_later.setInterval(_RIGHTS_MS)
        self._rights_later.timeout.connect(self._ask_rights)
        self._rights_of = ""
        self._show_state()

    def _lay_out(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.back = QPushButton(self.tr("Back"), self)
        self.start = QPushButton(self)
        self.buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.start, QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setDefault(True)
        self.back.clicked.connect(lambda: self._turn(0))
        self.buttons.accepted.connect(self._go_on)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        column.addWidget(self.rights)
        column.addWidget(self.what)
        column.addWidget(self.bar)
        column.addWidget(self.buttons)

    @property
    def credentials(self) -> Credentials | None:
        """What was typed here, for the region that is opened next; None if no server was asked."""
        return self._secrets.known

    def _ask(self, question: Question) -> None:
        """The server wants to know more; the dialog waits with what was typed."""
        if question.open:
            dialog_for(question, self).open()

    # -- the two steps

    @property
    def _is_choosing(self) -> bool:
        return self.pages.currentWidget() is self.choice

    def _turn(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        (self.choice.region if self._is_choosing else self.server.url).setFocus()
        self._show_state()
        self._look_rights()

    def _show_state(self) -> None:
        running = self._task is not None
        page = self.choice if self._is_choosing else self.server
        self.pages.setEnabled(not running)
        self.back.setVisible(self._is_choosing)
        self.back.setEnabled(not running)
        self.start.setText(self.tr("Fetch") if self._is_choosing else self.tr("Connect"))
        self.start.setEnabled(not running and page.is_filled and not (self._is_choosing and self.rights.forbids))
        self.what.setVisible(running)
        self.bar.setVisible(running)

    def _go_on(self) -> None:
        self.messages.clear()
        if self._is_choosing:
            self._fetch()
        else:
            self._connect()

    def _connect(self) -> None:
        url, named = split_address(self.server.url.text())
        if named:
            self.server.url.setText(url)
        if named or url != self._wanted_at:
            self._wanted, self._wanted_at = named, url  # A second try after a wrong password still knows the region.
        request = self._server_request()
        self._rights_of = ""
        self._run(
            self.tr("Asking the server …"),
            lambda progress: ask_regions(request, self._asking.of(progress)),
            self._on_regions,
        )

    def _server_request(self) -> ServerRequest:
        kind = self.server.kind.currentData()
        with_login = kind in ("hub", "cms")
        return ServerRequest(
            kind=kind,
            url=split_address(self.server.url.text())[0],
            user=self.server.user.text().strip() if with_login else "",
            password=self.server.password.text() if with_login else "",
            secrets=self._secrets,
        )

    def _on_regions(self, regions: tuple[ListedRegion, ...]) -> None:
        if self._task is not None and self._task.progress.cancelled:
            return
        self.choice.show_regions(regions, self._wanted, of_account=self.server.kind.currentData() == "cms")
        self._turn(1)

    # -- what the account may do there

    def _look_rights(self) -> None:
        wanted = self.choice.slug if self._is_choosing and self.server.kind.currentData() == "cms" else ""
        if wanted != self._rights_of:
            self._rights_of = wanted
            self.rights.say_nothing()
            self._rights_later.start()
            self._show_state()

    def _ask_rights(self) -> None:
        """Asked in the background: it is told before anything is fetched, and holds up nobody."""
        region = self._rights_of
        if not region or self._task is not None:
            return
        request, language = self._server_request(), self.choice.default_language
        self.rights.say_asking()
        asked = self._tasks.run(
            "rights",
            lambda progress: ask_rights(request, region, language, self._asking.of(progress)),
            success=lambda rights: self._on_rights(region, rights),
            failure=lambda error: self._on_no_rights(region, error),
            online=True,
            channel="rights",
        )
        self.finished.connect(asked.progress.cancel)

    def _on_rights(self, region: str, rights: Rights | None) -> None:
        if region == self._rights_of and rights is not None:
            self.rights.show_rights(rights, self._language)
            self._show_state()
            self._grow()

    def _on_no_rights(self, region: str, error: EditorError) -> None:
        if region == self._rights_of:
            self.rights.show_error(error, self._language)
            self._grow()

    def _grow(self) -> None:
        """Makes room for words that wrap; a layout asks for none by itself once the dialog is shown."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        needed = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _fetch(self) -> None:
        request = CloneRequest(
            server=self._server_request(),
            region=self.choice.slug,
            languages=self.choice.wanted_languages,
            path=Path(self.choice.file.text().strip()).expanduser(),
        )
        self._run(
            self.tr("Fetching the region …"),
            lambda progress: clone(request, self._asking.of(progress), progress),
            self._on_cloned,
        )

    # -- work in progress

    def _run(self, words: str, work: Callable[[Progress], Answer], success: Callable[[Answer], None]) -> None:
        self.what.setText(words)
        self.bar.setRange(0, 0)
        self._task = self._tasks.run("clone", work, success=success, failure=self._on_failed, online=True)
        self._task.finished.connect(self._on_finished)
        self._timer.start()
        self._show_state()

    def _poll(self) -> None:
        if self._task is not None:
            done, total, text = self._task.progress.snapshot()
            self.bar.setRange(0, total)
            self.bar.setValue(min(done, total))
            if text:
                self.what.setText(text)

    def reject(self) -> None:
        if self._task is None:
            super().reject()
        else:
            self.what.setText(self.tr("Stopping …"))
            self._task.progress.cancel()

    def _on_finished(self) -> None:
        self._task = None
        self._timer.stop()
        self._show_state()

    def _on_failed(self, error: EditorError) -> None:
        self.messages.error(error.title(self._language), error.advice(self._language))

    def _on_cloned(self, cloned: Cloned | None) -> None:
        self._task = None
        self._timer.stop()
        if cloned is None:
            self.messages.notice(self.tr("Stopped. Nothing was left behind."))
            return
        self.accept()
        self.cloned.emit(cloned.path)
        self.told.emit(self._words(cloned))

    def _words(self, cloned: Cloned) -> str:
        pages = self.tr("%n page(s)", "", cloned.pages)
        texts = self.tr("%n text(s)", "", cloned.texts)
        words = self.tr("Fetched: {pages}, {texts}. The region lies in {file}.")
        return words.replace("{pages}", pages).replace("{texts}", texts).replace("{file}", str(cloned.path))
