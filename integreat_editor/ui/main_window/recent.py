"""The working copies used last, on the start screen: a button for each, with region, file and time."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from integreat_editor.errors import EditorError
from integreat_editor.store.glance import region_name
from integreat_editor.ui.icons import icon
from integreat_editor.ui.theme.apply import set_look


class RecentCopy(QWidget):
    """One of them. `chosen`: open it; `forgotten`: take it off the list (the file stays)."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        file = Path(path)
        name, words = self._describe(file)
        self.open = QPushButton(name, self)
        set_look(self.open, "link")
        self.open.setToolTip(path)
        self.open.setEnabled(file.is_file())
        self.open.clicked.connect(lambda: self.chosen.emit(path))
        about = QLabel(words, self)
        about.setToolTip(path)
        set_look(about, "muted")
        self.forget = QToolButton(self)
        set_look(self.forget, "flat")
        self.forget.setIcon(icon("close"))
        self.forget.setIconSize(QSize(14, 14))
        self.forget.setToolTip(self.tr("Take off the list; the file stays"))
        self.forget.setAccessibleName(self.tr("Take {name} off the list; the file stays").replace("{name}", name))
        self.forget.clicked.connect(lambda: self.forgotten.emit(path))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(self.open)
        first.addStretch()
        texts.addLayout(first)
        second = QHBoxLayout()
        second.setContentsMargins(7, 0, 0, 0)
        second.addWidget(about)
        texts.addLayout(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(self.forget)

    def _describe(self, file: Path) -> tuple[str, str]:
        try:
            name = region_name(file) or file.stem
        except EditorError:
            return file.stem, self.tr("{file} is not there any more").replace("{file}", file.name)
        used: QDateTime = QFileInfo(str(file)).lastModified()
        when = QLocale().toString(used.toLocalTime(), QLocale.FormatType.ShortFormat)
        return name, self.tr("{file}, used {time}").replace("{file}", file.name).replace("{time}", when)
