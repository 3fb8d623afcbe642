"""Likely origins of a page, and all other pages of the template, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integreat_editor.errors import UiLanguage
    from integreat_editor.services.link_page import Origin
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """`others`: (page, title, titles above it) of every template page that no page of ours is linked with.

    `languages`: (code, name) of the region.
    """

    origins: tuple[Origin, ...]
    others: tuple[tuple[str, str, str], ...]
    languages: tuple[tuple[str, str], ...]


def read_origins(copy: WorkingCopy, page: str, language: UiLanguage) -> LinkChoice:
    """Looks for origins by title, text and place; says why in `language`."""
    from integreat_editor.services.link_page import origins  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_pages import relations, template_tree  # noqa: PLC0415 - after first paint

    found = origins(copy, page, ui_language=language)
    with copy.reading() as unit:
        region = unit.region.get()
        tree = template_tree(unit)
        taken = {each.template_page for own, each in relations(unit).items() if unit.pages.get(own) is not None}
    titles = {
        each.id: each.titles.get(region.default_language) or next(iter(each.titles.values()), "") for each in tree
    }
    parents = {each.id: each.parent for each in tree}
    others = tuple(
        (each.id, titles[each.id], _above(each.id, parents, titles))
        for each in tree
        if each.id not in taken and not (each.archived or each.gone)
    )
    return LinkChoice(tuple(found), others, tuple((each.code, each.name) for each in region.languages))


def _above(page: str, parents: dict[str, str | None], titles: dict[str, str]) -> str:
    found: list[str] = []
    parent = parents.get(page)
    while parent is not None:
        found.insert(0, titles.get(parent, ""))
        parent = parents.get(parent)
    return " › ".join(found)
