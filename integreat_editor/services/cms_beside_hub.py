"""A CMS beside the hub: connecting it, reading it, and how far the two are from each other.

The hub stays the region's main remote and the authority for tree, drafts and review; the CMS is a second remote of the
copy. What colleagues must know of it are shared records (`models.cms_records`).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from integreat_editor.models.cms_records import SERVER, SERVER_KEY, CmsServer, server_of, server_record
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_bases import Sides, Standing, all_sides, undecided
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.services.cms_errors import NoCms
from integreat_editor.services.cms_mirror import adopt_shared, known_pages
from integreat_editor.services.cms_places import settle_places
from integreat_editor.services.cms_settle import settle_cms
from integreat_editor.services.cms_taken import Taken, read_histories
from integreat_editor.services.feed import Seen, mark_gone, note_feed, refuse_cycles
from integreat_editor.services.pull_notes import NoteKind, PullNote
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.connect import Ask, cms_session
from integreat_editor.sync.convert import record_from
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.plan import believe
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import FeedMessage

_LANGUAGES = "cms_languages"
"""Key of the meta entry with the codes of the CMS's languages, a JSON list."""
_FORMER = "cms_former_slugs"
"""Key of the meta entry with the earlier slugs of the CMS's pages by path, a JSON object."""
Parents = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CmsPull:
    """What reading the CMS brought: texts taken, merged or kept for a decision; pages moved or archived there.

    `undecided`: how many texts were unlike from the start, and wait for a choice (`cms_pairing.differences`).
    """

    notes: tuple[PullNote, ...]
    changes: Changes
    undecided: int = 0

    @property
    def conflicts(self) -> int:
        """How many lines wait for a person's decision."""
        return sum(note.kind is NoteKind.CONFLICT for note in self.notes)


def cms_server(unit: Unit) -> CmsServer | None:
    """The region's CMS as all colleagues know it; None where there is none."""
    return server_of(unit.records.get(SERVER, SERVER_KEY))


def cms_info(unit: Unit) -> RemoteInfo | None:
    """The CMS as a remote of this copy, with this person's account; None where the account is not known here yet."""
    server = cms_server(unit)
    if server is None:
        return None
    for info in unit.remotes.all():
        if not info.main and (info.kind, info.url, info.region) == ("cms", server.url, server.region):
            return info
    return None


def require_cms(unit: Unit) -> RemoteInfo:
    """As `cms_info`; raises `NoCms`."""
    info = cms_info(unit)
    if info is None:
        raise NoCms
    return info


def cms_languages(unit: Unit) -> frozenset[str]:
    """Codes of the languages that the region has in the CMS; empty before it was read."""
    return frozenset(json.loads(unit.meta.get(_LANGUAGES) or "[]"))


def former_slugs(unit: Unit) -> dict[str, list[str]]:
    """Earlier slugs of the CMS's pages, by the path of today; as of the first reading."""
    found: dict[str, list[str]] = json.loads(unit.meta.get(_FORMER) or "{}")
    return found


def connect_cms(copy: WorkingCopy, url: str, region: str, user: str) -> Changes:
    """Notes the CMS and this person's account there. An empty `url` and `region`: the one colleagues have noted.

    Colleagues learn it with the next sync. Raises `NoCms` where nobody has noted one.
    """
    with copy.unit() as unit:
        known = cms_server(unit)
        if url:
            server = CmsServer(url.strip().rstrip("/"), region.strip())
            if known is None or (known.url, known.region) != (server.url, server.region):
                unit.records.change(server_record(server))
        elif known is None:
            raise NoCms
        info = cms_info(unit)
        if info is not None:
            unit.remotes.put(replace(info, user=user))
        else:
            found = cms_server(unit)
            assert found is not None
            unit.remotes.add(RemoteInfo(uuid4().hex, "cms", found.url, found.region, user, main=False))
    return Changes(change_sets=True)


def disconnect_cms(copy: WorkingCopy) -> Changes:
    """The region has no CMS from now on; pairs and bases stay, and hold again if the same CMS is connected again."""
    with copy.unit() as unit:
        unit.records.change(server_record(None))
    return Changes(change_sets=True)


