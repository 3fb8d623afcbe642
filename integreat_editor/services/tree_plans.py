"""What a person does with several pages at once: one transaction each, and a step that leads back and forth again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.tree_moves import Target, movers, placements
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.errors import AlreadyPushed, MoveClosesCycle, PageUnknown, TreeChangedSince
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import Unit, WorkingCopy


@dataclass(frozen=True, slots=True)
class PlaceStep:
    """Where a page stood and stands; None: out of the tree (not made yet, or discarded)."""

    page: str
    before: Placement | None
    after: Placement | None


@dataclass(frozen=True, slots=True)
class TitleStep:
    """What a page was called and is called in a language; None: it has no text in it."""

    page: str
    language: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class TreeStep:
    """One thing a person did with the tree, as what it changed. False if that is nothing."""

    places: tuple[PlaceStep, ...] = ()
    titles: tuple[TitleStep, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.places or self.titles)

    @property
    def back(self) -> "TreeStep":
        """The step that leads back."""
        return TreeStep(
            tuple(PlaceStep(each.page, each.after, each.before) for each in self.places),
            tuple(TitleStep(each.page, each.language, each.after, each.before) for each in self.titles),
        )

    @property
    def changes(self) -> Changes:
        """What screens have to read anew."""
        texts = frozenset((each.page, each.language) for each in self.titles)
        return Changes(frozenset(each.page for each in self.places), texts)


def take_step(copy: WorkingCopy, step: TreeStep, *, at: str) -> TreeStep:
    """Takes a step (again, or back); answers it. All of it or nothing.

    Raises `TreeChangedSince` where a page does not stand or is not called any more as the step left it, or where
    pages that have come since would lose the page they stand below; `AlreadyPushed` for a new page that a server
    knows by now.
    """
    with copy.unit() as unit:
        before = PageTree(unit.pages.all())
        for place in step.places:
            now = before.page(place.page).placement if place.page in before else None
            if now != place.before:
                raise TreeChangedSince(page=place.page)
        _put_places(unit, {each.page: each.after for each in step.places})
        for title in step.titles:
            _retitle(unit, title, at)
        if not PageTree(unit.pages.all()).misplaced <= before.misplaced:
            raise TreeChangedSince()
    return step


def move_pages(copy: WorkingCopy, pages: Iterable[str], target: Target) -> TreeStep:
    """Puts pages, in the order they have, at a place; those below them go along.

    Raises `MoveClosesCycle` where a page would stand below itself, `PageUnknown`.
    """
    pages = tuple(pages)

    def plan(tree: PageTree) -> Mapping[str, Placement | None]:
        if target.parent is not None and target.parent not in tree:
            raise PageUnknown(name=target.parent)
        for page in movers(tree, pages):
            if tree.closes_cycle(page, target.parent):
                raise MoveClosesCycle(page=page)
        return placements(tree, pages, target)

    return _carry_out(copy, pages, plan)


def archive_pages(copy: WorkingCopy, pages: Iterable[str]) -> TreeStep:
    """Archives pages; what is below them counts as archived with them. Texts stay."""
    return _set_archived(copy, pages, archived=True)


def restore_pages(copy: WorkingCopy, pages: Iterable[str]) -> TreeStep:
    """Brings pages back from the archive, with the archived pages they stand below: else they would stay in it."""
    return _set_archived(copy, pages, archived=False)


def discard_pages(copy: WorkingCopy, pages: Iterable[str]) -> TreeStep:
    """Takes pages that were never pushed out of the tree; a step back brings them back with their texts.

    What is below them moves up, so that nothing is lost from sight. Raises `AlreadyPushed`, `PageUnknown`.
    """
    pages = tuple(pages)

    def plan(tree: PageTree) -> Mapping[str, Placement | None]:
        gone = set(pages)
        found: dict[str, Placement | None] = dict.fromkeys(pages)
        for page in pages:
            parent = tree.parent(page)
            while parent in gone:
                parent = tree.parent(parent)
            for child in tree.children(page):
                if child not in gone:
                    found[child] = replace(tree.page(child).placement, parent=parent)
        return found

    return _carry_out(copy, pages, plan)


def rename_page(copy: WorkingCopy, page: str, language: str, title: str, *, at: str) -> TreeStep:
    """Gives a page another title in a language. Raises what `edit_page.check_text` does, `PageUnknown`."""
    with copy.unit() as unit:
        if unit.pages.get(page) is None:
            raise PageUnknown(name=page)
        local = unit.translations.get(page, language)
        old = unit.texts.get(local.text).title if local is not None and local.text is not None else None
        step = TitleStep(page, language, old, title)
        if old == title:
            return TreeStep()
        _retitle(unit, step, at)
    return TreeStep(titles=(step,))


def made_pages(copy: WorkingCopy, pages: Iterable[str]) -> TreeStep:
    """The step that made these pages, just now."""
    with copy.reading() as unit:
        found = [each for page in pages if (each := unit.pages.get(page)) is not None]
    return TreeStep(tuple(PlaceStep(page.id, None, page.placement) for page in found))


def place_steps(before: PageTree, after: Mapping[str, Placement | None]) -> tuple[PlaceStep, ...]:
    """The pages whose placement differs, with both."""
    steps = (
        PlaceStep(page, before.page(page).placement if page in before else None, place) for page, place in after.items()
    )
    return tuple(each for each in steps if each.before != each.after)


def _set_archived(copy: WorkingCopy, pages: Iterable[str], *, archived: bool) -> TreeStep:
    pages = tuple(pages)

    def plan(tree: PageTree) -> Mapping[str, Placement | None]:
        wanted = pages if archived else [each for page in pages for each in (*tree.ancestors(page), page)]
        return {page: replace(tree.page(page).placement, archived=archived) for page in wanted}

    return _carry_out(copy, pages, plan)


def _carry_out(
    copy: WorkingCopy, pages: Iterable[str], plan: Callable[[PageTree], Mapping[str, Placement | None]]
) -> TreeStep:
    with copy.unit() as unit:
        tree = PageTree(unit.pages.all())
        for page in pages:
            if page not in tree:
                raise PageUnknown(name=page)
        steps = place_steps(tree, plan(tree))
        _put_places(unit, {each.page: each.after for each in steps})
    return TreeStep(steps)


def _put_places(unit: Unit, wanted: Mapping[str, Placement | None]) -> None:
    gone = [page for page, placement in wanted.items() if placement is None]
    remote = main_remote(unit) if gone else None
    pushed = unit.remote_state.page_bases(remote.id) if remote is not None else {}
    for page in gone:
        if page in pushed:
            raise AlreadyPushed(page=page)
        unit.pages.discard(page)
    unit.pages.put_many(Page(page, placement) for page, placement in wanted.items() if placement is not None)


def _retitle(unit: Unit, step: TitleStep, at: str) -> None:
    local = unit.translations.get(step.page, step.language)
    old = unit.texts.get(local.text) if local is not None and local.text is not None else None
    if (old.title if old else None) != step.before or (step.after is None and old is not None and old.html):
        raise TreeChangedSince(page=step.page)
    if step.after is None:
        unit.translations.remove(step.page, step.language)
        return
    text = Text(step.after, old.html if old else "")
    check_text(text, step.page)
    unit.texts.add(text)
    local = local or LocalTranslation(step.page, step.language)
    unit.translations.put(replace(local, text=text.hash, edited=at))
