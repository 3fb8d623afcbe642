"""The arrows of the house: which room may import what. Read from the source with `ast`, nothing is run."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

PACKAGE = "integreat_editor"
MAX_LINES = 400

_RIGHT_OF_SERVICES = frozenset({"services", "store", "sync", "models", "content", "errors", "settings"})

# A room (or a module beside the rooms) and what of the package it may import. "sync.wire" stands for sync/wire*.py.
ROOMS: dict[str, frozenset[str]] = {
    "content": frozenset({"errors"}),
    "models": frozenset({"content", "errors"}),
    "sync": frozenset({"models", "content", "errors", "settings"}),
    "store": frozenset({"models", "content", "errors", "settings"}),
    "services": _RIGHT_OF_SERVICES,
    "hub": frozenset({"sync.wire", "models", "content", "errors", "settings"}),
    "ui": _RIGHT_OF_SERVICES | {"qtlibs"},
    "app": _RIGHT_OF_SERVICES | {"ui", "hub", "qtlibs"},
    "commands": _RIGHT_OF_SERVICES | {"hub"},
    "cli": _RIGHT_OF_SERVICES | {"commands", "app", "hub", "qtlibs"},
    "__main__": frozenset({"cli"}),
    "errors": frozenset(),
    "settings": frozenset({"errors"}),
    "qtlibs": frozenset(),
    "__init__": frozenset(),
}

# A foreign module, with everything below it, and the files that may import it (patterns below the package).
FOREIGN: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui/*",),
    "shiboken6": ("ui/*",),
    "sqlalchemy": ("store/*", "hub/*"),
    "alembic": ("store/*", "hub/*"),
    "sqlite3": ("store/*", "hub/*"),
    "psycopg": ("hub/*",),
    "requests": ("sync/*", "*/link_check*.py"),
    "urllib3": ("sync/*", "*/link_check*.py"),
    "urllib.request": (),
    "http.client": ("sync/*", "*/link_check*.py"),
    "httpx": (),
    "truststore": ("sync/*", "*/link_check*.py"),
    "fastapi": ("hub/*",),
    "starlette": ("hub/*",),
    "uvicorn": ("hub/*",),
    "argon2": ("hub/*",),
    "pydantic": ("sync/wire*.py", "hub/*"),
    "keyring": ("sync/credentials.py",),
    "tests": (),
    "benchmarks": (),
}

PURE_ROOMS = ("content", "models")
# Clock, network, file system.
IMPURE_MODULES = (
    *("os", "pathlib", "io", "tempfile", "shutil", "glob", "fileinput", "subprocess", "importlib.resources"),
    *("socket", "ssl", "http", "urllib.request", "asyncio", "threading", "time"),
)
IMPURE_CALLS = ("open", "datetime.now", "datetime.utcnow", "datetime.today", "date.today")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name: `module` is absolute, `line` counts from 1."""

    module: str
    line: int


def imports(tree: ast.Module, module: str, *, is_package: bool) -> Iterator[Import]:
    """Every import of a file, those inside functions too. `from a import b` counts as `a.b`: b may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = module.split(".")
            base = parts[: len(parts) - node.level + (1 if is_package else 0)] if node.level else []
            origin = ".".join([*base, *([node.module] if node.module else [])])
            yield from (Import(f"{origin}.{alias.name}", node.lineno) for alias in node.names)


def violations(root: Path) -> list[str]:
    """One readable line per broken rule in `root`/integreat_editor, sorted."""
    package = root / PACKAGE
    found: list[str] = []
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        inside = path.relative_to(package)
        module = ".".join([PACKAGE, *inside.with_suffix("").parts]).removesuffix(".__init__")
        where = inside.as_posix()
        for imported in imports(tree, module, is_package=path.name == "__init__.py"):
            found.extend(f"{PACKAGE}/{where}:{imported.line}: {text}" for text in _broken_by(imported, where))
        if inside.parts[0] in PURE_ROOMS:
            found.extend(f"{PACKAGE}/{where}:{line}: {text}" for line, text in _impure_calls(tree))
    return list(dict.fromkeys(found))


def _broken_by(imported: Import, where: str) -> Iterator[str]:
    """The rules that the file `where` breaks with this import."""
    room = where.split("/", maxsplit=1)[0].removesuffix(".py")
    if room not in ROOMS:
        yield f"{room} is no room of the house: name it in tests/architecture.py"
    elif _within(imported.module, PACKAGE):
        target = imported.module.split(".")[1:]
        if target and target[0] != room and not _allowed(target, ROOMS[room]):
            yield f"{room} must not import {'.'.join(target)}"
    for foreign, patterns in FOREIGN.items():
        if _within(imported.module, foreign) and not any(fnmatch(where, pattern) for pattern in patterns):
            yield f"{foreign} may be imported only in {' and '.join(patterns) or 'no file'}"
    if room in PURE_ROOMS:
        for impure in IMPURE_MODULES:
            if _within(imported.module, impure):
                yield f"{room} knows neither clock nor network nor file system: no {impure}"


def _within(module: str, parent: str) -> bool:
    return module == parent or module.startswith(parent + ".")


def _allowed(target: list[str], allowed: frozenset[str]) -> bool:
    """`target` is ["sync", "wire", "Page"] for `integreat_editor.sync.wire.Page`. The package's own names are free."""
    if target[0] not in ROOMS:
        return True
    two = ".".join(target[:2])
    return target[0] in allowed or any(fnmatch(two, name + "*") for name in allowed if "." in name)


def _impure_calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if any(name == call or name.endswith("." + call) for call in IMPURE_CALLS):
                yield node.lineno, f"{name}() asks the clock or the file system: let the caller pass the value in"


def too_long(root: Path, folders: tuple[str, ...]) -> list[str]:
    """The Python files below these folders with more than `MAX_LINES` lines."""
    found = []
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > MAX_LINES:
                found.append(f"{path.relative_to(root).as_posix()}: {lines} lines, more than {MAX_LINES}")
    return found
