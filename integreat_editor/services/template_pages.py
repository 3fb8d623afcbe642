"""Reading the mirror of the template, and how the region's pages stand to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integreat_editor.models.page import Page
from integreat_editor.models.template import Declined, Filling, Relation, Remembered
from integreat_editor.models.template_records import (
    DECISION,
    DECLINED,
    FILLING,
    RELATION,
    TEXT,
    decision_of,
    declined_of,
    filling_of,
    relation_of,
    text_of,
)
from integreat_editor.models.template_steps import TextSides
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.feed import TextKey, public_revisions
from integreat_editor.services.template_source import require_template, template_info
from integreat_editor.store.working_copy import Unit

if TYPE_CHECKING:
    from integreat_editor.content.localise import Locality


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """A page of the template as its server shows it; `parent` None and `depth` 0 at the top.

    `gone`: not on the server any more, or nothing of it is public. `archived`: itself or through a page above.
    `titles`: of its public texts, by language code, the region's own languages or not. `path`: as the server tells it.
    """

    id: str
    parent: str | None
    order: str
    archived: bool
    gone: bool
    titles: Mapping[str, str]
    path: str
    depth: int


def template_tree(unit: Unit, texts: Mapping[TextKey, str] | None = None) -> tuple[TemplatePage, ...]:
    """All pages the template has or had, in tree order; empty where there is none.

    `texts`: what `template_texts` gives for all pages, where it was read already.
    """
    info = template_info(unit)
    if info is None:
        return ()
    there = unit.remote_state.pages(info.id)
    tree = PageTree(Page(page, each.placement) for page, each in there.items())
    titles = _titles(unit, texts if texts is not None else template_texts(unit, info))
    depths: dict[str | None, int] = {None: -1}
    found = []
    for page in tree.walk():
        known, parent = there[page], tree.parent(page)
        depths[page] = depths[parent] + 1
        found.append(
            TemplatePage(
                id=page,
                parent=parent,
                order=known.placement.order,
                archived=tree.is_archived(page),
                gone=known.gone or page not in titles,
                titles=titles.get(page, {}),
                path=known.path,
                depth=depths[page],
            )
        )
    return tuple(found)


def template_texts(unit: Unit, info: RemoteInfo, pages: Iterable[str] | None = None) -> dict[TextKey, str]:
    """Hash of what the template says publicly now, by (page, language); of these pages or of all."""
    if pages is None:
        return unit.remote_state.public_texts(info.id)
    public = public_revisions(unit, info, pages)
    revisions = unit.revisions.get_many(public.values())
    return {key: revisions[each].text for key, each in public.items() if each in revisions}


def template_text(unit: Unit, page: str, language: str) -> Text | None:
    """What the template's page says publicly now, as it stands there; None if it has no such text."""
    info = template_info(unit)
    found = template_texts(unit, info, [page]).get((page, language)) if info is not None else None
    return unit.texts.get_many([found]).get(found) if found is not None else None


def base_text(unit: Unit, text_hash: str) -> Text | None:
    """A template text that was taken in once, as it stood there; None if nobody has its words any more."""
    known = unit.texts.get_many([text_hash]).get(text_hash)
    if known is not None:
        return known
    record = unit.records.get(TEXT, text_hash)
    kept = text_of(record) if record is not None else None
    text = Text(kept.title, kept.html) if kept is not None else None
    # A record is somebody's word; a base that is not what its hash says would make a wrong merge.
    return text if text is not None and text.hash == text_hash else None


def relations(unit: Unit) -> dict[str, Relation]:
    """The links by own page; pages without one are local."""
    return {each.page: each for record in unit.records.all(RELATION) if (each := relation_of(record)) is not None}


def declined(unit: Unit) -> dict[str, Declined]:
    """What the region decided not to have, by the template's page."""
    found = (declined_of(record) for record in unit.records.all(DECLINED))
    return {each.template_page: each for each in found if each is not None}


def fillings(unit: Unit) -> tuple[Filling, ...]:
    """All fillings of local slots."""
    found = (filling_of(record) for record in unit.records.all(FILLING))
    return tuple(each for each in found if each is not None)


def fillings_here(known: Iterable[Filling], page: str, language: str) -> dict[str, Filling]:
    """The fillings that hold on this page in this language, by slot.

    What is said for the page stands above what is said for the region, then what is said for the language.
    """
    fitting = [each for each in known if each.page in ("", page) and each.language in ("", language)]
    return {each.slot: each for each in sorted(fitting, key=lambda each: (each.page != "", each.language != ""))}


def remembered(unit: Unit, page: str) -> tuple[Remembered, ...]:
    """What was decided before about places of this page."""
    found = (decision_of(record) for record in unit.records.all(DECISION) if record.key.startswith(f"{page}/"))
    return tuple(each for each in found if each is not None)


def locality(unit: Unit, page: str, language: str, *, fillings: Sequence[Filling] | None = None) -> "Locality":
    """What turns the template's text into the one of this page: own links and fillings (`fillings`: others to try).

    For many pages make one `Localities`. Raises `NoTemplate`.
    """
    from integreat_editor.services.localities import Localities  # noqa: PLC0415 - it reads the links through this file

    known = Localities(unit, require_template(unit)).of(page, language)
    return known if fillings is None else replace(known, fillings=fillings_here(fillings, page, language))


def text_sides(unit: Unit, page: str) -> dict[str, TextSides]:
    """The three sides of each language that both this page and its template page have; empty for a local page.

    For many pages make one `template_sides.SidesReader`.
    """
    from integreat_editor.services.template_sides import SidesReader  # noqa: PLC0415 - as above

    return SidesReader(unit).sides(page) if template_info(unit) is not None else {}


def _titles(unit: Unit, texts: Mapping[TextKey, str]) -> dict[str, dict[str, str]]:
    titles = unit.texts.titles(set(texts.values()))
    found: dict[str, dict[str, str]] = {}
    for (page, language), text_hash in texts.items():
        found.setdefault(page, {})[language] = titles.get(text_hash, "")
    return found
