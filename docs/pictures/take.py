"""Takes the pictures of the documentation from the demo, without a screen, the same on every machine.

    .venv/bin/python docs/pictures/take.py [NAME ...]

They are drawn with German words in the light theme, from a demo of its own that is thrown away afterwards.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from integreat_editor.app import PEOPLE, REGIONS
from integreat_editor.app.demo_hub import demo_hub
from integreat_editor.settings import HOME_VARIABLE, Settings
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.start import PICTURE_SIZE, is_shown
from integreat_editor.ui.template.inbox import InboxPane
from integreat_editor.ui.template.screen import TemplateScreen

FOLDER = Path(__file__).resolve().parent
OFFICER, COORDINATOR = PEOPLE
_LATE_MS = 60_000
_QUIET_LOOKS = 6
_LOOK_MS = 50


@dataclass(frozen=True)
class Picture:
    """What is on it: a page (its path) in a language, another screen of the window, or an update of the template."""

    person: str
    page: str = ""
    language: str = "de"
    screen: str = ""
    update: str = ""


PICTURES = {
    "page": Picture(OFFICER, page="wohnen/muell-trennen"),
    "arabic": Picture(OFFICER, page="erste-schritte/anmelden-im-stadtladen", language="ar"),
    "review": Picture(COORDINATOR, screen="review"),
    "template": Picture(OFFICER, screen="template", update="Hessen-Pass mobil"),
}


def settle(window: DemoWindow) -> None:
    """Lets the window work until it shows everything; raises `TimeoutError`."""
    deadline = QDeadlineTimer(_LATE_MS)
    quiet = 0
    while quiet < _QUIET_LOOKS:
        if deadline.hasExpired():
            raise TimeoutError("the window was not ready in time")
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_MS, loop.quit)
        loop.exec()
        quiet = quiet + 1 if is_shown(window) else 0


def take(window: DemoWindow, picture: Picture, file: Path) -> None:
    """Goes to what is to be shown and draws it."""
    window.go_to_copy("maintal", picture.person)
    settle(window)
    workspace = window.workspace
    assert workspace is not None
    assert workspace.tree_view is not None
    if picture.page:
        page = next(row.id for row in workspace.tree_view.rows if row.path.strip("/") == picture.page)
        workspace.show_page(page, picture.language)
    if picture.screen:
        window.go_to(picture.screen)
    settle(window)
    if picture.update:
        inbox = open_update(window, picture.update)
        settle(window)
        inbox.update_view.parts.next.click()
        settle(window)
    if not window.grab().save(str(file), "PNG"):
        raise OSError(f"{file} could not be written")
    sys.stdout.write(f"{file.name}: {file.stat().st_size // 1000} kB\n")


def open_update(window: DemoWindow, title: str) -> InboxPane:
    """Opens the update of the page whose title holds these words."""
    screen = window.findChild(TemplateScreen)
    assert screen is not None
    inbox = screen.pane("updates")
    assert isinstance(inbox, InboxPane)
    assert inbox.reading is not None
    inbox.open_page(next(entry.page for entry in inbox.reading.entries if title in entry.title))
    return inbox


def main(names: list[str]) -> None:
    """Takes the named pictures, or all."""
    app = QApplication(sys.argv[:1])
    with demo_hub(PEOPLE, fresh=True) as hub:
        window = DemoWindow(Demo(hub.folder, REGIONS, PEOPLE, hub), Settings(language="de", theme="light"))
        window.resize(*PICTURE_SIZE)
        window.begin()
        window.show()
        settle(window)
        for name in names or PICTURES:
            take(window, PICTURES[name], FOLDER / f"{name}.png")
        window.close()
        app.processEvents()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        main(sys.argv[1:])
