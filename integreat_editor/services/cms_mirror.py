"""What a copy mirrors of the region's CMS: pages under our ids where they are paired, and texts as they are there."""

from collections.abc import Mapping
from dataclasses import replace

from integreat_editor.models.cms_records import BASE, PushedStatus, base_of
from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo, RemotePage
from integreat_editor.services.cms_bases import links
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.cms.ids import page_id, revision_id


def number_of(page: RemotePage) -> int | None:
    """The CMS's number of a mirrored page."""
    return int(page.remote_id) if page.remote_id.isdecimal() else None


def mirrored(unit: Unit, info: RemoteInfo) -> dict[int, RemotePage]:
    """The CMS's pages as last read, by number; also those that are gone there."""
    pages = unit.remote_state.pages(info.id).values()
    return {number: each for each in pages if (number := number_of(each)) is not None}


def known_pages(unit: Unit, info: RemoteInfo) -> dict[str, RemotePage]:
    """What the reader goes by: the mirror, and pairs that colleagues have confirmed before this copy read the CMS."""
    known = {page: each for page, each in unit.remote_state.pages(info.id).items() if each.remote_id}
    hub = unit.remote_state.pages(require_remote(unit).id)
    for page, link in links(unit).items():
        if link.number is not None and page not in known and page in hub:
            known[page] = RemotePage(page, hub[page].placement, remote_id=str(link.number))
    return known


def adopt_shared(unit: Unit, info: RemoteInfo) -> None:
    """Brings what colleagues have noted into the mirror: paired pages under our ids, and the words of the bases."""
    named = {link.number: page for page, link in links(unit).items() if link.number is not None}
    renames = {}
    for number, there in mirrored(unit, info).items():
        page = named.get(number) or page_id(info.url, info.region, number)
        if page != there.page:
            renames[there.page] = page
    if renames:
        _rename(unit, info, renames)
    bases = (base_of(each) for each in unit.records.all(BASE))
    unit.texts.add_many([base.words for base in bases if base is not None and base.words is not None])


def _rename(unit: Unit, info: RemoteInfo, renames: Mapping[str, str]) -> None:
    """Pages under other ids, with their children and heads; two may change places."""
    state = unit.remote_state
    pages = state.pages(info.id)
    heads = state.heads(info.id)
    left = {page: replace(each, gone=True, remote_id="") for page, each in pages.items() if page in renames}
    moved = {
        renames.get(page, page): replace(
            each, page=renames.get(page, page), placement=_renamed(each.placement, renames)
        )
        for page, each in pages.items()
        if page in renames or each.placement.parent in renames
    }
    state.put_pages(info.id, [*(each for page, each in left.items() if page not in moved), *moved.values()])
    emptied = [
        Head(page, language, None, None, Status.DRAFT, version=head.version)
        for (page, language), head in heads.items()
        if page in renames
    ]
    carried = [replace(head, page=renames[page]) for (page, _), head in heads.items() if page in renames]
    state.put_heads(info.id, emptied)
    state.put_heads(info.id, carried)


def _renamed(placement: Placement, renames: Mapping[str, str]) -> Placement:
    parent = placement.parent
    return replace(placement, parent=renames.get(parent, parent)) if parent is not None else placement


def note_stored(
    unit: Unit, info: RemoteInfo, page: str, language: str, number: int, text: Text, status: PushedStatus
) -> str:
    """Notes what the CMS keeps after a push, as reading it would; its revision."""
    revision = revision_id(info.url, info.region, number, language, text.title, text.html)
    unit.texts.add(text)
    unit.revisions.add(Revision(revision, page, language, text.hash, author=info.user))
    before = unit.remote_state.heads_of(info.id, [page]).get((page, language))
    public = revision if status == "PUBLIC" else (before.public if before is not None else None)
    version = before.version + 1 if before is not None else 1
    head = Head(page, language, public, revision, Status(status), version=version)
    unit.remote_state.put_heads(info.id, [head])
    return revision
