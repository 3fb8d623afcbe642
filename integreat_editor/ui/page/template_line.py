"""How the page stands to the state template, as a quiet line that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy

_PAUSE_MS = 1500
"""After a change: comparing is not wanted at each key stroke."""


class TemplateLine(QPushButton):
    """Hidden for a page that follows no template page."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = ""
        self._open = 0
        set_look(self, "link")
        self.setToolTip(self.tr("To the state template"))
        self.clicked.connect(self._go)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        session.changed.connect(self._on_changed)
        self.hide()

    def show_page(self, page: str) -> None:
        """Tells how this page stands; "" for none. The same page is not read again."""
        if page != self._page:
            self._page = page
            self.hide()
            self._read()

    def _on_changed(self, changes: Changes) -> None:
        touched = self._page in changes.pages or any(page == self._page for page, _ in changes.texts)
        if self._page and (touched or changes.change_sets):
            self._pause.start()

    def _read(self) -> None:
        page = self._page
        if page and self._session.is_open:
            self._session.run(
                "read template line",
                lambda copy: read_standing(copy, page),
                self._show,
                channel="template line",
                failure=self._leave,
            )

    def _go(self) -> None:
        self._session.show_template("updates" if self._open else "compare", self._page)

    def _show(self, count: int | None) -> None:
        self._open = count or 0
        if count is None:
            self.hide()
        elif count:
            self.setText(self.tr("From the state template: %n change(s) to decide", "", count))
            self.show()
        else:
            self.setText(self.tr("From the state template: up to date"))
            self.show()

    def _leave(self, _error: EditorError) -> None:
        """The template's screen tells what is wrong; beside a page's text it would be in the way."""
        self.hide()


def read_standing(copy: WorkingCopy, page: str) -> int | None:
    """How many changes of the template wait on this page; None where it follows none."""
    from integreat_editor.models.template_records import RELATION, relation_of  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_source import template_info  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_updates import open_update  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        record = unit.records.get(RELATION, page)
        if record is None or relation_of(record) is None or template_info(unit) is None:
            return None
    return sum(step.is_open for step in open_update(copy, page).update.steps)
