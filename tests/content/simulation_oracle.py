"""Judges a merge of simulated edits: knows what each side did, and asks whether it is there."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from integreat_editor.content.canonical import same
from integreat_editor.content.merge import Decision, MergeResult, merge
from tests.content.simulation import GONE, Chance, Edit, Page, apply, plain, read

_NEW_WORD = re.compile(r"Neuwort\d+[a-h]", re.IGNORECASE)
_STRUCTURE = frozenset(("insert_block", "insert_item", "delete_part", "move", "retag", "split", "join"))
Outcomes = dict[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Case:
    """A page and what both sides did to it."""

    page: Page
    ours: list[Edit]
    theirs: list[Edit]

    def texts(self) -> tuple[str, str, str]:
        return self.page.html(), apply(self.page, self.ours).html(), apply(self.page, self.theirs).html()


def make_case(html: str, seed: int) -> Case | None:
    """Two people edit a page; every second time they meet. None where the page has nothing to edit."""
    page = read(html)
    chance = Chance(random.Random(seed))  # noqa: S311  # repeatable, not secret
    ours = chance.edits(page, chance.random.randint(1, 4))
    theirs = chance.edits(page, chance.random.randint(1, 3))
    if ours and chance.random.random() < 0.5 and (rival := chance.rival(page, ours[0])):
        theirs = [rival, *(edit for edit in theirs if not _parts(page, edit) & _parts(page, rival))]
    return Case(page, ours, theirs) if ours and theirs else None


def judge(case: Case, tally: Counter[str]) -> list[str]:
    """Merge, count what happened, and give what is wrong with the result."""
    base, ours, theirs = case.texts()
    result = merge(base, ours, theirs)
    clashes = _clashes(case)
    tally["merges"] += 1
    tally["clashes"] += len(clashes)
    tally["with clash"] += bool(clashes)
    tally["conflicts"] += len(result.conflicts)
    wrong = [f"silent clash {key}" for key, mine, other in clashes if not _is_asked(case, result, key, mine, other)]
    wrong += _lost_words(case, result)
    if clashes:
        return wrong + _damaged(case, result)
    if result.conflicts:
        near = set.intersection(*(_all_parts(case.page, side) for side in (case.ours, case.theirs)))
        tally["asked, same paragraph" if near else "asked without need"] += 1
        return wrong + _damaged(case, result)
    tally["merged"] += 1
    return wrong + _unexpected(case, result)


def _outcomes(page: Page, edits: list[Edit]) -> Outcomes:
    """What one side made of which line or part."""
    outcomes: Outcomes = {}
    for edit in edits:
        if edit.verb == "rewrite":
            outcomes["line", edit.target] = edit.text
        elif edit.verb == "delete_line":
            outcomes["line", edit.target] = GONE
        elif edit.verb == "delete_part":
            outcomes["part", edit.target] = GONE
            outcomes |= {("line", line.number): GONE for line in page.part(edit.target)[0].lines}
        elif edit.verb == "move":
            outcomes["part", edit.target] = f"after {_nearest_seen(page, edit)}"
        elif edit.verb in {"insert_line", "retag", "split", "join"}:
            outcomes |= {("inside", number): edit.verb for number in _parts(page, edit)}
    return outcomes


def _nearest_seen(page: Page, edit: Edit) -> int:
    """The part with text behind which a moved part comes to stand; empty paragraphs do not count."""
    order = [part for part in page.parts if part.number != edit.target]
    numbers = [part.number for part in order]
    before = order[: numbers.index(edit.other) + 1]
    return next((part.number for part in reversed(before) if part.lines or part.items), 0)


def _clashes(case: Case) -> list[tuple[tuple[str, int], str, str]]:
    """Places of which the two sides made different things."""
    ours, theirs = _outcomes(case.page, case.ours), _outcomes(case.page, case.theirs)
    found = [(key, ours[key], theirs[key]) for key in ours if key in theirs and ours[key] != theirs[key]]
    found = [clash for clash in found if clash[0][0] != "inside"]
    for mine, other, turned in ((ours, theirs, False), (theirs, ours, True)):
        for (kind, number), outcome in mine.items():
            if kind == "inside" and other.get(("part", number)) == GONE:
                found.append((("part", number), GONE if turned else outcome, outcome if turned else GONE))
    return found


def _is_asked(case: Case, result: MergeResult, key: tuple[str, int], mine: str, other: str) -> bool:
    """Whether a conflict shows the person what both sides made of a place."""
    if key[0] == "part":
        if GONE not in (mine, other) and any("order" in decision.place.what for decision in result.conflicts):
            return True
        lines = [plain(line.html) for line in case.page.part(key[1])[0].lines]
        return any(_says(decision, text) for decision in result.conflicts for text in lines)
    words = _NEW_WORD.findall(mine + other)
    was = plain(case.page.line(key[1])[0].html)
    # A new text may shift the border of its sentence ("z. B." rewritten): then the line is two places, and the one
    # that asks shows what both wrote, though not what the line was.
    if any(_shows(one.ours, mine) and _shows(one.theirs, other) for one in result.conflicts):
        return True
    shown = [(decision.ours or "") + (decision.theirs or "") for decision in result.decisions]
    return any(was in plain(decision.base or "") for decision in result.conflicts) and any(
        word in html for html in shown for word in words
    )


def _shows(html: str | None, new: str) -> bool:
    return any(word in (html or "") for word in _NEW_WORD.findall(new))


def _says(decision: Decision, text: str) -> bool:
    return any(text in plain(html) for html in (decision.base, decision.ours, decision.theirs) if html)


def _lost_words(case: Case, result: MergeResult) -> list[str]:
    """All of ours stands in the text, and all of theirs when their side of each conflict is taken."""
    turned = result.resolve({decision.id: "theirs" for decision in result.conflicts})
    wrong = []
    for edits, html, side in ((case.ours, result.html, "ours"), (case.theirs, turned, "theirs")):
        counts = Counter(_NEW_WORD.findall(html))
        wrong += [
            f"{side}: {word} stands {counts[word]} times"
            for edit in edits
            for word in _NEW_WORD.findall(edit.text)
            if counts[word] != 1
        ]
    return wrong


def _damaged(case: Case, result: MergeResult) -> list[str]:
    """Beside the conflicts: what nobody touched is there, what one side deleted is not."""
    ours, theirs = _outcomes(case.page, case.ours), _outcomes(case.page, case.theirs)
    text = plain(result.html)
    wrong = []
    for part, _ in case.page.texts():
        for line in part.lines:
            words, states = plain(line.html), {side.get(("line", line.number)) for side in (ours, theirs)}
            if states == {None} and words not in text:
                wrong.append(f"untouched line lost: {words}")
            deleted = states == {None, GONE} and _count(case.page, words) == 1
            if deleted and words in _lines(result.html) and not any(_says(one, words) for one in result.conflicts):
                wrong.append(f"deleted line is back: {words}")
    return wrong


def _unexpected(case: Case, result: MergeResult) -> list[str]:
    """Without conflicts the merge is what both sides' edits, made one after the other, give."""
    # Theirs first: of two insertions at one place the later one stands first, and that is ours.
    twice = {(edit.verb, edit.target) for edit in case.theirs if edit.verb in {"split", "join"}}
    ours = [edit for edit in case.ours if (edit.verb, edit.target) not in twice]
    expected = apply(apply(case.page, case.theirs), ours).html()
    if same(expected, result.html):
        return []
    if _order_is_open(case) and sorted(_lines(expected)) == sorted(_lines(result.html)):
        return []
    return [f"expected {expected!r}\nbut merged {result.html!r}"]


