"""The few statements that all repositories share."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, func, select
from sqlalchemy.dialects.sqlite import insert

from integreat_editor.models.page import Placement

RowValues = Mapping[str, Any]


def upsert(connection: Connection, table: Table, rows: Sequence[RowValues]) -> None:
    """Inserts rows; a row with a known key replaces the old one."""
    if not rows:
        return
    statement = insert(table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    connection.execute(statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest), rows)


def insert_new(connection: Connection, table: Table, rows: Sequence[RowValues]) -> None:
    """Inserts rows; a row with a known key is left as it is."""
    if rows:
        connection.execute(insert(table).on_conflict_do_nothing(), rows)


def among(column: Column[str], values: Iterable[str]) -> ColumnElement[bool]:
    """Whether a column is one of any number of values: one bound parameter, however many there are."""
    given = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(given.c.value))


def placement_values(placement: Placement) -> dict[str, Any]:
    """A placement as columns."""
    return {"parent": placement.parent, "order_key": placement.order, "archived": int(placement.archived)}


def placement_of(row: Any) -> Placement:
    """A placement from columns."""
    return Placement(row.parent, row.order_key, bool(row.archived))
