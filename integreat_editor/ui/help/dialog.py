"""The help's window: questions at the left, found by typing; the answer at the right."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.errors import UiLanguage
from integreat_editor.ui.help.keys import key_lines
from integreat_editor.ui.help.topics import Topic, read_topics

KEYS = "keys"
"""The topic that is made, not read."""
_LIST_WIDTH = 410
"""Every question on one line, in both languages."""


class HelpDialog(QDialog):
    """`screen_wanted`: a link leads to a screen of the window (its key)."""

    screen_wanted = Signal(str)

    def __init__(self, language: UiLanguage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(1060, 600)
        self.topics = (*read_topics(language), self._keys())
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.questions = QListWidget(self)
        self.questions.setAccessibleName(self.tr("Questions"))
        self.questions.setWordWrap(True)
        self.questions.setSpacing(2)
        self.answer = QTextBrowser(self)
        self.answer.setAccessibleName(self.tr("Answer"))
        self.answer.setOpenLinks(False)
        self.answer.document().setDocumentMargin(16)
        self._lay_out()
        self.search.textChanged.connect(self._fill)
        self.questions.currentItemChanged.connect(self._show)
        self.answer.anchorClicked.connect(self._follow)
        self._fill("")

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.search)
        column.addWidget(self.questions, 1)
        panes = QSplitter(self)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(self.answer)
        panes.setSizes([_LIST_WIDTH, 600])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(panes, 1)
        whole.addWidget(buttons)

    def _keys(self) -> Topic:
        rows = "\n".join(f"| **{keys}** | {words} |" for keys, words in key_lines())
        intro = self.tr("Rest the mouse on a button to see its keys. What the marks mean: the (i) below the page tree.")
        head = f"| {self.tr('Keys')} | {self.tr('What they do')} |\n|---|---|"
        return Topic(KEYS, self.tr("Which keys are there?"), f"{intro}\n\n{head}\n{rows}")

    def show_topic(self, key: str) -> None:
        """Goes to a topic, if need be without the search that hides it."""
        if key not in self._shown_keys():
            self.search.clear()
        for row in range(self.questions.count()):
            if self.questions.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.questions.setCurrentRow(row)

    def _shown_keys(self) -> list[str]:
        rows = range(self.questions.count())
        return [self.questions.item(row).data(Qt.ItemDataRole.UserRole) for row in rows]

    def _fill(self, words: str) -> None:
        self.questions.clear()
        for topic in self.topics:
            if topic.fits(words):
                item = QListWidgetItem(topic.question)
                item.setData(Qt.ItemDataRole.UserRole, topic.key)
                self.questions.addItem(item)
        self.questions.setCurrentRow(0)
        if not self.questions.count():
            self.answer.setMarkdown(self.tr("Nothing found. Try another word, or fewer of them."))

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = item.data(Qt.ItemDataRole.UserRole)
        topic = next(each for each in self.topics if each.key == key)
        self.answer.setMarkdown(f"## {topic.question}\n\n{topic.answer}")

    def _follow(self, url: QUrl) -> None:
        scheme, target = url.scheme(), url.path()
        if scheme == "help":
            self.show_topic(target)
        elif scheme == "screen":
            self.accept()
            self.screen_wanted.emit(target)
