"""Where the CMS of the tests is installed (`./test --cms` does it), and whether it is ready."""

import ctypes.util
import os
import shutil
import sys
from pathlib import Path

from tests.cms.server import database
from tools import setup_cms

CHECKOUT = Path(__file__).resolve().parents[3]
PYTHON = CHECKOUT / ".venv-cms" / "bin" / "python"

CACHE = CHECKOUT / ".cms-cache"
"""Filled databases, each in a folder named after what it was made from. May be deleted at any time."""

EXTERNAL = "INTEGREAT_EDITOR_CMS"
"""Environment variable: the address of a running CMS to test against instead (see docs/contributing.md)."""

external_url = os.environ.get(EXTERNAL, "").rstrip("/")
external_ids = os.environ.get(f"{EXTERNAL}_IDS", "")
"""The file inside/fill.py wrote. Both are read when tests are collected: a test forgets the developer's variables."""


def missing() -> str | None:
    """Why no CMS can be started here, in words for the list of skipped tests; `None` if one can."""
    if external_url:
        return None if external_ids else f"{EXTERNAL}_IDS must name the file with the numbers of its pages"
    if sys.platform == "win32":
        return "an Integreat CMS runs on Linux only"
    if not setup_cms.is_ready():
        return "run ./test --cms"
    if program := missing_program():
        return f"{program}, run ./test --cms"
    return None


def missing_program() -> str | None:
    """Which program of the system is absent, in words."""
    if shutil.which("redis-server") is None:
        return "redis-server is not installed"
    if database.programs() is None:
        return "PostgreSQL with its module pg_trgm is not installed"
    if ctypes.util.find_library("magic") is None:
        return "libmagic is not installed"
    return None


if __name__ == "__main__":
    # For tools/cms.sh: the reason, and exit code 1 with it.
    sys.exit(missing_program())
