"""Two people edit one page: random edits of both sides, and what must come out.

The page is a small model whose lines, items and blocks have numbers. An edit names numbers, so both sides' edits can
be made one after the other on one model, whoever made them: that is the expected merge, found without comparing any
text. Where both sides' edits have different outcomes for one number, the merge must have a conflict.
"""

from __future__ import annotations

import functools
import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from integreat_editor.content.merge_units import content_of
from integreat_editor.content.source import Node, content_root, parse_source

GONE = "(gone)"
Verb = Literal[
    "rewrite", "insert_line", "delete_line", "insert_block", "insert_item", "delete_part", "move", "retag", "split",
    "join",
]
_TEXT = """Anmeldung Ausweis beim Bescheid Beratung bitte die der Formular für Frist Gebühr Hilfe im Kurs mit nach oder
    Ort Schule Termin und unter Vertrag vor Wohnung zum Zeugnis"""
_WORDS = _TEXT.split()
_TAGS = re.compile(r"<[^<>]*>")


@dataclass(slots=True, eq=False)
class Line:
    """A sentence, a line, a cell's or an item's text."""

    number: int
    html: str
    trail: str = ""
    gone: bool = False


@dataclass(slots=True, eq=False)
class Part:
    """A block or an item: `lines` of a text, `items` of a list, or neither and an `opening` that is all of it."""

    number: int
    opening: str
    closing: str = ""
    lead: str = ""
    trail: str = ""
    lines: list[Line] = field(default_factory=list)
    items: list[Part] = field(default_factory=list)
    gone: bool = False

    def copy(self) -> Part:
        lines = [Line(line.number, line.html, line.trail, line.gone) for line in self.lines]
        items = [item.copy() for item in self.items]
        return Part(self.number, self.opening, self.closing, self.lead, self.trail, lines, items, self.gone)

    @property
    def is_text(self) -> bool:
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: of what has the number `target`, with new text, a second number, or numbers from `new` on."""

    verb: Verb
    target: int
    text: str = ""
    other: int = 0
    new: int = 0


@dataclass(slots=True)
class Page:
    """The model of a page."""

    before: str
    after: str
    parts: list[Part]

    def html(self) -> str:
        return self.before + "".join(_part_html(part) for part in self.parts) + self.after

    def copy(self) -> Page:
        return Page(self.before, self.after, [part.copy() for part in self.parts])

    def texts(self) -> Iterator[tuple[Part, list[Part]]]:
        """Every part with lines, and the list it is in."""
        for part in self.parts:
            if part.is_text:
                yield part, self.parts
            for item in part.items:
                if item.is_text:
                    yield item, part.items

    def part(self, number: int) -> tuple[Part, list[Part]]:
        for part in self.parts:
            if part.number == number:
                return part, self.parts
            for item in part.items:
                if item.number == number:
                    return item, part.items
        raise KeyError(number)

    def line(self, number: int) -> tuple[Line, Part]:
        for part, _ in self.texts():
            for line in part.lines:
                if line.number == number:
                    return line, part
        raise KeyError(number)


@functools.lru_cache(maxsize=2_048)
def read(html: str) -> Page:
    """Take a page apart; what is no plain text or list stays whole. The model is shared: edits are made on copies."""
    root = content_root(parse_source(html))
    numbers = itertools.count(1)
    content = content_of(root)
    parts = []
    for unit in content.units:
        part = _read_part(unit.node, numbers) if unit.node else None
        part = part or Part(next(numbers), unit.body)
        part.trail = unit.trail
        parts.append(part)
    return Page(html[: root.open_end] + content.lead, html[root.close_start :], parts)


def _read_part(node: Node, numbers: Iterator[int]) -> Part | None:
    if node.tag not in {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol"}:
        return None
    content = content_of(node)
    part = Part(next(numbers), node.open_tag, node.close_tag, content.lead)
    for unit in content.units:
        if unit.node is None and not unit.before and not unit.after and unit.text and node.tag not in {"ul", "ol"}:
            part.lines.append(Line(next(numbers), unit.body, unit.trail))
        elif unit.node and node.tag in {"ul", "ol"} and (item := _read_part(unit.node, numbers)) and item.is_text:
            item.trail = unit.trail
            part.items.append(item)
        else:
            return None
    return part if content.units else None


def _part_html(part: Part) -> str:
    if part.gone:
        return ""
    lines = [line for line in part.lines if not line.gone]
    inside = "".join(_part_html(item) for item in part.items)
    for line, following in itertools.zip_longest(lines, lines[1:]):
        inside += line.html + line.trail
        if following and not line.trail:
            inside += " "
    return part.opening + part.lead + inside + part.closing + part.trail


# -- edits


def apply(page: Page, edits: list[Edit]) -> Page:
    """Give a copy of the page with the edits made."""
    page = page.copy()
    for edit in edits:
        _VERBS[edit.verb](page, edit)
    return page


def _rewrite(page: Page, edit: Edit) -> None:
    page.line(edit.target)[0].html = edit.text


def _delete_line(page: Page, edit: Edit) -> None:
    page.line(edit.target)[0].gone = True


def _insert_line(page: Page, edit: Edit) -> None:
    line, part = page.line(edit.target)
    part.lines.insert(part.lines.index(line) + 1, Line(edit.new, edit.text))


def _insert_block(page: Page, edit: Edit) -> None:
    part, siblings = page.part(edit.target)
    new = Part(edit.new, "<p>", "</p>", trail=part.trail or "\n", lines=[Line(edit.new + 1, edit.text)])
    siblings.insert(siblings.index(part) + 1, new)


def _insert_item(page: Page, edit: Edit) -> None:
    part, siblings = page.part(edit.target)
    new = Part(edit.new, "<li>", "</li>", trail="\n", lines=[Line(edit.new + 1, edit.text)])
    siblings.insert(siblings.index(part) + 1, new)


def _delete_part(page: Page, edit: Edit) -> None:
    page.part(edit.target)[0].gone = True


def _move(page: Page, edit: Edit) -> None:
    part, siblings = page.part(edit.target)
    siblings.remove(part)
    siblings.insert(siblings.index(page.part(edit.other)[0]) + 1, part)


def _retag(page: Page, edit: Edit) -> None:
    part, _ = page.part(edit.target)
    part.opening, part.closing = f"<{edit.text}>", f"</{edit.text}>"


def _split(page: Page, edit: Edit) -> None:
    line, part = page.line(edit.target)
    siblings = page.part(part.number)[1]
    at = part.lines.index(line)
    new = Part(edit.new, part.opening, part.closing, trail="\n", lines=part.lines[at:])
    part.lines = part.lines[:at]
    siblings.insert(siblings.index(part) + 1, new)


def _join(page: Page, edit: Edit) -> None:
    first, second = page.part(edit.target)[0], page.part(edit.other)[0]
    first.lines += second.lines
    second.lines, second.gone = [], True


_VERBS = {
    "rewrite": _rewrite,
    "insert_line": _insert_line,
    "delete_line": _delete_line,
    "insert_block": _insert_block,
    "insert_item": _insert_item,
    "delete_part": _delete_part,
    "move": _move,
    "retag": _retag,
    "split": _split,
    "join": _join,
}


# -- chance


@dataclass(slots=True)
class Chance:
    """Makes edits; every new text has a word that occurs nowhere else."""

    random: random.Random
    count: int = 0

    def word(self) -> str:
        self.count += 1
        return f"Neuwort{self.count}{self.random.choice('abcdefgh')}"

    def sentence(self) -> str:
        words = self.random.choices(_WORDS, k=self.random.randint(3, 9))
        words.insert(self.random.randint(0, len(words)), self.word())
        return " ".join(words).capitalize() + "."

    def number(self) -> int:
        self.count += 2
        return 1_000_000 + self.count

    def edits(self, page: Page, count: int) -> list[Edit]:
        """Edits of one person: no two of them on the same part."""
        made: list[Edit] = []
        busy: set[int] = set()
        for _ in range(count * 3):
            if len(made) < count and (edit := self._edit(page)):
                touched = numbers_of(page, edit)
                if not touched & busy:
                    busy |= touched
                    made.append(edit)
        return made

    def rival(self, page: Page, edit: Edit) -> Edit | None:
        """Another person's edit of the same thing."""
        if edit.verb in {"rewrite", "delete_line"}:
            return self._rewrite(page, edit.target)
        if edit.verb == "delete_part" and (lines := page.part(edit.target)[0].lines):
            return self._rewrite(page, self.random.choice(lines).number)
        return self._move(page, edit.target) if edit.verb == "move" else None

    def _edit(self, page: Page) -> Edit | None:
        texts = list(page.texts())
        if not texts:
            return None
        part, siblings = self.random.choice(texts)
        line = self.random.choice(part.lines)
        dice = self.random.randint(0, 15)
        if dice in {0, 1}:
            return Edit("insert_line", line.number, self.sentence(), new=self.number())
        if dice in {2, 3}:
            return Edit("delete_line", line.number) if len(part.lines) > 1 and is_unique(page, line) else None
        if dice in {4, 5, 6, 7}:
            return self._structure(page, part, siblings, dice)
        return self._rewrite(page, line.number)

    def _structure(self, page: Page, part: Part, siblings: list[Part], dice: int) -> Edit | None:
        if dice == 4:
            verb: Verb = "insert_block" if siblings is page.parts else "insert_item"
            return Edit(verb, part.number, self.sentence(), new=self.number())
        if dice == 5:
            unique = len(siblings) > 1 and any(is_unique(page, line) for line in part.lines)
            return Edit("delete_part", part.number) if unique else None
        return self._move(page, part.number) if dice == 6 else self._shape(part, siblings)

    def _shape(self, part: Part, siblings: list[Part]) -> Edit | None:
        """Another tag, a split or a join."""
        if not part.opening.startswith("<p"):
            return Edit("retag", part.number, "p") if part.opening.startswith("<h") else None
        following = siblings[siblings.index(part) + 1 :][:1]
        if len(part.lines) > 1:
            return Edit("split", self.random.choice(part.lines[1:]).number, new=self.number())
        if following and following[0].is_text and following[0].opening == part.opening:
            return Edit("join", part.number, other=following[0].number)
        return Edit("retag", part.number, "h3") if len(part.lines) == 1 else None

    def _move(self, page: Page, number: int) -> Edit | None:
        part, siblings = page.part(number)
        others = [other for other in siblings if other is not part]
        if siblings is not page.parts or not others or not all(is_unique(page, line) for line in part.lines):
            return None
        other = self.random.choice(others)
        here, there = siblings.index(part), siblings.index(other)
        passed = siblings[here + 1 : there + 1] if here < there else siblings[there + 1 : here]
        # Past empty paragraphs only, nobody sees that it moved.
        return Edit("move", number, other=other.number) if any(one.lines or one.items for one in passed) else None

    def _rewrite(self, page: Page, number: int) -> Edit:
        """Change, insert or delete words, an address or a number; or write a short text anew."""
        html = page.line(number)[0].html
        if len(plain(html)) < 40 and "<" not in html and self.random.random() < 0.5:
            return Edit("rewrite", number, " ".join([self.word(), *self.random.choices(_WORDS, k=2)]))
        places = [match.span() for match in re.finditer(r"(?<![\w&#])\w+(?![\w;])(?![^<]*>)", html)]
        links = [match.span(1) for match in re.finditer(r'href="([^"]*)"', html)]
        if links and self.random.random() < 0.3:
            start, end = self.random.choice(links)
            return Edit("rewrite", number, f"{html[:start]}https://beispiel.de/{self.word()}{html[end:]}")
        if not places:
            return Edit("rewrite", number, f"{html} {self.word()}")
        start, end = self.random.choice(places)
        start = end if self.random.random() < 0.3 else start
        space = " " if start == end else ""
        return Edit("rewrite", number, f"{html[:start]}{space}{self.word()}{html[end:]}")


def plain(html: str) -> str:
    return " ".join(_TAGS.sub(" ", html).split())


def is_unique(page: Page, line: Line) -> bool:
    """Whether a line's words are there only once: which of two equal lines was deleted, nobody can tell."""
    text = plain(line.html)
    return sum(plain(other.html) == text for part, _ in page.texts() for other in part.lines) == 1


def numbers_of(page: Page, edit: Edit) -> set[int]:
    """The parts an edit has to do with."""
    numbers = {edit.target, edit.other} - {0}
    for number in list(numbers):
        try:
            numbers.add(page.line(number)[1].number)
        except KeyError:
            numbers.add(page.part(number)[0].number)
    return numbers
