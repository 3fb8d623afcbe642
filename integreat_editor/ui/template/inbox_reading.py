"""What the list of updates shows, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integreat_editor.models.region import Region
    from integreat_editor.services.read_changes import LocalChange
    from integreat_editor.services.template_updates import InboxEntry
    from integreat_editor.store.working_copy import Unit, WorkingCopy


@dataclass(frozen=True, slots=True)
class InboxReading:
    """`template`: its name, "" where none is followed; `looked`: when it was last fetched (ISO 8601), "" for never.

    `live`: keys of prepared changes of live pages, not submitted yet or changed since.
    """

    entries: tuple[InboxEntry, ...]
    template: str
    region: Region
    live: tuple[str, ...]
    looked: str = ""

    def name(self, code: str) -> str:
        """A language as the region names it."""
        language = self.region.language(code)
        return language.name if language else code

    @property
    def clean(self) -> tuple[str, ...]:
        """Pages that can be taken without a decision."""
        return tuple(entry.page for entry in self.entries if not entry.conflicts and entry.template_steps)


def read_inbox(copy: WorkingCopy, user: str) -> InboxReading:
    """Reads all of it in one go."""
    from integreat_editor.models.template_records import SOURCE, SOURCE_KEY, source_of  # noqa: PLC0415 - first paint
    from integreat_editor.services.template_source import last_looked, template_region  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_updates import inbox  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        source = source_of(unit.records.get(SOURCE, SOURCE_KEY))
        region = unit.region.get()
        template, looked = template_region(unit), last_looked(unit)
        live = tuple(change.key for change in _live_changes(unit, user)) if source else ()
    name = template.name if template is not None else source.region if source is not None else ""
    return InboxReading(inbox(copy) if source else (), name, region, live, looked)


def _live_changes(unit: Unit, user: str) -> list[LocalChange]:
    """Texts of live pages that say exactly what the template says, and wait to be submitted."""
    from integreat_editor.content.canonical import same  # noqa: PLC0415 - after first paint
    from integreat_editor.models.template import Follow  # noqa: PLC0415 - after first paint
    from integreat_editor.services.read_changes import changes_in  # noqa: PLC0415 - after first paint
    from integreat_editor.services.submit_changes import open_change_set  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_pages import relations, text_sides  # noqa: PLC0415 - after first paint

    followed = {page for page, relation in relations(unit).items() if relation.follow is Follow.LIVE}
    found = [each for each in changes_in(unit) if each.page in followed and each.language is not None]
    open_set = open_change_set(unit, user) if found else None
    sent = {(item.key, item.text) for item in open_set.items} if open_set is not None else set()
    prepared = []
    for change in found:
        sides = text_sides(unit, change.page).get(change.language or "")
        if sides is None or change.now is None or (change.key, change.now.hash) in sent:
            continue
        if sides.template.title == change.now.title and same(sides.template.html, change.now.html):
            prepared.append(change)
    return prepared
