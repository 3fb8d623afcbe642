"""The one door to the user: errors, notices and questions of all screens pass through here."""

from PySide6.QtCore import QObject, Signal

from integreat_editor.errors import EditorError, UiLanguage


class Messages(QObject):
    """Screens call it; the main window shows it (a bar that goes away by itself, or stays for errors).

    `error`: (title, advice, page id or ""). `notice`: a line that may pass. `bug`: an exception nobody expected.
    """

    error = Signal(str, str, str)
    notice = Signal(str)
    bug = Signal(object)

    def __init__(self, language: UiLanguage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language

    def show_error(self, error: EditorError) -> None:
        """Shows what happened, what to do, and that the text is safe."""
        self.error.emit(error.title(self.language), error.advice(self.language), error.page or "")

    def show_notice(self, text: str) -> None:
        """Shows a line, already translated."""
        self.notice.emit(text)

    def show_bug(self, error: BaseException) -> None:
        """Shows the report dialog; texts typed so far are saved by then."""
        self.bug.emit(error)
