"""Every control has a name for a screen reader and is reached by the Tab key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from integreat_editor.settings import Settings
from integreat_editor.ui.login.dialog import LoginDialog
from integreat_editor.ui.main_window.header import Person
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.open_region.dialog import CloneDialog
from integreat_editor.ui.settings.dialog import SettingsDialog
from tests.ui.actions import go_to

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QTreeView, QTabBar)


def controls(root: QWidget) -> list[QWidget]:
    """What a person can use, without what Qt puts inside its own widgets."""
    found: list[QWidget] = []
    for widget in root.findChildren(QWidget):
        parent = widget.parentWidget()
        inner = isinstance(parent, QLineEdit | QTabBar | QComboBox) or widget.objectName().startswith("qt_")
        if isinstance(widget, CONTROLS) and widget.isVisible() and not inner:
            found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_every_control_of_the_window_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "school", "en")
    window.set_persons([Person("a", "Lena"), Person("b", "Omar")], "a")
    window.message_area.error("Title", "Advice").add_button("Do", lambda: None)
    found = controls(window)
    assert len(found) > 25
    assert [f"{type(widget).__name__} {widget.objectName()}" for widget in found if not name_of(widget).strip()] == []


@pytest.mark.parametrize("kind", ["login", "settings", "clone"])
def test_every_control_of_the_dialogs_has_a_name(qtbot: QtBot, window: MainWindow, kind: str) -> None:
    makers: dict[str, Callable[[], QDialog]] = {
        "login": lambda: LoginDialog("example.org", "lena", window),
        "settings": lambda: SettingsDialog(Settings(), window.tasks, window),
        "clone": lambda: CloneDialog(window.tasks, "en", window),
    }
    dialog = makers[kind]()
    dialog.show()
    assert [type(widget).__name__ for widget in controls(dialog) if not name_of(widget).strip()] == []
    qtbot.waitUntil(lambda: not window.tasks.busy)
    dialog.close()


def test_tab_reaches_every_control(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school", "en")
    with qtbot.waitActive(window):
        window.activateWindow()
    window.header.tabs.setFocus()
    reached: list[QWidget] = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        window.header.sync,
        tree.search if (tree := window.workspace.tree if window.workspace else None) else None,
        tree.view if tree else None,
        tree.new_page if tree else None,
        tree.legend if tree else None,
        *(tree.chips.values() if tree else ()),
        screen.parts.languages,
        screen.parts.title,
        screen.parts.editor,
        screen.parts.side.tabBar(),
        screen.parts.preview.phone,
        screen.parts.preview.contrast,
        screen.parts.preview.browser,
        *screen.parts.banner.buttons,
    ]
    assert [name_of(widget) for widget in wanted if widget is not None and widget not in reached] == []
