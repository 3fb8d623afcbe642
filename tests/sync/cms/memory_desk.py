"""A desk without a working copy, and a CMS that only notes what it is asked to do: for the rules of publishing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.desk import DeskBase, ForeignText, OpenWrite
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.convert import change_set_to
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.wire import ChangeSetMessage, RevisionMessage, TextMessage

SET = "c" * 32


@dataclass
class MemoryDesk:
    """Implements `sync.cms.desk.Desk`."""

    items: list[ChangeItem] = field(default_factory=list)
    texts: dict[str, RevisionMessage] = field(default_factory=dict)
    bases: dict[tuple[str, str], DeskBase] = field(default_factory=dict)
    pages: dict[str, RemotePage] = field(default_factory=dict)
    writes: dict[str, tuple[str, OpenWrite]] = field(default_factory=dict)
    foreign: list[ForeignText] = field(default_factory=list)
    as_role: Role | None = Role.EDITOR
    own: set[str] = field(default_factory=set)
    author: str = "anna"

    def now(self) -> str:
        return "2026-11-23T08:00:00Z"

    def role(self) -> Role | None:
        return self.as_role

    def default_language(self) -> str:
        return "de"

    def known(self) -> Mapping[str, RemotePage]:
        return dict(self.pages)

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        if change_set_id != SET:
            raise NotFound(what=change_set_id)
        return change_set_to(ChangeSet(SET, "Titel", "", self.author, "", tuple(self.items)))

    def mark(self, change_set_id: str, verdicts: Mapping[str, Verdict]) -> ChangeSetMessage:
        self.items = [replace(each, verdict=verdicts.get(each.key, each.verdict)) for each in self.items]
        return self.change_set(change_set_id)

    def text(self, revision: str) -> RevisionMessage:
        if revision not in self.texts:
            raise NotFound(what=revision)
        return self.texts[revision]

    def base(self, page: str, language: str) -> DeskBase | None:
        return self.bases.get((page, language))

    def proposes(self, page: str, language: str, revision: str) -> bool:
        return revision in self.own and bool(page) and bool(language)

    def number(self, page: str) -> int | None:
        known = self.pages.get(page)
        return int(known.remote_id) if known is not None else None

    def note_number(self, page: str, number: int, placement: Placement) -> None:
        self.pages[page] = RemotePage(page, placement, 1, remote_id=str(number))

    def note_place(self, page: str, placement: Placement) -> None:
        self.pages[page] = replace(self.pages[page], placement=placement)

    def note_saved(
        self, ours: str, stored: RevisionMessage, status: Status, foreign: ForeignText | None = None
    ) -> None:
        there = StoredText(stored.content.title, stored.content.html)
        self.texts[stored.id] = stored
        self.bases[stored.page, stored.language] = DeskBase(
            ours, there, stored.id, status, public=status is Status.PUBLIC
        )
        self.foreign += [foreign] if foreign is not None else []

    def begin(self, action: str, subject: str, key: str, payload: str) -> None:
        self.writes.setdefault(key, (action, OpenWrite(key, subject, payload)))

    def finish(self, key: str, result: str) -> None:
        assert result
        self.writes.pop(key, None)

    def open_writes(self, action: str) -> list[OpenWrite]:
        return [write for kind, write in self.writes.values() if kind == action]

    # -- for tests

    def add_text(self, page: str, html: str, language: str = "de", base: str | None = None, **more: Any) -> ChangeItem:
        """An approved item with a text."""
        text = Text("Titel", html)
        revision = text.hash[:32]
        content = TextMessage(title=text.title, html=text.html)
        self.texts[revision] = RevisionMessage(id=revision, page=page, language=language, content=content)
        values = {"revision": revision, "text": text.hash, "base": base, "verdict": Verdict.APPROVED} | more
        item = ChangeItem(page, language, **values)
        self.items.append(item)
        return item

    def add_page(self, page: str, to: Placement, origin: Placement | None = None) -> ChangeItem:
        """An approved tree operation."""
        item = ChangeItem(page, to=to, origin=origin, verdict=Verdict.APPROVED)
        self.items.append(item)
        return item

    def verdicts(self) -> list[Verdict]:
        """Of the items, as they stand."""
        return [each.verdict for each in self.items]
