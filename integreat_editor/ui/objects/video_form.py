"""A video: its address; what the apps do with it is said before it is in the text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from integreat_editor.content.video import video_frame, video_link, video_source, vimeo_address
from integreat_editor.ui.objects.form import ObjectForm, Surroundings
from integreat_editor.ui.theme.apply import set_look


class VideoForm(ObjectForm):
    """A frame for Vimeo, a link for everything else, unless somebody insists."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Video")
        self._shown = ""
        self._source = ("", "")
        self.address = QLineEdit(self)
        self.address.setAccessibleName(self.tr("Address of the video"))
        self.address.setPlaceholderText("https://vimeo.com/…")
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Title of the video"))
        self.name.setPlaceholderText(self.tr("For people who do not see it, and as the words of a link"))
        self.as_link = QCheckBox(self.tr("Insert a link to the video instead"), self)
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Address of the video"), self.address)
        form.addRow(self.tr("Title of the video"), self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.advice)
        column.addWidget(self.as_link)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for field in (self.address, self.name):
            field.setReadOnly(not around.writable)
            field.textEdited.connect(lambda _words: self._on_edited())
        self.as_link.setEnabled(around.writable)
        self.as_link.toggled.connect(lambda _on: self._tell())
        self.setFocusProxy(self.address)

    def show_html(self, html: str) -> bool:
        if html != self._shown:
            source = video_source(html)
            if html.strip() and not source[0]:
                return not html.strip() or html == self._html()
            self._shown, self._source = html, source
            self.address.setText(source[0])
            self.name.setText(source[1])
        self._advise()
        return True

    def _on_edited(self) -> None:
        self.as_link.blockSignals(True)
        self.as_link.setChecked(bool(self.address.text().strip()) and vimeo_address(self.address.text()) is None)
        self.as_link.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        self._advise()
        self.edited.emit(self._html())

    def _html(self) -> str:
        address, name = self.address.text().strip(), self.name.text().strip()
        if not address:
            return ""
        if self.as_link.isChecked():
            return video_link(address, name)
        if (address, name) == self._source:
            return self._shown
        return video_frame(address, name) if vimeo_address(address) else self._shown

    def _advise(self) -> None:
        address = self.address.text().strip()
        known = vimeo_address(address) is not None
        self.as_link.setVisible(bool(address))
        if not address:
            words = self.tr("The apps show videos of Vimeo. To others a link can be set.")
        elif known:
            words = self.tr("The apps ask their readers first, then show the video.")
        else:
            words = self.tr("The apps show only videos of Vimeo: of this one they would show nothing. A link works.")
        self.advice.setText(words)
        set_look(self.advice, "" if address and not known else "muted")
