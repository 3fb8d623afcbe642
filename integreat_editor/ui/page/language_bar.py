"""The languages of a page as tabs, each with the mark of its translation's state."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QTabBar, QWidget

from integreat_editor.models.region import Language
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.tree.strip import draw_mark, state_words

_MARK = 18


class LanguageBar(QTabBar):
    """`language_chosen` carries a code; it is not emitted by `show_languages`."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: list[str] = []
        self._quiet = False
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setIconSize(QSize(_MARK, _MARK))
        self.setAccessibleName(self.tr("Language of the text"))
        self.currentChanged.connect(self._on_current)

    @property
    def language(self) -> str:
        """The chosen language's code, "" before there are any."""
        return self._codes[self.currentIndex()] if 0 <= self.currentIndex() < len(self._codes) else ""

    def show_languages(self, languages: Sequence[Language], chips: Mapping[str, str]) -> None:
        """Shows the languages with their states, `chips` as in the tree."""
        self._quiet = True
        codes = [language.code for language in languages]
        if codes != self._codes:
            while self.count():
                self.removeTab(0)
            self._codes = codes
            for language in languages:
                self.addTab(language.name)
        for number, language in enumerate(languages):
            chip = chips.get(language.code, "missing")
            words = state_words(chip)
            self.setTabIcon(number, _mark(chip, self.devicePixelRatioF()))
            self.setTabToolTip(number, f"{language.name}: {words}")
            self.setAccessibleTabName(number, f"{language.name}: {words}")
        self._quiet = False

    def choose(self, language: str) -> None:
        """Makes a language the current one, quietly."""
        if language in self._codes:
            self._quiet = True
            self.setCurrentIndex(self._codes.index(language))
            self._quiet = False

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) language, round at the ends."""
        if self._codes:
            self.setCurrentIndex((self.currentIndex() + by) % len(self._codes))

    def _on_current(self, number: int) -> None:
        if not self._quiet and 0 <= number < len(self._codes):
            self.language_chosen.emit(self._codes[number])


def _mark(chip: str, ratio: float) -> QIcon:
    picture = QPixmap(round(_MARK * ratio), round(_MARK * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, QPointF(_MARK / 2, _MARK / 2), chip, colours())
    painter.end()
    return QIcon(picture)
