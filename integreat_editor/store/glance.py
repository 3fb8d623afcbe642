"""A first look at a working copy: what the tree needs for the first paint, read before anything heavy is loaded.

The one place that speaks SQL without SQLAlchemy: loading it would take longer than the window may (start-up budget in
docs/architecture.md). It reads only; `WorkingCopy.open` checks the file afterwards.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from integreat_editor.store.errors import FileDamaged, FileMissing, ForeignFile, store_error

_BUSY_TIMEOUT = 0.5
"""Seconds; a window that waits longer for its first picture is better shown empty."""

LAST_PAGE = "last_page"
"""Key in `unit.meta`: page and language shown last, with a blank between."""

_ROWS = """
    SELECT page.id, page.parent, page.order_key, page.archived, coalesce(text.title, ''), coalesce((
        SELECT group_concat(state.language || ':' || state.state || CASE state.changed WHEN 1 THEN '*' ELSE '' END)
        FROM tree_state AS state WHERE state.page = page.id
    ), '')
    FROM page
    LEFT JOIN translation ON translation.page = page.id AND translation.language = ?
    LEFT JOIN text ON text.hash = translation.text
    WHERE page.discarded = 0
    ORDER BY page.order_key, page.id
"""


class GlanceRow(NamedTuple):
    """A page of the tree; `title` in the default language, "" if there is none.

    `states`: per language as last shown, "de:up_to_date,en:outdated*" (`*`: changed here); "" if never shown. See
    `translation_states`.
    """

    id: str
    parent: str | None
    order: str
    archived: bool
    title: str
    states: str

    @property
    def translation_states(self) -> dict[str, tuple[str, bool]]:
        """Per language code the state (`TranslationState`) and whether it is changed here."""
        pairs = (entry.split(":", 1) for entry in self.states.split(",") if entry)
        return {code: (state.rstrip("*"), state.endswith("*")) for code, state in pairs}


@dataclass(frozen=True, slots=True)
class Glance:
    """What the first paint shows. `languages`: codes and names in display order; `rows` sorted among siblings.

    `last_page`, `last_language`: what was shown last, "" where nothing was.
    """

    slug: str
    name: str
    default_language: str
    languages: tuple[tuple[str, str], ...]
    rows: tuple[GlanceRow, ...]
    last_page: str = ""
    last_language: str = ""


def glance(path: Path) -> Glance:
    """Reads a working copy's tree as last stored; siblings stand in display order, parents anywhere.

    Raises a `StoreError` where there is nothing to show, also for a file in an older form: `WorkingCopy.open` tells
    more and mends what it can.
    """
    if not path.is_file():
        raise FileMissing(path)
    try:
        with closing(_connect(path)) as connection:
            slug, name, default_language = connection.execute(
                "SELECT slug, name, default_language FROM region"
            ).fetchone()
            languages = tuple(connection.execute("SELECT code, name FROM language ORDER BY position"))
            rows = tuple(_rows(connection, default_language))
            return Glance(slug, name, default_language, languages, rows, *_last(connection))
    except sqlite3.OperationalError as error:
        raise store_error(error, path) or ForeignFile(path) from error
    except sqlite3.DatabaseError as error:
        raise store_error(error, path) or FileDamaged(path) from error
    except TypeError as error:  # No region in it.
        raise FileDamaged(path) from error


def region_name(path: Path) -> str:
    """The name of the region in a working copy; "" where the file tells none. Raises `FileMissing`."""
    if not path.is_file():
        raise FileMissing(path)
    try:
        with closing(_connect(path)) as connection:
            found = connection.execute("SELECT name FROM region").fetchone()
    except sqlite3.DatabaseError:
        return ""  # Opening it tells what is wrong.
    return str(found[0]) if found else ""


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_TIMEOUT)


def _last(connection: sqlite3.Connection) -> tuple[str, str]:
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (LAST_PAGE,)).fetchone()
    page, _, language = str(found[0] if found else "").partition(" ")
    return page, language


def _rows(connection: sqlite3.Connection, language: str) -> Iterator[GlanceRow]:
    for page, parent, order, archived, title, states in connection.execute(_ROWS, (language,)):
        yield GlanceRow(page, parent, order, archived == 1, title, states)
