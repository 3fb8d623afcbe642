"""The main window. It is painted from a first glance at the file; everything heavy is loaded after that."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.errors import EditorError
from integreat_editor.settings import Settings, save_settings
from integreat_editor.store.glance import glance
from integreat_editor.ui.main_window.dialogs import WindowDialogs
from integreat_editor.ui.main_window.header import Header, Person
from integreat_editor.ui.main_window.menus import WindowMenus
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.main_window.screens import Counts, Screen, default_screens
from integreat_editor.ui.main_window.start import StartScreen
from integreat_editor.ui.main_window.status_line import StatusLine
from integreat_editor.ui.main_window.sync_news import tell_clashes
from integreat_editor.ui.main_window.syncing import Syncing
from integreat_editor.ui.main_window.workspace import Workspace
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.palette.opening import PaletteOpener
from integreat_editor.ui.places import Place
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.translation import install_language
from integreat_editor.ui.tree.nodes import from_glance

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TreeView
    from integreat_editor.sync.credentials import Credentials


class MainWindow(QMainWindow):
    """The window on one region at a time.

    `person_chosen`: another person of `set_persons` shall work here; whoever made the window then calls
    `show_copy`. `settings_changed` carries the new `Settings`, which `save` has stored.
    """

    person_chosen = Signal(str)
    demo_wanted = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        *,
        screens: Callable[[], Sequence[Screen]] = default_screens,
        save: Callable[[Settings], None] = save_settings,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.tasks = TaskRunner(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self.messages = Messages(install_language(app, settings.language), self)
        apply_theme(app, settings.theme, settings.text_size)
        self._make_screens = screens
        self._save = save
        self._persons: tuple[Sequence[Person], str] = ((), "")
        self._painted = False
        self._return_to: tuple[str, str, int] | None = None
        """Page, language and screen to show again after the window was built anew."""
        self.dialogs = WindowDialogs(self)
        self.palette_opener = PaletteOpener(self)
        self.syncing = Syncing(self)
        self.messages.error.connect(self._show_error)
        self.messages.notice.connect(self._show_notice)
        self.messages.bug.connect(self.dialogs.report_bug)
        self.tasks.failed_unexpectedly.connect(self.messages.show_bug)
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        if settings.window_geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(settings.window_geometry)))
        self._build()

    # -- making

    def _build(self) -> None:
        """Makes everything in the window; done again when language or theme change."""
        self.screens = tuple(self._make_screens())
        self.menus = WindowMenus(self)
        titles = [(self.tr("Pages"), "pages"), *((screen.title, screen.icon) for screen in self.screens)]
        self.header = Header(titles, self)
        self.message_area = MessageArea(self)
        self.status_line = StatusLine(self.tasks, self)
        self.stack = QStackedWidget(self)
        self.start = StartScreen(self.settings.known_copies, self)
        self.stack.addWidget(self.start)
        central = QWidget(self)
        whole = QVBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.message_area)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.status_line)
        self.setCentralWidget(central)
        self.header.screen_chosen.connect(self.show_screen)
        self.header.sync_wanted.connect(self.syncing.pull)
        self.header.person_chosen.connect(self.person_chosen)
        self.start.open_wanted.connect(self.dialogs.open_file)
        self.start.clone_wanted.connect(self.dialogs.clone)
        self.start.demo_wanted.connect(self.demo_wanted)
        self.start.copy_chosen.connect(lambda path: self.show_copy(Path(path)))
        self.start.copy_forgotten.connect(self._forget_copy)
        self.header.show_persons(*self._persons)
        self._show_title("")

    def _rebuild(self) -> None:
        """Makes the window's inside anew, on the same copy and page."""
        if not self._is_stored():
            return  # What could not be stored lives in the editor: new words and colours wait for the next start.
        number = self.header.tabs.currentIndex()
        if self.workspace is not None:
            page = self.workspace.page
            if page is not None and page.page:
                self._return_to = (page.page, page.language, number)
            self.workspace.setParent(None)
            self.workspace.deleteLater()
            self.workspace = None
        self._build()
        if self.session is not None:
            self._make_workspace(self.session)

    def _is_stored(self) -> bool:
        """Hands over what is typed and waits for it; whether all of it is in the file."""
        if self.workspace is None:
            return True
        self.workspace.flush()
        self.tasks.wait_for_writes()
        return not self.workspace.unsaved

    def _may_leave(self) -> bool:
        """Whether the region can be closed: all is stored, or a person says so."""
        return self._is_stored() or (self.workspace is not None and self.dialogs.leave_unsaved(self.workspace.unsaved))

    # -- the copy

    def show_copy(self, path: Path, credentials: Credentials | None = None) -> None:
        """Shows a working copy, in place of the one that is open; keeps that one if a person wants it."""
        if not self._may_leave():
            return
        self._return_to = None
        self._close_copy()
        session = Session(path, self.tasks, self.messages, self)
        if credentials is not None:
            session.use_credentials(credentials)
        self.session = session
        session.password_needed.connect(self.dialogs.ask_password)
        session.asking.asked.connect(self.dialogs.answer)
        session.online.connect(lambda online: self.header.show_connection("online" if online else "offline"))
        session.opened.connect(self._on_opened)
        session.page_wanted.connect(self.show_page)
        session.place_wanted.connect(self.show_place)
        session.screen_wanted.connect(self.go_to)
        session.clashed.connect(lambda clashes: tell_clashes(self, clashes))
        self._make_workspace(session)
        if self._painted:
            session.open()

    def close_copy(self) -> None:
        """Stores what is typed and lets go of the file, unless a person wants to stay."""
        if self._may_leave():
            self._close_copy()

    def _close_copy(self) -> None:
        if self.session is None:
            return
        if self.workspace is not None:
            self.workspace.remember_tree()
            self.session.close()
            self.tasks.drop_answers()  # They are about this region; another one may be open when they arrive.
            self.stack.removeWidget(self.workspace)
            self.workspace.deleteLater()
        self.dialogs.close_those_of_region()
        self.session.deleteLater()
        self.session = self.workspace = None
        self.menus.show_open(is_open=False)
        self._show_title("")
        self.message_area.clear()
        self.status_line.show_file("", "")
        self.status_line.show_saving("")
        self.header.tabs.setCurrentIndex(0)
        self.start.show_known(self.settings.known_copies)
        self.stack.setCurrentWidget(self.start)

    def _make_workspace(self, session: Session) -> None:
        workspace = Workspace(session, self.screens, self)
        self.workspace = workspace
        self.stack.addWidget(workspace)
        self.stack.setCurrentWidget(workspace)
        if self._painted:
            workspace.tree.view.setFocus()  # What had the focus is gone: the next key would go nowhere.
        workspace.tree_read.connect(self._on_tree_read)
        workspace.counted.connect(self._on_counted)
        workspace.saving.connect(self.status_line.show_saving)
        workspace.undo_offered.connect(self._offer_undo)
        self.menus.show_open(is_open=True)
        self.status_line.show_file(session.path.name, str(session.path))
        try:
            seen = glance(session.path)
        except EditorError:
            return  # Opening tells more.
        self._show_title(seen.name)
        if not session.is_open:
            workspace.show_glance(from_glance(seen), seen.last_page, seen.last_language)

    def _on_opened(self) -> None:
        if self.session is None:
            return
        self.settings = self.settings.with_copy(self.session.path)
        self.store_settings()
        self._show_person()

    def _show_person(self) -> None:
        if self.session is not None:
            role = self.dialogs.role_words(self.session.role)
            self.header.show_person(" · ".join(word for word in (self.session.user, role) if word))

    def _on_tree_read(self, tree: TreeView) -> None:
        self._show_title(tree.region.name)
        self._show_person()
        if self._return_to is not None and self.workspace is not None:
            (page, language, number), self._return_to = self._return_to, None
            self.workspace.show_page(page, language)
            self.header.tabs.setCurrentIndex(number)

    def _on_counted(self, counts: Counts) -> None:
        self.header.show_counts([0, *(counts.of(screen.key) for screen in self.screens)])

    def _show_title(self, region: str) -> None:
        self.header.show_region(region)
        self.header.setVisible(self.session is not None)
        self.setWindowTitle(f"{region} - Integreat Editor" if region else "Integreat Editor")

    # -- going somewhere, messages

    def show_screen(self, number: int) -> None:
        """0: the pages; else one of the other screens."""
        if self.workspace is not None and number >= 0:
            self.workspace.show_screen(number)

    def show_page(self, page: str, language: str = "") -> None:
        """Goes to a page, in a language where one is given."""
        self.header.tabs.setCurrentIndex(0)
        if self.workspace is not None:
            self.workspace.show_page(page, language)

    def show_place(self, page: str, language: str, place: Place) -> None:
        """Goes to a page, and there to a place in its text."""
        self.show_page(page, language)
        if self.workspace is not None and self.workspace.page is not None:
            self.workspace.page.show_place(page, language, place)

    def go_to(self, key: str) -> None:
        """Goes to a screen by its key."""
        numbers = {screen.key: number for number, screen in enumerate(self.screens, start=1)}
        self.header.tabs.setCurrentIndex(numbers.get(key, 0))

    def _show_notice(self, words: str) -> None:
        self.message_area.notice(words)

    def _show_error(self, title: str, advice: str, page: str) -> None:
        bar = self.message_area.error(title, advice)
        if page:
            bar.add_button(self.tr("To the page"), lambda: self.show_page(page))

    def _offer_undo(self, words: str, take_back: Callable[[], None]) -> None:
        self.message_area.notice(words).add_button(self.tr("Undo"), take_back)

    # -- persons and settings

    def set_persons(self, persons: Sequence[Person], current: str) -> None:
        """People to choose from (the demo); `current` by key."""
        self._persons = (tuple(persons), current)
        self.header.show_persons(persons, current)

    def use_settings(self, settings: Settings) -> None:
        """Takes other settings at once, and stores them."""
        before, self.settings = self.settings, settings
        self.store_settings()
        if before.language != settings.language:
            self.messages.language = install_language(self._app, settings.language)
        look = (settings.theme, settings.text_size)
        if (before.theme, before.text_size) != look:
            apply_theme(self._app, *look)
        if (before.language, before.theme, before.text_size) != (settings.language, *look):
            self._rebuild()

    def _forget_copy(self, path: str) -> None:
        self.settings = self.settings.without_copy(Path(path))
        self.store_settings()
        self.start.show_known(self.settings.known_copies)

    def store_settings(self) -> None:
        """Stores the settings and tells of them; a full disk is said, and they hold until the end."""
        try:
            self._save(self.settings)
        except EditorError as error:
            self.messages.show_error(error)
        self.settings_changed.emit(self.settings)

    # -- Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._after_first_paint)
        return super().event(event)

    def _after_first_paint(self) -> None:
        if self.workspace is not None:
            self.workspace.tree.view.setFocus()
        if self.session is not None and not self.session.is_open:
            self.session.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()  # As in dialogs and browsers; Qt's buttons in a window know the space bar only.
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self._may_leave():
            event.ignore()
            return
        self._close_copy()
        geometry = base64.b64encode(self.saveGeometry().data()).decode()
        self.settings = replace(self.settings, window_geometry=geometry)
        self.store_settings()
        super().closeEvent(event)
