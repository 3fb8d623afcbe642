"""Review: choosing a change set, reading it item by item, deciding, and the server's answers to that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from integreat_editor.errors import EditorError
from integreat_editor.models.change_set import ChangeSet
from integreat_editor.services import review_changes
from integreat_editor.services.results import Changes
from integreat_editor.services.review_changes import ItemView
from integreat_editor.services.sync_region import pull
from integreat_editor.sync.errors import Stale
from integreat_editor.ui.review import phrases
from integreat_editor.ui.review.layout import ReviewParts
from integreat_editor.ui.review.origin import origin
from integreat_editor.ui.review.reading import Reading, read_review, require_unchanged
from integreat_editor.ui.review.rights import Rights, is_readable, rights
from integreat_editor.ui.review.rows import Row
from integreat_editor.ui.session import Session

if TYPE_CHECKING:
    from integreat_editor.services.pull_notes import PullResult
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote

_PULL_MS = 1500
"""After a decision the list is brought up to date; whoever decides item after item is not held up by it."""


class ReviewScreen(QWidget):
    """What is submitted in this region. `refresh` reads it anew from the working copy."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts: dict[str, tuple[str, str]] = {}
        self._released: dict[str, frozenset[str]] = {}
        """Items that the CMS lets this account decide on, by change set, where it was asked."""
        self._wanted = ""
        self.reading: Reading | None = None
        self.parts = parts = ReviewParts(session, self)
        parts.sets.chosen.connect(self.open_set)
        parts.items.chosen.connect(self._show_item)
        parts.bar.approved.connect(self.approve)
        parts.bar.returned.connect(self.give_back)
        parts.head.withdraw_wanted.connect(self.withdraw)
        parts.remarks.written.connect(self.comment)
        parts.without_hub.taken.connect(self.open_set)
        parts.without_hub.released.connect(self._on_released)
        self._add_key("A", parts.bar.approve.click)
        self._add_key("R", parts.bar.reason.setFocus)
        self.pull_later = QTimer(self)
        self.pull_later.setSingleShot(True)
        self.pull_later.setInterval(_PULL_MS)
        self.pull_later.timeout.connect(self._pull)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._say_empty()

    @property
    def is_waiting(self) -> bool:
        """Whether something is under way, or about to begin."""
        return self._session.tasks.busy or self.pull_later.isActive()

    # -- reading

    def refresh(self) -> None:
        """Reads lists and the open change set in a worker; what is chosen stays chosen."""
        if not self._session.is_open:
            return
        wanted = self._wanted
        self._session.run("read review", lambda copy: read_review(copy, wanted), self._show, channel="review")

    def open_set(self, change_set: str) -> None:
        """Opens a change set of the list."""
        self._wanted = change_set
        self.parts.head.banner.say("info", "")
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.change_sets and self.isVisible():
            self.refresh()

    def _show(self, reading: Reading) -> None:
        before, self.reading = self.reading, reading
        parts, change_set = self.parts, reading.chosen
        parts.without_hub.show_set(change_set)
        if change_set is None:
            parts.stack.setCurrentWidget(parts.placeholder)
            return
        self._change_drafts(before.chosen.id if before and before.chosen else "", change_set.id)
        self._wanted = change_set.id
        parts.stack.setCurrentWidget(parts.whole)
        language = self._session.messages.language
        found = self._rights(reading)
        rows = [phrases.set_row(reading, each, language, origin(each, self._session)) for each in reading.sets]
        parts.sets.show_rows(self._with_headings(rows), change_set.id)
        row = next(row for row in rows if row.key == change_set.id)
        parts.head.show_set(change_set, row, may_withdraw=found.may_withdraw)
        parts.remarks.show_remarks(reading, may_write=found.may_comment)
        parts.bar.show_rights(found)
        keys = [view.item.key for view in reading.items]
        item = parts.items.key if parts.items.key in keys else (found.pending or tuple(keys) or ("",))[0]
        parts.items.show_rows([phrases.item_row(reading, view, language) for view in reading.items], item)
        self._show_item(item)

    def _show_item(self, key: str) -> None:
        parts, view = self.parts, self._view(key)
        parts.bar.show_item(key)
        parts.remarks.show_item(key)
        if view is None:
            parts.difference.clear()
        elif view.item.is_tree:
            parts.difference.show_words(phrases.tree_words(view))
        elif self.reading is not None and not is_readable(view):
            name = self.reading.language_name(view.item.language or "")
            parts.difference.show_words(phrases.unreadable_words(name))
        elif self.reading is not None and phrases.is_confirmation(view):
            name = self.reading.language_name(view.item.language or "")
            parts.difference.show_words(phrases.confirmation_words(name))
        else:
            parts.difference.show_texts(view.old, view.new)

    def _rights(self, reading: Reading) -> Rights:
        released = self._released.get(reading.chosen.id, frozenset()) if reading.chosen else frozenset()
        return rights(reading, self._session.user, self._session.role, released)

    def _on_released(self, change_set: str, items: frozenset[str]) -> None:
        self._released[change_set] = items
        self.refresh()

    def _with_headings(self, rows: list[Row]) -> list[Row]:
        assert self.reading is not None
        count = sum(each.is_open for each in self.reading.sets)
        groups = ((self.tr("Open"), rows[:count]), (self.tr("History"), rows[count:]))
        return [row for title, group in groups if group for row in (Row("", title), *group)]

    def _view(self, key: str) -> ItemView | None:
        items = self.reading.items if self.reading else ()
        return next((view for view in items if view.item.key == key), None)

    def _change_drafts(self, before: str, now: str) -> None:
        """Keeps what is typed with the change set it was typed for."""
        reason, field = self.parts.bar.reason, self.parts.remarks.field
        if before != now:
            self._drafts[before] = (reason.text(), field.toPlainText())
            typed = self._drafts.get(now, ("", ""))
            reason.setText(typed[0])
            field.setPlainText(typed[1])

    def _say_empty(self) -> None:
        self.parts.placeholder.say(
            "review",
            self.tr("Nothing to review"),
            self.tr("What you or your colleagues submit appears here. “Sync” fetches what is new on the server."),
        )

    # -- deciding

    def approve(self, keys: tuple[str, ...]) -> None:
        """Approves items as they are on the screen."""

        def use_case(copy: WorkingCopy, remote: Remote, read: ChangeSet) -> Changes:
            require_unchanged(copy, read, keys)
            return review_changes.approve(copy, remote, read.id, keys)

        self._decide("approve", use_case, lambda: self._go_on(keys))

    def give_back(self, keys: tuple[str, ...]) -> None:
        """Returns items with the reason that is typed."""
        reason = self.parts.bar.reason.text().strip()

        def use_case(copy: WorkingCopy, remote: Remote, read: ChangeSet) -> Changes:
            require_unchanged(copy, read, keys)
            return review_changes.return_items(copy, remote, read.id, reason, keys)

        def done() -> None:
            self.parts.bar.reason.clear()
            self._go_on(keys)

        self._decide("return", use_case, done)

    def withdraw(self) -> None:
        """Takes the own change set back."""
        self._decide("withdraw", lambda copy, remote, read: review_changes.withdraw(copy, remote, read.id))

    def comment(self, text: str, item: str) -> None:
        """Sends a remark on the change set, or on one of its items."""
        self._decide(
            "comment",
            lambda copy, remote, read: review_changes.comment(copy, remote, read.id, text, item or None),
            self.parts.remarks.field.clear,
        )

    def _decide(
        self,
        name: str,
        use_case: Callable[[WorkingCopy, Remote, ChangeSet], Changes],
        done: Callable[[], None] | None = None,
    ) -> None:
        """Runs a write on the change set that is on the screen now, whatever is on it when the answer arrives."""
        read = self.reading.chosen if self.reading else None
        if read is None or not self._session.is_open:
            return

        def work(copy: WorkingCopy, remote: Remote, _progress: Progress) -> Changes:
            return use_case(copy, remote, read)

        def success(_changes: Changes) -> None:
            self.parts.head.banner.say("info", "")
            if done is not None and self._wanted == read.id:
                done()
            if self._session.kind != "cms":  # There, decisions are in the copy itself.
                self.pull_later.start()

        self._set_busy(busy=True)
        task = self._session.run_online(name, work, success, failure=self._on_failure)
        task.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self.parts.bar.set_busy(busy=busy)
        self.parts.remarks.set_busy(busy=busy)

    def _on_failure(self, error: EditorError) -> None:
        if not isinstance(error, Stale):
            self._session.messages.show_error(error)
            return
        self.parts.head.banner.say("warning", phrases.stale_words())
        if self._session.kind == "cms":
            self.refresh()
        else:
            self._pull()

    def _go_on(self, decided: tuple[str, ...]) -> None:
        """To the next item that waits, as a coordinator reads on."""
        keys = self.parts.items.keys
        waiting = self._rights(self.reading).pending if self.reading else ()
        start = keys.index(decided[-1]) + 1 if decided and decided[-1] in keys else 0
        following = [key for key in keys[start:] + keys[:start] if key in waiting and key not in decided]
        if following:
            self.parts.items.go_to(following[0])

    # -- the server's state

    def _pull(self) -> None:
        if self._session.is_open:
            self._session.run_online("pull", pull, self._on_pulled, failure=lambda _error: self.refresh())

    def _on_pulled(self, result: PullResult) -> None:
        pages = frozenset(note.page for note in result.notes)
        texts = frozenset((note.page, note.language) for note in result.notes if note.language is not None)
        self._session.changed.emit(Changes(pages, texts, change_sets=True, conflicts=True))
        if result.clashes:
            self._session.clashed.emit(result.clashes)

    def _add_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self.parts.work)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
