"""The remarks on a change set, oldest first, and the field for a new one."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.review.phrases import moment_words
from integreat_editor.ui.review.reading import Reading
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_FIELD_HEIGHT = 76
_TO_ITEM = 1


class Remarks(QWidget):
    """`written`: a remark (its text, and the key of the item it is about, or "") shall be sent."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = ""
        self._may_write = False
        self._busy = False
        heading = QLabel(self.tr("Remarks"), self)
        set_look(heading, "heading")
        self.talk = QLabel(self)
        self.talk.setWordWrap(True)
        self.talk.setTextFormat(Qt.TextFormat.RichText)
        self.talk.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.talk.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.talk)
        set_look(self.talk, "panel")
        self.about = QComboBox(self)
        self.about.setAccessibleName(self.tr("What the remark is about"))
        self.about.addItems([self.tr("On the whole change set"), self.tr("On the chosen item")])
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(self.tr("New remark"))
        self.field.setPlaceholderText(self.tr("A remark or a question"))
        self.field.setFixedHeight(scaled(_FIELD_HEIGHT))
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._show_enabled)
        self.send = QPushButton(self.tr("Send remark"), self)
        self.send.clicked.connect(lambda: self.written.emit(self.text, self._about))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for widget in (heading, self._scroll, self.about, self.field):
            column.addWidget(widget, int(widget is self._scroll))
        column.addLayout(row)
        set_look(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._show_enabled()

    @property
    def text(self) -> str:
        """What is typed so far."""
        return self.field.toPlainText().strip()

    def show_remarks(self, reading: Reading, *, may_write: bool) -> None:
        """Shows the thread of the change set that is open."""
        titles = {view.item.key: view.title for view in reading.items}
        parts = []
        for remark in reading.chosen.comments if reading.chosen else ():
            head = f"{remark.author} · {moment_words(remark.created)}"
            about = f"<br><i>{escape(titles[remark.item])}</i>" if remark.item in titles else ""
            text = escape(remark.text).replace("\n", "<br>")
            parts.append(f"<p><small>{escape(head)}{about}</small><br>{text}</p>")
        self.talk.setText("".join(parts) or escape(self.tr("No remarks yet.")))
        self._may_write = may_write
        self._show_enabled()

    def show_item(self, key: str) -> None:
        """Which item is chosen now."""
        self._item = key

    def set_busy(self, *, busy: bool) -> None:
        """While something is on its way, nothing is sent twice."""
        self._busy = busy
        self._show_enabled()

    def _show_enabled(self) -> None:
        self.field.setEnabled(self._may_write)
        self.about.setEnabled(self._may_write)
        self.send.setEnabled(self._may_write and not self._busy and bool(self.text))

    @property
    def _about(self) -> str:
        return self._item if self.about.currentIndex() == _TO_ITEM else ""
