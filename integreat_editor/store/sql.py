"""The few statements that all repositories share."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, func, select
from sqlalchemy.dialects.sqlite import Insert, dialect, insert
from sqlalchemy.sql.compiler import SQLCompiler

from integreat_editor.models.page import Placement

RowValues = Mapping[str, Any]
_DIALECT = dialect(paramstyle="qmark")


def upsert(connection: Connection, table: Table, rows: Sequence[RowValues]) -> None:
    """Inserts rows; a row with a known key replaces the old one. Every row has every column."""
    _insert(connection, _upsert_statement(table), rows)


def insert_new(connection: Connection, table: Table, rows: Sequence[RowValues]) -> None:
    """Inserts rows; a row with a known key is left as it is. Every row has every column."""
    _insert(connection, _insert_new_statement(table), rows)


def _insert(connection: Connection, compiled: SQLCompiler, rows: Sequence[RowValues]) -> None:
    """Hands rows to the driver as tuples: a clone is mostly this, and dictionaries would cost a third more."""
    if rows:
        assert compiled.positiontup is not None
        connection.exec_driver_sql(compiled.string, list(map(itemgetter(*compiled.positiontup), rows)))


@cache
def _upsert_statement(table: Table) -> SQLCompiler:
    statement = insert(table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    return _compiled(statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest))


@cache
def _insert_new_statement(table: Table) -> SQLCompiler:
    return _compiled(insert(table).on_conflict_do_nothing())


def _compiled(statement: Insert) -> SQLCompiler:
    compiled = statement.compile(dialect=_DIALECT)
    assert isinstance(compiled, SQLCompiler)
    return compiled


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
