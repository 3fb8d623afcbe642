"""Fetching the server's changes from the window, and telling what came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integreat_editor.ui.clock import now
from integreat_editor.ui.main_window.sync_news import tell_clashes, tell_template

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.pull_notes import PullResult
    from integreat_editor.services.submit_changes import SubmitResult
    from integreat_editor.services.sync_copy import SyncResult
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.main_window.window import MainWindow


class Syncing(QObject):
    """Runs a pull at a time; `last` is the result that can be read again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._running = False
        self.last: PullResult | None = None

    def pull(self) -> None:
        """Fetches what has changed; what is typed is stored first."""
        session, workspace = self._window.session, self._window.workspace
        if session is None or not session.is_open or self._running:
            return
        sent: list[SubmitResult] = []

        def sync(copy: WorkingCopy, remote: Remote, progress: Progress) -> SyncResult:
            from integreat_editor.services.sync_copy import sync_copy  # noqa: PLC0415 - after first paint

            return sync_copy(copy, remote, session.credentials(), None, progress, at=now(), on_sent=sent.append)

        def on_synced(result: SyncResult) -> None:
            self._on_pulled(result.pulled)
            if result.live:
                session.changed.emit(result.live)
            tell_template(self._window, result.template, self._window.messages.language)
            tell_clashes(self._window, result.clashes)
            self._tell_refused(sent)

        def on_failed(error: EditorError) -> None:
            from integreat_editor.services.untold import take_untold  # noqa: PLC0415 - after first paint

            self._window.messages.show_error(error)
            self._tell_refused(sent)  # What was sent before the connection broke has its answer.
            session.run("clashes", take_untold, lambda clashes: tell_clashes(self._window, clashes), writes=True)

        if workspace is not None:
            workspace.flush()
        self._running = True
        self._window.header.sync.setEnabled(False)
        task = session.run_online("pull", sync, on_synced, failure=on_failed)
        task.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._running = False
        self._window.header.sync.setEnabled(True)

    def _on_pulled(self, result: PullResult) -> None:
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - after first paint

        self.last = result
        session = self._window.session
        if session is not None:
            pages = frozenset(note.page for note in result.notes)
            texts = frozenset((note.page, note.language) for note in result.notes if note.language is not None)
            session.changed.emit(Changes(pages, texts, change_sets=True, conflicts=True))
        area = self._window.message_area
        if result.conflicts:
            words = self.tr("Synced. %n change(s) contradict the server: please decide.", "", result.conflicts)
            area.notice(words, "warning", stays=True).add_button(
                self.tr("Show conflicts"), lambda: self._window.go_to("conflicts")
            )
        elif result.notes:
            bar = area.notice(self.tr("Synced: {what}.").replace("{what}", self.summary()), "good")
            bar.add_button(self.tr("Show list"), self._window.dialogs.show_sync_result)
        else:
            area.notice(self.tr("Synced: nothing new on the server."), "good")

    def _tell_refused(self, sent: Sequence[SubmitResult]) -> None:
        """Says what the server did not take; it does not wait any more, so nothing else would tell of it."""
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - after first paint
        from integreat_editor.sync.errors import TransientError  # noqa: PLC0415 - after first paint

        language = self._window.messages.language
        refused = [each for each in sent if each.error is not None and not isinstance(each.error, TransientError)]
        for each in refused:
            assert each.error is not None
            bar = self._window.message_area.error(
                self.tr("The server refused %n change(s) that you had submitted.", "", each.items),
                f"{each.error.title(language)} {each.error.advice(language)} "
                + self.tr("Your texts are safe: they are local changes again and can be submitted anew."),
            )
            bar.add_button(self.tr("To the changes"), lambda: self._window.go_to("changes"))
        session = self._window.session
        if refused and session is not None:
            session.changed.emit(Changes(change_sets=True))

    def summary(self) -> str:
        """The last result in one line: "taken from the server: 3, merged: 1"."""
        from integreat_editor.services.words import words  # noqa: PLC0415 - after first paint

        kinds = Counter(note.kind for note in self.last.notes) if self.last else Counter()
        language = self._window.messages.language
        return ", ".join(f"{words(kind, language)}: {count}" for kind, count in kinds.items())

    def lines(self) -> list[tuple[str, str, str]]:
        """(page, title, what happened) of the last result."""
        from integreat_editor.services.words import words  # noqa: PLC0415 - after first paint

        language = self._window.messages.language
        notes = self.last.notes if self.last else ()
        return [
            (
                note.page,
                f"{note.title} ({note.language})" if note.language else note.title,
                words(note.kind, language),
            )
            for note in notes
        ]
