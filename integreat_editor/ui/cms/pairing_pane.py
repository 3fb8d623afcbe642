"""The pairing: which page of the hub is which of the CMS; a person decides, one by one or the certain ones at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from integreat_editor.services import cms_pairing
from integreat_editor.ui.clock import now
from integreat_editor.ui.cms.pair_details import PairDetails
from integreat_editor.ui.cms.pair_lines import PairLine, pair_lines, pair_row
from integreat_editor.ui.review.rows import Row, RowList
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.models.region import Region
    from integreat_editor.services.cms_pairing import CmsPageName, PairingView
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.session import Session

_LIST_WIDTH = 430


class PairingPane(QWidget):
    """`refresh` is called after each decision; `fail` shows an error."""

    def __init__(
        self,
        session: Session,
        refresh: Callable[[], None],
        fail: Callable[[EditorError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._refresh = refresh
        self._fail = fail
        self._lines: dict[str, PairLine] = {}
        self._free: tuple[CmsPageName, ...] = ()
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.confirm = QPushButton(self)
        set_look(self.confirm, "primary")
        self.confirm.setAutoDefault(False)
        self.finish = QPushButton(self.tr("Finish pairing"), self)
        self.finish.setToolTip(self.tr("From then on new pages are made in the CMS without asking"))
        self.finish.setAutoDefault(False)
        self.list = RowList(self)
        self.list.setAccessibleName(self.tr("Pages to pair"))
        self.details = PairDetails(session, self)
        self._lay_out()
        self.list.chosen.connect(self._show_line)
        self.details.decided.connect(self._decide)
        self.confirm.clicked.connect(lambda: self._run(cms_pairing.confirm_certain))
        self.finish.clicked.connect(lambda: self._run(cms_pairing.finish))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.summary, 1)
        top.addWidget(self.finish)
        top.addWidget(self.confirm)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.details)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 560])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(split, 1)

    def show_pairing(self, view: PairingView, region: Region) -> None:
        """Shows all lines; what was chosen stays chosen, else the first."""
        self.details.name_languages(region)
        language = self._session.messages.language
        groups = pair_lines(view)
        self._lines = {line.key: line for _, lines in groups for line in lines}
        self._free = (*(each.cms for each in view.proposals), *view.cms_unpaired, *view.cms_left_out)
        before, keys = self.list.key, list(self._lines)
        key = before if before in self._lines else (keys or [""])[0]
        rows = [
            row
            for heading, lines in groups
            for row in (Row("", heading), *(pair_row(e, language, self.details.names) for e in lines))
        ]
        self.list.show_rows(rows, key)
        self._show_line(key)
        certain = len(view.certain)
        self.confirm.setText(self.tr("Confirm %n certain pair(s)", "", certain))
        self.confirm.setVisible(certain > 0)
        self.finish.setVisible(not view.finished)
        self.finish.setEnabled(not view.open)
        if view.open:
            self.summary.setText(
                self.tr(
                    "%n page(s) wait for a decision. Nothing is pushed before you have said which page is which.",
                    "",
                    view.open,
                )
            )
        elif view.finished:
            self.summary.setText(self.tr("All pages are paired or left out."))
        else:
            self.summary.setText(self.tr("Every page is decided on. “Finish” ends the pairing."))

    def _show_line(self, key: str) -> None:
        line = self._lines.get(key)
        self.details.show_line(line, self._free)
        if line is not None and line.kind == "differs" and line.hub is not None:
            page = line.hub.page
            self._session.run(
                "differences",
                lambda copy: cms_pairing.differences(copy, page),
                self.details.show_differences,
                failure=self._fail,
                channel="cms differences",
            )

    def _decide(self, what: str, line: PairLine, value: object) -> None:
        page = line.hub.page if line.hub is not None else ""
        number = line.cms.number if line.cms is not None else 0
        if what == "pair" and isinstance(value, int):
            self._run(lambda copy: cms_pairing.pair(copy, page, value))
        elif what == "new":
            self._run(lambda copy: cms_pairing.make_new(copy, [page]))
        elif what == "leave_out":
            # Of a proposal the page here is meant; the other side waits on.
            pages, numbers = ([page], []) if page else ([], [number])
            self._run(lambda copy: cms_pairing.leave_out(copy, pages=pages, numbers=numbers))
        elif what == "take_in":
            self._run(lambda copy: cms_pairing.take_in(copy, [number], at=now()))
        elif what == "take_back" and not page:
            self._run(lambda copy: cms_pairing.take_back(copy, number))
        elif what == "side" and isinstance(value, tuple):
            language, side = value
            self._run(lambda copy: cms_pairing.choose_side(copy, page, language, side, at=now()))
        else:
            self._run(lambda copy: cms_pairing.unpair(copy, page))

    def _run(self, use_case: Callable[[WorkingCopy], Changes]) -> None:
        self._session.run("pair", use_case, lambda _changes: self._refresh(), failure=self._fail, writes=True)
