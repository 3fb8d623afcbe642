"""Everyone's sentence: proposing a local improvement to the template, for its owners to review."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.change_set import ChangeItem, ChangeSet
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.services.errors import ChangedSinceRead
from integreat_editor.services.journal import StoreJournal
from integreat_editor.services.media import named_media
from integreat_editor.services.proposal_texts import LanguageProposal, proposals
from integreat_editor.services.word_count import sentence_words
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync import engine
from integreat_editor.sync.convert import change_set_to, revision_to
from integreat_editor.sync.errors import Forbidden, ReadOnlyRemote
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import RevisionMessage, SubmitRequest


class NothingToPropose(EditorError):
    """Nothing local differs from the template, or nothing was ticked."""

    wording = {
        "de": Wording(
            "Es gibt nichts vorzuschlagen.",
            "Wählen Sie mindestens eine Änderung, in der Ihr Text anders ist als die Vorlage.",
        ),
        "en": Wording(
            "There is nothing to propose.", "Choose at least one change in which your text differs from the template."
        ),
    }


class ProposalNotAllowed(EditorError):
    """No login with the right to write in the template's region."""

    wording = {
        "de": Wording(
            "In der Region der Vorlage dürfen Sie keine Änderungen vorschlagen.",
            "Bitten Sie deren Verwalter:innen um das Recht „Autor:in“. Ihr Text ist hier unverändert gespeichert.",
        ),
        "en": Wording(
            "You may not propose changes in the template's region.",
            "Ask its managers for the right “author”. Your text is stored here unchanged.",
        ),
    }


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One place in one language where our text is another. `old`: the template's words, `new`: ours (HTML, or plain
    text where `what` is "title"); None where there is nothing. `local`: touches a local slot, a filling, one of our
    own addresses or a number to call, and is better left out.
    """

    key: str
    language: str
    what: str
    old: str | None
    new: str | None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be proposed of a page, the language translated from first. `title`: the template page's."""

    page: str
    template_page: str
    title: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class ProposalResult:
    """The change set in the template's region, and how many texts it holds."""

    id: str
    items: int


def plan_proposal(copy: WorkingCopy, page: str) -> Proposal:
    """Every place in which our page says something else than the template did when we took it in last.

    What the template changed since is no suggestion of ours. Raises `NothingToPropose`, `NoTemplate`.
    """
    with copy.reading() as unit:
        found = proposals(unit, page)
    suggestions = tuple(
        Suggestion(place.key, each.language, place.what, place.old, place.new, place.local)
        for each in found
        for place in each.places
    )
    if not suggestions:
        raise NothingToPropose(page=page)
    return Proposal(page, found[0].template_page, found[0].template.title, suggestions)


def propose(
    copy: WorkingCopy,
    template_remote: Remote,
    page: str,
    chosen: Collection[str],
    title: str,
    note: str,
    *,
    author: str,
    at: str,
) -> ProposalResult:
    """Submits the suggestions with these keys as a change set in the template's region.

    The same proposal sent twice is one change set. Raises `NothingToPropose`, `ChangedSinceRead` (plan again),
    `ProposalNotAllowed`, `ReadOnlyRemote`, and what the server says.
    """
    if not template_remote.capabilities.writes:
        raise ReadOnlyRemote
    with copy.reading() as unit:
        found = proposals(unit, page)
        known = {place.key for each in found for place in each.places}
        if not chosen:
            raise NothingToPropose(page=page)
        if not known.issuperset(chosen):
            raise ChangedSinceRead(page=page)
        texts = {each.language: each.text(chosen) for each in found}
        changed = [each for each in found if texts[each.language] != each.template]
        if not changed:
            raise NothingToPropose(page=page)
        identity = _identity(
            author, title, note, {each.language: (each.public, texts[each.language]) for each in changed}
        )
        revisions = [_revision(unit, each, texts, chosen, identity, author, at) for each in changed]
    request = SubmitRequest(
        change_set=change_set_to(_change_set(identity, title, note, author, at, changed, texts, revisions)),
        revisions=revisions,
    )
    try:
        if not template_remote.region().role.includes(Role.AUTHOR):
            raise ProposalNotAllowed(page=page)
        _send_media(copy, template_remote, request)
        journal = StoreJournal(copy)
        engine.submit(template_remote, request, identity, journal, doubtful=journal.is_open(identity))
    except Forbidden as error:
        raise ProposalNotAllowed(page=page) from error
    return ProposalResult(identity, len(changed))


def _change_set(
    identity: str,
    title: str,
    note: str,
    author: str,
    at: str,
    changed: Collection[LanguageProposal],
    texts: Mapping[str, Text],
    revisions: Collection[RevisionMessage],
) -> ChangeSet:
    by_language = {revision.language: revision.id for revision in revisions}
    items = tuple(
        ChangeItem(
            each.template_page, each.language, by_language[each.language], texts[each.language].hash, each.public
        )
        for each in changed
    )
    return ChangeSet(identity, title, note, author, at, items)


def _revision(
    unit: Unit,
    proposal: LanguageProposal,
    texts: Mapping[str, Text],
    chosen: Collection[str],
    identity: str,
    author: str,
    at: str,
) -> RevisionMessage:
    text = texts[proposal.language]
    revision = Revision(
        _hex(identity, proposal.language),
        proposal.template_page,
        proposal.language,
        text.hash,
        (proposal.public,),
        _source(unit, proposal, texts, chosen),
        None,
        author,
        at,
    )
    return revision_to(revision, text)


def _source(unit: Unit, proposal: LanguageProposal, texts: Mapping[str, Text], chosen: Collection[str]) -> str | None:
    """The text the proposed translation stands for: the proposed one only where our translation stands for all that is
    new in it, and comes along whole. Else what the template's translation stood for: it will show as outdated.
    """
    original = texts.get(proposal.source_language or "")
    if original is None or proposal.ours_source is None:
        return proposal.source
    before = unit.texts.get_many([proposal.source] if proposal.source else []).get(proposal.source or "")
    stands = {*sentence_words(proposal.ours_source), *(sentence_words(before) if before else ())}
    whole = all(place.key in chosen for place in proposal.places if not place.local)
    return original.hash if whole and stands.issuperset(sentence_words(original)) else proposal.source


def _send_media(copy: WorkingCopy, remote: Remote, request: SubmitRequest) -> None:
    """The template may be on another server than the images; one that is there already is told by the server."""
    for sha256 in sorted(named_media(revision.content.html for revision in request.revisions)):
        with copy.reading() as unit:
            medium = unit.media.get(sha256)
        if medium is not None:
            remote.upload_media(*medium)


def _identity(author: str, title: str, note: str, texts: Mapping[str, tuple[str, Text]]) -> str:
    parts = [author, title, note, *((language, base, text.hash) for language, (base, text) in sorted(texts.items()))]
    return _hex(json.dumps(parts))


def _hex(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
