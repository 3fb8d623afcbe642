"""How many sentences two versions of a text differ in: a number for lists, found without comparing whole texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from integreat_editor.content.canonical import same
from integreat_editor.content.sentences import Sentence, sentences
from integreat_editor.content.tokens import Span, spans

_BLOCK_END = re.compile(r"(?<=>)(?=\s*<(?:p|div|ul|ol|li|h[1-6]|table|tr|blockquote)\b)", re.IGNORECASE)
# What nobody sees, but a cut through the middle of it may bring to light.
_UNSEEN = re.compile(r"<!|[\x00-\x08\x0b\x0e-\x1f\x7f]")
_ADDRESS = re.compile(r"""\b(?:href|src)\s*=\s*["']([^"']*)""", re.IGNORECASE)
_LARGEST = 1_000_000


def changed_sentences(old: str, new: str) -> int:
    """Count the sentences that are other, new or gone in `new`; 0 only where both read the same (canonical form).

    A sentence that was put elsewhere counts at both places. Takes any strings.
    """
    if old == new:
        return 0
    if max(len(old), len(new)) > _LARGEST:
        return 0 if same(old, new) else 1
    count, words_differ = _count(old, new)
    if words_differ and not _UNSEEN.search(old) and not _UNSEEN.search(new):
        return count
    # Only the markup or the cuts differ: that may or may not be seen.
    return 0 if same(old, new) else max(count, 1)


def changed_apart(base: str, one: str, other: str) -> bool:
    """Whether two versions changed blocks of `base` that are neither the same nor lie where the other put something.

    Then both changes can be had, and a merge need not be tried. False also where that can't be told at once.
    """
    before = blocks(base)
    return _touched(before, one).isdisjoint(_touched(before, other))


def differing_parts(base: str, one: str, other: str) -> tuple[str, str, str]:
    """The three without the blocks at their beginning and end that all of them have: a merge of these is quicker."""
    texts = [blocks(html) for html in (base, one, other)]
    most = min(map(len, texts))
    start = end = 0
    while start < most and texts[0][start] == texts[1][start] == texts[2][start]:
        start += 1
    while end < most - start and texts[0][-end - 1] == texts[1][-end - 1] == texts[2][-end - 1]:
        end += 1
    parts = ["".join(each[start : len(each) - end]) for each in texts]
    return parts[0], parts[1], parts[2]


def blocks(html: str) -> list[str]:
    """A text cut where blocks begin, without reading it; joined they are the text."""
    return _BLOCK_END.split(html)


def _touched(before: list[str], version: str) -> set[int]:
    touched: set[int] = set()
    for span in spans(before, blocks(version)):
        if not span.equal:
            as_many = span.old_end - span.old_start == span.new_end - span.new_start
            touched.update(range(span.old_start - (not as_many), span.old_end + (not as_many)))
    return touched


def _count(old: str, new: str) -> tuple[int, bool]:
    """The number, and whether it is about words, not only about markup."""
    count, words_differ = 0, False
    for old_part, new_part in _differing(old, new):
        sides = sentences(old_part), sentences(new_part)
        keys = [[_key(each) for each in side] for side in sides]
        for span in spans(*keys):
            if not span.equal:
                count += max(span.old_end - span.old_start, span.new_end - span.new_start)
                words_differ = words_differ or _words(sides[0], sides[1], span)
    return count, words_differ


def _differing(old: str, new: str) -> list[tuple[str, str]]:
    """The stretches of both texts between blocks that are equal: most of a text is, and need not be read."""
    parts = blocks(old), blocks(new)
    return [
        ("".join(parts[0][span.old_start : span.old_end]), "".join(parts[1][span.new_start : span.new_end]))
        for span in spans(*parts)
        if not span.equal
    ]


def _key(sentence: Sentence) -> tuple[str, ...]:
    """What it says and where it leads; how it is wrapped is another question."""
    return (sentence.text, *_ADDRESS.findall(sentence.html))


def _words(old: Sequence[Sentence], new: Sequence[Sentence], span: Span) -> bool:
    words = (
        " ".join(each.text for each in old[span.old_start : span.old_end]),
        " ".join(each.text for each in new[span.new_start : span.new_end]),
    )
    return " ".join(words[0].split()) != " ".join(words[1].split())
