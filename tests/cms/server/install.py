"""Where the CMS of the tests is installed (`./test --cms` does it), and whether it is ready."""

import os
import shutil
import sys
from pathlib import Path

from tests.cms.server import database

CHECKOUT = Path(__file__).resolve().parents[3]
VENV = CHECKOUT / ".venv-cms"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / ".ready"
"""Written by `./test --cms` when everything is installed; holds what it was made from."""

CACHE = CHECKOUT / ".cms-cache"
"""Filled databases, each in a folder named after what it was made from. May be deleted at any time."""

EXTERNAL = "INTEGREAT_EDITOR_CMS"
"""Environment variable: the address of a running CMS to test against instead (see docs/contributing.md)."""

external_url = os.environ.get(EXTERNAL, "").rstrip("/")
"""Read when the tests are collected: every test forgets the developer's variables."""


def missing() -> str | None:
    """Why no CMS can be started here, in words for the list of skipped tests; `None` if one can."""
    if external_url:
        return None
    if sys.platform == "win32" or not STAMP.exists():
        return "run ./test --cms"
    if shutil.which("redis-server") is None:
        return "redis-server is not installed, run ./test --cms"
    if database.programs() is None:
        return "PostgreSQL with its module pg_trgm is not installed, run ./test --cms"
    return None
