"""A CMS in memory, as far as a hub has one beside it: numbers, newest texts, its own form of what it stores."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from integreat_editor.content.document import parse
from integreat_editor.models.cms_records import LEASE, SERVER_KEY, lease_of
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Placement
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Language, Role
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.errors import NoRight
from integreat_editor.sync.cms.ids import page_id, revision_id
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.tree_writer import Spot
from integreat_editor.sync.cms.versions import CmsVersion
from integreat_editor.sync.cms.writer import Saved, TextTask
from integreat_editor.sync.convert import language_to, placement_to, revision_to
from integreat_editor.sync.errors import ServerUnreachable, Stale
from integreat_editor.sync.wire import FeedMessage, HeadMessage, PageMessage, RecordMessage, RegionMessage
from tests.sync.memory_hub import MemoryRemote

URL, SLUG = "http://localhost:8000", "musterstadt"
ORDER = keys_for(1000)
LANGUAGES = (Language("de", "Deutsch"), Language("en", "English", "de"))


@dataclass
class CmsPage:
    """A page: its place, and the newest text of each language."""

    number: int
    parent: int | None
    archived: bool = False
    texts: dict[str, tuple[Text, Status]] = field(default_factory=dict)
    saves: int = 0


def rewritten(html: str) -> str:
    """As the CMS stores it: several elements at the top get a wrapper."""
    return f"<div>{html}</div>" if len(parse(html).blocks) > 1 and not html.startswith("<div>") else html


class MemoryCms:
    """All that its users share. `order`: numbers of all pages in tree order."""

    def __init__(self) -> None:
        self.pages: dict[int, CmsPage] = {}
        self.order: list[int] = []
        self.fails: Callable[[str], None] = print  # Shown with a failing test only.
        self.saved: list[tuple[int, str]] = []
        self.in_between: list[str] = []
        """What somebody else saves, one after the other, between our look at a page and our own save."""

    def page(self, title: str, html: str, parent: int | None = None, **more: Text) -> int:
        """A page made in the browser, with a German text and others."""
        number = 10 + len(self.pages)
        texts = {"de": (Text(title, rewritten(html)), Status.PUBLIC)}
        texts |= {code: (text, Status.PUBLIC) for code, text in more.items()}
        self.pages[number] = CmsPage(number, parent, texts=texts)
        self.order.append(number)
        return number

    def edit(self, number: int, html: str, language: str = "de", status: Status = Status.PUBLIC) -> None:
        """Somebody saves in the browser."""
        before = self.pages[number].texts.get(language)
        title = before[0].title if before is not None else "Neu"
        self.pages[number].texts[language] = (Text(title, rewritten(html)), status)

    def text(self, number: int, language: str = "de") -> Text:
        """What is there."""
        return self.pages[number].texts[language][0]

    def status(self, number: int, language: str = "de") -> str:
        """Whether it is public there."""
        return self.pages[number].texts[language][1].value

    def door(self, user: str, role: Role = Role.EDITOR) -> "MemoryDoor":
        """An account."""
        return MemoryDoor(self, user, role)


class MemoryDoor:
    """Implements `CmsDoor`; a change feed that always tells everything."""

    url = URL
    region_slug = SLUG

    def __init__(self, cms: MemoryCms, user: str, role: Role) -> None:
        self.cms = cms
        self.user = user
        self.role = role

    def region(self) -> RegionMessage:
        return RegionMessage(
            slug=SLUG,
            name="Musterstadt",
            default_language="de",
            languages=[language_to(each) for each in LANGUAGES],
            four_eyes=False,
            role=self.role,
        )

    def changes(
        self, cursor: str | None, known: Mapping[str, RemotePage], languages: Collection[str] | None
    ) -> Iterator[FeedMessage]:
        del cursor, languages
        ids = {int(each.remote_id): page for page, each in known.items() if each.remote_id and not each.gone}
        here = {number: ids.get(number) or page_id(URL, SLUG, number) for number in self.cms.pages}
        pages, heads, revisions = [], [], []
        for position, number in enumerate(self.cms.order):
            page = self.cms.pages[number]
            parent = here[page.parent] if page.parent is not None else None
            placement = Placement(parent, ORDER[position], page.archived)
            place = placement_to(placement)
            pages.append(PageMessage(id=here[number], placement=place, version=1, remote_id=str(number)))
            for language, (text, status) in page.texts.items():
                revision = revision_id(URL, SLUG, number, language, text.title, text.html)
                public = revision if status is Status.PUBLIC else None
                head = Head(here[number], language, public, revision, status)
                heads.append(
                    HeadMessage(
                        page=head.page, language=language, public=public, newest=revision, status=status, version=1
                    )
                )
                revisions.append(revision_to(Revision(revision, here[number], language, text.hash), text))
        yield FeedMessage(cursor="1", more=False, region=self.region(), pages=pages, heads=heads, revisions=revisions)

    def former_slugs(self, language: str) -> dict[str, list[str]]:
        del language
        return {}

    def stored(self, number: int, language: str) -> StoredText | None:
        found = self.cms.pages[number].texts.get(language)
        return StoredText(found[0].title, found[0].html) if found is not None else None

    def save(self, task: TextTask, *, doubtful: bool) -> Saved:
        del doubtful
        self.cms.fails("before save")
        now = self.stored(task.number, task.language)
        wanted = StoredText(task.title, rewritten(task.html))
        if now not in (task.base, wanted, *task.taken):
            raise Stale
        if task.status == "PUBLIC" and not self.role.includes(Role.EDITOR):
            raise NoRight
        page = self.cms.pages[task.number]
        theirs = self._others(task, page)
        if now != wanted or page.texts[task.language][1].value != task.status:
            page.texts[task.language] = (Text(task.title, rewritten(task.html)), Status(task.status))
            page.saves += 1
            self.cms.saved.append((task.number, task.language))
        self.cms.fails("after save")
        return Saved(stored=wanted, version=page.saves, foreign=theirs, already=now == wanted)

    def _others(self, task: TextTask, page: CmsPage) -> tuple[CmsVersion, ...]:
        """A colleague's version right below ours."""
        if not self.cms.in_between:
            return ()
        html = self.cms.in_between.pop(0)
        page.saves += 1
        return (CmsVersion(page.saves, Status.PUBLIC, "Kollegin", task.title, rewritten(html), False, ""),)

    def create(self, language: str, title: str, html: str, status: str, spot: Spot) -> int:
        self.cms.fails("before create")
        number = 10 + len(self.cms.pages)
        text = (Text(title, rewritten(html)), Status(status))
        self.cms.pages[number] = CmsPage(number, spot.parent, texts={language: text})
        self._put(number, spot)
        self.cms.fails("after create")
        return number

    def move(self, language: str, number: int, spot: Spot) -> None:
        del language
        self.cms.pages[number] = replace(self.cms.pages[number], parent=spot.parent)
        self.cms.order.remove(number)
        self._put(number, spot)

    def archive(self, language: str, number: int) -> None:
        del language
        self.cms.pages[number].archived = True

    def restore(self, language: str, number: int) -> None:
        del language
        self.cms.pages[number].archived = False

    def close(self) -> None:
        pass

    def _put(self, number: int, spot: Spot) -> None:
        order = self.cms.order
        if spot.after is not None:
            order.insert(order.index(spot.after) + 1, number)
        elif spot.before is not None:
            order.insert(order.index(spot.before), number)
        else:
            order.append(number)


def cut_cable(at: str) -> Callable[[str], None]:
    """The connection breaks once, at this moment."""
    left = [at]

    def fails(action: str) -> None:
        if action in left:
            left.remove(action)
            raise ServerUnreachable(server="localhost")

    return fails


class LeasingRemote(MemoryRemote):
    """A hub in memory that grants the push lease as the real one does; `now` is set by the test."""

    now = "2026-11-22T10:00:00Z"

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        granted = [self._granted(each) if each.kind == LEASE else each for each in records]
        return super().put_records(granted, key)

    def _granted(self, asked: RecordMessage) -> RecordMessage:
        known = self.hub.records.get((LEASE, SERVER_KEY))
        held = lease_of(SharedRecord(LEASE, SERVER_KEY, known.value)) if known is not None else None
        if held is not None and held.until > self.now and held.holder != self.user:
            raise Stale
        if asked.value is None:
            return asked
        until = datetime.fromisoformat(self.now) + timedelta(seconds=int(str(asked.value["seconds"])))
        value = {"holder": self.user, "copy": asked.value["copy"], "until": until.strftime("%Y-%m-%dT%H:%M:%SZ")}
        return asked.model_copy(update={"value": value})
