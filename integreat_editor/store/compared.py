"""What was compared before: answers that depend on nothing but the texts in their keys, so that nobody waits twice."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from integreat_editor.store import schema
from integreat_editor.store.sql import among, upsert


class Compared:
    """Answers by key. A key holds the hashes of everything the answer depends on, so that none is ever outdated."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get_many(self, keys: Iterable[str]) -> dict[str, str]:
        """Answers by key; unknown keys are left out."""
        table = schema.compared
        rows = self._connection.execute(select(table).where(among(table.c.key, keys)))
        return {row.key: row.value for row in rows}

    def put_many(self, answers: Mapping[str, str]) -> None:
        """Keeps answers."""
        upsert(self._connection, schema.compared, [{"key": key, "value": answers[key]} for key in answers])
