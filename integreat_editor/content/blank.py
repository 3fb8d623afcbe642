"""Whether a text says and shows nothing, told without parsing it: the tree asks that of thousands."""

import html
import re

SHORT = 600
"""A text of more bytes than that is not empty; else its markup alone is that long, and the checks find it."""
_SHOWN = re.compile(r"<\s*(?:img|iframe|video|audio|table|svg|picture|object|hr)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")


def is_blank(source: str) -> bool:
    """Whether HTML holds no visible character and nothing to look at or listen to."""
    if _SHOWN.search(source):
        return False
    return not _INVISIBLE.sub("", html.unescape(_TAG.sub("", source)))
