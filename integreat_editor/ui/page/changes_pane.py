"""What is changed in this text against the server, word by word, always beside the editor."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.models.text import Text
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import PHONE_WIDTH
from integreat_editor.ui.session import Session


class ChangesPane(QWidget):
    """Compares what it is given. `counted`: how many words differ, for the tab's title."""

    counted = Signal(int)
    revert_wanted = Signal()

    def __init__(self, session: Session, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._writable = True
        self._differs = False
        self.view = DiffView(session, self, PHONE_WIDTH + 200)
        self.view.browser.image = images.image
        self.view.counted.connect(self._count)
        self.revert = QPushButton(icon("undo"), self.tr("Back to the server's text"), self)
        self.revert.clicked.connect(self.revert_wanted)
        self.revert.hide()
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 4)
        row.addWidget(self.revert)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.view, 1)

    @property
    def facts(self) -> QLabel:
        """The changed links and numbers."""
        return self.view.facts

    @property
    def browser(self) -> PageBrowser:
        """The marked page."""
        return self.view.browser

    def set_writable(self, *, writable: bool) -> None:
        """Whether the text may be given back to the server's state."""
        self._writable = writable
        self.revert.setVisible(writable and self._differs)

    def show_texts(self, base: Text | None, current: Text | None) -> None:
        """Compares the server's text with the one in the editor."""
        if current is None or not self._session.is_open:
            self.view.show_words(self.tr("There is no text yet."))
        elif base is None:
            self.view.show_words(self.tr("The server does not have this text yet: everything is new."))
            self.counted.emit(1)
        else:
            self.view.show_texts(base, current)

    def _count(self, words: int) -> None:
        self._differs = words > 0
        self.revert.setVisible(self._writable and self._differs)
        self.counted.emit(words)
