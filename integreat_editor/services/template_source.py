"""The state template of a region: where it is, and its mirror in the working copy. Local pages are never touched here.

A template on the region's own server is kept without an address, so that it is found wherever that server answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import uuid4

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Region
from integreat_editor.models.template import TemplateSource
from integreat_editor.models.template_records import SOURCE, SOURCE_KEY, source_of, source_record
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.errors import NoTemplate
from integreat_editor.services.feed import Seen, TextKey, mark_gone, note_feed, public_revisions, refuse_cycles
from integreat_editor.services.journal import utc_now
from integreat_editor.services.media import fetch_media
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.connect import Ask, connect
from integreat_editor.sync.convert import language_from, language_to, record_from, region_from
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import SyncError
from integreat_editor.sync.plan import believe
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import FeedMessage, LanguageMessage

_LOOKED = "template_looked"
"""When the template's server last answered, among what the copy knows of itself."""
_REGION = "region"
"""Kind of the mirror's record that says what the template's server says of its region; key: its slug."""


@dataclass(frozen=True, slots=True)
class TemplatePull:
    """Which pages of the template are new, changed, moved or gone; `first`: it was fetched for the first time."""

    pages: frozenset[str]
    first: bool


def template_source(unit: Unit) -> TemplateSource | None:
    """Where the region's template is, with its address; None where it follows none."""
    source = source_of(unit.records.get(SOURCE, SOURCE_KEY))
    return replace(source, url=_address(unit, source.url)) if source is not None else None


def template_info(unit: Unit) -> RemoteInfo | None:
    """The template's remote, with its address; None where there is none (yet: see `ensure_template`)."""
    source = template_source(unit)
    if source is None:
        return None
    for info in unit.remotes.all():
        here = replace(info, url=_address(unit, info.url))
        if not info.main and (here.kind, here.url, here.region) == (source.kind, source.url, source.region):
            return here
    return None


def require_template(unit: Unit) -> RemoteInfo:
    """The template's remote; raises `NoTemplate` if there is none."""
    info = template_info(unit)
    if info is None:
        raise NoTemplate
    return info


def template_region(unit: Unit) -> Region | None:
    """What the template's server says of its region: name and languages; None before the first pull."""
    info = template_info(unit)
    record = unit.remote_records.get(info.id, _REGION, info.region) if info is not None else None
    if info is None or record is None or record.value is None:
        return None
    value = record.value
    languages = tuple(language_from(LanguageMessage.model_validate(each)) for each in value["languages"])
    return Region(info.region, value["name"], value["default_language"], languages, value["four_eyes"])


def last_looked(unit: Unit) -> str:
    """When the template was last fetched, ISO 8601 in UTC; "" for never."""
    return unit.meta.get(_LOOKED) or ""


def set_template(copy: WorkingCopy, source: TemplateSource | None, *, user: str = "") -> Changes:
    """Follows this template from now on (None: none any more); colleagues learn it with the next sync.

    `user`: the login there, where it differs from the region's own. Links, bases and decisions stay as they are, and
    a template that was followed before is kept: both are there again once it is chosen again.
    """
    with copy.unit() as unit:
        main = main_remote(unit)
        if source is not None:
            address = source.url.strip().rstrip("/")
            same = main is not None and main.kind == source.kind and address in ("", main.url.rstrip("/"))
            source = replace(source, url="" if same else address)
        unit.records.change(source_record(source))
        ensure_template(unit, user=user)
    return Changes(change_sets=True)


def ensure_template(unit: Unit, *, user: str = "") -> None:
    """Makes the template's remote where the region's record names one that this copy does not know yet."""
    source = source_of(unit.records.get(SOURCE, SOURCE_KEY))
    if source is None:
        return
    known = template_info(unit)
    if known is None:
        login = (user or _main_user(unit)) if source.kind == "hub" else ""
        unit.remotes.add(RemoteInfo(uuid4().hex, source.kind, source.url, source.region, login, main=False))
    elif user and user != known.user:
        unit.remotes.put(replace(known, url=source.url, user=user))


