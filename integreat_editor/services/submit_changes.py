"""Submitting for approval: local changes become revisions and one change set, renewed under its id until published."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.revision import Revision
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_media import place_before_submitting
from integreat_editor.services.errors import NothingToSubmit, OpenConflicts
from integreat_editor.services.journal import StoreJournal
from integreat_editor.services.ledger import note_ledger
from integreat_editor.services.media import send_media
from integreat_editor.services.own_sets import waits_there
from integreat_editor.services.price_tag import price_tag
from integreat_editor.services.read_changes import LocalChange, changes_in
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync import engine
from integreat_editor.sync.convert import change_set_from, change_set_to, revision_to
from integreat_editor.sync.errors import ReadOnlyRemote, SyncError, TransientError
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import RevisionMessage, SubmitRequest, TextMessage


@dataclass(frozen=True, slots=True)
class SubmitResult:
    """The change set's id, how many changes it holds, and whether it has reached the server already.

    `error`: why not; after any but a `TransientError` it is a refusal, and the set does not wait any more.
    """

    id: str
    items: int
    sent: bool
    error: SyncError | None = None


def submit(
    copy: WorkingCopy,
    title: str,
    note: str,
    *,
    author: str,
    at: str,
    remote: Remote | None,
    only: Collection[str] | None = None,
    price: float = 0.0,
) -> SubmitResult:
    """Submits the local changes (or those whose keys are in `only`) and sends them at once if `remote` answers.

    An own change set that is still open is renewed under its id; items that did not change keep their approval, and
    what is not in `only` is no longer part of it: nothing goes out that a person has not chosen.
    Without a connection the set is queued and sent at the next sync. Raises `NothingToSubmit`, `OpenConflicts`,
    `ReadOnlyRemote`, and what the server refuses; a refused set does not wait, its texts stay local changes.
    What it costs to translate is noted in the ledger; `price`: euros a word, 0 where the person has set none.
    """
    if remote is not None and not remote.capabilities.writes:
        raise ReadOnlyRemote
    place_before_submitting(copy, remote, at=at, only=only)
    tag = price_tag(copy, only)
    with copy.unit() as unit:
        info = require_remote(unit)
        renewed = open_change_set(unit, author)
        changes = [each for each in changes_in(unit) if only is None or each.key in only]
        if not changes:
            raise NothingToSubmit
        _refuse_conflicts(unit, changes)
        change_set = _change_set(unit, info, renewed, changes, title, note, author, at)
        _close_earlier_sends(unit, change_set.id, at)
        unit.change_sets.put_queued(change_set, uuid4().hex)
    result = _send(copy, change_set, remote)
    note_ledger(copy, result.id, title, tag, price, at=at)
    return result


def send_queued(copy: WorkingCopy, remote: Remote) -> list[SubmitResult]:
    """Sends what was submitted without a connection, or what a crash interrupted.

    What the server refuses stands in the results and does not wait any more: it must not stop every later sync. The
    texts stay local changes. Raises the errors of a login.
    """
    with copy.reading() as unit:
        waiting = [change_set for change_set, _ in unit.change_sets.queued()]
    results = []
    for change_set in waiting:
        try:
            results.append(_send(copy, change_set, remote))
        except engine.UNKNOWN:
            raise
        except SyncError as error:
            results.append(SubmitResult(change_set.id, len(change_set.items), sent=False, error=error))
    return results


def open_change_set(unit: Unit, author: str) -> ChangeSet | None:
    """The author's change set that is not published yet; there is at most one."""
    waiting = [change_set for change_set, _ in unit.change_sets.queued()]
    mine = [each for each in (*waiting, *unit.change_sets.all()) if each.author == author and each.is_open]
    return mine[0] if mine else None


def _send(copy: WorkingCopy, change_set: ChangeSet, remote: Remote | None) -> SubmitResult:
    if remote is None:
        return SubmitResult(change_set.id, len(change_set.items), sent=False)
    with copy.unit() as unit:
        key = next(key for queued, key in unit.change_sets.queued() if queued.id == change_set.id)
        revisions = list(_revisions(unit, change_set))
        request = SubmitRequest(
            change_set=change_set_to(change_set), revisions=revisions, sources=_sources(unit, revisions)
        )
    journal = StoreJournal(copy)
    try:
        send_media(copy, remote, [revision.content.html for revision in request.revisions])
        answer = engine.submit(remote, request, key, journal, doubtful=journal.is_open(key))
    except TransientError as error:
        return SubmitResult(change_set.id, len(change_set.items), sent=False, error=error)
    except engine.UNKNOWN:
        raise
    except SyncError:
        with copy.unit() as unit:
            unit.change_sets.clear_queued(change_set.id)
        raise
    with copy.unit() as unit:
        unit.change_sets.clear_queued(change_set.id)
        unit.change_sets.put(change_set_from(answer))
    return SubmitResult(change_set.id, len(change_set.items), sent=True)


