"""Images as texts hold them: what can be changed of one, byte by byte, and in which texts it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from integreat_editor.content.lines import escape_attribute
from integreat_editor.content.source import Node, attribute_spans, parse_source

_MEDIUM = re.compile(r"/media/([0-9a-f]{64})(?![0-9a-f])")
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*")
_SIZE_DECLARATION = re.compile(r"(?i)(?:^|(?<=;))\s*(width|height)\s*:([^;]*)(?:;|$)")


@dataclass(frozen=True, slots=True)
class ImageTag:
    """`alt`: None where the image has none, "" for decoration. `width`: in CSS pixels, 0 where it has its own."""

    source: str
    alt: str | None
    width: int


def read_image_tag(html: str) -> ImageTag | None:
    """Open an image; None for what is no single image."""
    node = _only_image(html)
    return _opened(node) if node is not None else None


def image_html(source: str, alt: str, width: int = 0) -> str:
    """Write an image."""
    size = f' width="{width}"' if width else ""
    return f'<img src="{escape_attribute(source)}" alt="{escape_attribute(alt)}"{size}>'


def with_alt(html: str, alt: str) -> str:
    """Give an image other words for those who do not see it; nothing else changes. Raises ValueError for no image."""
    node = _checked(html)
    return html if node.get("alt") == alt else _with_attribute(html, node, "alt", alt)


def with_width(html: str, width: int) -> str:
    """Give an image a width in pixels (0: its own). Its height follows, so what fixed it goes: the apps would keep it.

    Raises ValueError for no image.
    """
    if _opened(_checked(html)).width == width:
        return html
    html = _with_attribute(html, _checked(html), "width", str(width) if width else None)
    html = _with_attribute(html, _checked(html), "height", None)
    style = _checked(html).get("style")
    kept = _SIZE_DECLARATION.sub("", style).strip() if style is not None else None
    return html if kept == style else _with_attribute(html, _checked(html), "style", kept or None)


def first_alt(html: str, source: str) -> tuple[bool, str | None]:
    """Say whether a text has this image, and the words its first one has; one file is one image at any address."""
    found = next(_with_source(html, source), None)
    return found is not None, found.get("alt") if found is not None else None


def with_alt_of(html: str, source: str, alt: str) -> str:
    """Give all images of a text that show this file the same words; no other byte changes."""
    for node in reversed(list(_with_source(html, source))):
        html = html[: node.start] + with_alt(node.outer, alt) + html[node.end :]
    return html


def _with_source(html: str, source: str) -> Iterator[Node]:
    wanted = _file(source)
    return (node for node in parse_source(html).iter() if node.tag == "img" and _file(node.get("src") or "") == wanted)


def _file(source: str) -> str:
    found = _MEDIUM.search(source)
    return found[1] if found else source.strip()


def _only_image(html: str) -> Node | None:
    inside = [child for child in parse_source(html).children if not child.is_blank]
    return inside[0] if len(inside) == 1 and inside[0].tag == "img" else None


def _checked(html: str) -> Node:
    node = _only_image(html)
    if node is None:
        raise ValueError("no image")
    return node


def _opened(node: Node) -> ImageTag:
    styled = {name.lower(): value for name, value in _SIZE_DECLARATION.findall(node.get("style") or "")}
    pixels = _PIXELS.fullmatch(styled.get("width") or node.get("width") or "")
    return ImageTag(node.get("src") or "", node.get("alt"), int(pixels[1]) if pixels else 0)


def _with_attribute(html: str, node: Node, name: str, value: str | None) -> str:
    """Set an attribute, or take it away with the white space before it."""
    span = attribute_spans(node).get(name)
    if value is not None:
        written = f'{name}="{escape_attribute(value)}"'
        if span is not None:
            return html[: span[0]] + written + html[span[1] :]
        at = node.start + len("<img")
        return f"{html[:at]} {written}{html[at:]}"
    if span is None:
        return html
    return html[: span[0]].rstrip() + html[span[1] :]