def _order_is_open(case: Case) -> bool:
    """Whether edits of both sides meet so that more than one order of blocks is right."""
    moved = [any(edit.verb == "move" for edit in side) for side in (case.ours, case.theirs)]
    shaped = [any(edit.verb in _STRUCTURE for edit in side) for side in (case.ours, case.theirs)]
    split = [{edit.verb for edit in side} & {"split", "join"} for side in (case.ours, case.theirs)]
    return any([*moved, *split]) and all(shaped)


def _lines(html: str) -> list[str]:
    """The text, line by line, of a page of the simulation."""
    return [plain(line.html) for part, _ in read(html).texts() for line in part.lines]


def _count(page: Page, words: str) -> int:
    return sum(words in plain(line.html) for part, _ in page.texts() for line in part.lines)


def _parts(page: Page, edit: Edit) -> set[int]:
    """The parts an edit has to do with."""
    found: set[int] = set()
    for number in {edit.target, edit.other} - {0}:
        for part, _ in page.texts():
            if number == part.number or number in {line.number for line in part.lines}:
                found.add(part.number)
    return found


def _all_parts(page: Page, edits: list[Edit]) -> set[int]:
    return {number for edit in edits for number in _parts(page, edit)}


def run(pages: Iterable[str], seeds: Iterable[int]) -> tuple[Counter[str], list[str]]:
    """Simulate one merge per seed, page after page; give the counts and all that was wrong."""
    tally: Counter[str] = Counter()
    wrong: list[str] = []
    texts = list(pages)
    for seed in seeds:
        case = make_case(texts[seed % len(texts)], seed)
        if case:
            wrong += [f"seed {seed}: {what}" for what in judge(case, tally)]
    return tally, wrong
