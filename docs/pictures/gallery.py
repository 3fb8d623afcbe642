"""Takes a picture of every screen and dialog in several looks, to be looked at; none is kept in the repository.

    .venv/bin/python docs/pictures/gallery.py FOLDER [--look LOOK] [NAME ...]

Without LOOK all looks are taken, one program after the other. Pages are shown in German and in Arabic in each of them.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from integreat_editor.app import OWNERS, PEOPLE, REGIONS
from integreat_editor.app.demo_hub import demo_hub
from integreat_editor.settings import HOME_VARIABLE, InterfaceLanguage, Settings, Theme
from integreat_editor.ui.demo.window import Demo, DemoWindow
from tests.app.showroom import SCENES, Showroom


@dataclass(frozen=True)
class Look:
    """`scale`: pixels of the screen per pixel of the layout; `text`: size of letters in percent."""

    language: InterfaceLanguage
    theme: Theme
    width: int
    height: int
    scale: int = 1
    text: int = 100


LOOKS = {
    "de-light-1280": Look("de", "light", 1280, 800),
    "en-dark-1280": Look("en", "dark", 1280, 800),
    "de-contrast-1280": Look("de", "contrast", 1280, 800),
    "de-dark-1920": Look("de", "dark", 1920, 1080),
    "en-light-1920": Look("en", "light", 1920, 1080),
    "de-light-scale-2": Look("de", "light", 960, 600, scale=2),
    "de-contrast-text-150": Look("de", "contrast", 1280, 800, text=150),
}


def take(look: Look, names: list[str], folder: Path) -> None:
    """Takes the named pictures of a demo of its own."""
    app = QApplication(sys.argv[:1])
    with demo_hub((*PEOPLE, *OWNERS.values()), fresh=True) as hub:
        settings = Settings(language=look.language, theme=look.theme, text_size=look.text)
        window = DemoWindow(Demo(hub.folder, REGIONS, PEOPLE, hub, OWNERS), settings)
        window.resize(look.width, look.height)
        window.begin()
        window.show()
        room = Showroom(window)
        room.settle()
        for name in names:
            shown = room.show(name)
            if not shown.grab().save(str(folder / f"{name}.png"), "PNG"):
                raise OSError(f"{name} could not be written to {folder}")
            room.close()
        window.close()
        app.processEvents()


def take_all(folder: Path, names: list[str]) -> None:
    """Takes every look in a program of its own: how large a pixel is must be known before Qt begins."""
    for key, look in LOOKS.items():
        with tempfile.TemporaryDirectory() as home:
            surroundings = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(look.scale),
                HOME_VARIABLE: home,
            }
            command = [sys.executable, __file__, str(folder), "--look", key, *names]
            subprocess.run(command, env=surroundings, check=True)  # noqa: S603 - this script
        sys.stdout.write(f"{key}\n")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--look", choices=LOOKS)
    asked.add_argument("names", nargs="*", metavar="NAME")
    given = asked.parse_args()
    if given.look is None:
        take_all(given.folder, given.names)
    else:
        into = given.folder / given.look
        into.mkdir(parents=True, exist_ok=True)
        take(LOOKS[given.look], given.names or list(SCENES), into)
