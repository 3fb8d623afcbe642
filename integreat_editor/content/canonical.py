"""The canonical form of a text: two texts a reader can't tell apart have the same one.

It is small, regular HTML: white space collapsed as CSS does, attributes sorted, entities decoded. What the Integreat
CMS rewrites on every save without changing what is read (wrapper div, `link-external`, `notranslate`, link targets,
percent-encoding, comments; integreat-cms, cleanup of content on save) makes no difference here. What could run or
load something (scripts, event attributes, forms) always does.
"""

from __future__ import annotations

import itertools
import re
from urllib.parse import quote

from integreat_editor.content.source import (
    BLOCK,
    RAW_TEXT,
    VOID,
    WHITE_SPACE,
    Attributes,
    Node,
    content_root,
    parse_source,
)

_SPACES = re.compile(r"[ \t\r\n\f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Control characters are not drawn, and the CMS drops them.
_NO_CONTROLS = dict.fromkeys((*range(9), 0x0B, *range(0x0E, 0x20), 0x7F))
_PRESERVES_SPACE = frozenset({"pre", "textarea", "listing", "xmp"})
_BREAKS_LINE = BLOCK | {"br"}
_DECLARATION = re.compile(r"""(?:[^;"'(]++|"[^"]*+"|'[^']*+'|\([^)]*+\)|["'(])++""")
_LONGEST_STYLE = 10_000
_AUTHORITY = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*+://[^/?#]*+")
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")


def canonical(html: str) -> str:
    """Give the canonical form of an HTML text, itself HTML that can be encoded in UTF-8; the empty text gives ``""``.

    Takes any string and time linear in its length.
    """
    root = content_root(parse_source(html))
    return _Writer().write(root)


def same(a: str, b: str) -> bool:
    """Tell whether two HTML texts read the same."""
    return a == b or canonical(a) == canonical(b)


def normal_style(value: str) -> str:
    """Bring the declarations of a style attribute into one spelling and, where that changes nothing, one order."""
    if len(value) > _LONGEST_STYLE:
        return value
    declarations: dict[str, str] = {}
    for declaration in _DECLARATION.findall(value):
        name, colon, content = declaration.partition(":")
        name = name.strip().lower()
        if name or content.strip():
            declarations.pop(name, None)
            declarations[name] = " ".join(content.split()) if colon else ""
    names = sorted(declarations)
    # A shorthand and its parts (padding, padding-left) depend on their order.
    if any(longer.startswith(shorter + "-") for shorter, longer in itertools.pairwise(names)):
        names = list(declarations)
    return ";".join(f"{name}:{declarations[name]}" for name in names)


def normal_address(href: str) -> str:
    """Percent-encode what must be in path and query of an address, and leave the host as it is."""
    href = href.strip(WHITE_SPACE)
    authority = _AUTHORITY.match(href)
    start = authority.end() if authority else 0
    rest = quote(href[start:], safe=_ASCII, errors="surrogatepass")
    return href[:start] + _PERCENT.sub(lambda match: match[0].upper(), rest)


class _Writer:
    """Writes the tree as one string; a walk with a stack of its own, so that depth does not matter."""

    def __init__(self) -> None:
        self.out: list[str] = []
        # Index in `out` of a place where a space belongs if more text follows on the same line.
        self.space_at: int | None = None
        self.line_begun = False
        self.preserving = 0

    def write(self, root: Node) -> str:
        # Bare text becomes a paragraph when the CMS stores it.
        bare = not any(node.tag in BLOCK for node in root.iter() if node is not root)
        self._walk(root)
        body = _SURROGATE.sub(lambda match: f"&#x{ord(match[0]):x};", "".join(self.out))
        return f"<p>{body}</p>" if bare and body else body

    def _walk(self, root: Node) -> None:
        # Beside a node: True when its children are done and it must be closed.
        stack = [(child, False) for child in reversed(root.children)]
        while stack:
            node, done = stack.pop()
            if done:
                self._close(node)
            elif node.tag == "#text":
                self._text(node)
            elif node.is_element:
                self._open(node)
                if node.tag not in VOID:
                    stack.append((node, True))
                stack.extend((child, False) for child in reversed(node.children))

    def _open(self, node: Node) -> None:
        if node.tag in _BREAKS_LINE:
            self._end_line()
        elif node.tag in VOID or node.tag in RAW_TEXT:
            self._place_space()
            self.line_begun = True
        attributes = "".join(f' {name}="{_escape(value)}"' for name, value in normal_attributes(node))
        self.out.append(f"<{node.tag}{attributes}>")
        self.preserving += _preserves_space(node)

    def _close(self, node: Node) -> None:
        if node.tag in _BREAKS_LINE:
            self._end_line()
        self.preserving -= _preserves_space(node)
        self.out.append(f"</{node.tag}>")

    def _text(self, node: Node) -> None:
        text = node.text.translate(_NO_CONTROLS)
        parent = node.parent.tag if node.parent else ""
        if self.preserving or parent in RAW_TEXT:
            self._place_space()
            self.line_begun = True
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            self.out.append(text if parent in RAW_TEXT else _escape(text))
            return
        words = _SPACES.sub(" ", text)
        inner = words.strip(" ")
        if words.startswith(" "):
            self._note_space()
        if inner:
            self._place_space()
            self.out.append(_escape(inner))
            self.line_begun = True
            if words.endswith(" "):
                self._note_space()

    def _note_space(self) -> None:
        if self.line_begun and self.space_at is None:
            self.space_at = len(self.out)
            self.out.append("")

    def _place_space(self) -> None:
        if self.space_at is not None:
            self.out[self.space_at] = " "
            self.space_at = None

    def _end_line(self) -> None:
        self.space_at = None
        self.line_begun = False


def normal_attributes(node: Node) -> Attributes:
    """Give the attributes of an element sorted, in one spelling, without what the CMS adds or drops unseen."""
    attributes = dict(node.attrs)
    classes = set(attributes.pop("class", "").split())
    if node.tag == "a":
        _normal_link(node, attributes, classes)
    elif node.tag == "span" and ("notranslate" in classes or attributes.get("translate") == "no"):
        classes.discard("notranslate")
        attributes["translate"] = "no"
        if attributes.get("dir") == "ltr":
            del attributes["dir"]
    if "style" in attributes:
        attributes["style"] = normal_style(attributes["style"])
        if not attributes["style"]:
            del attributes["style"]
    if classes:
        attributes["class"] = " ".join(sorted(classes))
    return tuple(sorted(attributes.items()))


def _normal_link(node: Node, attributes: dict[str, str], classes: set[str]) -> None:
    classes.discard("link-external")
    attributes.pop("target", None)
    if "href" in attributes:
        attributes["href"] = normal_address(attributes["href"])
    inside = [child for child in node.children if not child.is_blank]
    if len(inside) == 1 and inside[0].tag == "img":  # the CMS hides such a link from screen readers, or shows it
        if attributes.get("aria-hidden") == "true":
            del attributes["aria-hidden"]
        if attributes.get("tabindex") == "-1":
            del attributes["tabindex"]


def _preserves_space(node: Node) -> bool:
    return node.tag in _PRESERVES_SPACE or "white-space" in (node.get("style") or "")


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
