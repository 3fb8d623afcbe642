"""How text of another program looks: what its elements and styles mean, and what of that a page can't have."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from integreat_editor.content.lines import Parts, Path, escape_attribute
from integreat_editor.content.source import WHITE_SPACE, Node

Style = dict[str, str]

_LONGEST_STYLE = 10_000
_BOLD_FROM = 600
_SCHEMES = ("http:", "https:", "mailto:", "tel:")
# Mail programs and Google Docs put their own address before the one that was written.
_REDIRECTS = {".safelinks.protection.outlook.com": "url", "www.google.com": "q"}
_NO_COLOUR = re.compile(
    r"(?:windowtext|black|white|auto|inherit|initial|transparent|currentcolor|none|unset|canvastext|#000|#000000|#fff"
    r"|#ffffff|rgba?\(0, ?0, ?0(?:, ?[01])?\)|rgba?\(255, ?255, ?255(?:, ?[01])?\))?",
)
_COLOURS = ("color", "background", "background-color", "mso-highlight")
_FONTS = ("font", "font-family", "font-size")
_PLAIN_ALIGNMENT = {"", "left", "start", "inherit", "initial", "right"}


@dataclass(frozen=True)
class Look:
    """What a piece of text inherits from the elements around it."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    raised: str = ""
    """`sup`, `sub` or ""."""
    href: str = ""
    preserved: bool = False
    """True where line ends count (`pre`)."""
    symbols: bool = False
    """True where characters stand for signs of the Wingdings font."""


def style_of(node: Node) -> Style:
    """Give the style attribute of an element as lower-case names and values."""
    written = node.get("style") or ""
    if len(written) > _LONGEST_STYLE:
        return {}
    pairs = (declaration.partition(":") for declaration in written.split(";"))
    return {name.strip().lower(): value.strip().lower() for name, _, value in pairs if value.strip()}


def is_hidden(style: Style) -> bool:
    return style.get("display") == "none" or style.get("visibility") == "hidden" or style.get("mso-hide") == "all"


def look_within(node: Node, style: Style, around: Look) -> Look:
    """Give the look of text in an element, from its name, its style and what is around it."""
    tag = node.tag
    look = replace(
        around,
        bold=_is_bold(tag, style, around.bold),
        italic=_is_italic(tag, style, around.italic),
        underlined=around.underlined or tag in {"u", "ins"} or "underline" in _lines_of(style),
        struck=around.struck or tag in {"s", "strike", "del"} or "line-through" in _lines_of(style),
        raised=_raised(tag, style, around.raised),
        preserved=around.preserved or tag == "pre",
        symbols="wingdings" in style["font-family"] if "font-family" in style else around.symbols,
    )
    if tag == "a":
        look = replace(look, href=address_of(node))
    return look


def _lines_of(style: Style) -> str:
    return style.get("text-decoration", "") + style.get("text-decoration-line", "")


def _is_bold(tag: str, style: Style, around: bool) -> bool:
    weight = style.get("font-weight", "")
    if weight.isdecimal():
        return int(weight[:6]) >= _BOLD_FROM
    if weight in {"normal", "lighter"}:
        return False
    return weight in {"bold", "bolder"} or tag in {"b", "strong"} or around


def _is_italic(tag: str, style: Style, around: bool) -> bool:
    slant = style.get("font-style", "")
    return slant != "normal" and (slant in {"italic", "oblique"} or tag in {"i", "em", "cite"} or around)


def _raised(tag: str, style: Style, around: str) -> str:
    wanted = style.get("vertical-align", "")
    if wanted in {"super", "sub"}:
        return "sup" if wanted == "super" else "sub"
    return tag if tag in {"sup", "sub"} else around


def address_of(node: Node) -> str:
    """Give where a link leads, if a page may lead there; else ""."""
    href = (node.get("href") or "").strip(WHITE_SPACE)
    if not href.lower().startswith(_SCHEMES) or any(char < " " or char.isspace() for char in href):
        return ""
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
    except ValueError:
        return ""
    for suffix, name in _REDIRECTS.items():
        if host.endswith(suffix) and (parts.path == "/url" or suffix.startswith(".")):
            behind = parse_qs(parts.query).get(name, [""])[0]
            return behind if behind.lower().startswith(_SCHEMES) else href
    return href


def inline_path(parts: Parts, look: Look, *, heading: bool) -> Path:
    """Give the inline elements for a look; a heading is bold without one."""
    tags = []
    if look.bold and not heading:
        tags.append("strong")
    if look.italic:
        tags.append("em")
    if look.underlined and not look.href:
        tags.append("u")
    if look.struck:
        tags.append("s")
    if look.raised:
        tags.append(look.raised)
    path = tuple(parts.inline(tag) for tag in tags)
    return (parts.inline("a", f' href="{escape_attribute(look.href)}"'), *path) if look.href else path


def count_lost_looks(node: Node, style: Style, dropped: Counter[str]) -> None:
    """Count what an element says about its looks and a page does not take over."""
    colours = [style.get(name, "") for name in _COLOURS]
    if node.tag == "font":
        colours.append((node.get("color") or "").lower())
    if node.get("bgcolor") or not all(_NO_COLOUR.fullmatch(colour) for colour in colours):
        dropped["colour"] += 1
    is_font = node.tag == "font" and (node.get("face") or node.get("size"))
    if is_font or any(name in style for name in _FONTS):
        dropped["font"] += 1
    alignment = style.get("text-align") or ("center" if node.tag == "center" else (node.get("align") or "").lower())
    if alignment not in _PLAIN_ALIGNMENT:
        dropped["alignment"] += 1
    if node.tag == "a" and node.get("href") and not address_of(node):
        dropped["link"] += 1
