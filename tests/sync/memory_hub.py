"""A hub in memory: the rules of publishing without HTTP or a database, for tests of plans, engines and use cases."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment, Verdict, units
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Region, Role
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.sync.convert import (
    change_set_from,
    change_set_to,
    language_to,
    placement_to,
    revision_from,
    revision_to,
)
from integreat_editor.sync.errors import CycleRefused, FourEyes, NeedsParent, NotApproved, NotFound, Stale
from integreat_editor.sync.remote import Capabilities
from integreat_editor.sync.wire import (
    ChangeSetMessage,
    CommentRequest,
    DecisionMessage,
    FeedMessage,
    FollowerMessage,
    HeadMessage,
    PageMessage,
    PublishAnswer,
    PublishRequest,
    RecordMessage,
    RegionMessage,
    RevisionMessage,
    SubmitRequest,
    TextMessage,
)


class MemoryHub:
    """The state that all clients share. Entities carry the number of their last change; the feed follows it."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.pages: dict[str, tuple[Placement, int]] = {}
        self.heads: dict[tuple[str, str], Head] = {}
        self.revisions: dict[str, tuple[Revision, Text]] = {}
        self.change_sets: dict[str, ChangeSet] = {}
        self.records: dict[tuple[str, str], RecordMessage] = {}
        self.sources: list[TextMessage] = []
        self.changed_at: dict[tuple[str, ...], int] = {}
        self.clock = 0

    def remote(self, user: str, role: Role = Role.EDITOR) -> "MemoryRemote":
        """A client of this hub for one person."""
        return MemoryRemote(self, user, role)

    def seed(self, page: str, placement: Placement, texts: dict[str, Text]) -> None:
        """A published page with its texts."""
        self.put_page(page, placement)
        for language, text in texts.items():
            number = uuid5(NAMESPACE_URL, f"{self.region.slug}/{len(self.revisions)}").hex
            revision = Revision(number, page, language, text.hash)
            self.revisions[revision.id] = (revision, text)
            self.put_head(Head(page, language, revision.id, revision.id, Status.PUBLIC))

    def put_page(self, page: str, placement: Placement) -> None:
        version = self.pages[page][1] + 1 if page in self.pages else 1
        self.pages[page] = (placement, version)
        self._touch("page", page)

    def put_head(self, head: Head) -> None:
        self.heads[head.page, head.language] = replace(head, version=head.version + 1)
        self._touch("head", head.page, head.language)

    def put_change_set(self, change_set: ChangeSet) -> None:
        self.change_sets[change_set.id] = replace(change_set, version=change_set.version + 1)
        self._touch("set", change_set.id)

    def put_record(self, record: RecordMessage) -> RecordMessage:
        """The next version of the record."""
        stored = record.model_copy(update={"version": record.version + 1})
        self.records[record.kind, record.key] = stored
        self._touch("record", record.kind, record.key)
        return stored

    def _touch(self, *key: str) -> None:
        self.clock += 1
        self.changed_at[key] = self.clock


