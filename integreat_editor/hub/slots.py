"""Empty local slots never reach readers."""

from collections.abc import Iterable

import sqlalchemy as sa

from integreat_editor.content.slots import has_slots
from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import records, texts
from integreat_editor.models.change_set import ChangeItem
from integreat_editor.models.template_records import RELATION


def refuse_empty_slots(write: RegionWrite, items: Iterable[ChangeItem]) -> None:
    """On a page that follows a template no local slot may be empty: readers would see the hint in it.

    Refuses with empty_slot and the page. In the template's own region a slot is a text like any other.
    """
    changed = [item for item in items if item.text is not None]
    following = sa.select(records.c.key).where(
        records.c.region == write.region,
        records.c.kind == RELATION,
        records.c.key.in_({item.page for item in changed}),
        records.c.value.is_not(None),
    )
    pages = set(write.connection.execute(following).scalars())
    for item in changed:
        if item.page in pages:
            html = write.connection.execute(sa.select(texts.c.html).where(texts.c.hash == item.text)).scalar_one()
            if has_slots(html):
                raise Refusal("empty_slot", "a local slot in the text is empty", item.page)
