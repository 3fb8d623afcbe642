"""Which other page's text the CMS shows beside this page's own one, as a quiet line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import Unit, WorkingCopy


@dataclass(frozen=True, slots=True)
class LiveText:
    """`title`: of the page, "" if it is one of another region; `number`: its number in the CMS."""

    title: str
    number: int
    first: bool


class LiveLine(QLabel):
    """Hidden for a page without live content."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = ""
        set_look(self, "muted")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        session.changed.connect(self._on_changed)
        self.hide()

    def show_page(self, page: str) -> None:
        """Tells of this page; "" for none. The same page is not read again."""
        if page != self._page:
            self._page = page
            self.hide()
            self._read()

    def _on_changed(self, changes: Changes) -> None:
        if self._page in changes.pages or changes.change_sets:
            self._read()

    def _read(self) -> None:
        page = self._page
        if page and self._session.is_open:
            self._session.run(
                "read live line",
                lambda copy: read_live(copy, page),
                self._show,
                channel="live line",
                failure=self._leave,
            )

    def _show(self, found: LiveText | None) -> None:
        if found is None:
            self.hide()
            return
        title = found.title or self.tr("page {number} of another region").replace("{number}", str(found.number))
        if found.title:
            title = f"“{title}”"
        before = self.tr("Readers also see {page} above this text (live content). It is changed on its own page.")
        after = self.tr("Readers also see {page} below this text (live content). It is changed on its own page.")
        self.setText((before if found.first else after).replace("{page}", title))
        self.show()

    def _leave(self, _error: EditorError) -> None:
        self.hide()


def read_live(copy: WorkingCopy, page: str) -> LiveText | None:
    """What the CMS has told of the page; None where it embeds nothing, or the region has no CMS."""
    from integreat_editor.models.record import PAGE_FIELD  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        infos = [info for info in unit.remotes.all() if info.kind == "cms"]
        if not infos:
            return None
        from integreat_editor.sync.cms.live import live_from, live_key  # noqa: PLC0415 - only who has a CMS

        key = live_key(page)
        records = [unit.records.get(PAGE_FIELD, key)]
        records += [unit.remote_records.get(info.id, PAGE_FIELD, key) for info in infos]
        for record, info in zip(records, [infos[0], *infos], strict=True):
            live = live_from(record.value) if record is not None else None
            if live is not None:
                return LiveText(_title(unit, info.id, live.page), live.page, live.first)
    return None


def _title(unit: Unit, remote: str, number: int) -> str:
    for page in unit.remote_state.pages(remote).values():
        if page.remote_id == str(number):
            for code in unit.region.get().language_codes:
                local = unit.translations.get(page.page, code)
                if local is not None and local.text is not None:
                    return unit.texts.titles([local.text]).get(local.text, "")
    return ""
