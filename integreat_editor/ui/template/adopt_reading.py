"""What the dialog for adopting shows, read in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.ui.tree.nodes import TreeData, from_tree

if TYPE_CHECKING:
    from integreat_editor.services.adopt_page import AdoptPlan
    from integreat_editor.services.template_pages import TemplatePage
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class AdoptChoice:
    """`pages`: the wanted template pages and those below them that the region has not, in tree order.

    `place`: the own page below which they stand by the template's tree, None for the top; `tree`: the region's.
    """

    pages: tuple[TemplatePage, ...]
    titles: dict[str, str]
    languages: tuple[tuple[str, str], ...]
    default_language: str
    place: str | None
    tree: TreeData


def read_choice(copy: WorkingCopy, wanted: Sequence[str]) -> AdoptChoice:
    """Reads both trees."""
    from integreat_editor.services.read_tree import read_tree  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_pages import (  # noqa: PLC0415 - after first paint
        declined,
        relations,
        template_tree,
    )

    tree = read_tree(copy)
    default = tree.region.default_language
    with copy.reading() as unit:
        everything = template_tree(unit)
        own = {each.template_page: page for page, each in relations(unit).items() if unit.pages.get(page) is not None}
        refused = set(declined(unit))
    inside, pages = set(wanted), []
    for page in everything:
        is_new = page.id not in own and not (page.archived or page.gone)
        if page.id in wanted or (page.parent in inside and is_new and page.id not in refused):
            inside.add(page.id)
            pages.append(page)
    parents = {page.id: page.parent for page in everything}
    above = parents.get(wanted[0])
    while above is not None and above not in own:
        above = parents.get(above)
    titles = {page.id: page.titles.get(default) or next(iter(page.titles.values()), "") for page in pages}
    languages = tuple((each.code, each.name) for each in tree.region.languages)
    return AdoptChoice(
        tuple(pages), titles, languages, default, own[above] if above else None, _usable(from_tree(tree))
    )


def plan(copy: WorkingCopy, pages: Sequence[str], parent: str | None, languages: Sequence[str]) -> AdoptPlan:
    """What adopting exactly these pages would do; raises what `adopt_page.plan_adopt` raises."""
    from integreat_editor.services.adopt_page import plan_adopt  # noqa: PLC0415 - after first paint

    return plan_adopt(copy, pages, parent, languages, with_children=False)


def _usable(data: TreeData) -> TreeData:
    """Without archived pages: nothing is put below them."""
    return TreeData(data.languages, tuple(node for node in data.nodes if not node.archived))
