"""The new page with the changes marked in it: `<ins>` and `<del>` around words, inside the page's own markup."""

from __future__ import annotations

from html import escape

from integreat_editor.content.align import align
from integreat_editor.content.diff_words import Op, word_runs
from integreat_editor.content.merge_table import Table, may_merge_cells, tables
from integreat_editor.content.merge_units import Unit, content_of, is_container
from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import RAW_TEXT, Node, content_root, decode
from integreat_editor.content.tokens import html_tokens

_TAGS: dict[Op, str] = {"insert": "ins", "delete": "del"}
_DEEPEST = 12
_LARGEST = 1_000_000


def rendered(old: str, new: str) -> str:
    """Give the HTML of the new page with deleted words struck and new ones marked; well-formed if both pages are."""
    if max(len(old), len(new)) > _LARGEST:
        return _marked(parsed(old), "delete") + _marked(parsed(new), "insert")
    return _content(content_root(parsed(old)), content_root(parsed(new)), 0)


def _content(old: Node, new: Node, depth: int) -> str:
    """The inside of a container, unit by unit, in the order of the new one; what is gone at its old place."""
    old_content, new_content = content_of(old), content_of(new)
    if all(unit.node is None for unit in old_content.units + new_content.units):
        return _words(old.inner, new.inner)
    alignment = align(old_content.units, new_content.units)
    partners = {j: i for i, j in (alignment.pairs | alignment.moved).items()}
    gone = alignment.gone_before(len(old_content.units), len(new_content.units))
    for index, old_indexes in gone.items():
        came = index < len(new_content.units) and index not in partners
        if came and len(old_indexes) == 1 and _are_lists(old_content.units[old_indexes[0]], new_content.units[index]):
            partners[index] = old_indexes.pop()
    out = [new_content.lead]
    for index in range(len(new_content.units) + 1):
        out += [_mark_unit(old_content.units[i], "delete") + old_content.units[i].trail for i in gone.get(index, [])]
        if index < len(new_content.units):
            unit, partner = new_content.units[index], partners.get(index)
            out += [_unit(None if partner is None else old_content.units[partner], unit, depth), unit.trail]
    return "".join(out)


def _are_lists(old: Unit, new: Unit) -> bool:
    """A list in place of a list is read item by item, however little is left of it."""
    return old.family == new.family == "list" and old.node is not None and new.node is not None


def _unit(old: Unit | None, new: Unit, depth: int) -> str:
    if old is None:
        return _mark_unit(new, "insert")
    if old.key == new.key:
        return new.body
    if old.node is None or new.node is None:
        return _words(old.body, new.body)
    if (found := tables(old.node, new.node, new.node)) and may_merge_cells(*found):
        return _cells(found[0], found[1], depth)
    if not is_container(old.node) or not is_container(new.node) or depth > _DEEPEST:
        return _mark_unit(old, "delete") + _mark_unit(new, "insert")
    return new.node.open_tag + _content(old.node, new.node, depth + 1) + new.node.close_tag


def _cells(old: Table, new: Table, depth: int) -> str:
    """A table of the same shape, cell by cell."""
    out = [new.between[0]]
    for left, right, between in zip(old.cells, new.cells, new.between[1:], strict=True):
        out += [_content(left, right, depth + 1), between]
    return "".join(out)


def _words(old: str, new: str) -> str:
    """Inline HTML: the new markup as it is, its words compared with the old ones."""
    old_words = [token for token in html_tokens(old) if not _is_tag(token)]
    tokens = html_tokens(new)
    runs = word_runs(old_words, [token for token in tokens if not _is_tag(token)])
    writer, position = _Writer(), 0
    for op, words in runs:
        if op == "delete":
            writer.words(op, words)
            continue
        for word in words:
            while _is_tag(tokens[position]):
                writer.tag(tokens[position])
                position += 1
            writer.words(op, [word])
            position += 1
    for tag in tokens[position:]:
        writer.tag(tag)
    return writer.text()


class _Writer:
    """Joins neighbouring words of one kind into one mark; a mark never reaches over a tag."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.op: Op = "equal"

    def words(self, op: Op, words: list[str]) -> None:
        self._turn_to(op)
        self.out += [_escaped(word) for word in words]

    def tag(self, tag: str) -> None:
        self._turn_to("equal")
        self.out.append(tag)

    def text(self) -> str:
        self._turn_to("equal")
        return "".join(self.out)

    def _turn_to(self, op: Op) -> None:
        if op != self.op:
            if self.op in _TAGS:
                self.out.append(f"</{_TAGS[self.op]}>")
            if op in _TAGS:
                self.out.append(f"<{_TAGS[op]}>")
            self.op = op


def _mark_unit(unit: Unit, op: Op) -> str:
    if unit.node is None and (unit.before or unit.after):  # part of an element: mark word by word
        return _words("", unit.body) if op == "insert" else _words(unit.body, "")
    return _marked(parsed(unit.body), op)


def _marked(root: Node, op: Op) -> str:
    """Mark every text of a piece of HTML, so that tables and cards keep their shape."""
    tag, source, out, at = _TAGS[op], root.source, [], 0
    for node in root.iter():
        inside_raw = node.parent is not None and node.parent.tag in RAW_TEXT
        if node.tag == "#text" and not node.is_blank and not inside_raw:
            out += [source[at : node.start], f"<{tag}>", source[node.start : node.end], f"</{tag}>"]
            at = node.end
    return "".join([*out, source[at:]])


def _is_tag(token: str) -> bool:
    return len(token) > 1 and token[0] == "<"


def _escaped(word: str) -> str:
    return word if word.startswith("&") and len(word) > 1 else escape(decode(word), quote=False)
