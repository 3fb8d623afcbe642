"""Words and tags as tokens: the longest common subsequence of two token lists, and the word merge of three texts."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import Node, decode

_TOKEN = re.compile(r"<[^<>]*>|&(?:#\w{1,10}|[a-zA-Z]\w{0,31});|\w+|\s+|.", re.DOTALL)
_WORD = re.compile(r"\w+|\s+|.", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\w{1,10}|[a-zA-Z]\w{0,31});")
# References that are markup's business, or that cannot be told from a space once decoded.
_KEPT = frozenset("<>&\"\u00a0")
_LARGEST = 100_000_000
"""Above this product of lengths the comparison of two lists is not tried (a tenth of a second)."""


@dataclass(frozen=True, slots=True)
class Span:
    """`old[old_start:old_end]` became `new[new_start:new_end]`; `equal`: unchanged."""

    equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def html_tokens(html: str) -> list[str]:
    """Split HTML into tags, words, spaces and signs; references of letters are decoded, so that spelling is one."""
    return _TOKEN.findall(_ENTITY.sub(_decode_letter, html) if "&" in html else html)


def word_tokens(text: str) -> list[str]:
    """Split plain text into words, spaces and signs."""
    return _WORD.findall(text)


def spans(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Span]:
    """Compare two lists by their longest common subsequence; neighbouring changes are one span."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    result = [Span(True, 0, start, 0, start)] if start else []
    result += _inner_spans(old[start : len(old) - end], new[start : len(new) - end], start)
    if end:
        result.append(Span(True, len(old) - end, len(old), len(new) - end, len(new)))
    return result


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    count = 0
    for left, right in zip(old, new, strict=False):
        if left != right:
            break
        count += 1
    return count


def _inner_spans(old: Sequence[Hashable], new: Sequence[Hashable], shift: int) -> list[Span]:
    if not old and not new:
        return []
    if not old or not new or len(old) * len(new) > _LARGEST:
        return [Span(False, shift, shift + len(old), shift, shift + len(new))]
    numbers: dict[Hashable, int] = {}
    left = [numbers.setdefault(item, len(numbers)) for item in old]
    right = [numbers.setdefault(item, len(numbers)) for item in new]
    result: list[Span] = []
    for op in LCSseq.opcodes(left, right):
        equal = op.tag == "equal"
        before = result[-1] if result else None
        if before and not equal and not before.equal:
            result[-1] = Span(False, before.old_start, op.src_end + shift, before.new_start, op.dest_end + shift)
        else:
            ends = (op.src_start + shift, op.src_end + shift, op.dest_start + shift, op.dest_end + shift)
            result.append(Span(equal, *ends))
    return result


def merge_words(base: str, ours: str, theirs: str) -> str | None:
    """Merge the changed words of two sides; None where both changed the same or touching words, or markup breaks."""
    old = html_tokens(base)
    changes = [
        (span.old_start, span.old_end, side[span.new_start : span.new_end])
        for side in (html_tokens(ours), html_tokens(theirs))
        for span in spans(old, side)
        if not span.equal
    ]
    changes = _without_repeats(sorted(changes, key=lambda change: change[:2]))
    merged: list[str] = []
    position = 0
    for number, (start, end, words) in enumerate(changes):
        if number and start <= changes[number - 1][1]:
            return None
        merged += old[position:start] + words
        position = end
    html = "".join(merged + old[position:])
    return html if _fits(html, base, ours, theirs) else None


def _without_repeats(changes: list[tuple[int, int, list[str]]]) -> list[tuple[int, int, list[str]]]:
    """A change both sides made alike is one."""
    return [change for number, change in enumerate(changes) if number == 0 or change != changes[number - 1]]


def _fits(html: str, *sources: str) -> bool:
    """A merge must not break markup that was whole; part of an element it may only join as one side has it."""
    if all(is_well_formed(source) for source in sources):
        return is_well_formed(html)
    return any(_tags(html) == _tags(source) for source in sources)


def _tags(html: str) -> list[str]:
    return [token for token in html_tokens(html) if len(token) > 1 and token[0] == "<"]


def is_well_formed(html: str) -> bool:
    """Tell whether every element is closed where it must be and every end tag closes one."""
    return "<" not in html or all(_is_closed(node) for node in parsed(html).iter())


def _is_closed(node: Node) -> bool:
    if node.tag == "#stray":
        return False
    return not node.is_element or node.close_start < node.end or node.end == node.open_end


def _decode_letter(match: re.Match[str]) -> str:
    letter = decode(match[0])
    return match[0] if letter in _KEPT else letter
