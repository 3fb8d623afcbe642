"""Change sets in the database and on the wire."""

from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa
from pydantic import JsonValue
from sqlalchemy import Connection

from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import change_items, change_sets, comments
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.sync.wire import ChangeSetMessage, CommentMessage, ItemMessage, PlacementMessage


def load_change_sets(connection: Connection, region: int, where: sa.ColumnElement[bool]) -> list[ChangeSet]:
    """The region's change sets that fit, with items and comments, in the order of their seq."""
    chosen = sa.and_(change_sets.c.region == region, where)
    items: dict[str, list[ChangeItem]] = defaultdict(list)
    remarks: dict[str, list[Comment]] = defaultdict(list)
    same_set = sa.and_(change_items.c.region == change_sets.c.region, change_items.c.change_set == change_sets.c.id)
    of_items = sa.select(change_items).join(change_sets, same_set).where(chosen).order_by(change_items.c.position)
    for row in connection.execute(of_items):
        items[row.change_set].append(_item(row))
    same_set = sa.and_(comments.c.region == change_sets.c.region, comments.c.change_set == change_sets.c.id)
    of_remarks = sa.select(comments).join(change_sets, same_set).where(chosen).order_by(comments.c.position)
    for row in connection.execute(of_remarks):
        remarks[row.change_set].append(Comment(row.id, row.author, row.created, row.text, row.item))
    return [
        ChangeSet(
            row.id,
            row.title,
            row.note,
            row.author,
            row.created,
            tuple(items[row.id]),
            tuple(remarks[row.id]),
            row.withdrawn,
            row.version,
        )
        for row in connection.execute(sa.select(change_sets).where(chosen).order_by(change_sets.c.seq))
    ]


def load_change_set(connection: Connection, region: int, change_set_id: str) -> ChangeSet:
    """One change set. Refuses with not_found."""
    found = load_change_sets(connection, region, change_sets.c.id == change_set_id)
    if not found:
        raise Refusal("not_found", "no such change set")
    return found[0]


def insert_change_set(connection: Connection, region: int, change_set: ChangeSet, seq: int) -> None:
    """A new change set with its items; comments are added on their own."""
    connection.execute(change_sets.insert().values(region=region, id=change_set.id, **_header(change_set), seq=seq))
    insert_items(connection, region, change_set.id, change_set.items)


def update_change_set(connection: Connection, region: int, change_set: ChangeSet, seq: int) -> ChangeSet:
    """Writes the header and the next version; returns the change set with that version."""
    header = _header(change_set) | {"version": change_set.version + 1, "seq": seq}
    mine = sa.and_(change_sets.c.region == region, change_sets.c.id == change_set.id)
    connection.execute(change_sets.update().where(mine).values(**header))
    return load_change_set(connection, region, change_set.id)


def replace_items(connection: Connection, region: int, change_set_id: str, items: Iterable[ChangeItem]) -> None:
    """Writes all items anew."""
    mine = sa.and_(change_items.c.region == region, change_items.c.change_set == change_set_id)
    connection.execute(change_items.delete().where(mine))
    insert_items(connection, region, change_set_id, items)


def set_verdicts(connection: Connection, region: int, change_set_id: str, items: Iterable[ChangeItem]) -> None:
    """Writes verdict, reason and reviewer of these items."""
    for item in items:
        mine = sa.and_(
            change_items.c.region == region,
            change_items.c.change_set == change_set_id,
            change_items.c.key == item.key,
        )
        connection.execute(
            change_items.update()
            .where(mine)
            .values(verdict=item.verdict.value, reason=item.reason, reviewer=item.reviewer)
        )


def insert_items(connection: Connection, region: int, change_set_id: str, items: Iterable[ChangeItem]) -> None:
    """Adds items in their order."""
    rows = [
        {
            "region": region,
            "change_set": change_set_id,
            "key": item.key,
            "position": position,
            "page": item.page,
            "language": item.language,
            "revision": item.revision,
            "text": item.text,
            "base": item.base,
            "origin": _placement_to_json(item.origin),
            "target": _placement_to_json(item.to),
            "base_version": item.base_version,
            "verdict": item.verdict.value,
            "reason": item.reason,
            "reviewer": item.reviewer,
        }
        for position, item in enumerate(items)
    ]
    if rows:
        connection.execute(change_items.insert(), rows)


def add_comment(connection: Connection, region: int, change_set: ChangeSet, remark: Comment) -> None:
    """Adds a remark behind those that the change set has."""
    others = sa.select(sa.func.count()).where(comments.c.region == region, comments.c.change_set == change_set.id)
    connection.execute(
        comments.insert().values(
            region=region,
            change_set=change_set.id,
            id=remark.id,
            position=connection.execute(others).scalar_one(),
            author=remark.author,
            created=remark.created,
            text=remark.text,
            item=remark.item,
        )
    )


def item_from_message(message: ItemMessage) -> ChangeItem:
    """A sent item; verdicts are the hub's own, so they are dropped."""
    return ChangeItem(
        page=message.page,
        language=message.language,
        revision=message.revision,
        text=message.text,
        base=message.base,
        origin=_placement_from_message(message.origin),
        to=_placement_from_message(message.to),
        base_version=message.base_version,
    )


def change_set_to_message(change_set: ChangeSet) -> ChangeSetMessage:
    """As sent."""
    return ChangeSetMessage(
        id=change_set.id,
        title=change_set.title,
        note=change_set.note,
        author=change_set.author,
        created=change_set.created,
        items=[_item_to_message(item) for item in change_set.items],
        comments=[
            CommentMessage(id=each.id, author=each.author, created=each.created, text=each.text, item=each.item)
            for each in change_set.comments
        ],
        withdrawn=change_set.withdrawn,
        version=change_set.version,
    )


def _header(change_set: ChangeSet) -> dict[str, JsonValue]:
    return {
        "title": change_set.title,
        "note": change_set.note,
        "author": change_set.author,
        "created": change_set.created,
        "withdrawn": change_set.withdrawn,
        "version": change_set.version,
    }


def _item(row: sa.Row[tuple[object, ...]]) -> ChangeItem:
    found = row._mapping
    values = {
        name: found[name]
        for name in ("page", "language", "revision", "text", "base", "base_version", "reason", "reviewer")
    }
    return ChangeItem(
        **values,
        origin=_placement_from_json(row.origin),
        to=_placement_from_json(row.target),
        verdict=Verdict(row.verdict),
    )


def _item_to_message(item: ChangeItem) -> ItemMessage:
    return ItemMessage(
        page=item.page,
        language=item.language,
        revision=item.revision,
        text=item.text,
        base=item.base,
        origin=_placement_to_message(item.origin),
        to=_placement_to_message(item.to),
        base_version=item.base_version,
        verdict=item.verdict,
        reason=item.reason,
        reviewer=item.reviewer,
    )


def _placement_to_json(placement: Placement | None) -> dict[str, JsonValue] | None:
    if placement is None:
        return None
    return {"parent": placement.parent, "order": placement.order, "archived": placement.archived}


def _placement_from_json(value: dict[str, object] | None) -> Placement | None:
    return Placement(**value) if value is not None else None  # type: ignore[arg-type]  # written by the line above


def _placement_from_message(message: PlacementMessage | None) -> Placement | None:
    return Placement(message.parent, message.order, message.archived) if message is not None else None


def _placement_to_message(placement: Placement | None) -> PlacementMessage | None:
    if placement is None:
        return None
    return PlacementMessage(parent=placement.parent, order=placement.order, archived=placement.archived)
