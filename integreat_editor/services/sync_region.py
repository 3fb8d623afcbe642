"""Pulling: what the server has changed is taken, agreed on, merged or kept for a decision."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from uuid import uuid4

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Region
from integreat_editor.models.working import Conflict, RemoteInfo
from integreat_editor.services.feed import Seen, mark_gone, note_feed, refuse_cycles
from integreat_editor.services.media import fetch_media
from integreat_editor.services.own_sets import settle_own_sets
from integreat_editor.services.pull_notes import NoteKind, PullNote, PullResult
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.settle_texts import settle_texts
from integreat_editor.services.take_records import take_records
from integreat_editor.services.template_source import ensure_template
from integreat_editor.services.untold import take_untold
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.convert import (
    change_set_from,
    head_from,
    placement_from,
    record_from,
    region_from,
)
from integreat_editor.sync.plan import PlacementConflict, believe, plan_tree
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import FeedMessage

__all__ = ["LANGUAGES", "Incoming", "PullResult", "peek", "pull"]

TextKey = tuple[str, str]
LANGUAGES = "languages"
"""Key of the meta entry with the languages a copy was cloned with, where it was not all."""


def pull(copy: WorkingCopy, remote: Remote, progress: Progress) -> PullResult:
    """Brings the working copy up to what the server has. Local text is never lost: see docs/sync.md.

    Raises `sync.errors.SyncError`. What a server says in several messages is noted one by one, so that the next pull
    goes on from there; texts and tree here change once, with the last message, or not at all.
    """
    with copy.reading() as unit:
        info = require_remote(unit)
        whole = not info.cursor
        known = set(unit.remote_state.pages(info.id)) if whole else set()
    seen = Seen()
    for message in remote.changes(info.cursor or None):
        seen.note(message)
        if message.more:
            with copy.unit() as unit:
                _store(unit, info, message)
            progress.step()
            if progress.cancelled:
                break
            continue
        if whole:
            believe(len(known), seen.pages)
        with copy.unit() as unit:
            _store(unit, info, message)
            if whole:
                mark_gone(unit, info, seen)
            if seen.pages:
                refuse_cycles(unit, info)
            result = _settle(unit, require_remote(unit))
            ensure_template(unit)
        fetch_media(copy, remote, progress, seen.media)
        return replace(result, clashes=take_untold(copy))
    return PullResult((), take_untold(copy))


def _store(unit: Unit, info: RemoteInfo, message: FeedMessage) -> None:
    """Notes what the server says, and the cursor with it; the local side stays as it is.

    Only shared records are merged at once.
    """
    note_feed(unit, info, message)
    for change_set in message.change_sets:
        unit.change_sets.put(change_set_from(change_set))
    take_records(unit, [record_from(record) for record in message.records])
    current = require_remote(unit)
    if message.region is not None:
        unit.region.put(_narrowed(region_from(message.region), unit.meta.get(LANGUAGES)))
        current = replace(current, role=message.region.role)
    unit.remotes.put(replace(current, cursor=message.cursor))


def _narrowed(region: Region, codes: str | None) -> Region:
    """The region with the languages this copy was cloned with (comma-separated codes; None: all it ever has)."""
    if codes is None:
        return region
    wanted = {region.default_language, *codes.split(",")}
    return replace(region, languages=tuple(each for each in region.languages if each.code in wanted))


def _settle(unit: Unit, info: RemoteInfo) -> PullResult:
    """Compares what the server has with what is here, and acts on it; everything or nothing."""
    first = not unit.pages.all()
    settle_own_sets(unit, info)
    notes = [*_settle_tree(unit, info), *settle_texts(unit, info)]
    if first:
        return PullResult(())  # The first pull takes everything; a line for each page and text would tell nothing.
    return PullResult(tuple(replace(note, title=_title(unit, note.page)) for note in notes))


def _settle_tree(unit: Unit, info: RemoteInfo) -> Iterable[PullNote]:
    state = unit.remote_state
    if not state.moved_pages(info.id):
        return
    local = {page.id: page.placement for page in unit.pages.all()}
    discarded = set(unit.pages.discarded())
    remote = {
        each.page: (each.placement, each.version)
        for each in state.pages(info.id).values()
        if not each.gone and each.page not in discarded
    }
    plan = plan_tree(state.page_bases(info.id), local, remote)
    unit.pages.put_many([Page(page, placement) for page, placement in plan.placements.items()])
    state.put_page_bases(info.id, plan.bases.values())
    for page, placement in plan.placements.items():
        kind = NoteKind.PAGE_MOVED if page in local else NoteKind.PAGE_ADDED
        if page in local and placement.archived and not local[page].archived and _edited_here(unit, info, page):
            kind = NoteKind.ARCHIVED_EDIT
        yield PullNote(kind, page, None)
    open_places = {each.page: each for each in unit.conflicts.open() if each.language is None}
    for conflict in plan.conflicts:
        known = open_places.pop(conflict.page, None)
        if conflict.kind == "place":
            unit.conflicts.put(_place_conflict(info, conflict, known))
        kind = NoteKind.PLACE_CONFLICT if conflict.kind == "place" else NoteKind.CYCLE_RETURNED
        yield PullNote(kind, conflict.page, None)
    for settled in open_places.values():
        unit.conflicts.close(settled.id, "settled", "", "", "")


def _place_conflict(info: RemoteInfo, conflict: PlacementConflict, known: Conflict | None) -> Conflict:
    def encode(placement: Placement | None) -> str | None:
        return json.dumps(asdict(placement)) if placement is not None else None

    return Conflict(
        id=known.id if known is not None else uuid4().hex,
        remote=info.id,
        page=conflict.page,
        language=None,
        kind="place",
        base=encode(conflict.base),
        ours=encode(conflict.ours),
        theirs=encode(conflict.theirs),
        remote_revision=None,
    )


def _edited_here(unit: Unit, info: RemoteInfo, page: str) -> bool:
    bases = unit.remote_state.bases(info.id)
    for local in unit.translations.of_page(page):
        base = bases.get((page, local.language))
        if local.text is not None and (base is None or base.ours != local.text):
            return True
    return False


def _title(unit: Unit, page: str) -> str:
    for code in unit.region.get().language_codes:
        local = unit.translations.get(page, code)
        if local is not None and local.text is not None:
            return unit.texts.get(local.text).title
    return ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the server has that is not here yet: pages and (page, language) keys."""

    pages: tuple[str, ...]
    texts: tuple[TextKey, ...]


def peek(copy: WorkingCopy, remote: Remote) -> Incoming:
    """Asks the server what has changed there, and takes nothing."""
    with copy.reading() as unit:
        info = require_remote(unit)
        bases = unit.remote_state.bases(info.id)
        placed = unit.remote_state.page_bases(info.id)
    pages: list[str] = []
    texts: list[TextKey] = []
    for message in remote.changes(info.cursor or None):
        for page in message.pages:
            known = placed.get(page.id)
            if known is None or known.placement != placement_from(page.placement):
                pages.append(page.id)
        for each in message.heads:
            head = head_from(each)
            base = bases.get((head.page, head.language))
            compared = head.compared(newest=info.compares_newest)
            if compared is not None and (base is None or base.revision != compared):
                texts.append((head.page, head.language))
    return Incoming(tuple(pages), tuple(texts))
