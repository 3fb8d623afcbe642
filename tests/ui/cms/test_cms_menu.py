"""The way to the CMS of a region: menu and command palette, and what is said where there is none to connect."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from integreat_editor.ui.cms.dialog import CmsDialog
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.palette.collect import collect
from tests.ui.actions import PATIENCE_MS
from tests.ui.conftest import ModalGuard, copy_path, english, modal_guard, window

__all__ = ["copy_path", "english", "modal_guard", "window"]


def action(window: MainWindow) -> QAction:
    menus = [each.menu() for each in window.menuBar().actions()]
    entries = [each for menu in menus if isinstance(menu, QMenu) for each in menu.actions()]
    return next(each for each in entries if each.text() == "CMS of this region …")


def test_menu_and_palette_lead_there(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(CmsDialog)
    entry = next(each for each in collect(window) if each.text == "CMS of this region")
    entry.run()
    dialog = window.findChild(CmsDialog)
    assert isinstance(dialog, CmsDialog)
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.connecting, timeout=PATIENCE_MS)
    dialog.reject()


@pytest.mark.parametrize(("kind", "told"), [("cms", "works with its CMS directly"), ("api3", "nothing can be pushed")])
def test_other_servers_need_no_pairing(window: MainWindow, kind: str, told: str) -> None:
    assert window.session is not None
    window.session.kind = kind
    action(window).trigger()
    assert window.findChild(CmsDialog) is None
    assert told in window.message_area.bars[0].words


def test_closing_the_region_takes_the_dialog_away(window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(CmsDialog)
    action(window).trigger()
    window.close_copy()
    assert all(not each.isVisible() for each in window.findChildren(CmsDialog))
