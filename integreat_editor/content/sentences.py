"""Sentences: the places at which texts are compared, merged and translated.

A sentence ends where its punctuation says so, and at every `<br>`, list item, cell and block. Where that is doubtful
(abbreviation, ordinal, initial) it goes on: a place too large costs a question, one too small a wrong merge.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import BLOCK, RAW_TEXT, VOID, WHITE_SPACE, Node, decode


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OBJECT = "\ufffc"
_DEEPEST = 40
_ENTITY = re.compile(r"&(?:#[^;&\s]{1,20};?|[a-zA-Z][a-zA-Z0-9]{0,31};?)")
_CLOSERS = r"[)\]\"'»«“”„‘’›‹」』）]{0,3}"
_END = re.compile(
    rf"[.!?…]{{1,5}}{_CLOSERS}(?=\s)"  # Latin, Cyrillic, Greek and most others: a space must follow
    rf"|[。！？｡؟۔።፧।]{_CLOSERS}|፡፡",  # full stops that mean nothing else
)
_FIRST = re.compile(r"\S")
_LAST_TOKEN = re.compile(r"[^\s(\[„“\"'»«/]+$")
_DOTTED = re.compile(r"(?:\w{1,3}\.)+\w{1,3}$")
_SHORT_NUMBER = re.compile(r"(?:\d{1,2}\.)?\d{1,2}$|[IVXLC]{1,5}$")
_ABBREVIATIONS = _words(
    "abs abt allg art aufl az bd bes bsp bspw bzgl bzw ca dipl dr eig einschl engl entspr etc evtl ev exkl fa fam ff"
    " geb gegr gem gez ggf ggfs hl hrsg i.d.r ing inkl insb insbes internat jh jhd kath kfm lt ltd max mind mio mrd mtl"
    " nr od op pf pl prof qm rd reg resp rh sog st std stellv str tel telef tgl u.a univ urspr usf usw vgl vorl vs wg"
    " wiss zb ziff zit zt zzgl zzt jan feb mrz apr jun jul aug sep sept okt nov dez"
    " approx dept e.g eg est fig gov i.e ie inc mr mrs ms no oct dec rev ste"
    " vb bkz örn tic ltd şti doç av cad sok mah"
    " вул просп пров обл тел ст буд грн тис млн ім див напр ін стор",
)
# Only with a capital: "so." and "do." end English sentences.
_WEEKDAYS = frozenset(("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", "Hr", "Fa"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """`html` is the exact slice `[start, end)` of the source, `text` what is read, white space collapsed."""

    start: int
    end: int
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between two sentences: its offset, and the inline elements open there, outermost first."""

    offset: int
    context: tuple[Node, ...]


def sentences(html: str) -> list[Sentence]:
    """Split HTML into sentences; their slices, joined, are `html`. The empty text has none."""
    if not html:
        return []
    run = _Run.of(parsed(html).children)
    borders = sorted({0, *(run.offset(at) for at in run.ends()), len(html)})
    result = []
    for start, end in itertools.pairwise(borders):
        result.append(Sentence(start, end, html[start:end], run.text_between(start, end)))
    return result


def cut_points(nodes: Iterable[Node]) -> list[Cut]:
    """Give the places between the sentences of an inline run (sibling nodes), in rising order."""
    run = _Run.of(nodes)
    cuts: dict[int, Cut] = {}
    for at in run.ends():
        offset = run.offset(at)
        context = run.context(at, offset)
        if context is not None and offset > run.start:
            cuts[offset] = Cut(offset, context)
    return [cuts[offset] for offset in sorted(cuts)]


def ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Tell whether the punctuation found by `_END` in `text` ends a sentence."""
    if not match[0].startswith("."):
        return True
    following = _FIRST.search(text, match.end())
    if following and following[0].islower() and match[0][:2] != "..":
        return False
    if len(match[0].rstrip(")]\"'»«“”„‘’›‹")) > 1:  # an ellipsis
        return True
    token = _LAST_TOKEN.search(text[max(0, match.start() - 30) : match.start()])
    return token is None or not _is_abbreviation(token[0])


def _is_abbreviation(token: str) -> bool:
    if len(token) == 1 or token in _WEEKDAYS or token.lower() in _ABBREVIATIONS:
        return True
    return bool(_SHORT_NUMBER.match(token) or _DOTTED.match(token)) or token.lower().endswith(("str", "nr"))


@dataclass(slots=True)
class _Chunk:
    """A stretch of plain text that stands at `source`; `exact`: character by character."""

    plain: int
    source: int
    exact: bool
    node: Node


@dataclass(slots=True)
class _Run:
    """Nodes as plain text with a way back to the source."""

    start: int = 0
    text: str = ""
    parent: Node | None = None
    chunks: list[_Chunk] = field(default_factory=list)
    plain_starts: list[int] = field(default_factory=list)
    source_starts: list[int] = field(default_factory=list)
    # End of a start tag -> its start; separately for blocks, between which white space does not count.
    inline_tags: dict[int, int] = field(default_factory=dict)
    block_tags: dict[int, int] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, nodes: Iterable[Node]) -> _Run:
        run = cls()
        children = list(nodes)
        run.start = children[0].start if children else 0
        run.parent = children[0].parent if children else None
        parts: list[str] = []
        length = 0
        for node, entering in _walk(children):
            if node.tag in BLOCK or node.tag == "br":
                run.breaks.append(length)
            if entering:
                for source, text, exact in run._enter(node):
                    run.chunks.append(_Chunk(length, source, exact, node))
                    parts.append(text)
                    length += len(text)
        run.text = "".join(parts)
        run.plain_starts = [chunk.plain for chunk in run.chunks]
        run.source_starts = [chunk.source for chunk in run.chunks]
        return run

    def _enter(self, node: Node) -> Iterator[tuple[int, str, bool]]:
        if node.tag == "#text":
            yield from _pieces(node)
        elif node.tag in RAW_TEXT or (node.tag in VOID and node.tag not in {"br", "hr"}):
            yield node.start, _OBJECT, False
        elif node.is_element and node.tag not in VOID:
            tags = self.block_tags if node.tag in BLOCK else self.inline_tags
            tags[node.open_end] = node.start

    def ends(self) -> Iterator[int]:
        """Positions in the plain text at which a sentence begins (none is the first)."""
        candidates = {m.end() for m in _END.finditer(self.text) if ends_sentence(self.text, m)} | set(self.breaks)
        # Before the first character that is seen there is no sentence to end.
        seen = _FIRST.search(self.text)
        begin = seen.start() if seen else len(self.text)
        for at in sorted(candidates):
            if at <= begin:  # the next sentence begins where one already did
                continue
            following = _FIRST.search(self.text, at)
            if following is None:
                return
            begin = following.start()
            yield begin

    def offset(self, at: int) -> int:
        """Give the source offset at which the sentence beginning at plain position `at` starts."""
        chunk = self._chunk(at)
        offset = chunk.source + (at - chunk.plain if chunk.exact else 0)
        source = chunk.node.source
        while True:
            if (tag := self.inline_tags.get(offset, self.block_tags.get(offset))) is not None:
                offset = tag
                continue
            bare = offset
            while bare > self.start and source[bare - 1] in WHITE_SPACE:
                bare -= 1
            if bare not in self.block_tags:
                return offset
            offset = self.block_tags[bare]

    def context(self, at: int, offset: int) -> tuple[Node, ...] | None:
        """Give the elements open at `offset`, or None where they are nested too deeply to be told."""
        found: list[Node] = []
        node = self._chunk(at).node.parent
        for _ in range(_DEEPEST):
            if node is None or node is self.parent:
                return tuple(reversed(found))
            if node.open_end <= offset:
                found.append(node)
            node = node.parent
        return None

    def text_between(self, start: int, end: int) -> str:
        first = bisect_right(self.source_starts, start) - 1
        parts = []
        for index in range(max(first, 0), len(self.chunks)):
            chunk = self.chunks[index]
            if chunk.source >= end:
                break
            until = self.plain_starts[index + 1] if index + 1 < len(self.chunks) else len(self.text)
            text = self.text[chunk.plain : until]
            if chunk.exact:
                text = text[max(start - chunk.source, 0) : max(end - chunk.source, 0)]
            elif chunk.source < start:
                continue
            parts.append(text)
        return " ".join("".join(parts).replace(_OBJECT, " ").split())

    def _chunk(self, at: int) -> _Chunk:
        return self.chunks[bisect_right(self.plain_starts, at) - 1]


def _pieces(node: Node) -> Iterator[tuple[int, str, bool]]:
    """Give (source offset, decoded text, exact) for a text node, character references one by one."""
    source, position = node.source, node.start
    if "&" in source[node.start : node.end]:
        for match in _ENTITY.finditer(source, node.start, node.end):
            if match.start() > position:
                yield position, source[position : match.start()], True
            yield match.start(), decode(match[0]), False
            position = match.end()
    if position < node.end:
        yield position, source[position : node.end], True


def _walk(nodes: list[Node]) -> Iterator[tuple[Node, bool]]:
    """Give every node with True when it is entered; elements with False, too, when they are left."""
    stack = [(node, True) for node in reversed(nodes)]
    while stack:
        node, entering = stack.pop()
        yield node, entering
        if entering and node.is_element and node.tag not in RAW_TEXT:
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(node.children))
