"""The header: which region, whether the server answers, the screens to go to, syncing, and who works here."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.icons import icon, pixmap
from integreat_editor.ui.theme.apply import colours, set_look, set_tone

Index = QModelIndex | QPersistentModelIndex
_BUTTON_ICON = QSize(18, 18)
_ICON_GAP = 10
"""Pixels between a tab's picture and its words."""
_MARGINS = 80
"""At both ends of the row, and between its parts."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here: `key` for the program, `name` as shown ("Lena (Redaktion)")."""

    key: str
    name: str

    @property
    def short(self) -> str:
        """The name without what the person is."""
        return self.name.partition(" (")[0]


class _WholeNames(QStyledItemDelegate):
    """Says in the open list also what each person is."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.text = str(index.data(Qt.ItemDataRole.ToolTipRole))


class Header(QWidget):
    """`screen_chosen`: the number of a screen; `person_chosen`: a person's key."""

    screen_chosen = Signal(int)
    sync_wanted = Signal()
    person_chosen = Signal(str)

    def __init__(self, screens: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._titles = [title for title, _ in screens]
        self._symbols = [symbol for _, symbol in screens]
        self._has_symbols = True
        self.region = QLabel(self)
        font = self.region.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self.region.setFont(font)
        self.connection = QLabel(self)
        self.connection.setProperty("pill", "true")
        small = self.connection.font()
        small.setPointSizeF(small.pointSizeF() * 0.85)
        self.connection.setFont(small)
        self.tabs = self._make_tabs(screens)
        self.sync = QPushButton(icon("sync"), self.tr("Sync"), self)
        self.sync.setIconSize(_BUTTON_ICON)
        self.sync.setToolTip(self.tr("Fetch what has changed on the server (F5)"))
        self.sync.clicked.connect(self.sync_wanted)
        self.who = QLabel(self)
        set_look(self.who, "muted")
        self.who_mark = QLabel(self)
        self.who_mark.setPixmap(pixmap("person", 20, colours().muted, self.devicePixelRatioF()))
        self.persons = QComboBox(self)
        self.persons.setAccessibleName(self.tr("Person"))
        self.persons.setToolTip(self.tr("Work as another person"))
        self.persons.setItemDelegate(_WholeNames(self.persons))
        self.persons.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.persons.activated.connect(lambda row: self.person_chosen.emit(str(self.persons.itemData(row))))
        self.persons.hide()
        self._lay_out()
        self.show_connection("")

    def _make_tabs(self, screens: Sequence[tuple[str, str]]) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setAccessibleName(self.tr("Screens"))
        tabs.setExpanding(False)
        tabs.setDrawBase(False)
        tabs.setUsesScrollButtons(True)
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.setIconSize(_BUTTON_ICON)
        for title, symbol in screens:
            tabs.addTab(icon(symbol), title)
        tabs.currentChanged.connect(self.screen_chosen)
        # The chosen tab is bold and wider; without this the last one is cut off.
        tabs.currentChanged.connect(lambda _number: tabs.updateGeometry())
        return tabs

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 8)
        row.setSpacing(12)
        where = QVBoxLayout()
        where.setSpacing(3)
        where.addWidget(self.region)
        where.addWidget(self.connection, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(where)
        row.addSpacing(12)
        row.addWidget(self.tabs)
        row.addStretch()
        for widget in (self.sync, self.who_mark, self.who, self.persons):
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves the tabs' pictures out where there is no room for them: words say more."""
        others = (self.sync, self.who_mark, self.who, self.persons)
        taken = sum(widget.sizeHint().width() + 12 for widget in others if not widget.isHidden())
        place = max(self.region.sizeHint().width(), self.connection.sizeHint().width())
        room = self.width() - taken - place - _MARGINS
        per_tab = _BUTTON_ICON.width() + _ICON_GAP
        wanted = self.tabs.sizeHint().width() + (0 if self._has_symbols else per_tab * self.tabs.count())
        fits = wanted <= room
        if fits != self._has_symbols:
            self._has_symbols = fits
            for number, symbol in enumerate(self._symbols):
                self.tabs.setTabIcon(number, icon(symbol) if fits else QIcon())

    def show_region(self, name: str) -> None:
        """Names the region."""
        self.region.setText(name)

    def show_connection(self, state: str) -> None:
        """`state`: "" (not known yet), "online", "offline", "none" (a copy without server)."""
        words = {
            "online": (self.tr("connected"), "good"),
            "offline": (self.tr("offline"), "warning"),
            "none": (self.tr("no server"), "muted"),
        }
        text, tone = words.get(state, (self.tr("not synced yet"), "muted"))
        self.connection.setText(text)
        set_tone(self.connection, tone)

    def show_counts(self, counts: Sequence[int]) -> None:
        """How much waits on each screen; 0 is not written."""
        for number, count in enumerate(counts):
            title = self._titles[number]
            self.tabs.setTabText(number, f"{title}  {count}" if count else title)
            self.tabs.setAccessibleTabName(number, f"{title}: {count}" if count else title)
        self._fit()

    def show_person(self, words: str) -> None:
        """Who works here, where nobody else can be chosen."""
        self.who.setText(words)
        single = bool(words) and not self.persons.count()
        self.who.setVisible(single)
        self.who_mark.setVisible(bool(words) or bool(self.persons.count()))

    def show_persons(self, persons: Sequence[Person], current: str) -> None:
        """People to choose from; the current one by key."""
        self.persons.clear()
        for person in persons:
            # With six screens in German there is room for the name alone at 1,280 pixels.
            self.persons.addItem(person.short, person.key)
            self.persons.setItemData(self.persons.count() - 1, person.name, Qt.ItemDataRole.ToolTipRole)
        self.persons.view().setMinimumWidth(self.persons.view().sizeHintForColumn(0))
        self.persons.setCurrentIndex(max(0, self.persons.findData(current)))
        self.persons.setVisible(bool(persons))
        self.show_person(self.who.text())
