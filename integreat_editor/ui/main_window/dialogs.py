"""The dialogs of the main window; each is opened without blocking, and made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from integreat_editor.settings import Settings, data_directory
from integreat_editor.ui.crash_log import CrashLog

if TYPE_CHECKING:
    from integreat_editor.ui.login.asking import Question
    from integreat_editor.ui.main_window.window import MainWindow


class WindowDialogs(QObject):
    """Opens dialogs on the window and carries out what was chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._of_region: list[QDialog] = []

    def _open(self, dialog: QDialog, *, of_region: bool = False) -> None:
        if of_region:
            self._of_region.append(dialog)
            dialog.finished.connect(lambda: self._of_region.remove(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close_those_of_region(self) -> None:
        """Takes away what asks or tells about the region: it is closed now."""
        for dialog in tuple(self._of_region):
            dialog.reject()

    # -- regions

    def open_file(self) -> None:
        """Chooses a working copy."""
        folder = data_directory()
        dialog = QFileDialog(self._window, self.tr("Open a region"), str(folder if folder.is_dir() else Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Working copies (*.db *.sqlite *.integreat)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self._window.show_copy(Path(name)))
        self._open(dialog)

    def clone(self) -> None:
        """Fetches a region from a server."""
        from integreat_editor.ui.open_region.dialog import CloneDialog  # noqa: PLC0415 - after first paint

        dialog = CloneDialog(self._window.tasks, self._window.messages.language, self._window)
        dialog.cloned.connect(lambda path: self._window.show_copy(path, dialog.credentials))
        dialog.told.connect(lambda words: self._window.message_area.notice(words, "good", stays=True))
        self._open(dialog)

    def ask_password(self, server: str, user: str, retry: Callable[[], object]) -> None:
        """Asks for a password, keeps it, and tries again."""
        from integreat_editor.ui.login.dialog import LoginDialog  # noqa: PLC0415 - after first paint

        session = self._window.session
        if session is None or self._window.findChild(LoginDialog) is not None:
            return
        dialog = LoginDialog(server, user, self._window)

        def on_kept(in_keyring: bool) -> None:
            if not in_keyring:
                words = self.tr("This computer has no keyring: the password will be asked for again next time.")
                self._window.message_area.notice(words)
            retry()

        def remember() -> None:
            password = dialog.password.text()
            session.tasks.run(
                "remember password",
                lambda _progress: session.credentials().remember(server, user, password),
                success=on_kept,
            )

        dialog.accepted.connect(remember)
        self._open(dialog, of_region=True)

    def answer(self, question: Question) -> None:
        """Asks what a worker in the middle of its work needs; it waits meanwhile. Closing the region answers no."""
        from integreat_editor.ui.login.answering import dialog_for  # noqa: PLC0415 - after first paint

        if question.open:
            self._open(dialog_for(question, self._window), of_region=True)

    def show_cms(self) -> None:
        """The CMS beside the region's hub."""
        from integreat_editor.ui.cms.dialog import CmsDialog  # noqa: PLC0415 - when it is asked for

        session = self._window.session
        if session is None or not session.is_open:
            return
        if session.kind != "hub":
            words = {
                "cms": self.tr("This region works with its CMS directly: “Changes”, “Review” and “Push” lead there."),
                "api3": self.tr("These are the public pages of a region: nothing can be pushed."),
            }
            self._window.message_area.notice(words.get(session.kind, self.tr("This region has no server.")))
            return
        if self._window.workspace is not None:
            self._window.workspace.flush()
        self._open(CmsDialog(session, self._window), of_region=True)

    # -- settings, help

    def show_settings(self) -> None:
        """The settings; they hold at once."""
        from integreat_editor.ui.settings.dialog import SettingsDialog  # noqa: PLC0415 - after first paint

        dialog = SettingsDialog(self._window.settings, self._window.tasks, self._window)

        def take(settings: Settings) -> None:
            self._window.use_settings(settings)

        dialog.chosen.connect(take)
        self._open(dialog)

    def show_sync_result(self) -> None:
        """What the last sync did, page by page."""
        from integreat_editor.ui.main_window.info_dialogs import SyncResultDialog  # noqa: PLC0415 - after first paint

        dialog = SyncResultDialog(self._window.syncing.lines(), self._window)
        dialog.page_wanted.connect(self._window.show_page)
        self._open(dialog, of_region=True)

    def show_help(self) -> None:
        """Answers to the first questions, and the keys."""
        from integreat_editor.ui.help.dialog import HelpDialog  # noqa: PLC0415 - after first paint

        dialog = HelpDialog(self._window.messages.language, self._window)
        dialog.screen_wanted.connect(self._window.go_to)
        self._open(dialog)

    def show_about(self) -> None:
        """Version and licence."""
        from integreat_editor.ui.main_window.info_dialogs import about_box  # noqa: PLC0415 - after first paint

        self._open(about_box(self._window))

    def report_bug(self, error: BaseException | str) -> None:
        """A fault of the program; one at a time, since a fault in drawing comes again and again."""
        from integreat_editor.ui.main_window.bug_dialog import BugDialog  # noqa: PLC0415 - after first paint

        if self._window.findChild(BugDialog) is None:
            self._open(BugDialog(error, self._window))

    def tell_crash(self, log: CrashLog) -> None:
        """Tells that the last run ended in a crash, and offers its report; nothing if it did not."""
        report = log.report()
        if not report:
            return
        words = self.tr("The program ended unexpectedly last time. Your texts are stored.")
        bar = self._window.message_area.notice(words, "warning", stays=True)
        bar.add_button(self.tr("Read the report"), lambda: self.report_bug(report))
        bar.add_button(self.tr("Delete it"), lambda: None)
        bar.dismissed.connect(log.forget)

    # -- words and questions

    def role_words(self, role: str) -> str:
        """The role of a person in a region, in words."""
        return {
            "observer": self.tr("observer"),
            "author": self.tr("author"),
            "editor": self.tr("editor"),
            "manager": self.tr("manager"),
        }.get(role, "")

    def leave_unsaved(self, count: int) -> bool:
        """Asks whether to close although texts could not be stored."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Not everything is stored"))
        box.setText(self.tr("%n text(s) could not be stored.", "", count))
        box.setInformativeText(self.tr("If you close now, what was typed last is lost."))
        stay = box.addButton(self.tr("Keep the window open"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(self.tr("Close all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is not stay
