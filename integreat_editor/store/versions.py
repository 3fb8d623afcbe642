"""The versions of every text, noted where a translation is stored: so no way of changing one is forgotten.

A text that only ever came from the server has none; the first is what stood there before the first change made here.
From then on the newest version is the text of now, unless somebody went back through them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection, bindparam, delete, func, select

from integreat_editor.models.version import PlaceLeft, Version, VersionKind
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store import schema
from integreat_editor.store.sql import among, upsert
from integreat_editor.store.thinning import second_of, superfluous

TextKey = tuple[str, str]
TYPING_SECONDS = 10
"""What is typed within the same ten seconds is one version: an autosave comes three times a second."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A translation as stored, before it changes."""

    text: str | None
    edited: str


class Versions:
    """Versions by page and language. Within one transaction a text gets one version, however often it is written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kind: VersionKind | None = "typed"
        self._at = ""
        self._noted: dict[TextKey, int] = {}
        self._person: str | None = None

    def because(self, kind: VersionKind, at: str = "") -> None:
        """Says why this transaction changes texts, if not because somebody typed. `at`: when, if texts do not tell."""
        self._kind = kind
        self._at = at

    def pause(self) -> None:
        """This transaction goes to a version that is there already: no new ones."""
        self._kind = None

    def of(self, page: str, language: str) -> list[Version]:
        """All versions of a text, oldest first."""
        table = schema.version
        query = select(table).where(table.c.page == page, table.c.language == language).order_by(table.c.number)
        return [Version(*row) for row in self._connection.execute(query)]

    def get(self, page: str, language: str, number: int) -> Version | None:
        """One version, or None."""
        table = schema.version
        key = (table.c.page == page, table.c.language == language, table.c.number == number)
        row = self._connection.execute(select(table).where(*key)).first()
        return Version(*row) if row is not None else None

    def put(self, version: Version) -> None:
        """Stores a version: a new one, or a known one under another name."""
        self._put_many([version])

    def note(self, translations: Collection[LocalTranslation]) -> None:
        """Notes what these translations are about to become; called before they are stored."""
        if self._kind is None or not translations or (self._kind == "synced" and not self._any()):
            return
        pages = {each.page for each in translations}
        known, newest = self._known(pages), self._newest(pages)
        rows: list[Version] = []
        for each in translations:
            key = (each.page, each.language)
            made = self._steps(known.get(key, _Known(None, "")), newest.get(key), each)
            if made:
                newest[key] = made[-1]
                self._noted[key] = made[-1].number
                rows += made
        self._put_many(rows)

    def keep(self, page: str, language: str) -> None:
        """Notes the text of now, which is about to be removed."""
        text = self._known((page,)).get((page, language))
        newest = self._newest((page,)).get((page, language))
        if text is not None and text.text is not None and (newest is None or newest.text != text.text):
            self.put(self._before(page, language, text.text, text.edited, newest))

    def thin(self) -> int:
        """Folds what was typed long ago into fewer versions (`store.thinning`); returns how many went."""
        table = schema.version
        query = select(table).order_by(table.c.page, table.c.language, table.c.number)
        gone = superfluous([Version(*row) for row in self._connection.execute(query)])
        if gone:
            key = (table.c.page == bindparam("a"), table.c.language == bindparam("b"), table.c.number == bindparam("c"))
            rows = [{"a": each.page, "b": each.language, "c": each.number} for each in gone]
            self._connection.execute(delete(table).where(*key), rows)
        return len(gone)

    # -- how a change becomes versions

    def _steps(self, old: _Known, newest: Version | None, new: LocalTranslation) -> list[Version]:
        """The versions that a change makes: what stood there, where that is none yet, and what stands there now."""
        if new.text is None or new.text == old.text:
            return []
        if newest is None and (self._kind == "synced" or (old.text is None and not new.edited)):
            return []
        made = []
        if old.text is not None and (newest is None or newest.text != old.text):
            newest = self._before(new.page, new.language, old.text, old.edited, newest)
            made.append(newest)
        assert self._kind is not None
        at, author = self._when(new, newest), self._author(new)
        number = newest.number + 1 if newest is not None else 1
        version = Version(new.page, new.language, number, new.text, at, self._kind, author=author)
        if newest is not None and self._goes_on(newest, version):
            version = replace(version, number=newest.number)
        return [*made, version]

    def _before(self, page: str, language: str, text: str, edited: str, newest: Version | None) -> Version:
        number = newest.number + 1 if newest is not None else 1
        revision = self._revision_of(page, language, text)
        at, author = edited or revision[0], revision[1] if not edited else self._me()
        at = max(at, newest.at) if newest is not None else at
        return Version(page, language, number, text, at, "before", author=author)

    def _goes_on(self, newest: Version, version: Version) -> bool:
        """Whether the newest version is still in the making."""
        if self._noted.get((version.page, version.language)) == newest.number:
            return newest.kind == version.kind
        if newest.name or newest.kind != "typed" or version.kind != "typed" or newest.author != version.author:
            return False
        then, now = second_of(newest.at), second_of(version.at)
        return then is not None and now is not None and then // TYPING_SECONDS == now // TYPING_SECONDS

    def _when(self, new: LocalTranslation, newest: Version | None) -> str:
        """Never before the version before: a server's text counts from when it came in."""
        at = self._at or new.edited
        if self._kind == "synced" and new.parents:
            at = self._revision(new.parents[-1])[0]
        return max(at, newest.at) if newest is not None else at

    def _author(self, new: LocalTranslation) -> str:
        if self._kind == "synced" and new.parents:
            return self._revision(new.parents[-1])[1]
        return self._me()

    # -- what the tables say

    def _me(self) -> str:
        """Who works with this copy: the user of the region's own server."""
        if self._person is None:
            remote = schema.remote
            query = select(remote.c.user).where(remote.c.main == 1)
            self._person = self._connection.execute(query).scalars().first() or ""
        return self._person

    def _any(self) -> bool:
        return self._connection.execute(select(schema.version.c.number).limit(1)).first() is not None

    def _known(self, pages: Iterable[str]) -> dict[TextKey, _Known]:
        table = schema.translation
        query = select(table.c.page, table.c.language, table.c.text, table.c.edited).where(among(table.c.page, pages))
        return {(row.page, row.language): _Known(row.text, row.edited) for row in self._connection.execute(query)}

    def _newest(self, pages: Iterable[str]) -> dict[TextKey, Version]:
        table = schema.version
        last = (
            select(table.c.page, table.c.language, func.max(table.c.number).label("number"))
            .where(among(table.c.page, pages))
            .group_by(table.c.page, table.c.language)
            .subquery()
        )
        query = select(table).join(
            last,
            (table.c.page == last.c.page) & (table.c.language == last.c.language) & (table.c.number == last.c.number),
        )
        return {(row.page, row.language): Version(*row) for row in self._connection.execute(query)}

    def _revision(self, revision: str) -> tuple[str, str]:
        table = schema.revision
        row = self._connection.execute(select(table.c.created, table.c.author).where(table.c.id == revision)).first()
        return (row.created, row.author) if row is not None else ("", "")

    def _revision_of(self, page: str, language: str, text: str) -> tuple[str, str]:
        """When and by whom the text was made that this translation's first parent stands for."""
        table = schema.translation
        query = select(table.c.parents).where(table.c.page == page, table.c.language == language)
        parents = (self._connection.execute(query).scalar_one_or_none() or "").split()
        named = select(schema.revision.c.id).where(among(schema.revision.c.id, parents), schema.revision.c.text == text)
        found = self._connection.execute(named).scalars().first()
        return self._revision(found) if found is not None else ("", "")

    def _put_many(self, versions: Sequence[Version]) -> None:
        upsert(self._connection, schema.version, [asdict(each) for each in versions])


class PlacesLeft:
    """Where somebody was in each text when it was last shown."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, page: str, language: str) -> PlaceLeft | None:
        """The place, or None where nobody was there yet."""
        table = schema.place_left
        row = self._connection.execute(select(table).where(table.c.page == page, table.c.language == language)).first()
        return PlaceLeft(*row) if row is not None else None

    def put(self, place: PlaceLeft) -> None:
        """Stores a place."""
        upsert(self._connection, schema.place_left, [asdict(place)])
