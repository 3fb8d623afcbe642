"""Every control on every screen and in every dialog: it has a name, keys reach it, the focus is seen, it can be hit."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import integreat_editor.ui
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.settings import Theme
from tests.app import audit
from tests.app.rooms import german_room
from tests.app.showroom import SCENES, Showroom
from tests.ui.conftest import ModalGuard, modal_guard

__all__ = ["modal_guard"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("copies")


THEMES: tuple[Theme, ...] = ("light", "dark", "contrast")
IN_EVERY_THEME = {"page", "search", "settings", "template-update", "review"}
"""Between them they have every kind of control; the style's rules for focus are the same in all themes, and that its
colour stands out in each is held by tests/ui/test_contrast.py."""


@pytest.fixture(scope="module")
def kinds_met() -> set[type[QWidget]]:
    """The classes of the dialogs that were shown."""
    return set()


@pytest.fixture(scope="module")
def room(hub: DemoHub, folder: Path, qapp: QApplication) -> Iterator[Showroom]:
    """The demo in German, as small as the window gets."""
    with german_room(hub, folder, qapp) as made:
        yield made


@pytest.mark.parametrize("name", SCENES)
def test_controls(room: Showroom, name: str, modal_guard: ModalGuard, kinds_met: set[type[QWidget]]) -> None:
    modal_guard.allow(QDialog)
    shown = room.show(name)
    shown.activateWindow()
    kinds_met.add(type(shown))
    found = {
        "without a name": audit.nameless(shown),
        "not reached by Tab": audit.unreached(shown),
        "focus not seen": audit.unmarked_focus(shown, THEMES if name in IN_EVERY_THEME else THEMES[:1]),
        "too small to hit": audit.small_targets(shown),
        "cut off": audit.clipped(shown),
    }
    room.close()
    told = [f"{fault}: {widget}" for fault, widgets in found.items() for widget in widgets]
    assert not told, "\n".join(told)


def test_every_dialog_was_there(kinds_met: set[type[QWidget]], request: pytest.FixtureRequest) -> None:
    if len(request.session.items) <= len(SCENES):
        pytest.skip("counts only what the tests above have shown, all of them")
    every: set[type[QDialog]] = set()
    for module in pkgutil.walk_packages(integreat_editor.ui.__path__, "integreat_editor.ui."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, QDialog) and value.__module__ == module.name:
                every.add(value)
    assert len(every) > 20
    assert [kind.__name__ for kind in every if kind not in kinds_met] == []