def open_door(
    copy: WorkingCopy,
    credentials: Credentials,
    ask: Ask | None,
    ask_code: Ask | None = None,
    ask_session: Ask | None = None,
) -> CmsDoor:
    """A client for the CMS; nothing is sent yet. Raises `NoCms`, `InsecureAddress`."""
    from integreat_editor.services.cms_session_door import SessionDoor  # noqa: PLC0415 - only who has a CMS waits for it

    with copy.reading() as unit:
        info = require_cms(unit)
    return SessionDoor(cms_session(info.url, info.user, credentials, ask, ask_code, ask_session), info.region)


def read_cms(copy: WorkingCopy, cms: CmsDoor, progress: Progress) -> bool:
    """Mirrors what the CMS has now, and what the account may do; whether all of it was read (not cancelled).

    Takes nothing over. Raises `NoCms` and errors of `sync`.
    """
    with copy.unit() as unit:
        info = require_cms(unit)
        adopt_shared(unit, info)
        known = known_pages(unit, info)
        there = sum(not each.gone for each in unit.remote_state.pages(info.id).values())
        region = unit.region.get()
    whole = not info.cursor
    seen = Seen()
    complete = False
    for message in cms.changes(info.cursor or None, known, region.language_codes):
        seen.note(message)
        last = not message.more
        if last and whole:
            believe(there, seen.pages)
        with copy.unit() as unit:
            _note(unit, info, message)
            if last and whole:
                mark_gone(unit, info, seen)
            if last and seen.pages:
                refuse_cycles(unit, info)
        complete = last
        progress.step()
        if progress.cancelled:
            break
    if whole and complete:
        former = cms.former_slugs(region.default_language)
        with copy.unit() as unit:
            unit.meta.set(_FORMER, json.dumps(former))
    return complete


def pull_cms(copy: WorkingCopy, hub: Remote, cms: CmsDoor, progress: Progress) -> CmsPull:
    """Reads the CMS, and takes in what was edited there: by the three-way merge, as local changes to be submitted.

    Sync with the hub first. Raises `NoCms` and errors of `sync`.
    """
    if not read_cms(copy, cms, progress):
        return CmsPull((), Changes())
    told = histories(copy, hub)
    with copy.unit() as unit:
        info = require_cms(unit)
        notes = [*settle_places(unit, info), *settle_cms(unit, info, known_sides(unit, info, told))]
        titled = tuple(replace(note, title=_title(unit, note.page)) for note in notes)
        waiting = len(undecided(unit, info))
    return CmsPull(titled, _changes(titled), waiting)


def histories(copy: WorkingCopy, hub: Remote) -> Parents:
    """What the hub tells of the pages where the CMS has a text that is not agreed on. Raises errors of `sync`."""
    with copy.reading() as unit:
        info = require_cms(unit)
        doubtful = _doubtful(all_sides(unit, info))
    told = read_histories(hub, doubtful)
    if told:
        with copy.unit() as unit:
            # Merging needs the words that were agreed on, and this copy may be younger than they are.
            unit.texts.add_many([Text(each.content.title, each.content.html) for each in told])
    return {each.id: tuple(each.parents) for each in told}


def known_sides(unit: Unit, info: RemoteInfo, told: Parents) -> list[Sides]:
    """All sides, with what this copy and `told` know of the texts that were taken in."""
    doubtful = _doubtful(all_sides(unit, info))
    return list(all_sides(unit, info, Taken(unit, doubtful, told)))


def _doubtful(sides: Iterable[Sides]) -> set[str]:
    """Pages with a text that the CMS has and the hub, as far as this copy knows, has not."""
    return {each.key[0] for each in sides if each.standing is Standing.THEIRS and each.public is not None}


def _note(unit: Unit, info: RemoteInfo, message: FeedMessage) -> None:
    note_feed(unit, info, message)
    unit.remote_records.put_many(info.id, [record_from(each) for each in message.records])
    current = unit.remotes.get(info.id) or info
    if message.region is not None:
        unit.meta.set(_LANGUAGES, json.dumps([each.code for each in message.region.languages]))
        current = replace(current, role=message.region.role)
    unit.remotes.put(replace(current, cursor=message.cursor))


def _changes(notes: Sequence[PullNote]) -> Changes:
    return Changes(
        pages=frozenset(note.page for note in notes if note.language is None),
        texts=frozenset((note.page, note.language) for note in notes if note.language is not None),
        conflicts=any(note.kind is NoteKind.CONFLICT for note in notes),
    )


def _title(unit: Unit, page: str) -> str:
    for code in unit.region.get().language_codes:
        local = unit.translations.get(page, code)
        if local is not None and local.text is not None:
            return unit.texts.titles([local.text])[local.text]
    return ""
