"""The change sets of a working copy, handled as a hub would: a CMS has none.

What a decision may do is the CMS's to say: approving is for accounts that may publish, and a proposal made in the CMS
is rejected there.
"""

from collections.abc import Iterable, Sequence

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.region import Role
from integreat_editor.sync.cms.decide import reject_version
from integreat_editor.sync.cms.desk import Desk
from integreat_editor.sync.cms.proposals import is_proposal
from integreat_editor.sync.cms.push_errors import RightMissing
from integreat_editor.sync.cms.rights import Rights, rights_on
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.convert import change_set_from
from integreat_editor.sync.errors import NotApproved, NotFound, Stale
from integreat_editor.sync.wire import ChangeSetMessage, CommentMessage, CommentRequest, DecisionMessage, FeedMessage

_WAITS = (Verdict.PENDING, Verdict.APPROVED, Verdict.RETURNED)


class Reviewer:
    """Decides for one account. `rights` is asked only where the role does not say enough."""

    def __init__(self, session: CmsSession, region: str, desk: Desk, rights: Rights | None = None) -> None:
        self._session = session
        self._region = region
        self._desk = desk
        self._rights = rights

    def decided(self, change_set_id: str, decisions: Sequence[DecisionMessage]) -> ChangeSetMessage:
        """The change set with the decisions taken: all or none.

        Raises `Stale` where an item is not what was read, `RightMissing`, and what the CMS says to a rejection.
        """
        message = self._desk.change_set(change_set_id)
        change_set = change_set_from(message)
        chosen = {each.item: each for each in decisions}
        items = [item for item in change_set.items if item.key in chosen]
        if len(items) != len(chosen) or any(item.hash != chosen[item.key].hash for item in items):
            raise Stale
        if any(item.verdict not in _WAITS for item in items):
            raise Stale
        self._check(items)
        self._reject(change_set, [item for item in items if chosen[item.key].verdict is Verdict.RETURNED])
        judged = []
        for item, known in zip(message.items, change_set.items, strict=True):
            decision = chosen.get(known.key)
            update = {"verdict": decision.verdict, "reason": decision.reason} if decision is not None else {}
            judged.append(item.model_copy(update={**update, "reviewer": self._session.user} if update else update))
        return message.model_copy(update={"items": judged, "version": message.version + 1})

    def _check(self, items: Iterable[ChangeItem]) -> None:
        """An account that may not publish everything may decide on the pages it may publish."""
        role = self._desk.role()
        if role is not None and role.includes(Role.EDITOR):
            return
        for item in items:
            number = self._desk.number(item.page)
            if self._rights is None or number is None:
                raise RightMissing("propose_only", page=item.page)
            language = item.language or self._desk.default_language()
            rights = rights_on(self._session, self._region, language, number, self._rights)
            if not rights.publish:
                raise RightMissing(rights.reason or "propose_only", page=item.page)

    def _reject(self, change_set: ChangeSet, items: Iterable[ChangeItem]) -> None:
        if not is_proposal(change_set.id, [item.revision for item in change_set.items]):
            return
        for item in items:
            number = self._desk.number(item.page)
            if number is None or item.revision is None or item.language is None:
                raise NotFound(what=item.page)
            content = self._desk.text(item.revision).content
            there = StoredText(content.title, content.html)
            reject_version(self._session, self._region, item.language, number, there)


def submitted(desk: Desk, message: ChangeSetMessage) -> ChangeSetMessage:
    """A change set as it is after submitting: what was approved under the same hash stays so."""
    try:
        version = desk.change_set(message.id).version
    except NotFound:
        version = 0
    return message.model_copy(update={"version": max(version, message.version) + 1})


def commented(desk: Desk, change_set_id: str, request: CommentRequest, author: str) -> ChangeSetMessage:
    """With a remark, which is kept in the copy; told twice, it is there once."""
    message = desk.change_set(change_set_id)
    if any(each.id == request.id for each in message.comments):
        return message
    comment = CommentMessage(id=request.id, author=author, created=desk.now(), text=request.text, item=request.item)
    return message.model_copy(update={"comments": [*message.comments, comment], "version": message.version + 1})


def withdrawn(desk: Desk, change_set_id: str) -> ChangeSetMessage:
    """Taken back. What is in the CMS already stays there. Raises `NotApproved` where all is published."""
    message = desk.change_set(change_set_id)
    if message.items and all(item.verdict is Verdict.PUBLISHED for item in message.items):
        raise NotApproved
    return message.model_copy(update={"withdrawn": True, "version": message.version + 1})


def told_here(desk: Desk, message: FeedMessage) -> FeedMessage:
    """A message of the reader as this copy takes it.

    Our own texts that wait in the CMS are no proposals of others, and a decision taken here stays.
    """
    kept = [each for each in (_kept(desk, told) for told in message.change_sets) if each is not None]
    return message.model_copy(update={"change_sets": kept})


def _kept(desk: Desk, told: ChangeSetMessage) -> ChangeSetMessage | None:
    item = told.items[0]
    try:
        known = desk.change_set(told.id)
    except NotFound:
        own = desk.proposes(item.page, item.language or "", item.revision or "")
        return None if own or _is_closed(told) else told
    if _is_closed(told):
        # Rejected in this copy, it was taken back in the CMS: it stays what it is here.
        returned = known.items[0].verdict is Verdict.RETURNED
        return (known if returned else told).model_copy(
            update={"withdrawn": told.withdrawn, "comments": known.comments}
        )
    if change_set_from(known).items[0].hash == change_set_from(told).items[0].hash:
        return known.model_copy(update={"withdrawn": False})
    return told.model_copy(update={"comments": known.comments})


def _is_closed(told: ChangeSetMessage) -> bool:
    return told.withdrawn or all(item.verdict is Verdict.PUBLISHED for item in told.items)
