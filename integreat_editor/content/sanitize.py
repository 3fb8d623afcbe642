"""HTML as the Integreat apps let it through: no script, no foreign frames, no schemes but the usual ones.

Source of the rules: sanitize-html's defaults plus iframe, img, details and summary, as the web app configures it
(integreat-app, RemoteContentSandBox; measured on release 2026.8.1).
"""

from __future__ import annotations

import re
from collections.abc import Set
from urllib.parse import urlsplit

import nh3

_TAGS = {
    *("address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section".split()),  # noqa: SIM905  # a list to read
    *("blockquote dd div dl dt figcaption figure hr li ol p pre ul".split()),  # noqa: SIM905
    *("a abbr b bdi bdo br cite code data dfn em i kbd mark q rb rp rt rtc ruby s samp small".split()),  # noqa: SIM905
    *("span strong sub sup time u var wbr caption col colgroup table tbody td tfoot th thead tr".split()),  # noqa: SIM905
    *("iframe img details summary".split()),  # noqa: SIM905
}
_CLEANED_WITH_CONTENT = {"script", "style", "textarea", "option", "noscript", "template", "title"}
_ATTRIBUTES = {
    "*": {"class", "style", "dir"},
    "a": {"href", "name", "target"},
    "img": {"src", "srcset", "alt", "title", "width", "height", "loading"},
    "iframe": {"src", "width", "height", "allowfullscreen", "title"},
}
_SCHEMES = {"http", "https", "ftp", "mailto", "tel"}
_FRAME_HOSTS = ("vimeo.com", "player.vimeo.com")
_MOST_DEPTH = 400
_BLACK = re.compile(r"(?:(?<=;)|^)\s*color:\s*rgb\(0,\s*0,\s*0\)\s*(?:;|$)", re.IGNORECASE)


def sanitise(html: str, *, kept: Set[str] = frozenset()) -> str:
    """Give what the apps would show of an HTML text, always well-formed; takes any string.

    `kept`: names of further attributes that any element may have.
    """
    if _depth(html) > _MOST_DEPTH:  # nobody reads that; a parser may not survive it
        return ""
    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_CLEANED_WITH_CONTENT,
        attributes=_ATTRIBUTES | {"*": _ATTRIBUTES["*"] | kept},
        attribute_filter=_filter,
        generic_attribute_prefixes={"data-", "aria-"},
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def is_shown_tag(tag: str) -> bool:
    """Tell whether the apps know an element; of others they show at most the text."""
    return tag in _TAGS


def is_shown_scheme(scheme: str) -> bool:
    """Tell whether links and images with this (lower-case) scheme work in the apps."""
    return scheme in _SCHEMES


def is_shown_frame(address: str) -> bool:
    """Tell whether the apps show what is embedded from an address: Vimeo, nothing else."""
    try:
        host = urlsplit(address).hostname if address.startswith(("https://", "http://")) else ""
    except ValueError:  # no address at all, such as "http://["
        return False
    return (host or "").lower() in _FRAME_HOSTS


def is_black(style: str) -> bool:
    """Tell whether a style attribute asks for the black that the apps take off texts, for their dark theme."""
    return _BLACK.search(style) is not None


def _filter(tag: str, attribute: str, value: str) -> str | None:
    if tag == "iframe" and attribute == "src":
        return value if is_shown_frame(value) else None
    if attribute == "srcset" and "data:" in value.lower():
        return None
    if attribute == "style" and ("url(" in value.lower() or "expression" in value.lower() or "\\" in value):
        return None
    # The apps take black off texts, for their dark theme.
    return (_BLACK.sub("", value).strip() or None) if attribute == "style" else value


def _depth(html: str) -> int:
    """An upper bound of how deeply elements are nested."""
    depth = deepest = 0
    for part in html.split("<")[1:]:
        if part.startswith("/"):
            depth = max(0, depth - 1)
        elif part[:1].isalpha() and not part.lower().startswith(("br", "img", "hr", "input", "wbr", "col")):
            depth += 1
            deepest = max(deepest, depth)
    return deepest
