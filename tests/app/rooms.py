"""The demo's window in German, as small as it gets, for the tests that walk through all scenes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from integreat_editor.app import OWNERS, PEOPLE, REGIONS
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.settings import Settings
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.translation import install_language
from tests.app.showroom import Showroom


@contextmanager
def german_room(hub: DemoHub, folder: Path, app: QApplication, text_size: int = 100) -> Iterator[Showroom]:
    """A showroom with letters of this size in percent; language and theme are the tests' own again afterwards."""
    install_language(app, "de")
    settings = Settings(language="de", theme="light", text_size=text_size)
    window = DemoWindow(Demo(folder, REGIONS, PEOPLE, hub, OWNERS), settings)
    window.resize(window.minimumSize())
    window.begin()
    window.show()
    made = Showroom(window)
    made.settle()
    yield made
    window.close()
    window.tasks.wait()
    apply_theme(app, "light", 100)
    install_language(app, "en")
