"""Word differences made for people: small chance agreements between changed words count as changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]  # it has no stubs

from integreat_editor.content.tokens import spans, word_tokens

Op = Literal["equal", "insert", "delete"]
_OPS: dict[int, Op] = {-1: "delete", 0: "equal", 1: "insert"}
# One character stands for one word: the clean-up never cuts words. Private use has room for 65,534.
_FIRST = 0xF0000
_MOST_WORDS = 60_000
_MOST_CLEANED = 20_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring words that stayed, came or went, as plain text."""

    op: Op
    text: str


def word_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Compare two plain texts word by word."""
    pieces = ((op, "".join(words)) for op, words in word_runs(word_tokens(old), word_tokens(new)))
    return tuple(Piece(op, text) for op, text in pieces)


def word_runs(old: Sequence[str], new: Sequence[str]) -> list[tuple[Op, list[str]]]:
    """Compare two lists of words; deleted words stand before those that replace them."""
    runs: list[tuple[Op, list[str]]] = []
    for span in spans(old, new):
        if span.equal:
            runs.append(("equal", list(old[span.old_start : span.old_end])))
            continue
        if span.old_end > span.old_start:
            runs.append(("delete", list(old[span.old_start : span.old_end])))
        if span.new_end > span.new_start:
            runs.append(("insert", list(new[span.new_start : span.new_end])))
    return _cleaned(runs)


def _cleaned(runs: list[tuple[Op, list[str]]]) -> list[tuple[Op, list[str]]]:
    words = list(dict.fromkeys(word for _, run in runs for word in run))
    if len(runs) < 4 or len(words) > _MOST_WORDS or sum(len(run) for _, run in runs) > _MOST_CLEANED:
        return runs
    codes = {word: chr(_FIRST + number) for number, word in enumerate(words)}
    numbers: dict[Op, int] = {op: number for number, op in _OPS.items()}
    diffs = [(numbers[op], "".join(codes[word] for word in run)) for op, run in runs]
    diff_match_patch().diff_cleanupSemantic(diffs)
    return [(_OPS[number], [words[ord(code) - _FIRST] for code in text]) for number, text in diffs if text]
