"""An image: what it shows in words, for each language, and how wide it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.content.image_tags import ImageTag
from integreat_editor.ui.dialog_buttons import reach_all_by_tab
from integreat_editor.ui.page.image_file import LARGEST_SIDE, SUFFIXES
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_PICTURE = QSize(440, 220)


@dataclass(frozen=True, slots=True)
class Described:
    """What the dialog gives. `alt`: "" for decoration; `width`: in pixels, 0 for its own; `others`: by language."""

    alt: str
    width: int
    others: dict[str, str]


@dataclass(frozen=True, slots=True)
class OtherWords:
    """The words another language has for the image; `alt` None for none, `name` the language's."""

    code: str
    name: str
    alt: str | None


def choose_images(parent: QWidget) -> QFileDialog:
    """A dialog for image files."""
    dialog = QFileDialog(parent, QCoreApplication.translate("ImageDialog", "Insert an image"), str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialog.setNameFilters([QCoreApplication.translate("ImageDialog", "Images") + f" ({kinds})"])
    return dialog


class ImageDialog(QDialog):
    """`described` carries a `Described`; `removed`: the image shall go.

    `tag`: the image as the text has it; `new`: it is not in the text yet. `picture`: None where it can't be shown.
    """

    described = Signal(object)
    removed = Signal()

    def __init__(
        self,
        tag: ImageTag,
        picture: QImage | None,
        *,
        language: str,
        new: bool = False,
        writable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tag = tag
        self._size = picture.size() if picture is not None else QSize()
        self._writable = writable
        self._others: dict[str, QLineEdit] = {}
        self._before: dict[str, str] = {}
        self.setWindowTitle(self.tr("Insert an image") if new else self.tr("Image"))
        self.setMinimumWidth(scaled(520))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._make_picture(picture))
        self.news = QLabel(self)
        self.news.setWordWrap(True)
        self.news.hide()
        set_look(self.news, "muted")
        self._column.addWidget(self.news)
        self._column.addLayout(self._make_fields(language))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        self._column.addWidget(self.advice)
        self.group = QGroupBox(self.tr("Description in other languages"), self)
        self._rows = QFormLayout(self.group)
        self.group.hide()
        self._column.addWidget(self.group)
        self._column.addWidget(self._make_buttons(new=new))
        self.text.setText(tag.alt or "")
        self.decorative.setChecked(tag.alt == "" and not new)
        self.check()

    # -- making

    def _make_picture(self, picture: QImage | None) -> QLabel:
        label = QLabel(self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if picture is None:
            label.setText(self.tr("This image is not in the working copy: %1").replace("%1", self._tag.source))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            set_look(label, "muted")
            return label
        size = picture.size()
        if size.width() > _PICTURE.width() or size.height() > _PICTURE.height():
            size.scale(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
        pixmap = QPixmap.fromImage(picture)
        smooth = Qt.TransformationMode.SmoothTransformation
        label.setPixmap(pixmap.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        label.setAccessibleName(self.tr("Picture"))
        return label

    def _make_fields(self, language: str) -> QFormLayout:
        self.text = QLineEdit(self)
        self.text.setAccessibleName(self.tr("Description"))
        self.text.setPlaceholderText(self.tr("What can be seen, in a few words"))
        self.text.setReadOnly(not self._writable)
        self.decorative = QCheckBox(self.tr("Decoration only, without a message"), self)
        self.decorative.setEnabled(self._writable)
        self.pixels = QSpinBox(self)
        self.pixels.setAccessibleName(self.tr("Width in pixels"))
        self.pixels.setRange(0, LARGEST_SIDE)
        self.pixels.setSingleStep(20)
        self.pixels.setSuffix(self.tr(" pixels"))
        self.pixels.setSpecialValueText(self.tr("its own"))
        self.pixels.setValue(self._tag.width)
        self.pixels.lineEdit().setTextMargins(8, 0, 8, 0)  # Qt leaves out the style sheet's where there are no arrows.
        self.pixels.setEnabled(self._writable)
        form = QFormLayout()
        form.addRow(self.tr("Description (%1)").replace("%1", language) if language else "", self.text)
        form.addRow("", self.decorative)
        form.addRow(self.tr("Width"), self.pixels)
        self.text.textChanged.connect(lambda _words: self.check())
        self.decorative.toggled.connect(lambda _on: self.check())
        self.pixels.valueChanged.connect(lambda _pixels: self.check())
        return form

    def _make_buttons(self, *, new: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("Insert") if new else self.tr("Take over")
        self.accept_button = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        if not new:
            remove = buttons.addButton(self.tr("Remove from the text"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.setEnabled(self._writable)
            remove.clicked.connect(self._remove)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return reach_all_by_tab(buttons)

    # -- what is shown

    def tell_smaller(self, before: tuple[int, int], after: tuple[int, int]) -> None:
        """Says that the image was made smaller."""
        words = self.tr("The image was very large and has been made smaller: from %1 to %2 pixels.")
        self.news.setText(words.replace("%1", _times(before)).replace("%2", _times(after)))
        self.news.show()

    def show_others(self, others: Sequence[OtherWords]) -> None:
        """Shows the words of other languages that have this image, to be changed as well."""
        for other in others:
            field = QLineEdit(other.alt or "", self.group)
            field.setPlaceholderText(self.tr("none yet") if other.alt is None else self.tr("none: decoration"))
            field.setAccessibleName(self.tr("Description (%1)").replace("%1", other.name))
            field.setReadOnly(not self._writable)
            self._rows.addRow(other.name, field)
            self._others[other.code] = field
            self._before[other.code] = other.alt or ""
        self.group.setVisible(bool(self._others))

    def check(self) -> None:
        """Says what is missing, and how high the image will be."""
        self.text.setEnabled(not self.decorative.isChecked())
        described = self.decorative.isChecked() or bool(self.text.text().strip())
        self.accept_button.setEnabled(described and self._writable)
        if described:
            self.advice.setText(self._size_words())
        else:
            self.advice.setText(
                self.tr("Describe the image, or tick that it is decoration: people who do not see it get these words.")
            )
        set_look(self.advice, "muted" if described else "danger")

    def _size_words(self) -> str:
        if self._size.isEmpty():
            return ""
        width = self.pixels.value() or self._size.width()
        height = round(self._size.height() * width / self._size.width())
        words = self.tr("Shown %1 pixels large; on narrow screens as wide as the screen.")
        if width > self._size.width():
            words += " " + self.tr("That is more than the image has: it will be blurred.")
        return words.replace("%1", _times((width, height)))

    # -- what is answered

    def accept(self) -> None:
        if not self.accept_button.isEnabled():
            return
        alt = "" if self.decorative.isChecked() else " ".join(self.text.text().split())
        words = {code: " ".join(field.text().split()) for code, field in self._others.items()}
        changed = {code: each for code, each in words.items() if each != self._before[code]}
        self.described.emit(Described(alt, self.pixels.value(), changed))
        super().accept()

    def _remove(self) -> None:
        self.removed.emit()
        super().accept()


def _times(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"
