"""What a municipality fills into a slot, as HTML that may stand in a text."""

from __future__ import annotations

from html import escape
from typing import Protocol

from integreat_editor.content.links import is_fit_link
from integreat_editor.content.parsed import parsed
from integreat_editor.content.sanitize import sanitise
from integreat_editor.content.slots import BLOCK_KINDS, SLOT_ATTRIBUTES, Slot
from integreat_editor.content.source import BLOCK, Node, attribute_spans

# A contact card's, which the CMS writes and the apps do not need.
_CARD_ATTRIBUTES = frozenset(("contenteditable", "translate"))
_SEEN_WITHOUT_TEXT = frozenset(("img", "iframe", "video", "audio"))
_REPLACED_WHOLE = frozenset(("div", "p", "span", "section", "article", "aside"))


class Words(Protocol):
    """What stands in a slot: `text`, or `text` and `href`, or `html` (as `models.template.Filling`)."""

    @property
    def text(self) -> str: ...

    @property
    def href(self) -> str: ...

    @property
    def html(self) -> str: ...


def filled_html(slot: Slot, node: Node, words: Words) -> str | None:
    """What replaces a slot's element; None if the words are not of its kind, or are not fit to be shown.

    Other attributes of the element (language, direction, "do not translate") stay where it holds inline words.
    """
    if slot.kind in BLOCK_KINDS:
        html = block_html(words.html)
        return html and (html if node.tag in _REPLACED_WHOLE or _is_card(node) else _with_content(node, html))
    text = " ".join(words.text.split())
    if words.html.strip():
        return None
    if slot.kind == "link":
        return _link(node, text, words.href.strip()) if is_fit_link(words.href) else None
    if not text or words.href.strip():
        return None
    written = escape(text, quote=False)
    return written if node.tag == "span" and not _others(node) else _with_content(node, written)


def block_html(html: str) -> str | None:
    """An HTML filling as blocks, sanitised and without slots of its own; None if there is nothing to see in it."""
    if not html.strip():
        return None
    clean = _without_slots(sanitise(html, kept=_CARD_ATTRIBUTES))
    root = parsed(clean)
    if not any(node.tag in _SEEN_WITHOUT_TEXT or node.text.strip() for node in root.iter()):
        return None
    parts: list[str] = []
    run: list[Node] = []
    for child in [*root.children, None]:
        if child is not None and not _holds_block(child):
            run.append(child)
            continue
        inline = "".join(node.outer for node in run)
        parts += [f"<p>{inline.strip()}</p>"] if inline.strip() else [inline]
        parts += [child.outer] if child is not None else []
        run = []
    return "".join(parts).strip()


def _link(node: Node, text: str, href: str) -> str:
    shown = escape(text or href.partition("://")[2] or href.partition(":")[2] or href, quote=False)
    target = f'href="{escape(href)}"'
    if node.tag == "a":
        return f"<a {' '.join((target, *_others(node, 'href')))}>{shown}</a>"
    link = f"<a {target}>{shown}</a>"
    return link if node.tag == "span" and not _others(node) else _with_content(node, link)


def _with_content(node: Node, html: str) -> str:
    tag = node.open_tag[1 : 1 + len(node.tag)]
    return f"<{' '.join((tag, *_others(node)))}>{html}{node.close_tag}"


def _others(node: Node, *left_out: str) -> list[str]:
    """The attributes of an element as written, without those that make it a slot."""
    spans = attribute_spans(node).items()
    return [node.source[a:b] for name, (a, b) in spans if name not in SLOT_ATTRIBUTES and name not in left_out]


def _is_card(node: Node) -> bool:
    return node.get("data-contact-id") is not None


def _holds_block(node: Node) -> bool:
    return any(each.tag in BLOCK for each in node.iter())


def _without_slots(html: str) -> str:
    """A municipality's words hold no slots: nobody would fill them."""
    if "data-slot" not in html:
        return html
    spans = sorted(
        span
        for node in parsed(html).iter()
        if node.is_element
        for name, span in attribute_spans(node).items()
        if name in SLOT_ATTRIBUTES
    )
    for start, end in reversed(spans):
        html = html[:start].rstrip() + html[end:]
    return html
