"""Choosing an image for a text, with the words for those who do not see it."""

import mimetypes
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.errors import EditorError, Wording
from integreat_editor.ui.theme.apply import set_look

LARGEST_IMAGE = 5_000_000
"""Bytes; phones load images over slow networks."""
KINDS = ("image/png", "image/jpeg", "image/gif", "image/webp")


class ImageRefused(EditorError):
    """No image, of an unusual kind, or too large."""

    wording = {
        "de": Wording(
            "Das Bild „{name}“ kann nicht eingefügt werden.",
            "Möglich sind PNG, JPEG, GIF und WebP bis 5 MB. Ihr Text ist unverändert.",
        ),
        "en": Wording(
            "The image “{name}” cannot be inserted.",
            "PNG, JPEG, GIF and WebP up to 5 MB are possible. Your text is unchanged.",
        ),
    }


def read_image(path: Path) -> tuple[bytes, str]:
    """An image file's bytes and kind; runs in a worker. Raises `ImageRefused`."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    try:
        if kind not in KINDS or path.stat().st_size > LARGEST_IMAGE:
            raise ImageRefused(name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise ImageRefused(name=path.name) from error
    if QImage.fromData(QByteArray(data)).isNull():
        raise ImageRefused(name=path.name)
    return data, kind


def choose_image(parent: QWidget) -> QFileDialog:
    """A dialog for an image file."""
    dialog = QFileDialog(parent, QCoreApplication.translate("ImageDialog", "Insert an image"), str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([QCoreApplication.translate("ImageDialog", "Images (*.png *.jpg *.jpeg *.gif *.webp)")])
    return dialog


class AlternativeTextDialog(QDialog):
    """Shows the image and asks for its description; `described` carries it, "" for decoration."""

    described = Signal(str)

    def __init__(self, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Insert an image"))
        self.setMinimumWidth(460)
        picture = QLabel(self)
        pixmap = QPixmap()
        pixmap.loadFromData(QByteArray(data))
        picture.setPixmap(pixmap.scaled(QSize(420, 260), Qt.AspectRatioMode.KeepAspectRatio))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = QLineEdit(self)
        self.text.setAccessibleName(self.tr("Description"))
        words = QLabel(
            self.tr("Say in a few words what can be seen: it is read to people who do not see the image."), self
        )
        words.setWordWrap(True)
        set_look(words, "muted")
        form = QFormLayout()
        form.addRow(self.tr("Description"), self.text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        insert = buttons.addButton(self.tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole)
        insert.setDefault(True)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(picture)
        column.addLayout(form)
        column.addWidget(words)
        column.addWidget(buttons)

    def _take(self) -> None:
        self.described.emit(self.text.text().strip())
        self.accept()
