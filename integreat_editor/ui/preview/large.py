"""The preview in a window of its own, as wide as a browser's: for a second screen, or to show it to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from integreat_editor.ui.preview.pane import PreviewPane

if TYPE_CHECKING:
    from integreat_editor.ui.page.images import Images
    from integreat_editor.ui.session import Session

_SIZE = QSize(1010, 820)


class LargePreview(QDialog):
    """Stands beside the main window and follows what is written there; Esc closes it."""

    def __init__(self, session: Session, images: Images, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Large preview"))
        self.pane = PreviewPane(session, images, self, is_large=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.setSizeGripEnabled(False)
        screen = parent.screen().availableSize()
        self.resize(_SIZE.boundedTo(screen))
        self.pane.browser.setFocus()