def _change_set(
    unit: Unit,
    info: RemoteInfo,
    renewed: ChangeSet | None,
    changes: Iterable[LocalChange],
    title: str,
    note: str,
    author: str,
    at: str,
) -> ChangeSet:
    known = {item.key: item for item in renewed.items} if renewed else {}
    heads = unit.remote_state.heads(info.id)
    page_bases = unit.remote_state.page_bases(info.id)
    items = []
    for change in changes:
        if change.language is None:
            base = page_bases.get(change.page)
            item = ChangeItem(change.page, origin=change.origin, to=change.to, base_version=base.version if base else 0)
        else:
            head = heads.get((change.page, change.language))
            item = _text_item(unit, info, change, head.public if head else None, known, author, at)
        items.append(_keep_verdict(item, known.get(item.key)))
    fresh = {item.key for item in items}
    # A set of which a part is published keeps that part: it is its history. So does one of which a part waits in a CMS.
    kept = [item for item in known.values() if item.verdict is Verdict.PUBLISHED or waits_there(unit, info, item)]
    items += [item for item in kept if item.key not in fresh]
    return ChangeSet(
        renewed.id if renewed else uuid4().hex,
        title,
        note,
        author,
        renewed.created if renewed else at,
        tuple(items),
        renewed.comments if renewed else (),
        version=renewed.version if renewed else 0,
    )


def _text_item(
    unit: Unit,
    info: RemoteInfo,
    change: LocalChange,
    public: str | None,
    known: dict[str, ChangeItem],
    author: str,
    at: str,
) -> ChangeItem:
    assert change.language is not None
    local = unit.translations.get(change.page, change.language)
    assert local is not None and local.text is not None
    base = unit.remote_state.bases(info.id).get((change.page, change.language))
    # The text was written on the base; if the server's public text is another by now, publishing must find that out.
    replaced = base.revision if base is not None and (public is not None or info.compares_newest) else None
    item = ChangeItem(change.page, change.language, text=local.text, base=replaced)
    before = known.get(item.key)
    sent = unit.revisions.get(before.revision) if before is not None and before.revision is not None else None
    told = (local.source, local.template)
    if sent is not None and before is not None and before.hash == item.hash and (sent.source, sent.template) == told:
        return replace(item, revision=sent.id)
    revision = Revision(
        uuid4().hex, change.page, change.language, local.text, local.parents, local.source, local.template, author, at
    )
    unit.revisions.add(revision)
    return replace(item, revision=revision.id)


def _keep_verdict(item: ChangeItem, before: ChangeItem | None) -> ChangeItem:
    """An approval is bound to the hash of what was read; what is the same stays approved."""
    if before is None or before.hash != item.hash or before.verdict is not Verdict.APPROVED:
        return item
    return replace(item, verdict=before.verdict, reason=before.reason, reviewer=before.reviewer)


def _revisions(unit: Unit, change_set: ChangeSet) -> Iterable[RevisionMessage]:
    for item in change_set.items:
        if item.revision is not None:
            revision = unit.revisions.get(item.revision)
            assert revision is not None
            yield revision_to(revision, unit.texts.get(revision.text))


def _sources(unit: Unit, revisions: Sequence[RevisionMessage]) -> list[TextMessage]:
    """Source texts that are no revision's: those put together from the sentences a translation came along with."""
    named = {each.source for each in revisions if each.source is not None}
    known = {each.text for each in unit.revisions.of_pages({each.page for each in revisions})}
    texts = unit.texts.get_many(named - known)
    return [TextMessage(title=text.title, html=text.html) for _, text in sorted(texts.items())]


def _close_earlier_sends(unit: Unit, change_set_id: str, at: str) -> None:
    """What was sent before in doubt is overtaken: the set now goes out with other items under another key."""
    for entry in unit.journal.open_entries():
        if (entry.action, entry.subject) == ("submit", change_set_id):
            unit.journal.finish(entry.id, "renewed", at)


def _refuse_conflicts(unit: Unit, changes: Iterable[LocalChange]) -> None:
    waiting = {(each.page, each.language) for each in unit.conflicts.open()}
    titles = [each.title for each in changes if (each.page, each.language) in waiting]
    if titles:
        raise OpenConflicts(pages=", ".join(titles))
