"""Dialogs that only tell something: the last sync, the program."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from integreat_editor import __version__
from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.theme.apply import colours, set_look

_MARK = 44


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons


class SyncResultDialog(QDialog):
    """What a sync did, page by page; a line opens its page."""

    page_wanted = Signal(str)

    def __init__(self, lines: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Last sync"))
        self.resize(560, 420 if lines else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What the last sync did"))
        for page, title, words in lines:
            item = QListWidgetItem(f"{title}\n{words}")
            item.setData(Qt.ItemDataRole.UserRole, page)
            self.list.addItem(item)
        self.list.setVisible(bool(lines))
        self.list.itemActivated.connect(self._go)
        head = QLabel(
            self.tr("%n line(s). Enter or a double click opens the page.", "", len(lines))
            if lines
            else self.tr("Nothing has been fetched since the program was started."),
            self,
        )
        head.setWordWrap(True)
        set_look(head, "muted")
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(_buttons(self))

    def _go(self, item: QListWidgetItem) -> None:
        self.accept()
        self.page_wanted.emit(item.data(Qt.ItemDataRole.UserRole))


def about_box(parent: QWidget) -> QMessageBox:
    """Version, licence."""
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("AboutBox", "About Integreat Editor"))
    box.setText(f"<b>Integreat Editor {__version__}</b>")
    box.setIconPixmap(pixmap("tree", _MARK, colours().accent, box.devicePixelRatioF()))
    box.setStyleSheet("QLabel#qt_msgbox_informativelabel { min-width: 320px; }")  # or it is a narrow column
    box.setInformativeText(
        QCoreApplication.translate(
            "AboutBox", "Write, review and push the pages of a region, with or without a network.\nMIT licence."
        )
    )
    return box
