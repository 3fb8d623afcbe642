"""Changes: reading them, choosing, submitting for approval, going back to the server's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.change_set import ChangeSetState, Verdict
from integreat_editor.services import edit_page, submit_changes
from integreat_editor.services.journal import utc_now
from integreat_editor.services.read_changes import ChangeKind, LocalChange
from integreat_editor.services.results import Changes
from integreat_editor.services.send_records import send_records
from integreat_editor.services.submit_changes import SubmitResult
from integreat_editor.services.sync_region import pull
from integreat_editor.services.words import words
from integreat_editor.ui.changes.change_list import ChangeList
from integreat_editor.ui.changes.price_line import PriceLine
from integreat_editor.ui.changes.reading import Reading, read
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from integreat_editor.errors import EditorError
    from integreat_editor.services.pull_notes import PullNote
    from integreat_editor.services.take_records import RecordClash
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote

_LIST_WIDTH = 360


class ChangesScreen(QWidget):
    """What is changed here. `refresh` reads it anew from the working copy."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reading: Reading | None = None
        self._chosen = ""
        self.banner = Banner(self)
        self.undo = Banner(self)
        self.slots = Banner(self)
        self.list = ChangeList(self)
        self.difference = DiffView(session, self)
        self.revert = QPushButton(self.tr("Back to the server's text"), self)
        self.price = PriceLine(session, self)
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("What is this about? (title of the change set)"))
        self.title.setAccessibleName(self.tr("Title of the change set"))
        self.title.setMaxLength(200)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Note for whoever approves it (optional)"))
        self.note.setAccessibleName(self.tr("Note"))
        self.submit = QPushButton(self.tr("Submit for approval"), self)
        set_look(self.submit, "primary")
        self.placeholder = Placeholder(self)
        self._lay_out()
        self.list.chosen.connect(self._show_change)
        self.list.opened.connect(self._open_page)
        self.list.ticked_changed.connect(self._on_ticked)
        self.title.textChanged.connect(self._enable)
        self.title.returnPressed.connect(self.submit.click)
        self.submit.clicked.connect(self._submit)
        self.revert.clicked.connect(self._revert)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._proposed: tuple[frozenset[tuple[str, str]], str] | None = None
        session.changes_wanted.connect(self._propose)
        self._say_empty()

    def refresh(self) -> None:
        """Reads in a worker; what is chosen and ticked stays so."""
        if self._session.is_open:
            user = self._session.user
            self._session.run("read changes", lambda copy: read(copy, user), self._show, channel="changes screen")

    def _propose(self, keys: frozenset[tuple[str, str]], title: str) -> None:
        """Ticks just these texts, as soon as they are read, and proposes a title."""
        self._proposed = (keys, title)
        self.refresh()

    def _take_proposal(self, reading: Reading) -> None:
        if self._proposed is None:
            return
        (texts, title), self._proposed = self._proposed, None
        wanted = {each.key for each in reading.changes if (each.page, each.language) in texts}
        self.list.tick_only(wanted, {each.key for each in reading.changes})
        self.title.setText(title)
        self.title.setModified(True)

    # -- showing

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, reading: Reading) -> None:
        self.reading = reading
        self._show_banner(reading)
        self._show_empty_slots(reading)
        if not reading.changes:
            self._say_empty()
            return
        self.stack.setCurrentWidget(self.whole)
        self._take_proposal(reading)
        keys = [change.key for change in reading.changes]
        self._chosen = self._chosen if self._chosen in keys else keys[0]
        self.list.show_changes(reading.changes, self._words, self._chosen)
        if reading.open_set is not None and not (self.title.isModified() or self.note.isModified()):
            self.title.setText(reading.open_set.title)
            self.note.setText(reading.open_set.note)
        self._show_change(self._chosen)
        self._on_ticked()

    def _show_change(self, key: str) -> None:
        self._chosen = key
        change = self._change(key)
        self.revert.setVisible(change is not None and change.kind is ChangeKind.TEXT)
        if change is None:
            self.difference.clear()
        elif change.language is None or change.kind in (ChangeKind.CONFIRMED, ChangeKind.TEMPLATE_NOTED):
            self.difference.show_words(self._sentence(change))
        else:
            self.difference.show_texts(change.base, change.now)

    def _words(self, change: LocalChange) -> str:
        said = words(change.kind, self._session.messages.language)
        return f"{said} ({change.language})" if change.language else said

    def _sentence(self, change: LocalChange) -> str:
        assert self.reading is not None
        if change.kind is ChangeKind.MOVED and change.origin and change.to:
            places = [self._place(each.parent) for each in (change.origin, change.to)]
            return self.tr("Moved from “{old}” to “{new}”.").replace("{old}", places[0]).replace("{new}", places[1])
        if change.kind is ChangeKind.NEW_PAGE and change.to:
            return self.tr("A new page below “{place}”.").replace("{place}", self._place(change.to.parent))
        return self._words(change)

    def _place(self, parent: str | None) -> str:
        assert self.reading is not None
        return self.reading.titles.get(parent, "") if parent else self.tr("top level")

    def _show_banner(self, reading: Reading) -> None:
        if reading.open_set is None:
            self.banner.say("info", "")
            return
        found, quoted = reading.open_set, f"“{reading.open_set.title}”"
        if reading.queued:
            self.banner.say(
                "warning", self.tr("{set} is kept here and will be sent at the next sync.").replace("{set}", quoted)
            )
        elif found.state is ChangeSetState.RETURNED:
            self.banner.say(
                "warning", "\n".join([self.tr("{set} came back:").replace("{set}", quoted), *self._reasons()])
            )
        elif found.state is ChangeSetState.APPROVED:
            go = (self.tr("Go to Push"), lambda: self._session.screen_wanted.emit("push"))
            self.banner.say("good", self.tr("{set} is approved and can be pushed.").replace("{set}", quoted), [go])
        else:
            self._say("info", self.tr("{set} awaits approval."), quoted)

    def _show_empty_slots(self, reading: Reading) -> None:
        """Said before submitting: the server refuses to approve such texts."""
        pages = dict.fromkeys(change.title for change in reading.changes if change.key in reading.empty_slots)
        words = self.tr("Local slots are still empty, so this can't be approved yet: {pages}.")
        fill = (self.tr("Fill the slots"), lambda: self._session.show_template("slots"))
        self.slots.say("warning", words.replace("{pages}", ", ".join(pages)) if pages else "", [fill])

    def _say(self, tone: str, sentence: str, quoted: str) -> None:
        self.banner.say(tone, sentence.replace("{set}", quoted))

    def _reasons(self) -> list[str]:
        assert self.reading is not None and self.reading.open_set is not None
        lines = []
        for item in self.reading.open_set.items:
            if item.verdict in (Verdict.RETURNED, Verdict.STALE):
                title = self.reading.titles.get(item.page, "")
                place = f"{title} ({item.language})" if item.language else title
                said = words(item.verdict, self._session.messages.language)
                reason = f": {item.reason} – {item.reviewer}" if item.reason else ""
                lines.append(f"{place}: {said}{reason}")
        return lines

    def _say_empty(self) -> None:
        self.placeholder.say("changes", self.tr("Nothing is changed"), self.tr("Everything here is as on the server."))
        self.stack.setCurrentWidget(self.placeholder)

    def _on_ticked(self) -> None:
        self._enable()
        self.price.show_price(self.list.ticked)

    def _enable(self) -> None:
        self.submit.setEnabled(self._session.may_write and bool(self.title.text().strip()) and bool(self.list.ticked))

    # -- doing

    def _open_page(self, key: str) -> None:
        change = self._change(key)
        if change is not None:
            self._session.page_wanted.emit(change.page, change.language or "")

    def _submit(self) -> None:
        title, note, only, author = self.title.text().strip(), self.note.text(), self.list.ticked, self._session.user
        per_word = self.price.per_word

        def use_case(copy: WorkingCopy, remote: Remote, progress: Progress) -> SubmitResult:
            """Pulls first, so that what clashes shows before; without a connection the set is kept and sent later."""
            from integreat_editor.sync.errors import TransientError  # noqa: PLC0415 - after first paint

            there: Remote | None = remote
            try:
                found = pull(copy, remote, progress)
                pulled.extend(found.notes)
                # What the texts rest on goes first: links to the template, bases, fillings.
                clashes.extend(found.clashes)
                clashes.extend(send_records(copy, remote))
            except TransientError:
                there = None
            return submit_changes.submit(
                copy, title, note, author=author, at=utc_now(), remote=there, only=only, price=per_word
            )

        def told(result: SubmitResult) -> None:
            self._announce(pulled, clashes)
            self._submitted(result)

        def refused(error: EditorError) -> None:
            self._announce(pulled, clashes)
            self._session.messages.show_error(error)
            self.refresh()

        pulled: list[PullNote] = []
        clashes: list[RecordClash] = []
        self.submit.setEnabled(False)
        task = self._session.run_online("submit", use_case, told, failure=refused)
        task.finished.connect(self._enable)  # Also after a login that was asked for and not given.

    def _announce(self, notes: list[PullNote], clashes: list[RecordClash]) -> None:
        """Tells all screens what the pull before a submission brought."""
        texts = frozenset((note.page, note.language) for note in notes if note.language is not None)
        pages = frozenset(note.page for note in notes)
        self._session.changed.emit(Changes(pages, texts, change_sets=True, conflicts=bool(notes)))
        if clashes:
            self._session.clashed.emit(tuple(clashes))

    def _submitted(self, result: SubmitResult) -> None:
        if result.error is not None:
            self._session.messages.show_error(result.error)
        elif result.sent:
            self._session.messages.show_notice(self.tr("%n change(s) submitted for approval.", "", result.items))
        else:
            self._session.messages.show_notice(self.tr("No connection: kept here, sent at the next sync."))
        self.title.setModified(False)
        self.note.setModified(False)
        self.refresh()

    def _revert(self) -> None:
        change = self._change(self._chosen)
        if change is None or change.language is None or change.now is None:
            return
        page, language, text = change.page, change.language, change.now

        def again(copy: WorkingCopy) -> Changes:
            """Only while the text is still the server's: what was typed since is worth more."""
            if edit_page.read_text(copy, page, language) != change.base:
                return Changes()
            return edit_page.save_text(copy, page, language, at=utc_now(), title=text.title, html=text.html)

        def offer(_done: Changes) -> None:
            take_back = (self.tr("Undo"), lambda: self._redo(again))
            sentence = self.tr("“{page}” has the server's text again.").replace("{page}", change.title)
            self.undo.say("info", sentence, [take_back])

        self._session.run("revert", lambda copy: edit_page.revert_text(copy, page, language), offer, writes=True)

    def _redo(self, again: Callable[[WorkingCopy], Changes]) -> None:
        self.undo.say("info", "")
        self._session.run("undo revert", again, writes=True)

    def _change(self, key: str) -> LocalChange | None:
        changes = self.reading.changes if self.reading else ()
        return next((change for change in changes if change.key == key), None)

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 0)
        row.addWidget(self.revert)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.difference, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 920])
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 10)
        bar.setSpacing(8)
        bar.addWidget(self.title, 2)
        bar.addWidget(self.note, 3)
        bar.addWidget(self.submit)
        self.whole = QWidget(self)
        inner = QVBoxLayout(self.whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(split, 1)
        inner.addWidget(self.price)
        inner.addLayout(bar)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.whole)
        set_look(self.stack, "surface")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        for widget in (self.banner, self.slots, self.undo, self.stack):
            around.addWidget(widget, int(widget is self.stack))
