"""How many findings the checks have for the text shown: a quiet line that leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy

_PAUSE_MS = 1500
"""After a change: checking is not wanted at each key stroke."""


class FindingsLine(QPushButton):
    """Hidden for a text without findings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ("", "")
        self._title = ""
        set_look(self, "link")
        self.setToolTip(self.tr("Show what the checks found in this text"))
        self.clicked.connect(lambda: self._session.show_findings(self._key[0], self._title))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        session.changed.connect(self._on_changed)
        self.hide()

    def show_text(self, page: str, language: str, title: str) -> None:
        """Tells of this text; "" for none. The same one is not read again."""
        self._title = title
        if self._key != (page, language):
            self._key = (page, language)
            self.hide()
            self._read()

    @property
    def is_waiting(self) -> bool:
        """Whether a check is due that has not begun."""
        return self._pause.isActive()

    def _on_changed(self, changes: Changes) -> None:
        page, _ = self._key
        if page and (page in changes.pages or any(page == touched for touched, _ in changes.texts)):
            self._pause.start()

    def _read(self) -> None:
        page, language = self._key
        if page and self._session.is_open:
            self._session.run(
                "count findings",
                lambda copy: count_findings(copy, page, language),
                self._show,
                channel="findings line",
                failure=self._leave,
            )

    def _show(self, count: int) -> None:
        self.setText(self.tr("%n finding(s)", "", count))
        self.setVisible(count > 0)

    def _leave(self, _error: EditorError) -> None:
        """The screen of checks tells what is wrong; beside a page's text it would be in the way."""
        self.hide()


def count_findings(copy: WorkingCopy, page: str, language: str) -> int:
    """How many findings of a text nobody has dismissed."""
    from integreat_editor.services.checks import run_checks  # noqa: PLC0415 - after first paint

    return len(run_checks(copy, Progress(), pages=[page], languages=[language]).open)
