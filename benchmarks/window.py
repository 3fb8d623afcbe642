"""Start, memory and key strokes of the window, without a screen."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Result
from benchmarks.network import AT, remote, run_hub, running
from benchmarks.samples import give_login, make_hub
from integreat_editor.services import open_copy
from integreat_editor.services.read_tree import read_tree

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
from benchmarks.probe import report_first_paint
app = QApplication([])
window = QMainWindow()
report_first_paint(window, ready=lambda: True)
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from integreat_editor.settings import Settings
app = QApplication([])
from integreat_editor.ui.main_window.window import MainWindow
from benchmarks.probe import report_first_paint
window = MainWindow(Settings(), save=lambda settings: None)
window.show_copy(Path(sys.argv[1]))
report_first_paint(window, ready=lambda: window.session is not None)
window.show()
app.exec()
"""


def start_and_memory(rounds: int = 7) -> list[Result]:
    """Process start to first paint with a tree of 2,000 pages in 10 languages; memory with that copy open."""
    with tempfile.TemporaryDirectory() as folder:
        copy = make_copy(Path(folder))
        floors = [_probe(BARE, folder) for _ in range(2)][1:]
        ours = [_probe(OURS, folder, str(copy)) for _ in range(2)][1:]
        for _ in range(rounds):
            floors.append(_probe(BARE, folder))
            ours.append(_probe(OURS, folder, str(copy)))

    def median(samples: list[dict[str, float]], key: str) -> float:
        return statistics.median(sample[key] for sample in samples)

    return [
        Result("start, 2,000 pages x 10 languages", median(ours, "paint"), median(floors, "paint"), "ms", "< 1.5"),
        Result("memory with that copy open", median(ours, "memory"), median(floors, "memory"), "MB", ""),
    ]


def make_copy(directory: Path) -> Path:
    """A working copy of 2,000 pages in 10 languages, with the tree's states as the window would have left them."""
    database = make_hub(directory / "hub.db", 2000, 10)
    token = give_login(database, "amt", "author")
    database.close()
    path = directory / "copy.region"
    with running(run_hub, f"sqlite:///{directory / 'hub.db'}") as url:
        client, _ = remote(url, token)
        copy = open_copy.clone_region(client, path, url=url, user="amt", at=AT)
        read_tree(copy)
        copy.close()
    return path


def _probe(program: str, home: str, *arguments: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "INTEGREAT_EDITOR_HOME": home}
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result
