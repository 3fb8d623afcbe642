"""The widgets of the update of one page and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.preview.pane import PreviewPane
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.update_list import StepList
from integreat_editor.ui.theme.apply import set_look

_PREVIEW_WIDTH = 420
_LIST_WIDTH = 860
_FINDABLE = 40
"""Characters by which a place is looked for: all within one line of the page's text."""


class LanguageTabs(QTabBar):
    """Which language stands beside the source; the first tab is the source alone. `chosen` carries a code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName(QCoreApplication.translate("Updates", "Language beside the source"))
        self.currentChanged.connect(self._on_current)

    @property
    def language(self) -> str:
        """The chosen language's code; "" before there are any."""
        return self._codes[self.currentIndex()] if 0 <= self.currentIndex() < len(self._codes) else ""

    def show_languages(self, languages: Sequence[tuple[str, str]], chosen: str) -> None:
        """Shows (code, name), quietly."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._codes = tuple(code for code, _ in languages)
        for _, name in languages:
            self.addTab(name)
        if chosen in self._codes:
            self.setCurrentIndex(self._codes.index(chosen))
        self.blockSignals(False)

    def _on_current(self, number: int) -> None:
        if 0 <= number < len(self._codes):
            self.chosen.emit(self._codes[number])


class UpdateParts:
    """Above the page's name and the owners' words, in the middle steps and preview, below what comes of it."""

    def __init__(self, session: Session, images: Images, view: QWidget) -> None:
        translate = QCoreApplication.translate
        self.back = QPushButton(translate("Updates", "← All updates"), view)
        set_look(self.back, "link")
        self.title = QLabel(view)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.title.setFont(font)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.summary = QLabel(view)
        set_look(self.summary, "muted")
        self.owners = Banner(view)
        self.owners.words.setTextFormat(Qt.TextFormat.PlainText)
        self.languages = LanguageTabs(view)
        self.all = QCheckBox(translate("Updates", "Also show what needs no decision"), view)
        self.list = StepList(view)
        self.preview = PreviewPane(session, images, view)
        self.caption = QLabel(view)
        set_look(self.caption, "heading")
        self.caption.setContentsMargins(14, 10, 14, 0)
        self.outcome = QLabel(view)
        self.outcome.setWordWrap(True)
        self.next = QPushButton(translate("Updates", "Next question"), view)
        self.next.setToolTip(translate("Updates", "Goes to the next question without an answer (N)"))
        self.later = QPushButton(translate("Updates", "Put off the rest"), view)
        self.later.setToolTip(translate("Updates", "Every question without an answer is asked again next time"))
        self.take = QPushButton(translate("Updates", "Take"), view)
        set_look(self.take, "primary")
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.owners)
        column.addWidget(self._middle(view), 1)
        column.addWidget(_line(view))
        column.addLayout(self._foot())

    def show_place(self, words: str) -> None:
        """Scrolls the page to these words, where they stand in it."""
        browser = self.preview.browser
        found = browser.document().find(" ".join(words.split())[:_FINDABLE])
        if found.isNull():
            return
        found.setPosition(found.selectionStart())
        top = browser.cursorRect(found).top() + browser.verticalScrollBar().value()
        browser.verticalScrollBar().setValue(top - browser.viewport().height() // 3)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 14, 6)
        row.setSpacing(10)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.summary)
        return row

    def _switches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 14, 6)
        row.setSpacing(10)
        row.addWidget(self.languages, 1)
        row.addWidget(self.all)
        return row

    def _middle(self, view: QWidget) -> QSplitter:
        middle = QSplitter(Qt.Orientation.Horizontal, view)
        middle.setChildrenCollapsible(False)
        left = QWidget(view)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._switches())
        column.addWidget(self.list, 1)
        middle.addWidget(left)
        right = QWidget(view)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.preview, 1)
        middle.addWidget(right)
        middle.setStretchFactor(0, 1)
        middle.setSizes([_LIST_WIDTH, _PREVIEW_WIDTH])
        return middle

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(8)
        row.addWidget(self.outcome, 1)
        row.addWidget(self.next)
        row.addWidget(self.later)
        row.addWidget(self.take)
        return row


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    set_look(line, "line")
    return line
