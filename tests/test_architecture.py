"""The house stands as drawn: imports run one way, files stay small. The rules are in tests/architecture.py."""

from pathlib import Path

import pytest

from tests.architecture import MAX_LINES, too_long, violations

CHECKOUT = Path(__file__).resolve().parent.parent


def test_imports_run_one_way() -> None:
    found = violations(CHECKOUT)
    assert not found, "\n" + "\n".join(found)


def test_no_file_is_too_long() -> None:
    found = too_long(CHECKOUT, ("integreat_editor", "tests", "tools", "benchmarks"))
    assert not found, "\n" + "\n".join(found)


def write(root: Path, name: str, text: str) -> None:
    path = root / "integreat_editor" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


BAD = [
    ("models/page.py", "from integreat_editor.services import edit", "models must not import services.edit"),
    ("models/page.py", "from ..store import rows", "models must not import store.rows"),
    ("models/__init__.py", "from ..store import rows", "models must not import store.rows"),
    ("content/diff.py", "import integreat_editor.models.page", "content must not import models.page"),
    ("store/rows.py", "from integreat_editor import sync", "store must not import sync"),
    ("sync/plan.py", "from integreat_editor.store.rows import PageRow", "sync must not import store.rows.PageRow"),
    ("hub/api.py", "from integreat_editor.sync.engine import run", "hub must not import sync.engine.run"),
    ("hub/api.py", "from integreat_editor.services import push", "hub must not import services.push"),
    ("ui/window.py", "from integreat_editor.hub import server", "ui must not import hub.server"),
    ("services/push.py", "from integreat_editor.ui import tasks", "services must not import ui.tasks"),
    ("services/push.py", "def f():\n    from PySide6 import QtCore", "PySide6 may be imported only in ui/*"),
    ("app.py", "from PySide6.QtWidgets import QApplication", "PySide6 may be imported only in ui/*"),
    ("ui/tree.py", "import sqlalchemy.orm", "sqlalchemy may be imported only in store/* and hub/*"),
    ("hub/client.py", "import requests", "requests may be imported only in sync/* and */link_check*.py"),
    ("sync/hub.py", "from urllib import request", "urllib.request may be imported only in no file"),
    ("sync/plan.py", "from pydantic import BaseModel", "pydantic may be imported only in sync/wire*.py and hub/*"),
    ("sync/hub.py", "import keyring", "keyring may be imported only in sync/credentials.py"),
    ("services/push.py", "from tests import fakes", "tests may be imported only in no file"),
    ("content/source.py", "from pathlib import Path", "neither clock nor network nor file system: no pathlib"),
    ("models/text.py", "import time", "neither clock nor network nor file system: no time"),
    ("models/text.py", "import datetime\nx = datetime.datetime.now()", "asks the clock"),
    ("content/source.py", "x = open('a')", "asks the clock or the file system"),
    ("helpers/misc.py", "import re", "helpers is no room of the house"),
]


@pytest.mark.parametrize(("name", "text", "line"), BAD, ids=[f"{name}: {text}" for name, text, _ in BAD])
def test_a_wrong_import_is_named(tmp_path: Path, name: str, text: str, line: str) -> None:
    write(tmp_path, name, text)
    found = violations(tmp_path)
    assert len(found) == 1
    assert found[0].startswith(f"integreat_editor/{name}:")
    assert line in found[0]


GOOD = [
    ("hub/api.py", "from integreat_editor.sync.wire import Page"),
    ("hub/api.py", "from integreat_editor.sync import wire_media"),
    ("ui/window.py", "from integreat_editor.models.page import Page\nfrom integreat_editor.ui.tree import Tree"),
    ("services/push.py", "from integreat_editor import __version__\nfrom integreat_editor.store import rows"),
    ("models/text.py", "from datetime import UTC, datetime\nx = datetime.fromtimestamp(0, UTC)"),
    ("sync/hub.py", "import requests\nfrom urllib.parse import urlsplit"),
    ("models/__init__.py", "from .page import Page\nfrom . import tree"),
    ("app.py", "from integreat_editor import hub, qtlibs\nfrom integreat_editor.ui.window import Window"),
]


@pytest.mark.parametrize(("name", "text"), GOOD, ids=[f"{name}: {text}" for name, text in GOOD])
def test_a_right_import_is_free(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, name, text)
    assert violations(tmp_path) == []


def test_a_long_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, "ui/window.py", "x = 1\n" * (MAX_LINES + 1))
    assert too_long(tmp_path, ("integreat_editor",)) == ["integreat_editor/ui/window.py: 401 lines, more than 400"]
