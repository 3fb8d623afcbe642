"""What became of a text that was sent, told from the list of versions. No HTTP here.

The CMS numbers versions anew when it clears away automatic saves, so versions are told apart by what they hold.
"""

from collections.abc import Iterable, Sequence

from integreat_editor.content.canonical import same
from integreat_editor.content.cms_form import predicted
from integreat_editor.content.source import Node, content_root, parse_source
from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.versions import CmsVersion

Seen = tuple[StoredText, Status | None]
"""A version as it was seen before: its text, and its status where that counts."""


def same_text(a: StoredText, b: StoredText) -> bool:
    """Whether two texts read the same; what the CMS rewrites on every save makes no difference."""
    return a.title.strip() == b.title.strip() and same(a.html, b.html)


def text_of(version: CmsVersion) -> StoredText:
    """Title and text of a version."""
    return StoredText(version.title, version.html)


def above(found: Sequence[CmsVersion], seen: Iterable[Seen], start: int = 0) -> int | None:
    """How many versions, the newest first, stand above those that were seen; None where none of them is there any more.

    `start`: as many of the newest are ours for certain.
    """
    for index, version in enumerate(found):
        known = (text for text, status in seen if status in (None, version.status))
        if index >= start and any(same_text(text_of(version), text) for text in known):
            return index
    return None


def own_version(newer: Sequence[CmsVersion], sent: StoredText, status: str, author: str) -> CmsVersion | None:
    """The version that was made by sending this text, None where there is none for certain."""
    ours = [each for each in newer if each.author == author and each.status == status]
    if not ours:
        return None
    rewritten = StoredText(sent.title, predicted(sent.html).html)
    exact = (each for each in ours if any(same_text(text_of(each), text) for text in (sent, rewritten)))
    return next(exact, None) or next((each for each in ours if resembles(sent, text_of(each))), None)


def foreign_versions(newer: Sequence[CmsVersion], own: CmsVersion) -> tuple[CmsVersion, ...]:
    """Those of others among the versions beside ours; the same text, sent twice, is not foreign."""
    return tuple(
        each
        for each in newer
        if each is not own and not (each.author == own.author and same_text(text_of(each), text_of(own)))
    )


def resembles(sent: StoredText, stored: StoredText) -> bool:
    """Whether the CMS may have made one of the other: the same words, but for those it fills in itself."""
    return sent.title.strip() == stored.title.strip() and _own_words(sent.html) == _own_words(stored.html)


def _own_words(html: str) -> list[str]:
    """Words outside contact cards and links that follow their target: those the CMS takes from elsewhere."""
    parts: list[str] = []
    stack = [content_root(parse_source(html))]
    while stack:
        node = stack.pop()
        if node.tag == "#text":
            parts.append(node.text)
        elif not _filled_in(node):
            stack.extend(reversed(node.children))
    return " ".join(parts).split()


def _filled_in(node: Node) -> bool:
    if node.get("data-contact-id") is not None:
        return True
    followed = node.get("data-integreat-auto-update") == "true" or node.text_content().strip() == node.get("href")
    return node.tag == "a" and followed
