"""The window is painted before anything heavy is loaded."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from integreat_editor.settings import Settings
from integreat_editor.ui.main_window.window import MainWindow

app = QApplication([])
window = MainWindow(Settings(language="en"), save=lambda settings: None)
window.show_copy(Path(sys.argv[1]))
heavy = ("sqlalchemy", "requests", "keyring", "pydantic", "alembic", "nh3", "rapidfuzz")
seen = []

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not seen:
            loaded = [name for name in heavy if name in sys.modules]
            rows = window.workspace.tree.view.pages.rowCount()
            seen.append((loaded, rows, window.header.region.text()))
        return False

watch = Watch()
window.workspace.tree.view.viewport().installEventFilter(watch)
window.show()
while not seen:
    app.processEvents()
print(seen[0])
window.close()
"""


def test_the_tree_is_painted_before_heavy_modules_are_loaded(copy_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", SCRIPT, str(copy_path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "([], 5, 'Musterstadt')"
