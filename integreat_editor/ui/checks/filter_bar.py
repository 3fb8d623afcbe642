"""The line above the findings: language, kind, only what one changed oneself, and those dismissed before."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from integreat_editor.content.problems import ProblemKind
from integreat_editor.models.region import Language
from integreat_editor.ui.checks.lines import Shown, Wanted
from integreat_editor.ui.checks.words import kind_words
from integreat_editor.ui.theme.apply import set_look


class FindingFilter(QWidget):
    """`changed`: something else shall be seen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("All languages"), "")
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(10)
        self.kind.addItem(self.tr("All kinds"), "")
        self.only_changed = self._chip(self.tr("Only texts changed here"))
        self.dismissed = self._chip(self.tr("Show dismissed ones"))
        self.page = QPushButton(self)
        self.page.setToolTip(self.tr("Show all pages again"))
        set_look(self.page, "link")
        self.page.hide()
        self.count = QLabel(self)
        set_look(self.count, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 8)
        row.setSpacing(12)
        for widget in (self.language, self.kind, self.only_changed, self.dismissed, self.page):
            row.addWidget(widget, int(widget is self.kind))
        row.addStretch(1)
        row.addWidget(self.count)
        self.language.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.kind.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.only_changed.toggled.connect(lambda _on: self.changed.emit())
        self.dismissed.toggled.connect(lambda _on: self.changed.emit())
        self.page.clicked.connect(lambda: self.set_page("", ""))

    def _chip(self, words: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(words)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(chip, "chip")
        return chip

    @property
    def value(self) -> Wanted:
        """What shall be seen now."""
        kind = self.kind.currentData()
        return Wanted(
            page=self._page,
            language=str(self.language.currentData() or ""),
            kind=ProblemKind(kind) if kind else None,
            only_changed=self.only_changed.isChecked(),
            with_dismissed=self.dismissed.isChecked(),
        )

    def set_page(self, page: str, title: str) -> None:
        """Narrows to one page, named by its title; "" shows all again."""
        self._page = page
        self.page.setText(self.tr("Only “{page}”: show all").replace("{page}", title))
        self.page.setVisible(bool(page))
        self.changed.emit()

    def clear(self) -> None:
        """Takes everything away that hides a finding."""
        with QSignalBlocker(self):
            self.language.setCurrentIndex(0)
            self.kind.setCurrentIndex(0)
            self.only_changed.setChecked(False)
            self.set_page("", "")
        self.changed.emit()

    def offer_languages(self, languages: tuple[Language, ...]) -> None:
        """The region's languages; the one chosen stays so."""
        known = [self.language.itemData(row) for row in range(1, self.language.count())]
        if known != [each.code for each in languages]:
            chosen = self.language.currentData()
            with QSignalBlocker(self.language):
                self.language.clear()
                self.language.addItem(self.tr("All languages"), "")
                for each in languages:
                    self.language.addItem(each.name, each.code)
                self.language.setCurrentIndex(max(0, self.language.findData(chosen)))

    def show_counts(self, what: Shown) -> None:
        """The kinds there are, with how many of each."""
        chosen = self.kind.currentData()
        with QSignalBlocker(self.kind):
            self.kind.clear()
            self.kind.addItem(self.tr("All kinds"), "")
            for kind in ProblemKind:
                count = what.kinds.get(kind, 0)
                if count or kind == chosen:
                    self.kind.addItem(f"{kind_words(kind)}  ({count})", kind.value)
            self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.count.setText(self.tr("%n finding(s)", "", what.count))
