"""A text's words as one line, for searching: cheap, since it is done for every text of a region."""

from __future__ import annotations

import html
import re

_BREAKING = (
    "address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    "header|hr|iframe|img|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video"
)
# Whatever is never closed is taken to the end, and no tag goes beyond the next "<": the effort stays linear.
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HIDDEN = re.compile(
    r"<(span|div|p|h4)\b[^<>]{0,200}?\bdisplay\s*:\s*none[^<>]{0,200}>[^<>]*</\1\s*>", re.IGNORECASE
)
"""As the CMS writes the name of a contact card's kind: for programs, not for readers."""
_BREAKING_TAG = re.compile(rf"</?(?:{_BREAKING})\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<![^<>]*>")
_SPACES = re.compile(r"\s+")
_TEL = re.compile(r"""href\s*=\s*["']?tel:([^"'>\s]+)""", re.IGNORECASE)


def plain_words(source: str) -> str:
    """What is read of some HTML, white space collapsed; within a word no tag leaves a gap."""
    text = _HIDDEN.sub(" ", _UNSEEN.sub(" ", source))
    text = _TAG.sub("", _BREAKING_TAG.sub(" ", text))
    return _SPACES.sub(" ", html.unescape(text)).strip()


def linked_phones(source: str) -> list[str]:
    """The numbers that links of some HTML dial, as written there."""
    return _TEL.findall(source)
