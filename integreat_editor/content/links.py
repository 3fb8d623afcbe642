"""Addresses as texts hold them: internal links as paths, and what may stand in a link that somebody typed."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, unquote, urlsplit

_SCHEMES = frozenset(("http", "https"))
_WITHOUT_HOST = frozenset(("mailto", "tel"))
_INTEGREAT = re.compile(r"(?:[\w-]+\.)*(?:integreat\.app|integreat-app\.de)", re.IGNORECASE)
_UNFIT = re.compile(r"[\x00-\x20\x7f\\\"<>]")


def link_path(href: str) -> str:
    """The path of an internal link: no scheme and host, unquoted, one slash at its end.

    Internal is a path from the root, also with the host of Integreat before it. Anything else (another site, a
    number, a mail address, an anchor) gives "".
    """
    parts = split_address(href.strip())
    if parts is None or not parts.path.startswith("/"):
        return ""
    if parts.scheme.lower() not in ("", *_SCHEMES):
        return ""
    if (parts.netloc or parts.scheme) and not _INTEGREAT.fullmatch(parts.netloc):
        return ""
    return unicodedata.normalize("NFC", unquote(parts.path)).rstrip("/") + "/"


def link_rest(href: str) -> str:
    """What follows the path of an address: query and anchor as they are written."""
    cut = min((at for sign in "?#" if (at := href.find(sign)) >= 0), default=len(href))
    return href[cut:].rstrip()


def is_fit_link(href: str) -> bool:
    """Whether a link may lead there: to a web page, a mail address, a number or a path of this site."""
    href = href.strip()
    parts = split_address(href)
    if parts is None or _UNFIT.search(href):
        return False
    scheme = parts.scheme.lower()
    if scheme in _SCHEMES:
        return bool(parts.hostname)
    if scheme in _WITHOUT_HOST:
        return bool(parts.path)
    return not scheme and not parts.netloc and href.startswith("/") and not href.startswith("//")


def split_address(href: str) -> SplitResult | None:
    """The parts of an address; None for what is none."""
    try:
        return urlsplit(href)
    except ValueError:  # brackets that hold no IPv6 address
        return None
