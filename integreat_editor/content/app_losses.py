"""What the Integreat apps drop of an HTML text: said when it is inserted, and by the checks.

Source of the rules: the web app's use of sanitize-html (integreat-app, RemoteContentSandBox; measured on release
2026.8.1), the same rules as in `sanitize`. The mark `translate="no"` is dropped too, but it is for translators: no
reader loses anything by it, so it is none of these losses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from integreat_editor.content.parsed import parsed
from integreat_editor.content.sanitize import is_black, is_shown_frame, is_shown_scheme, is_shown_tag
from integreat_editor.content.source import Node

_LONGEST = 80
_SPACES = re.compile(r"\s+")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
_BY_TAG = {
    **dict.fromkeys(("script", "style", "noscript", "template"), "code"),
    **dict.fromkeys(("form", "input", "select", "option", "textarea", "label", "fieldset", "legend"), "form"),
    **dict.fromkeys(("object", "embed", "applet", "frame"), "plugin"),
    **dict.fromkeys(("video", "audio", "svg", "font", "center", "del", "ins", "button", "picture"), ""),
}
"""Elements the apps know nothing of, to their kind of loss; "": the kind is the element's name."""
_WITH_INSIDE = frozenset({"video", "audio", "svg", "code", "picture", "form", "plugin"})
"""Kinds of which all that is inside is lost, or said, with the element."""
_LIST_ATTRIBUTES = {("ol", "start"): "list_start", ("ol", "type"): "list_type", ("ol", "reversed"): "list_start",
                    ("ul", "type"): "list_type", ("li", "value"): "item_value"}  # fmt: skip
_TITLED = frozenset({"img", "iframe"})


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a text that readers of the apps don't get.

    `kind`: a key (video, frame, list_start, anchor, scheme ...; `loss_words` has them all). `text`: which one, in the
    text's own words: the words of the link, the number the list starts with; "" where there is nothing to say.
    """

    kind: str
    text: str


def app_losses(html: str) -> tuple[Loss, ...]:
    """Give what the apps drop of an HTML text, each once, in the order of the text; takes any string."""
    return tuple(dict.fromkeys(_losses(parsed(html)))) if "<" in html else ()


def _losses(root: Node) -> Iterator[Loss]:
    stack = list(reversed(root.children))
    while stack:
        node = stack.pop()
        kind = _tag_kind(node)
        if kind:
            yield Loss(kind, node.tag if kind in {"tag", "form", "plugin"} else _words(node))
        elif node.is_element:
            yield from _address_losses(node)
            yield from _attribute_losses(node)
        if kind not in _WITH_INSIDE:
            stack.extend(reversed(node.children))


def _tag_kind(node: Node) -> str:
    """Give the kind of loss of a whole element; "" where the apps show it."""
    if not node.is_element or is_shown_tag(node.tag):
        return ""
    return _BY_TAG.get(node.tag, "tag") or node.tag


def _address_losses(node: Node) -> Iterator[Loss]:
    if node.tag == "a":
        href = (node.get("href") or "").strip()
        if href.startswith("#"):
            yield Loss("anchor", _words(node) or href)
        elif scheme := _lost_scheme(href):
            yield Loss("scheme", scheme)
        if node.get("id") and not href:
            yield Loss("anchor_target", _words(node) or node.get("id") or "")
    elif node.tag == "img":
        scheme = _lost_scheme(node.get("src") or "")
        if scheme:
            yield Loss("data_image" if scheme == "data" else "image_address", (node.get("alt") or "")[:_LONGEST])
    elif node.tag == "iframe" and not is_shown_frame(node.get("src") or ""):
        yield Loss("frame", _host(node.get("src") or ""))


def _attribute_losses(node: Node) -> Iterator[Loss]:
    for name, value in node.attrs:
        if name in {"colspan", "rowspan"} and value.strip() not in {"", "1"}:
            yield Loss("cell_span", _words(node))
        elif name == "lang":
            yield Loss("language", value)
        elif name == "translate" and value != "no":
            yield Loss("translate", _words(node))
        elif name == "open" and node.tag == "details":
            yield Loss("open", "")
        elif name == "title" and value and node.tag not in _TITLED:
            yield Loss("title", value[:_LONGEST])
        elif name == "align":
            yield Loss("align", value)
        elif name in {"width", "height"} and node.tag in {"table", "td", "th", "col"}:
            yield Loss("cell_size", "")
        elif name == "style" and is_black(value):
            yield Loss("black", _words(node))
        elif (node.tag, name) in _LIST_ATTRIBUTES:
            yield Loss(_LIST_ATTRIBUTES[node.tag, name], value)


def _lost_scheme(address: str) -> str:
    found = _SCHEME.match(address)
    return found[1].lower() if found and not is_shown_scheme(found[1].lower()) else ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address[:_LONGEST]
    except ValueError:  # no address at all, such as "http://["
        return address[:_LONGEST]


def _words(node: Node) -> str:
    return _SPACES.sub(" ", node.text_content()).strip()[:_LONGEST]
