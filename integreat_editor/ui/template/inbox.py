"""Updates of the template: what is new, urgent first; one page step by step, or all that touches nothing local."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.models.region import Role
from integreat_editor.services.journal import utc_now
from integreat_editor.services.template_updates import TakeResult
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.review.phrases import moment_words
from integreat_editor.ui.session import Session
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.template.inbox_list import InboxList, InboxRow, Pill
from integreat_editor.ui.template.inbox_reading import InboxReading, read_inbox
from integreat_editor.ui.template.memory_dialog import MemoryDialog
from integreat_editor.ui.template.take_list import TakeList
from integreat_editor.ui.template.update_reading import Reading
from integreat_editor.ui.template.update_view import UpdateView
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.services.submit_changes import SubmitResult
    from integreat_editor.services.template_updates import InboxEntry
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote


class InboxPane(QWidget):
    """The list of updates, and in its place the update of one page or the taking of many."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reading: InboxReading | None = None
        self.banner = Banner(self)
        self.connection = Banner(self)
        self.live = Banner(self)
        self.summary = QLabel(self)
        set_look(self.summary, "heading")
        self.take_all = QPushButton(self.tr("Take everything that touches nothing local …"), self)
        set_look(self.take_all, "primary")
        self.memory = QPushButton(self.tr("Remembered decisions …"), self)
        self.list = InboxList(self)
        self.placeholder = Placeholder(self)
        self.update_view = UpdateView(session, self)
        self.take_list = TakeList(session, self)
        self._lay_out()
        self.list.opened.connect(self.open_page)
        self.take_all.clicked.connect(self._plan)
        self.memory.clicked.connect(self.show_memory)
        self.update_view.left.connect(self.show_list)
        self.update_view.taken.connect(self._on_taken)
        self.take_list.left.connect(self.show_list)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        session.online.connect(self._on_online)

    def refresh(self) -> None:
        """Reads the list in a worker; what is open stays open."""
        if self._session.is_open:
            user = self._session.user
            self._session.run("read inbox", lambda copy: read_inbox(copy, user), self._show, channel="inbox")

    def open_page(self, page: str) -> None:
        """Shows the update of a page."""
        entry = next((each for each in self.reading.entries if each.page == page), None) if self.reading else None
        if entry is not None and entry.page_gone:
            words = self.tr("The template no longer has “{page}”. Your page stays as it is; “Compare” can unlink it.")
            self.banner.say("warning", words.replace("{page}", entry.title))
            return
        self.banner.say("info", "")
        self.stack.setCurrentWidget(self.update_view)
        self.update_view.open_page(page)

    def show_list(self) -> None:
        """Back to all updates."""
        self.stack.setCurrentWidget(self.overview)
        self.refresh()
        self.list.setFocus()

    def show_memory(self) -> None:
        """Lists what was decided."""
        dialog = MemoryDialog(self._session, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- showing

    def _on_changed(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        self.refresh()
        view = self.update_view
        if self.stack.currentWidget() is view and any(page == view.page for page, _ in changes.texts):
            view.refresh()

    def _on_online(self, online: bool) -> None:
        looked = moment_words(self.reading.looked) if self.reading is not None and self.reading.looked else ""
        words = self.tr("No connection. This is the template as it was last fetched ({moment}).")
        self.connection.say("warning", "" if online else words.replace(" ({moment})", f" ({looked})" if looked else ""))

    def _show(self, reading: InboxReading) -> None:
        self.reading = reading
        self._show_live(reading)
        may = self._session.role != Role.OBSERVER.value
        self.take_all.setVisible(bool(reading.clean) and may)
        entries = reading.entries
        self.list.show_rows([self._row(entry) for entry in entries])
        if not entries:
            self._say_empty(reading)
            self.body.setCurrentWidget(self.placeholder)
            return
        self.body.setCurrentWidget(self.list)
        questions = sum(bool(entry.conflicts) for entry in entries)
        said = [self.tr("%n page(s) with changes of the template", "", len(entries))]
        if questions:
            said.append(self.tr("%n with questions", "", questions))
        self.summary.setText(", ".join(said))

    def _say_empty(self, reading: InboxReading) -> None:
        self.summary.setText("")
        title = self.tr("You are up to date with the template of {name}").replace("{name}", reading.template)
        words = self.tr("Everything the template changed is taken or decided. “Fetch the template” looks for more.")
        if reading.looked:
            looked = self.tr("Last looked: {moment}.").replace("{moment}", moment_words(reading.looked))
            words = f"{words}\n{looked}"
        self.placeholder.say("confirm", title, words)

    def _row(self, entry: InboxEntry) -> InboxRow:
        pills = []
        if entry.live:
            pills.append(Pill(self.tr("live"), "muted"))
        if entry.page_gone:
            pills.append(Pill(self.tr("removed from the template"), "warning"))
        if entry.conflicts:
            pills.append(Pill(self.tr("%n question(s)", "", entry.conflicts), "warning"))
        icon, tone = "template", "muted"
        if entry.urgency is not None:
            until = phrases.until_words(entry.until)
            said = " · ".join(part for part in (phrases.urgency_words(entry.urgency), until) if part)
            tone, icon = phrases.URGENCY_TONES[entry.urgency], phrases.URGENCY_ICONS[entry.urgency]
            pills.append(Pill(said, tone))
        title = entry.title or self.tr("(no title)")
        return InboxRow(entry.page, title, icon, tone, tuple(pills), self._said(entry), self._soft(entry))

    def _said(self, entry: InboxEntry) -> tuple[str, ...]:
        """The owners' words of the newest version; how many more there are."""
        if not entry.versions:
            return ()
        newest = entry.versions[0]
        what = newest.what
        if len(entry.versions) > 1:
            what += self.tr(" (and %n earlier version(s))", "", len(entry.versions) - 1)
        return tuple(part for part in (what, newest.why) if part)

    def _soft(self, entry: InboxEntry) -> str:
        assert self.reading is not None
        said = [self.tr("%n change(s) touch nothing local", "", entry.template_steps)] if entry.template_steps else []
        if not entry.versions:
            said.insert(0, self.tr("Changed without an announcement"))
        said.append(phrases.languages_words(entry.languages, self.reading.name))
        if entry.languages_gone:
            gone = phrases.languages_words(entry.languages_gone, self.reading.name)
            said.append(self.tr("the template no longer has: {languages}").replace("{languages}", gone))
        return " · ".join(part for part in said if part)

    # -- live pages

    def _show_live(self, reading: InboxReading) -> None:
        if not reading.live:
            self.live.say("info", "")
            return
        words = self.tr("Live pages: %n change(s) of the template prepared.", "", len(reading.live))
        go = (self.tr("Submit for approval"), self._submit_live)
        self.live.say("info", words, [go] if self._session.role != Role.OBSERVER.value else [])

    def _submit_live(self) -> None:
        assert self.reading is not None
        keys, title = self.reading.live, self.tr("Live pages: changes of the template")
        author, at = self._session.user, utc_now()

        def use_case(copy: WorkingCopy, remote: Remote, _progress: Progress) -> SubmitResult | None:
            from integreat_editor.services.live_pages import submit_live  # noqa: PLC0415 - after first paint

            return submit_live(copy, keys, title, author=author, at=at, remote=remote)

        def refused(error: EditorError) -> None:
            self._session.messages.show_error(error)
            self.refresh()

        for button in self.live.buttons:
            button.setEnabled(False)
        self._session.run_online("submit live", use_case, self._live_submitted, failure=refused)

    def _live_submitted(self, result: SubmitResult | None) -> None:
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - after first paint

        if result is not None:
            self._session.messages.show_notice(self.tr("%n change(s) submitted for approval.", "", result.items))
        self._session.changed.emit(Changes(change_sets=True))
        self.refresh()

    # -- taking

    def _plan(self) -> None:
        if self.reading is None:
            return
        self.banner.say("info", "")
        self.take_list.show_pages([entry.page for entry in self.reading.entries], self.reading.name)
        self.stack.setCurrentWidget(self.take_list)

    def _on_taken(self, reading: Reading, result: TakeResult) -> None:
        """Says what was taken, what stays, and what needs work now; it can be read until the next page is opened."""
        said = [self.tr("“{page}”: taken.").replace("{page}", reading.opened.title)]
        if result.later:
            said.append(self.tr("%n place(s) stay for later.", "", result.later))
        if result.outdated:
            names = phrases.languages_words(result.outdated, reading.name)
            said.append(self.tr("Needs work now: {languages}.").replace("{languages}", names))
        else:
            said.append(self.tr("Every translation fits the German text."))
        go = (self.tr("Go to Changes"), lambda: self._session.screen_wanted.emit("changes"))
        self.banner.say("good", " ".join(said), [go])
        self.show_list()

    # -- making

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 14, 8)
        top.setSpacing(8)
        self.summary.setWordWrap(True)
        top.addWidget(self.summary, 1)
        top.addWidget(self.memory)
        top.addWidget(self.take_all)
        self.body = QStackedWidget(self)
        self.body.addWidget(self.placeholder)
        self.body.addWidget(self.list)
        self.overview = QWidget(self)
        column = QVBoxLayout(self.overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.live)
        column.addWidget(self.body, 1)
        self.stack = QStackedWidget(self)
        for widget in (self.overview, self.update_view, self.take_list):
            self.stack.addWidget(widget)
        set_look(self.stack, "surface")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.connection)
        around.addWidget(self.stack, 1)
