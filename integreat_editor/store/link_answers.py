"""What external addresses answered when they were asked last."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.store import schema
from integreat_editor.store.sql import upsert


class LinkAnswers:
    """Answers by address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[str, LinkAnswer]:
        """Every answer that is kept."""
        rows = self._connection.execute(select(schema.link_answer))
        return {row.address: LinkAnswer(row.address, row.status, row.problem, row.checked) for row in rows}

    def put_many(self, answers: Iterable[LinkAnswer]) -> None:
        """Keeps answers in place of older ones."""
        rows = [
            {"address": each.address, "status": each.status, "problem": each.problem, "checked": each.checked}
            for each in answers
        ]
        upsert(self._connection, schema.link_answer, rows)
