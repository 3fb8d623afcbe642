"""Copies of pages, in all their languages and, where wanted, with the pages below them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import uuid4

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.template_records import FILLING, filling_of, filling_record
from integreat_editor.models.text import MAX_TITLE_LENGTH, Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.tree_moves import movers
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.tree_plans import TreeStep, place_steps
from integreat_editor.store.working_copy import Unit, WorkingCopy

COPY_MARKS = {"de": "(Kopie)", "en": "(copy)"}
"""What a title gets, so that nobody takes the copy for the page; in other languages the title stays as it is."""


def duplicate_pages(copy: WorkingCopy, pages: Iterable[str], *, below: bool, at: str) -> TreeStep:
    """Puts a copy behind each page, with what is `below` it or without. `at`: ISO 8601 in UTC.

    The copies are new, unpublished pages. Of pages below others that are copied with all below them, only the topmost
    are copied: once. Raises `PageUnknown`.
    """
    pages = tuple(pages)
    with copy.unit() as unit:
        tree = PageTree(unit.pages.all())
        unknown = next((page for page in pages if page not in tree), None)
        if unknown is not None:
            raise PageUnknown(name=unknown)
        originals = movers(tree, pages) if below else tuple(page for page in tree.walk() if page in set(pages))
        placed: dict[str, Placement] = {}
        twins: dict[str, str] = {}
        for page in originals:
            placed |= _placements(tree, page, twins, below=below)
        unit.pages.put_many(Page(page, placement) for page, placement in placed.items())
        for page, twin in twins.items():
            _copy_texts(unit, page, twin, marked=page in originals, at=at)
        _copy_fillings(unit, twins)
        return TreeStep(place_steps(tree, placed))


def copy_title(title: str, language: str) -> str:
    """The title of a copy."""
    mark = COPY_MARKS.get(language, "")
    return f"{title[: MAX_TITLE_LENGTH - len(mark) - 1]} {mark}" if mark else title


def _placements(tree: PageTree, page: str, twins: dict[str, str], *, below: bool) -> dict[str, Placement]:
    """The places of the copies of a page and of those below it; `twins` gets the new ids."""
    twins[page] = uuid4().hex
    place = tree.place_at(tree.parent(page), tree.position(page) + 1)
    placed = {twins[page]: replace(place, archived=False)}
    pending = list(tree.children(page)) if below else []
    while pending:
        child = pending.pop()
        twins[child] = uuid4().hex
        there = tree.page(child).placement
        placed[twins[child]] = replace(there, parent=twins[tree.parent(child) or page])
        pending.extend(tree.children(child))
    return placed


def _copy_texts(unit: Unit, page: str, twin: str, *, marked: bool, at: str) -> None:
    """All texts of a page. A translation that is up to date with its source is so in the copy."""
    locals_ = {each.language: each for each in unit.translations.of_page(page) if each.text is not None}
    texts = unit.texts.get_many({each.text for each in locals_.values() if each.text})
    copied: dict[str, Text] = {}
    for language, local in locals_.items():
        text = texts[local.text or ""]
        copied[language] = Text(copy_title(text.title, language), text.html) if marked else text
    unit.texts.add_many(copied.values())
    sources = {each.code: each.source or "" for each in unit.region.get().languages}
    unit.translations.put_many(
        LocalTranslation(
            twin,
            language,
            text=copied[language].hash,
            source=_source(unit, local, locals_.get(sources.get(language, "")), copied),
            in_translation=local.in_translation,
            edited=at,
        )
        for language, local in locals_.items()
    )


def _source(
    unit: Unit, local: LocalTranslation, source: LocalTranslation | None, copied: Mapping[str, Text]
) -> str | None:
    if local.source is None or source is None or source.text is None:
        return local.source
    return copied[source.language].hash if unit.texts.same(local.source, source.text) else local.source


def _copy_fillings(unit: Unit, twins: Mapping[str, str]) -> None:
    """A copied local slot says what the slot of the page says."""
    for record in unit.records.all(FILLING):
        filling = filling_of(record) if record.value is not None else None
        if filling is not None and filling.page in twins:
            unit.records.change(filling_record(replace(filling, page=twins[filling.page])))