class MemoryRemote:
    """Implements `Remote`; idempotent like the hub: a write under a known key answers as before."""

    kind = "hub"
    capabilities = Capabilities(writes=True, review=True, stable_page_ids=True, tells_provenance=True)

    def __init__(self, hub: MemoryHub, user: str, role: Role) -> None:
        self.hub = hub
        self.user = user
        self.role = role
        self.answers: dict[str, object] = {}

    def region(self) -> RegionMessage:
        region = self.hub.region
        return RegionMessage(
            slug=region.slug,
            name=region.name,
            default_language=region.default_language,
            languages=[language_to(each) for each in region.languages],
            four_eyes=region.four_eyes,
            role=self.role,
        )

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        hub, since = self.hub, int(cursor or 0)
        fresh = {key for key, at in hub.changed_at.items() if at > since}
        heads = [hub.heads[key[1], key[2]] for key in fresh if key[0] == "head"]
        sets = [hub.change_sets[key[1]] for key in fresh if key[0] == "set"]
        wanted = {each for head in heads for each in (head.public, head.newest) if each}
        wanted |= {item.revision for each in sets for item in each.items if item.revision}
        yield FeedMessage(
            cursor=str(hub.clock),
            more=False,
            region=self.region(),
            pages=[self._page(key[1]) for key in sorted(fresh) if key[0] == "page"],
            heads=[self._head(head) for head in heads],
            revisions=[revision_to(*hub.revisions[each]) for each in sorted(wanted)],
            change_sets=[change_set_to(each) for each in sets],
            records=[hub.records[key[1], key[2]] for key in sorted(fresh) if key[0] == "record"],
            sources=hub.sources,
        )

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:
        del key  # The state itself makes a second time harmless.
        sent = change_set_from(request.change_set)
        known = self.hub.change_sets.get(sent.id)
        verdicts = {item.hash: item for item in known.items} if known else {}
        items = tuple(
            replace(item, verdict=before.verdict, reason=before.reason, reviewer=before.reviewer)
            if (before := verdicts.get(item.hash)) and before.verdict in (Verdict.APPROVED, Verdict.PUBLISHED)
            else replace(item, verdict=Verdict.PENDING, reason="", reviewer="")
            for item in sent.items
        )
        self.hub.sources += request.sources
        for message in request.revisions:
            revision, text = revision_from(message)
            self.hub.revisions[revision.id] = (revision, text)
            head = self.hub.heads.get((revision.page, revision.language))
            public = head.public if head else None
            version = head.version if head else 0
            if public != revision.id:
                self.hub.put_head(
                    Head(revision.page, revision.language, public, revision.id, Status.REVIEW, version=version)
                )
        comments = known.comments if known else ()
        self.hub.put_change_set(replace(sent, author=self.user, items=items, comments=comments))
        return self.change_set(sent.id)

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        if change_set_id not in self.hub.change_sets:
            raise NotFound(what=change_set_id)
        return change_set_to(self.hub.change_sets[change_set_id])

    def review(self, change_set_id: str, decisions: Sequence[DecisionMessage], key: str) -> ChangeSetMessage:
        del key
        change_set = self.hub.change_sets[change_set_id]
        if self.hub.region.four_eyes and change_set.author == self.user:
            raise FourEyes
        by_item = {decision.item: decision for decision in decisions}
        items = []
        for item in change_set.items:
            decision = by_item.pop(item.key, None)
            if decision is not None and decision.hash != item.hash:
                raise Stale
            if decision is None:
                items.append(item)
            else:
                items.append(replace(item, verdict=decision.verdict, reason=decision.reason, reviewer=self.user))
        if by_item:
            raise Stale
        self.hub.put_change_set(replace(change_set, items=tuple(items)))
        return self.change_set(change_set_id)

    def comment(self, change_set_id: str, request: CommentRequest, key: str) -> ChangeSetMessage:
        del key
        change_set = self.hub.change_sets[change_set_id]
        comment = Comment(request.id, self.user, "2026-01-01T00:00:00Z", request.text, request.item)
        self.hub.put_change_set(replace(change_set, comments=(*change_set.comments, comment)))
        return self.change_set(change_set_id)

    def withdraw(self, change_set_id: str, key: str) -> ChangeSetMessage:
        del key
        self.hub.put_change_set(replace(self.hub.change_sets[change_set_id], withdrawn=True))
        return self.change_set(change_set_id)

    def publish(self, change_set_id: str, request: PublishRequest, key: str) -> PublishAnswer:
        if key in self.answers:
            answer = self.answers[key]
            assert isinstance(answer, PublishAnswer)
            return answer
        change_set = self.hub.change_sets[change_set_id]
        unit = units(change_set.items)[request.unit]
        if {item.hash for item in unit} != set(request.hashes):
            raise NotApproved
        if any(item.verdict is not Verdict.APPROVED for item in unit):
            raise NotApproved
        stale = any(self._is_stale(item) for item in unit)
        if not stale:
            self._publish(unit)
        verdict = Verdict.STALE if stale else Verdict.PUBLISHED
        items = tuple(replace(item, verdict=verdict) if item in unit else item for item in change_set.items)
        self.hub.put_change_set(replace(change_set, items=items))
        answer = PublishAnswer(
            unit=request.unit, outcome="stale" if stale else "published", change_set=self.change_set(change_set_id)
        )
        self.answers[key] = answer
        return answer

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        if key in self.answers:
            answer = self.answers[key]
            assert isinstance(answer, list)
            return answer
        for record in records:
            known = self.hub.records.get((record.kind, record.key))
            if (known.version if known else 0) != record.version:
                raise Stale
        stored = [self.hub.put_record(record) for record in records]
        self.answers[key] = stored
        return stored

    def history(self, page: str) -> list[RevisionMessage]:
        found = [revision_to(*each) for each in self.hub.revisions.values() if each[0].page == page]
        return found[::-1]

    def followers(self) -> list[FollowerMessage]:
        return []

    def media(self, sha256: str) -> bytes:
        raise NotImplementedError

    def upload_media(self, data: bytes, mime_type: str) -> str:
        raise NotImplementedError

    def close(self) -> None:
        pass

    def _is_stale(self, item: ChangeItem) -> bool:
        if item.to is not None:
            there = self.hub.pages.get(item.page)
            return (there[0] if there else None) != item.origin or (there[1] if there else 0) != item.base_version
        head = self.hub.heads.get((item.page, item.language or ""))
        return (head.public if head else None) != item.base

    def _publish(self, unit: Sequence[ChangeItem]) -> None:
        placements = {page: placement for page, (placement, _) in self.hub.pages.items()}
        for item in unit:
            if item.to is None:
                continue
            if item.to.parent is not None and item.to.parent not in placements:
                raise NeedsParent
            tree = PageTree(Page(page, placement) for page, placement in placements.items())
            if tree.closes_cycle(item.page, item.to.parent):
                raise CycleRefused
            placements[item.page] = item.to
        for item in unit:
            if item.to is not None:
                self.hub.put_page(item.page, item.to)
            elif item.revision is not None and item.language is not None:
                head = self.hub.heads[item.page, item.language]
                self.hub.put_head(replace(head, public=item.revision, newest=item.revision, status=Status.PUBLIC))

    def _page(self, page: str) -> PageMessage:
        placement, version = self.hub.pages[page]
        return PageMessage(id=page, placement=placement_to(placement), version=version)

    def _head(self, head: Head) -> HeadMessage:
        return HeadMessage(
            page=head.page,
            language=head.language,
            public=head.public,
            newest=head.newest,
            status=head.status,
            version=head.version,
        )
