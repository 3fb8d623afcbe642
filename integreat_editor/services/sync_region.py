"""Pulling: what the server has changed is taken, agreed on, merged or kept for a decision."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from uuid import uuid4

from integreat_editor.content.merge import merge, merge_titles
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Region
from integreat_editor.models.text import Text
from integreat_editor.models.working import Base, Conflict, LocalTranslation, RemoteInfo, RemotePage
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.convert import (
    change_set_from,
    head_from,
    placement_from,
    record_from,
    region_from,
    revision_from,
)
from integreat_editor.sync.plan import (
    AgreeText,
    MergeText,
    PlacementConflict,
    RemoteText,
    TakeText,
    believe,
    plan_texts,
    plan_tree,
)
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import FeedMessage

TextKey = tuple[str, str]
FEW = 200
LANGUAGES = "languages"
"""Key of the meta entry with the languages a copy was cloned with, where it was not all."""


class NoteKind(StrEnum):
    """What a pull did to a page or a text."""

    TAKEN = "taken"
    MERGED = "merged"
    CONFLICT = "conflict"
    PAGE_ADDED = "page_added"
    PAGE_MOVED = "page_moved"
    PLACE_CONFLICT = "place_conflict"
    CYCLE_RETURNED = "cycle_returned"
    ARCHIVED_EDIT = "archived_edit"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class PullNote:
    """One line of a pull's result; `language` None: about the page's place."""

    kind: NoteKind
    page: str
    language: str | None
    title: str


@dataclass(frozen=True, slots=True)
class PullResult:
    """What a pull did, line by line."""

    notes: tuple[PullNote, ...]

    @property
    def conflicts(self) -> int:
        """How many lines wait for a person's decision."""
        return sum(note.kind in (NoteKind.CONFLICT, NoteKind.PLACE_CONFLICT) for note in self.notes)


def pull(copy: WorkingCopy, remote: Remote, progress: Progress) -> PullResult:
    """Brings the working copy up to what the server has. Local text is never lost: see docs/sync.md.

    Raises `sync.errors.SyncError`; what was taken in until then stays, the next pull goes on from there.
    """
    with copy.reading() as unit:
        info = require_remote(unit)
        whole = not info.cursor
        known = set(unit.remote_state.pages(info.id)) if whole else set()
    reported: set[str] = set()
    for message in remote.changes(info.cursor or None):
        reported.update(page.id for page in message.pages)
        if whole and not message.more:
            believe(len(known), reported)
        _store(copy, info, message)
        progress.step()
        if progress.cancelled:
            return PullResult(())
    with copy.unit() as unit:
        if whole:
            _mark_gone(unit, info, known - reported)
        return _settle(unit, require_remote(unit))


def _mark_gone(unit: Unit, info: RemoteInfo, gone: Iterable[str]) -> None:
    """Pages that a complete answer no longer has are kept and marked (DESIGN section 3, "Pages")."""
    pages = unit.remote_state.pages(info.id)
    unit.remote_state.put_pages(info.id, [replace(pages[page], gone=True) for page in gone])


def _store(copy: WorkingCopy, info: RemoteInfo, message: FeedMessage) -> None:
    """Notes what the server says, and the cursor with it in one transaction; the local side stays as it is."""
    with copy.unit() as unit:
        state = unit.remote_state
        revisions = [revision_from(each) for each in message.revisions]
        unit.texts.add_many([text for _, text in revisions] + [Text(s.title, s.html) for s in message.sources])
        unit.revisions.add_many([revision for revision, _ in revisions])
        state.put_pages(
            info.id,
            [RemotePage(p.id, placement_from(p.placement), p.version, p.path, False) for p in message.pages],
        )
        state.put_heads(info.id, [head_from(each) for each in message.heads])
        for change_set in message.change_sets:
            unit.change_sets.put(change_set_from(change_set))
        unit.records.put_many([record_from(record) for record in message.records])
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
    notes = [*_settle_tree(unit, info), *_settle_texts(unit, info)]
    return PullResult(tuple(notes))


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
        yield PullNote(kind, page, None, _title(unit, page))
    open_places = {each.page: each for each in unit.conflicts.open() if each.language is None}
    for conflict in plan.conflicts:
        known = open_places.pop(conflict.page, None)
        if conflict.kind == "place":
            unit.conflicts.put(_place_conflict(info, conflict, known))
        kind = NoteKind.PLACE_CONFLICT if conflict.kind == "place" else NoteKind.CYCLE_RETURNED
        yield PullNote(kind, conflict.page, None, _title(unit, conflict.page))
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


def _settle_texts(unit: Unit, info: RemoteInfo) -> list[PullNote]:
    moved = _moved_texts(unit, info)
    if not moved:
        return []
    bases, local = _sides(unit, info, moved)
    actions = plan_texts(bases, local, moved, unit.texts.same)
    takes = [action for action in actions if isinstance(action, TakeText)]
    notes = _take_all(unit, info, takes, quiet=not bases)
    settler = _TextSettler(unit, info, bases)
    for action in actions:
        if isinstance(action, AgreeText):
            settler.agree(action)
        elif isinstance(action, MergeText):
            notes.append(settler.merge(action))
    return notes


def _sides(unit: Unit, info: RemoteInfo, keys: Collection[TextKey]) -> tuple[dict[TextKey, Base], dict[TextKey, str]]:
    """Bases and local texts of these keys; looked up singly while they are few: a pull costs what changed."""
    if len(keys) > FEW:
        local = {(each.page, each.language): each.text for each in unit.translations.all() if each.text is not None}
        return unit.remote_state.bases(info.id), local
    bases = {key: base for key in keys if (base := unit.remote_state.base(info.id, *key)) is not None}
    found = (unit.translations.get(*key) for key in keys)
    local = {(each.page, each.language): each.text for each in found if each is not None and each.text is not None}
    return bases, local


