"""Writes of which nobody knows how they ended: what became of them is read in the CMS before anything else.

Else a pull would take our own new page for a stranger's, and our own text, rewritten by the CMS, for a colleague's.
"""

import json
from collections.abc import Collection, Iterable

from integreat_editor.models.page import Placement
from integreat_editor.sync.cms.desk import Desk, OpenWrite
from integreat_editor.sync.cms.ids import revision_id
from integreat_editor.sync.cms.outcome import resembles, same_text, text_of
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.spots import spot_of
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.tree import read_tree
from integreat_editor.sync.cms.tree_writer import find_created
from integreat_editor.sync.cms.versions import CmsVersion, versions
from integreat_editor.sync.errors import NeedsParent, NotFound
from integreat_editor.sync.wire import RevisionMessage, TextMessage

PAGE = "cms_page"
TEXT = "cms_text"
"""Actions of the journal: a new page (subject: the page), a text (subject: page/language)."""


def page_payload(language: str, title: str, to: Placement) -> str:
    """What must be known to find a page that was made after all."""
    return json.dumps({"language": language, "title": title, "parent": to.parent, "order": to.order})


def text_payload(revision: str, ours: str) -> str:
    """What must be known to find a text that was stored after all."""
    return json.dumps({"revision": revision, "ours": ours})


def settle_doubts(session: CmsSession, region: str, desk: Desk) -> set[tuple[int, str]]:
    """Notes what turns out to be done, and gives the texts (number, language) among it.

    What is not stays open: the next push looks once more, and sends it.
    """
    found = set()
    made = _settle_pages(session, region, desk, desk.open_writes(PAGE))
    for write in desk.open_writes(TEXT):
        key = _settle_text(session, region, desk, write, made)
        if key is not None:
            found.add(key)
    for write in desk.open_writes(PAGE):
        if write.subject in made:
            desk.finish(write.key, "found")
    return found


def created_after_all(session: CmsSession, region: str, desk: Desk, write: OpenWrite) -> int | None:
    """The number of the page that this write has made; None where it did not arrive."""
    value = json.loads(write.payload)
    to = Placement(value["parent"], value["order"])
    known = desk.known()
    try:
        spot = spot_of(known, write.subject, to)
    except NeedsParent:
        return None
    numbers = {each.remote_id for each in known.values()}
    nodes = read_tree(session, region, [value["language"]], value["language"])
    unknown = [node.number for node in nodes if str(node.number) not in numbers]
    return find_created(session, region, value["language"], value["title"], spot, unknown)


def stored_revision(
    session: CmsSession, region: str, number: int, stored: StoredText, made_from: RevisionMessage
) -> RevisionMessage:
    """What the CMS has stored of a revision of ours, under the name that every copy gives it."""
    identity = revision_id(session.base_url, region, number, made_from.language, stored.title, stored.html)
    content = TextMessage(title=stored.title, html=stored.html)
    return made_from.model_copy(update={"id": identity, "content": content})


def _settle_pages(session: CmsSession, region: str, desk: Desk, writes: Iterable[OpenWrite]) -> set[str]:
    """The pages that are there."""
    made = set()
    for write in writes:
        if desk.number(write.subject) is None:
            number = created_after_all(session, region, desk, write)
            if number is None:
                continue
            value = json.loads(write.payload)
            desk.note_number(write.subject, number, Placement(value["parent"], value["order"]))
        made.add(write.subject)
    return made


def _settle_text(
    session: CmsSession, region: str, desk: Desk, write: OpenWrite, made: Collection[str]
) -> tuple[int, str] | None:
    page, _, language = write.subject.partition("/")
    value = json.loads(write.payload)
    number, base = desk.number(page), desk.base(page, language)
    if number is None:
        return None
    if base is not None and base.ours == value["ours"]:
        desk.finish(write.key, "found")
        return None
    try:
        made_from = desk.text(value["revision"])
    except NotFound:
        desk.finish(write.key, "forgotten")
        return None
    ours = StoredText(made_from.content.title, made_from.content.html)
    newer = list(_newer(versions(session, region, language, number), base.stored if base is not None else None))
    found = next((each for each in newer if _may_be(text_of(each), ours)), None)
    if found is None and page in made and newer:
        found = newer[-1]  # The first text of a page that we have made is ours, however the CMS has rewritten it.
    if found is None:
        return None
    stored = stored_revision(session, region, number, text_of(found), made_from)
    desk.note_saved(value["ours"], stored, found.status)
    desk.finish(write.key, "found")
    return number, language


def _may_be(stored: StoredText, ours: StoredText) -> bool:
    return same_text(stored, ours) or resembles(ours, stored)


def _newer(found: Iterable[CmsVersion], base: StoredText | None) -> Iterable[CmsVersion]:
    """The versions above the base, the newest first."""
    for each in found:
        if base is not None and text_of(each) == base:
            return
        yield each
