"""What the template's screen says above its panes, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integreat_editor.models.template import TemplateSource
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Standing:
    """`source`: which template the region follows; `updates`: pages with something open; `server`: the region's own."""

    source: TemplateSource | None
    updates: int
    server: str


def read_standing(copy: WorkingCopy) -> Standing:
    """Reads the template's place and counts its open updates."""
    from integreat_editor.models.template_records import SOURCE, SOURCE_KEY, source_of  # noqa: PLC0415 - first paint
    from integreat_editor.services.remotes import main_remote  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        source = source_of(unit.records.get(SOURCE, SOURCE_KEY))
        remote = main_remote(unit)
    return Standing(source, open_updates(copy) if source is not None else 0, remote.url if remote else "")


def open_updates(copy: WorkingCopy) -> int:
    """How many pages have something from the template that is not decided."""
    from integreat_editor.services.template_updates import inbox  # noqa: PLC0415 - after first paint

    return len(inbox(copy))