def _take_all(unit: Unit, info: RemoteInfo, takes: Sequence[TakeText], *, quiet: bool) -> list[PullNote]:
    """In bulk: the first pull of a region takes everything; it is `quiet`, for a line per text would tell nothing."""
    revisions = unit.revisions.get_many([action.remote.revision for action in takes])
    translations, bases = [], []
    for action in takes:
        revision = revisions[action.remote.revision]
        translations.append(
            LocalTranslation(
                *action.key,
                text=revision.text,
                source=revision.source,
                template=revision.template,
                parents=(revision.id,),
            )
        )
        bases.append(Base(*action.key, revision.id, revision.text, revision.text))
    unit.translations.put_many(translations)
    unit.remote_state.put_bases(info.id, bases)
    if quiet:
        return []
    return [PullNote(NoteKind.TAKEN, *action.key, _title(unit, action.key[0])) for action in takes]


def _moved_texts(unit: Unit, info: RemoteInfo) -> dict[TextKey, RemoteText]:
    """Texts whose revision at the server is not the base's.

    A revision of a change set that was never published is somebody's proposal, not yet the server's text.
    """
    heads = unit.remote_state.moved_heads(info.id)
    languages = set(unit.region.get().language_codes)
    proposed = _proposed(unit) if any(head.public is None for head in heads.values()) else frozenset()
    wanted = {
        key: head.compared
        for key, head in heads.items()
        if head.compared is not None and key[1] in languages and (head.public or head.compared not in proposed)
    }
    revisions = unit.revisions.get_many(wanted.values())
    return {key: RemoteText(each, revisions[each].text) for key, each in wanted.items() if each in revisions}


def _proposed(unit: Unit) -> frozenset[str | None]:
    return frozenset(item.revision for each in unit.change_sets.all() for item in each.items)


class _TextSettler:
    """Carries out the plan's text actions that look at both sides."""

    def __init__(self, unit: Unit, info: RemoteInfo, bases: Mapping[TextKey, Base]) -> None:
        self._unit = unit
        self._info = info
        self._bases = bases

    def agree(self, action: AgreeText) -> None:
        """Notes that both sides have the same text."""
        revision = self._unit.revisions.get(action.remote.revision)
        local = self._unit.translations.get(*action.key)
        known = self._bases.get(action.key)
        before = self._unit.revisions.get(known.revision) if known else None
        if local is not None and revision is not None:
            # Somebody confirmed the same text against a newer source: that confirmation is taken as well.
            confirmed_here = before is not None and local.source != before.source
            source = local.source if confirmed_here or revision.source is None else revision.source
            self._unit.translations.put(replace(local, source=source, parents=(revision.id,)))
        base = Base(*action.key, action.remote.revision, action.ours, action.remote.text)
        self._unit.remote_state.put_bases(self._info.id, [base])
        self._close_conflict(action.key)

    def merge(self, action: MergeText) -> PullNote:
        """Merges, or keeps both sides for a decision; the local text stays untouched then."""
        page, language = action.key
        texts = self._unit.texts
        base = texts.get(action.base) if action.base is not None else Text("", "")
        ours, theirs = texts.get(action.ours), texts.get(action.remote.text)
        merged = merge(base.html, ours.html, theirs.html)
        title = merge_titles(base.title, ours.title, theirs.title)
        if merged.conflicts or title.conflicts:
            self._unit.conflicts.put(self._conflict(action))
            return PullNote(NoteKind.CONFLICT, page, language, ours.title)
        take_merged(self._unit, self._info, action.key, Text(title.html, merged.html), action.remote)
        self._close_conflict(action.key)
        return PullNote(NoteKind.MERGED, page, language, title.html)

    def _conflict(self, action: MergeText) -> Conflict:
        page, language = action.key
        known = next((c for c in self._unit.conflicts.open() if (c.page, c.language) == action.key), None)
        return Conflict(
            id=known.id if known is not None else uuid4().hex,
            remote=self._info.id,
            page=page,
            language=language,
            kind="text",
            base=action.base,
            ours=action.ours,
            theirs=action.remote.text,
            remote_revision=action.remote.revision,
        )

    def _close_conflict(self, key: TextKey) -> None:
        for conflict in self._unit.conflicts.open():
            if (conflict.page, conflict.language) == key:
                self._unit.conflicts.close(conflict.id, "settled", "", "", "")


def take_merged(unit: Unit, info: RemoteInfo, key: TextKey, text: Text, remote: RemoteText) -> None:
    """Makes a merged text the local one: made from both sides, and based on what the server has now."""
    local = unit.translations.get(*key) or LocalTranslation(*key)
    theirs = unit.revisions.get(remote.revision)
    unit.texts.add(text)
    base = unit.remote_state.bases(info.id).get(key)
    before = unit.revisions.get(base.revision) if base else None
    moved_here = before is not None and local.source != before.source
    source = local.source if moved_here or theirs is None or theirs.source is None else theirs.source
    parents = tuple(dict.fromkeys((*local.parents[:1], remote.revision)))
    unit.translations.put(replace(local, text=text.hash, source=source, parents=parents))
    unit.remote_state.put_bases(info.id, [Base(*key, remote.revision, remote.text, remote.text)])


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
            if head.compared is not None and (base is None or base.revision != head.compared):
                texts.append((head.page, head.language))
    return Incoming(tuple(pages), tuple(texts))
