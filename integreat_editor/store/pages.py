"""The local tree and the local translations."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, select, update

from integreat_editor.models.page import Page
from integreat_editor.models.working import LocalTranslation, TreeState
from integreat_editor.store import schema
from integreat_editor.store.sql import placement_of, placement_values, upsert
from integreat_editor.store.versions import Versions


class Pages:
    """The local page tree. A discarded page is out of the tree, but it and its texts can be brought back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Page]:
        """All pages that are not discarded, in no particular order."""
        rows = self._connection.execute(select(schema.page).where(schema.page.c.discarded == 0))
        return [_page(row) for row in rows]

    def get(self, page: str) -> Page | None:
        """The page; None if there is none or it is discarded."""
        query = select(schema.page).where(schema.page.c.id == page, schema.page.c.discarded == 0)
        row = self._connection.execute(query).first()
        return _page(row) if row is not None else None

    def put(self, page: Page) -> None:
        """Stores a page, new or moved; a discarded one is back by that."""
        self.put_many((page,))

    def put_many(self, pages: Iterable[Page]) -> None:
        """As `put`, for many."""
        rows = [{"id": page.id, **placement_values(page.placement), "discarded": 0} for page in pages]
        upsert(self._connection, schema.page, rows)

    def remove(self, page: str) -> None:
        """Forgets a page and its translations for good."""
        of_page = (schema.translation, schema.tree_state, schema.version, schema.place_left)
        for column in (schema.page.c.id, *(table.c.page for table in of_page)):
            self._connection.execute(delete(column.table).where(column == page))

    def discard(self, page: str) -> None:
        """Takes a page out of the tree."""
        self._set_discarded(page, 1)

    def restore(self, page: str) -> None:
        """Brings a discarded page back to where it stood."""
        self._set_discarded(page, 0)

    def discarded(self) -> list[str]:
        """Ids of the discarded pages."""
        return list(self._connection.execute(select(schema.page.c.id).where(schema.page.c.discarded == 1)).scalars())

    def _set_discarded(self, page: str, discarded: int) -> None:
        self._connection.execute(update(schema.page).where(schema.page.c.id == page).values(discarded=discarded))


class Translations:
    """What each page says here in each language. Whatever is stored is noted among the versions first."""

    def __init__(self, connection: Connection, versions: Versions) -> None:
        self._connection = connection
        self._versions = versions

    def all(self) -> list[LocalTranslation]:
        """All translations of pages that are not discarded, by page and language."""
        table = schema.translation
        discarded = select(schema.page.c.id).where(schema.page.c.discarded == 1)
        query = select(table).where(table.c.page.not_in(discarded)).order_by(table.c.page, table.c.language)
        return [_translation(row) for row in self._connection.execute(query)]

    def of_page(self, page: str) -> list[LocalTranslation]:
        """The page's translations by language, also of a discarded page."""
        table = schema.translation
        query = select(table).where(table.c.page == page).order_by(table.c.language)
        return [_translation(row) for row in self._connection.execute(query)]

    def get(self, page: str, language: str) -> LocalTranslation | None:
        """One translation, or None."""
        table = schema.translation
        row = self._connection.execute(select(table).where(table.c.page == page, table.c.language == language)).first()
        return _translation(row) if row is not None else None

    def put(self, translation: LocalTranslation) -> None:
        """Stores what a translation is now."""
        self.put_many((translation,))

    def put_many(self, translations: Iterable[LocalTranslation]) -> None:
        """As `put`, for many."""
        stored = tuple(translations)
        self._versions.note(stored)
        upsert(self._connection, schema.translation, [_translation_values(each) for each in stored])

    def remove(self, page: str, language: str) -> None:
        """Forgets a translation; its text stays as a version."""
        self._versions.keep(page, language)
        for table in (schema.translation, schema.tree_state):
            self._connection.execute(delete(table).where(table.c.page == page, table.c.language == language))


class TreeStates:
    """What the tree last showed; `glance` reads it for the first paint. May lag behind."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def replace(self, states: Iterable[TreeState]) -> None:
        """Notes the whole tree anew."""
        self._connection.execute(delete(schema.tree_state))
        self.update(states)

    def update(self, states: Iterable[TreeState]) -> None:
        """Notes some translations anew."""
        rows = [
            {
                "page": each.page,
                "language": each.language,
                "title": each.title,
                "slug": each.slug,
                "status": each.status,
                "state": each.state,
                "changed": int(each.changed),
            }
            for each in states
        ]
        upsert(self._connection, schema.tree_state, rows)


def _page(row: Any) -> Page:
    return Page(row.id, placement_of(row))


def _translation(row: Any) -> LocalTranslation:
    page, language, text, source, template, in_translation, parents, edited = row
    return LocalTranslation(
        page, language, text, source, template, bool(in_translation), tuple(parents.split()), edited
    )


def _translation_values(each: LocalTranslation) -> dict[str, Any]:
    return {
        "page": each.page,
        "language": each.language,
        "text": each.text,
        "source": each.source,
        "template": each.template,
        "in_translation": int(each.in_translation),
        "parents": " ".join(each.parents),
        "edited": each.edited,
    }
