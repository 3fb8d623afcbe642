"""Proposing local improvements to the template: which places, in which languages, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.text import Text
from integreat_editor.services.propose_change import Proposal, ProposalResult, Suggestion, plan_proposal, propose
from integreat_editor.ui.clock import now
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.preview.render import plain_text
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integreat_editor.errors import EditorError
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.session import Session

_KEY = Qt.ItemDataRole.UserRole
_SNIPPET = 70
_ROW_HEIGHT = 48


def open_proposal(session: Session, page: str, parent: QWidget | None) -> None:
    """Plans in a worker and opens the dialog; where there is nothing to propose, the window says so."""

    def show(planned: tuple[Proposal, dict[str, str]]) -> None:
        dialog = ProposalDialog(session, *planned, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    session.run("plan proposal", lambda copy: read_proposal(copy, page), show)


def read_proposal(copy: WorkingCopy, page: str) -> tuple[Proposal, dict[str, str]]:
    """The plan, and the names of the languages."""
    proposal = plan_proposal(copy, page)
    with copy.reading() as unit:
        return proposal, {each.code: each.name for each in unit.region.get().languages}


class ProposalDialog(QDialog):
    """Ticks, a title and a reason; then it says under which id the change set waits at the template's owners."""

    def __init__(
        self, session: Session, proposal: Proposal, names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._names = names
        self._running = False
        self.proposal = proposal
        self.setWindowTitle(self.tr("Propose to the template"))
        self.resize(960, 640)
        self.messages = MessageArea(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Places where our page differs from the template"))
        self.difference = DiffView(session, self)
        self.title = QLineEdit(self)
        self.title.setMaxLength(200)
        self.title.setText(self.tr("Proposal: {page}").replace("{page}", proposal.title))
        self.note = QLineEdit(self)
        self.note.setMaxLength(2000)
        self.note.setPlaceholderText(self.tr("Why does this help the other municipalities, too?"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.send = self.buttons.addButton(self.tr("Propose"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.send.setDefault(True)
        self.done_words = Placeholder(self)
        self._lay_out()
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self.list.currentItemChanged.connect(lambda item, _before: self._show_place(item))
        self.list.itemChanged.connect(lambda _item: self._check())
        self.title.textChanged.connect(self._check)
        self._show_plan(proposal)

    @property
    def chosen(self) -> list[str]:
        """Keys of the ticked places."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _show_plan(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.list.blockSignals(True)
        self.list.clear()
        for each in proposal.suggestions:
            item = QListWidgetItem(self._words(each), self.list)
            item.setData(_KEY, each.key)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if each.local else Qt.CheckState.Checked)
            if each.local:
                item.setToolTip(self.tr("Names our own town, an address or a contact of ours: no use to others."))
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._check()

    def _words(self, place: Suggestion) -> str:
        words = place.new if place.what == "title" else plain_text(place.new or "")
        said = " ".join((words or "").split())
        if not said:
            gone = " ".join(plain_text(place.old or "").split())
            said = self.tr("removed: {words}").replace("{words}", gone)
        language = self._names.get(place.language, place.language)
        short = said if len(said) <= _SNIPPET else said[: _SNIPPET - 1] + "…"
        mark = self.tr(" (local words)") if place.local else ""
        return f"{language}{mark}\n{short}"

    def _show_place(self, item: QListWidgetItem | None) -> None:
        key = item.data(_KEY) if item is not None else None
        place = next((each for each in self.proposal.suggestions if each.key == key), None)
        if place is None:
            self.difference.clear()
        elif place.what == "title":
            self.difference.show_texts(Text(place.old or "", ""), Text(place.new or "", ""))
        else:
            old = Text("", place.old) if place.old is not None else None
            self.difference.show_texts(old, Text("", place.new or ""))

    def _check(self) -> None:
        ready = bool(self.chosen) and bool(self.title.text().strip()) and not self._running
        self.send.setEnabled(ready)

    def _begin(self) -> None:
        page, chosen, author, at = self.proposal.page, self.chosen, self._session.user, now()
        title, note = self.title.text().strip(), self.note.text().strip()

        def use_case(copy: WorkingCopy, remote: Remote, _progress: Progress) -> ProposalResult:
            return propose(copy, remote, page, chosen, title, note, author=author, at=at)

        self._running = True
        self._check()
        task = self._session.run_template("propose", use_case, self._sent, failure=self._failed)
        task.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        """However it ended: a login that was asked for and not given leaves nothing running."""
        self._running = False
        self._check()

    def _sent(self, result: ProposalResult) -> None:
        words = self.tr(
            "Change set {id} waits there with %n text(s). Its owners will approve or return it; once published it comes"
            " back to you as an update of the template.",
            "",
            result.items,
        )
        self.done_words.say("confirm", self.tr("Sent to the template's owners"), words.replace("{id}", result.id))
        self.stack.setCurrentWidget(self.done_words)
        self.messages.clear()
        self.send.hide()
        close = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        close.setText(self.tr("Close"))
        close.setFocus()

    def _failed(self, error: EditorError) -> None:
        from integreat_editor.services.errors import ChangedSinceRead  # noqa: PLC0415 - light, beside its only use

        language = self._session.messages.language
        self.messages.error(error.title(language), error.advice(language))
        if isinstance(error, ChangedSinceRead):
            page = self.proposal.page
            self._session.run("plan proposal", lambda copy: plan_proposal(copy, page), self._show_plan)

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "Tick what would help every municipality. It becomes a change set in the template's region, for its"
                " owners to review; your own page stays as it is."
            ),
            self,
        )
        about.setWordWrap(True)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.difference)
        split.setSizes([340, 600])
        split.setStretchFactor(1, 1)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Reason"), self.note)
        whole = QWidget(self)
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(about)
        inner.addWidget(split, 1)
        inner.addLayout(form)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(whole)
        self.stack.addWidget(self.done_words)
        set_look(self.difference, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.messages)
        column.addWidget(self.stack, 1)
        column.addWidget(self.buttons)
