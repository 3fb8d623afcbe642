"""What a server says, noted as it says it: the same for a region's own server and for the one of its template."""

from collections.abc import Iterable
from dataclasses import replace

from integreat_editor.models.page import Page
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import RemoteInfo, RemotePage
from integreat_editor.services.media import named_media
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.convert import head_from, placement_from, revision_from
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.wire import FeedMessage

TextKey = tuple[str, str]


class Seen:
    """What one pull's messages were about."""

    def __init__(self) -> None:
        self.pages: set[str] = set()
        self.heads: set[TextKey] = set()
        self.media: set[str] = set()

    def note(self, message: FeedMessage) -> None:
        """Adds what a message is about."""
        self.pages.update(page.id for page in message.pages)
        self.heads.update((head.page, head.language) for head in message.heads)
        self.media |= named_media(revision.content.html for revision in message.revisions)


def note_feed(unit: Unit, info: RemoteInfo, message: FeedMessage) -> None:
    """Notes pages, heads, revisions and their texts; neither records nor the cursor, and nothing of the local side."""
    state = unit.remote_state
    revisions = [revision_from(each) for each in message.revisions]
    unit.texts.add_many([text for _, text in revisions] + [Text(s.title, s.html) for s in message.sources])
    unit.revisions.add_many([revision for revision, _ in revisions])
    state.put_pages(
        info.id,
        [RemotePage(p.id, placement_from(p.placement), p.version, p.path, False, p.remote_id) for p in message.pages],
    )
    if message.gone:
        there = state.pages(info.id)
        state.put_pages(info.id, [replace(there[page], gone=True) for page in message.gone if page in there])
    state.put_heads(info.id, [head_from(each) for each in message.heads])


def mark_gone(unit: Unit, info: RemoteInfo, seen: Seen) -> set[str]:
    """Pages that a complete answer no longer has are kept and marked (DESIGN section 3, "Pages"); gives their ids.

    So are translations: what the server no longer shows is no longer public.
    """
    state = unit.remote_state
    gone = [each for page, each in state.pages(info.id).items() if page not in seen.pages and not each.gone]
    state.put_pages(info.id, [replace(each, gone=True) for each in gone])
    heads = [head for key, head in state.heads(info.id).items() if key not in seen.heads and head.public is not None]
    state.put_heads(info.id, [replace(head, public=None, status=Status.DRAFT) for head in heads])
    return {each.page for each in gone} | {head.page for head in heads}


def refuse_cycles(unit: Unit, info: RemoteInfo) -> None:
    """A tree in which a page is its own ancestor is a lie; nothing of it is taken. Raises `ServerLies`."""
    there = unit.remote_state.pages(info.id)
    tree = PageTree(Page(page, each.placement) for page, each in there.items())
    for page in tree.misplaced:
        if there[page].placement.parent in there:
            raise ServerLies(server=info.url, reason=f"{page}: a page is its own ancestor")


def public_revisions(unit: Unit, info: RemoteInfo, pages: Iterable[str] | None = None) -> dict[TextKey, str]:
    """Id of the public revision of each (page, language) that has one; of these pages or of all."""
    state = unit.remote_state
    heads = state.heads(info.id) if pages is None else state.heads_of(info.id, pages)
    return {key: head.public for key, head in heads.items() if head.public is not None}
