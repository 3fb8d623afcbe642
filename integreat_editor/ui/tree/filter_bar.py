"""Narrowing the tree: a search field, chips for what is looked for most, and a menu with everything."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.template.flow import FlowBox
from integreat_editor.ui.theme.apply import colours, set_look
from integreat_editor.ui.tree.nodes import KINDS, TreeData, TreeFilter

_TYPING_PAUSE_MS = 120
_ALWAYS_SHOWN = ("changed", "outdated", "missing")
"""Chips that are there when they are off too; the others come from the menu, and go when they are switched off."""
ARCHIVE = "with_archive"


class TreeFilterBar(QWidget):
    """`changed`: something else shall be seen; `taken`: Enter in the search field, on to the first hit."""

    changed = Signal()
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages: tuple[tuple[str, str], ...] = ()
        self._missing_in = ""
        self.search = self._make_search()
        self._box = FlowBox(self, 5)
        words = self._words()
        self.chips = {kind: self._make_chip(*words[kind]) for kind in KINDS}
        self.usual = {kind: self.chips[kind] for kind in _ALWAYS_SHOWN}
        self.chips[ARCHIVE] = self._make_chip(
            self.tr("Archive too"), self.tr("Show archived pages too, among the others")
        )
        self.missing_in = self._make_chip("", self.tr("Show only pages without a text in this language"))
        self.missing_in.toggled.connect(self._on_missing_in)
        self.menu_button = self._make_menu_button()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._on_return)
        for name, chip in self.chips.items():
            chip.toggled.connect(self._toggler(name))

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "changed": (self.tr("Changed"), self.tr("Show only pages that are changed here")),
            "waiting": (self.tr("Awaiting approval"), self.tr("Show only pages that wait for approval")),
            "returned": (self.tr("Returned"), self.tr("Show only pages that a reviewer gave back")),
            "conflict": (self.tr("Conflict"), self.tr("Show only pages with a conflict with the server")),
            "outdated": (self.tr("Outdated"), self.tr("Show only pages with an outdated translation")),
            "missing": (self.tr("Missing"), self.tr("Show only pages that lack a translation")),
            "empty": (self.tr("Empty"), self.tr("Show only pages with a text that says nothing")),
            "archived": (self.tr("Archive"), self.tr("Show only archived pages")),
        }

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(self.tr("Search titles"))
        search.setAccessibleName(self.tr("Search titles in all languages"))
        search.setClearButtonEnabled(True)
        search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        leave = QShortcut(QKeySequence("Esc"), search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(search.clear)
        return search

    def _make_chip(self, text: str, tip: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(text)
        chip.setToolTip(tip)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setIconSize(QSize(12, 12))
        set_look(chip, "chip")
        chip.toggled.connect(lambda on: self._show_cross(chip, on=on))
        return chip

    def _show_cross(self, chip: QToolButton, *, on: bool) -> None:
        """A chip that is on shows how it goes away: not told by its colour alone."""
        chip.setIcon(icon("close") if on else icon("blank"))
        style = Qt.ToolButtonStyle
        chip.setToolButtonStyle(style.ToolButtonTextBesideIcon if on else style.ToolButtonTextOnly)

    def _make_menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Filter ▾"))
        button.setAccessibleName(self.tr("Filter"))
        button.setToolTip(self.tr("Show only some pages"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_look(button, "chip")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._box)
        shown = [self.chips[kind] for kind in _ALWAYS_SHOWN]
        others = [chip for name, chip in self.chips.items() if name not in _ALWAYS_SHOWN]
        for widget in (*shown, self.menu_button, *others, self.missing_in):
            self._box.add(widget)
        for chip in (*others, self.missing_in):
            chip.hide()

    def _toggler(self, name: str) -> Callable[[bool], None]:
        def toggle(on: bool) -> None:
            if name not in _ALWAYS_SHOWN:
                self.chips[name].setVisible(on)
            self.changed.emit()

        return toggle

    # -- the menu

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for kind in KINDS:
            text, tip = self._words()[kind]
            self._add(menu, self.tr("Missing in any language") if kind == "missing" else text, self.chips[kind], tip)
            if kind == "missing":
                self._add_languages(menu.addMenu(self.tr("Missing in")))
        menu.addSeparator()
        self._add(menu, self.chips[ARCHIVE].text(), self.chips[ARCHIVE], self.chips[ARCHIVE].toolTip())
        menu.addSeparator()
        clear = menu.addAction(icon("close"), self.tr("Show all pages"))
        clear.setEnabled(self.value != TreeFilter())
        clear.triggered.connect(lambda _checked: self.clear())

    def _add(self, menu: QMenu, text: str, chip: QToolButton, tip: str) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chip.isChecked())
        action.setStatusTip(tip)
        action.toggled.connect(chip.setChecked)

    def _add_languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for code, name in self._languages:
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(code == self._missing_in)
            action.toggled.connect(self._language_toggler(code))
            group.addAction(action)
            menu.addAction(action)

    def _language_toggler(self, code: str) -> Callable[[bool], None]:
        return lambda on: self.show_missing_in(code if on else "") if on or code == self._missing_in else None

    # -- what is wanted

    @property
    def value(self) -> TreeFilter:
        """What shall be seen now."""
        on = {name: chip.isChecked() for name, chip in self.chips.items()}
        codes = [code for code, _ in self._languages]
        number = codes.index(self._missing_in) if self._missing_in in codes else -1
        return TreeFilter(self.search.text(), missing_in=number, **on)

    def show_missing_in(self, code: str) -> None:
        """Looks for pages without a text in a language; "": for none."""
        self._missing_in = code
        name = dict(self._languages).get(code, code)
        self.missing_in.setText(self.tr("Missing: {language}").replace("{language}", name))
        self.missing_in.setVisible(bool(code))
        was = self.missing_in.isChecked()
        self.missing_in.setChecked(bool(code))
        if was == bool(code):
            self.changed.emit()

    def _on_missing_in(self, on: bool) -> None:
        if not on:
            self._missing_in = ""
            self.missing_in.hide()
        self.changed.emit()

    def show_languages(self, data: TreeData) -> None:
        """Takes the languages of the region."""
        self._languages = data.languages
        if self._missing_in and self._missing_in not in dict(data.languages):
            self.show_missing_in("")

    def clear(self, keep: str = "") -> None:
        """Takes everything away but what is kept; `changed` is told once."""
        self.blockSignals(True)
        self.search.clear()
        self._pause.stop()
        for name, chip in self.chips.items():
            chip.setChecked(name == keep)
        if self._missing_in:
            self.show_missing_in("")
        self.blockSignals(False)
        self.changed.emit()

    def _on_return(self) -> None:
        self._pause.stop()
        self.taken.emit()
