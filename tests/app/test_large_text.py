"""With text of 150 %, in the smallest window: 960x600, which is 1920x1200 at 200 %. Nothing that is read is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from integreat_editor.app.demo_hub import DemoHub
from tests.app import audit
from tests.app.rooms import german_room
from tests.app.showroom import SCENES, Showroom
from tests.ui.conftest import ModalGuard, modal_guard

__all__ = ["modal_guard"]


KNOWN = {
    "page-arabic": "the line above the text has two lines of words and two buttons, and 600 pixels are too few",
    "page-find": "its two rows need 480 pixels beside the preview",
    "cms-review-asking": "four buttons for an account that asks need 1,110 pixels",
    "checks": "four filters in one row need 1,060 pixels",
    "page-missing": "the button is wider than the text's pane",
    "template-compare": "tree and details need 700 pixels of height together",
    "template-link-dialog": "a page with ten facts has more lines than the dialog",
    "template-owner": "a version's long reason stands below the list",
}
"""What still is cut off here, at the largest letters in the smallest window."""


@pytest.fixture(scope="module")
def room(hub: DemoHub, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Showroom]:
    """The demo in German, with large letters."""
    with german_room(hub, tmp_path_factory.mktemp("copies"), qapp, text_size=150) as made:
        yield made


@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_off(room: Showroom, name: str, qtbot: QtBot, modal_guard: ModalGuard) -> None:
    modal_guard.allow(QDialog)
    shown = room.show(name)
    qtbot.wait(1)
    found = [*audit.clipped(shown), *audit.small_targets(shown)]
    room.close()
    if found and name in KNOWN:
        pytest.xfail(KNOWN[name])
    assert not found, "\n".join(found)
    assert (room.window.width(), room.window.height()) == (960, 600)
