"""Reading the page lists of API v3 from a directory: every fault is found before anything is written.

The form is that of `GET /api/v3/<region>/<language>/pages/`: a list of page objects with `path`, `title`, `content`,
`parent`, `order` and `available_languages`.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from integreat_editor.hub.errors import HubImportError
from integreat_editor.models.text import MAX_CONTENT_BYTES, MAX_TITLE_LENGTH

MAX_FILE_BYTES = 500_000_000
_LANGUAGE = re.compile(r"[a-z][a-z0-9-]{0,15}", re.ASCII)


@dataclass(frozen=True, slots=True)
class DumpPage:
    """One page in one language. `others`: paths of its translations by language code."""

    language: str
    path: str
    title: str
    content: str
    parent: str | None
    order: int
    others: dict[str, str]

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return self.path.rstrip("/").rpartition("/")[2]


def read_dump(directory: Path) -> dict[str, list[DumpPage]]:
    """The pages of each `<language>/pages.json` below the directory, in the file's order.

    Raises HubImportError naming file and page.
    """
    try:
        files = sorted(directory.glob("*/pages.json"))
    except OSError as error:
        raise _fault(directory, "the folder", error.strerror or "cannot be read") from error
    if not files:
        raise _fault(directory, "the folder", "it has no file <language>/pages.json.")
    dump = {}
    for file in files:
        if not _LANGUAGE.fullmatch(file.parent.name):
            raise _fault(file, "the folder", f"“{file.parent.name}” is no language code.")
        dump[file.parent.name] = _read_file(file)
    return dump


def _read_file(file: Path) -> list[DumpPage]:
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise _fault(file, "the file", "it is too large.")
        entries = json.loads(file.read_bytes())
    except OSError as error:
        raise _fault(file, "the file", f"it cannot be read ({error.strerror}).") from error
    except (ValueError, RecursionError) as error:
        raise _fault(file, "the file", "it is not JSON in UTF-8.") from error
    if not isinstance(entries, list):
        raise _fault(file, "the file", "it is not a list of pages.")
    pages = [_read_page(file, number, entry) for number, entry in enumerate(entries, start=1)]
    _check_tree(file, pages)
    return pages


def _read_page(file: Path, number: int, entry: object) -> DumpPage:
    where = f"page {number}"
    if not isinstance(entry, dict):
        raise _fault(file, where, "it is not an object.")
    path = _text(file, where, entry, "path")
    if not path.startswith("/") or not path.strip("/"):
        raise _fault(file, where, "its path is empty or does not begin with “/”.")
    where = f"page {number} ({path})"
    title, content = (_text(file, where, entry, name) for name in ("title", "content"))
    if len(title) > MAX_TITLE_LENGTH:
        raise _fault(file, where, f"its title has more than {MAX_TITLE_LENGTH} characters.")
    if len(content.encode()) > MAX_CONTENT_BYTES:
        raise _fault(file, where, f"its content has more than {MAX_CONTENT_BYTES} bytes.")
    order = _field(file, where, entry, "order")
    if not isinstance(order, int) or isinstance(order, bool):
        raise _fault(file, where, "“order” is not a whole number.")
    parent = _parent(file, where, entry)
    if parent == path:
        raise _fault(file, where, "it names itself as its parent.")
    return DumpPage(file.parent.name, path, title, content, parent, order, _others(file, where, entry))


def _parent(file: Path, where: str, entry: dict[str, object]) -> str | None:
    parent = _field(file, where, entry, "parent")
    if parent is None:
        return None
    if not isinstance(parent, dict):
        raise _fault(file, where, "“parent” is not an object.")
    path = _field(file, where, parent, "path", "parent.path")
    if path is not None and not isinstance(path, str):
        raise _fault(file, where, "“parent.path” is not a text.")
    return path or None


def _others(file: Path, where: str, entry: dict[str, object]) -> dict[str, str]:
    others = _field(file, where, entry, "available_languages")
    # The server's language writes an empty mapping as an empty list.
    if others == []:
        return {}
    if not isinstance(others, dict):
        raise _fault(file, where, "“available_languages” is not an object.")
    found = {}
    for code, other in others.items():
        if not isinstance(other, dict):
            raise _fault(file, where, f"“available_languages.{code}” is not an object.")
        found[str(code)] = _text(file, where, other, "path", f"available_languages.{code}.path")
    return found


def _text(file: Path, where: str, entry: dict[str, object], name: str, shown: str | None = None) -> str:
    value = _field(file, where, entry, name, shown)
    if not isinstance(value, str):
        raise _fault(file, where, f"“{shown or name}” is not a text.")
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise _fault(file, where, f"“{shown or name}” has a character that cannot be stored.")
    return value


def _field(file: Path, where: str, entry: dict[str, object], name: str, shown: str | None = None) -> object:
    if name not in entry:
        raise _fault(file, where, f"“{shown or name}” is missing.")
    return entry[name]


def _check_tree(file: Path, pages: list[DumpPage]) -> None:
    parents: dict[str, str | None] = {}
    for page in pages:
        if page.path in parents:
            raise _fault(file, page.path, "this path occurs twice.")
        parents[page.path] = page.parent
    for page in pages:
        seen = {page.path}
        parent = page.parent
        while parent is not None:
            if parent in seen:
                raise _fault(file, page.path, "it is its own ancestor.")
            if parent not in parents:
                raise _fault(file, page.path, f"its parent {parent} is not in the file.")
            seen.add(parent)
            parent = parents[parent]


def _fault(file: Path, subject: str, problem: str) -> HubImportError:
    return HubImportError(file=str(file), subject=subject, problem=problem)