def connect_template(copy: WorkingCopy, credentials: Credentials, ask: Ask | None) -> Remote:
    """A client for the template's server; nothing is sent yet. Raises `NoTemplate`, `InsecureAddress`.

    On the region's own server it is the same login; the public API needs none.
    """
    with copy.reading() as unit:
        info = require_template(unit)
        public = info.kind == "api3"
        known = unit.remote_state.pages(info.id) if public else {}
        languages = unit.region.get().language_codes if public else None
    return connect(
        info.kind,
        info.url,
        info.region,
        user=info.user,
        credentials=credentials,
        ask=ask,
        known=known,
        languages=languages,
    )


def pull_template(copy: WorkingCopy, remote: Remote, progress: Progress) -> TemplatePull:
    """Mirrors what the template's server has now. Raises `NoTemplate`, and `sync.errors.SyncError`.

    Each message is noted with its cursor, so that a pull that was cut off goes on from there. A server that suddenly
    has no pages is not believed; what is gone there is marked and kept.
    """
    with copy.reading() as unit:
        info = require_template(unit)
        whole = not info.cursor
        before = _Mirror(unit, info)
    seen = Seen()
    lost: set[str] = set()
    for message in remote.changes(info.cursor or None):
        seen.note(message)
        last = not message.more
        if last and whole:
            believe(len(before.pages), seen.pages)
        with copy.unit() as unit:
            _note(unit, info, message)
            if last and whole:
                lost = mark_gone(unit, info, seen)
            if last and seen.pages:
                refuse_cycles(unit, info)
        progress.step()
        if progress.cancelled:
            break
    with copy.unit() as unit:
        unit.meta.set(_LOOKED, utc_now())
        changed = frozenset(before.changed(_Mirror(unit, info), seen)) | lost
    fetch_media(copy, remote, progress, seen.media)
    return TemplatePull(changed, first=not before.pages)


@dataclass(frozen=True, slots=True)
class TemplateNews:
    """What a sync found at the template's server; `error`: why it could not ask there."""

    pages: frozenset[str] = frozenset()
    first: bool = False
    error: SyncError | None = None


def sync_template(
    copy: WorkingCopy, credentials: Credentials, ask: Ask | None, progress: Progress
) -> TemplateNews | None:
    """Mirrors the template where the region follows one (None: it does not).

    A template's server that does not answer, or refuses, never stops the region's own sync: it is told in the answer.
    """
    with copy.reading() as unit:
        if template_info(unit) is None:
            return None
    try:
        remote = connect_template(copy, credentials, ask)
        try:
            pulled = pull_template(copy, remote, progress)
        finally:
            remote.close()
    except SyncError as error:
        return TemplateNews(error=error)
    return TemplateNews(pulled.pages, pulled.first)


class _Mirror:
    """What is known of the template at one time."""

    def __init__(self, unit: Unit, info: RemoteInfo) -> None:
        self.pages = unit.remote_state.pages(info.id)
        self.public = public_revisions(unit, info)

    def changed(self, now: "_Mirror", seen: Seen) -> Iterator[str]:
        """Pages among the seen ones that stand elsewhere, are new, or have another public text in some language."""
        keys: set[TextKey] = {key for key in seen.heads if self.public.get(key) != now.public.get(key)}
        yield from (page for page, _ in keys)
        for page in seen.pages:
            known = self.pages.get(page)
            if known is None or known.gone or known.placement != now.pages[page].placement:
                yield page


def _note(unit: Unit, info: RemoteInfo, message: FeedMessage) -> None:
    note_feed(unit, info, message)
    unit.remote_records.put_many(info.id, [record_from(each) for each in message.records])
    current = unit.remotes.get(info.id) or info
    if message.region is not None:
        unit.remote_records.put_many(info.id, [_region_record(region_from(message.region))])
        current = replace(current, role=message.region.role)
    unit.remotes.put(replace(current, cursor=message.cursor))


def _region_record(region: Region) -> SharedRecord:
    value = {
        "name": region.name,
        "default_language": region.default_language,
        "languages": [language_to(each).model_dump() for each in region.languages],
        "four_eyes": region.four_eyes,
    }
    return SharedRecord(_REGION, region.slug, value)


def _address(unit: Unit, url: str) -> str:
    """A remote's address; that of the region's own server where none is given."""
    main = main_remote(unit)
    return (url or (main.url if main is not None else "")).rstrip("/")


def _main_user(unit: Unit) -> str:
    main = main_remote(unit)
    return main.user if main is not None else ""
