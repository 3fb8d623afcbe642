"""The menu bar: everything the window can do, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from integreat_editor.ui.icons import icon

if TYPE_CHECKING:
    from integreat_editor.ui.main_window.window import MainWindow
    from integreat_editor.ui.page.screen import PageScreen


class WindowMenus(QObject):
    """Builds the menus anew with each building of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._needs_copy: list[QAction] = []
        window.menuBar().clear()
        self._file_menu()
        self._page_menu()
        self._go_menu()
        self._help_menu()
        self.show_open(is_open=window.session is not None)

    def show_open(self, *, is_open: bool) -> None:
        """Switches what needs an open region."""
        for action in self._needs_copy:
            action.setEnabled(is_open)

    def _add(
        self, menu: QMenu, text: str, run: Callable[[], object], keys: str = "", symbol: str = "", *, copy: bool = True
    ) -> QAction:
        action = menu.addAction(icon(symbol) if symbol else icon("blank"), text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: run())
        if copy:
            self._needs_copy.append(action)
        return action

    def _file_menu(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(self.tr("&Region"))
        self._add(menu, self.tr("Open a file …"), window.dialogs.open_file, "Ctrl+O", "open", copy=False)
        self._add(menu, self.tr("Fetch from a server …"), window.dialogs.clone, "Ctrl+Shift+O", "download", copy=False)
        menu.addSeparator()
        self._add(menu, self.tr("Sync"), window.syncing.pull, "F5", "sync")
        self._add(menu, self.tr("Last sync …"), window.dialogs.show_sync_result)
        self._add(menu, self.tr("CMS of this region …"), window.dialogs.show_cms, symbol="web")
        menu.addSeparator()
        self._add(menu, self.tr("Close the region"), window.close_copy, "Ctrl+W")
        self._add(menu, self.tr("Settings …"), window.dialogs.show_settings, "Ctrl+,", "settings", copy=False)
        self._add(menu, self.tr("Quit"), window.close, "Ctrl+Q", copy=False)

    def _page_menu(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Page"))
        self._add(menu, self.tr("Search titles"), self._search, "Ctrl+F", "search")
        self._add(menu, self.tr("Search all pages and languages"), self._search_everywhere, "Ctrl+Shift+F", "search")
        self._add(menu, self.tr("New page"), self._new_page, "Ctrl+N", "add")
        menu.addSeparator()
        self._add(menu, self.tr("Next language"), lambda: self._step_language(1), "Ctrl+PgDown", "language")
        self._add(menu, self.tr("Previous language"), lambda: self._step_language(-1), "Ctrl+PgUp")
        self._add(menu, self.tr("Show or hide the preview"), self._toggle_side, "F9", "preview")
        self._add(menu, self.tr("Large preview"), self._show_large_preview, "F11", "large")
        self._add(menu, self.tr("History …"), self._show_history, "Ctrl+Alt+H", "clock")
        menu.addSeparator()
        self._add(menu, self.tr("Insert a Markdown draft …"), self._insert_markdown)
        self._add(menu, self.tr("Offer links for addresses in this text …"), self._offer_links)
        self._add(menu, self.tr("Insert a local slot …"), self._insert_slot, symbol="template")

    def _go_menu(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(self.tr("&Go to"))
        places = [(self.tr("Pages"), "pages"), *((screen.title, screen.icon) for screen in window.screens)]
        for number, (title, symbol) in enumerate(places):
            go = lambda number=number: window.header.tabs.setCurrentIndex(number)  # noqa: E731 - bound per entry
            self._add(menu, title, go, f"Ctrl+{number + 1}", symbol)

    def _help_menu(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Help"))
        self._add(menu, self.tr("Find a command or a page …"), self._window.palette_opener.open, "Ctrl+K", copy=False)
        self._add(menu, self.tr("Help"), self._window.dialogs.show_help, "F1", "info", copy=False)
        self._add(menu, self.tr("About Integreat Editor"), self._window.dialogs.show_about, copy=False)

    def _search(self) -> None:
        self._window.header.tabs.setCurrentIndex(0)
        if self._window.workspace is not None:
            self._window.workspace.tree.search.setFocus()
            self._window.workspace.tree.search.selectAll()

    def _search_everywhere(self) -> None:
        """With what is selected in the text, if anything is."""
        page = self._page()
        words = page.parts.editor.textCursor().selectedText() if page is not None else ""
        self._window.go_to("search")
        screen = self._window.workspace.made_screen("search") if self._window.workspace is not None else None
        if screen is not None:
            from integreat_editor.ui.search.screen import SearchScreen  # noqa: PLC0415 - made by now

            assert isinstance(screen, SearchScreen)
            screen.ask(words or screen.bar.words.text())

    def _page(self) -> PageScreen | None:
        """The page's screen, if a page is shown."""
        page = self._window.workspace.page if self._window.workspace is not None else None
        return page if page is not None and page.page else None

    def _show_large_preview(self) -> None:
        page = self._page()
        if page is not None:
            page.parts.preview.show_large()

    def _show_history(self) -> None:
        page = self._page()
        if page is not None:
            page.history.open()

    def _insert_markdown(self) -> None:
        from integreat_editor.ui.page.markdown_file import insert_markdown  # noqa: PLC0415 - when it is asked for

        page = self._page()
        if page is not None and not page.parts.editor.isReadOnly():
            insert_markdown(page)

    def _offer_links(self) -> None:
        page = self._page()
        if page is not None:
            page.link_offers.ask_all()

    def _new_page(self) -> None:
        self._window.header.tabs.setCurrentIndex(0)
        if self._window.workspace is not None and self._window.workspace.writable:
            self._window.workspace.tree.new_page.click()

    def _step_language(self, step: int) -> None:
        if self._window.workspace is not None and self._window.workspace.page is not None:
            self._window.workspace.page.step_language(step)

    def _insert_slot(self) -> None:
        """For the authors of a template; where no text is open to be written, nothing happens."""
        from integreat_editor.ui.template.slot_dialog import insert_slot  # noqa: PLC0415 - when it is asked for

        page = self._window.workspace.page if self._window.workspace is not None else None
        if page is not None and page.parts.editor.isVisible() and not page.parts.editor.isReadOnly():
            insert_slot(page.parts.editor)

    def _toggle_side(self) -> None:
        if self._window.workspace is not None and self._window.workspace.page is not None:
            self._window.workspace.page.toggle_side()
