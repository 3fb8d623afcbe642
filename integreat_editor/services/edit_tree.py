"""Adding, moving, archiving pages; a page that no server knows can be discarded and brought back."""

from dataclasses import replace
from uuid import uuid4

from integreat_editor.models.page import Page
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.errors import AlreadyPushed, MoveClosesCycle, PageUnknown
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.results import Changes, pages_changed
from integreat_editor.store.working_copy import Unit, WorkingCopy


def add_page(copy: WorkingCopy, parent: str | None, position: int, title: str, *, at: str) -> str:
    """A new page with an empty text in the default language; returns its id. `position` counts from 0."""
    text = Text(title, "")
    check_text(text)
    with copy.unit() as unit:
        tree = _tree(unit)
        if parent is not None and parent not in tree:
            raise PageUnknown(name=parent)
        page = Page(uuid4().hex, tree.place_at(parent, position))
        unit.pages.put(page)
        unit.texts.add(text)
        language = unit.region.get().default_language
        unit.translations.put(LocalTranslation(page.id, language, text=text.hash, edited=at))
    return page.id


def move_page(copy: WorkingCopy, page: str, parent: str | None, position: int) -> Changes:
    """Puts a page at `position` (from 0, not counting itself) among the children of `parent`.

    Raises `MoveClosesCycle` where it would stand below itself, `PageUnknown`.
    """
    with copy.unit() as unit:
        tree = _tree(unit)
        current = _page(unit, page)
        if parent is not None and parent not in tree:
            raise PageUnknown(name=parent)
        if tree.closes_cycle(page, parent):
            raise MoveClosesCycle(page=page)
        if tree.parent(page) == parent and tree.position(page) == position and page not in tree.misplaced:
            return Changes()
        unit.pages.put(replace(current, placement=tree.place_at(parent, position, moving=page)))
    return pages_changed(page)


def archive_page(copy: WorkingCopy, page: str) -> Changes:
    """Archives a page; its children count as archived with it. Texts stay."""
    return _set_archived(copy, page, True)


def restore_page(copy: WorkingCopy, page: str) -> Changes:
    """Brings an archived page back."""
    return _set_archived(copy, page, False)


def discard_page(copy: WorkingCopy, page: str) -> Changes:
    """Takes a page that was never pushed out of the tree, to be brought back with `undiscard_page`.

    Raises `AlreadyPushed`. Its children move up to its parent, so that none is lost from sight.
    """
    with copy.unit() as unit:
        remote = main_remote(unit)
        if remote is not None and page in unit.remote_state.page_bases(remote.id):
            raise AlreadyPushed(page=page)
        current = _page(unit, page)
        children = _tree(unit).children(page)
        for child in children:
            there = _page(unit, child)
            unit.pages.put(replace(there, placement=replace(there.placement, parent=current.placement.parent)))
        unit.pages.discard(page)
    return pages_changed(page, *children)


def undiscard_page(copy: WorkingCopy, page: str) -> Changes:
    """Brings a discarded page back with its texts, where it stood."""
    with copy.unit() as unit:
        unit.pages.restore(page)
    return pages_changed(page)


def _set_archived(copy: WorkingCopy, page: str, archived: bool) -> Changes:
    with copy.unit() as unit:
        current = _page(unit, page)
        if current.placement.archived == archived:
            return Changes()
        unit.pages.put(replace(current, placement=replace(current.placement, archived=archived)))
    return pages_changed(page)


def _tree(unit: Unit) -> PageTree:
    return PageTree(unit.pages.all())


def _page(unit: Unit, page: str) -> Page:
    found = unit.pages.get(page)
    if found is None:
        raise PageUnknown(name=page)
    return found
