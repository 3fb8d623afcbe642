"""A merge as a list of decisions, and a plan that a choice of decisions turns into text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, assert_never

Side = Literal["ours", "theirs"]
Kind = Literal["ours", "theirs", "both", "conflict"]


@dataclass(frozen=True, slots=True)
class Own:
    """A person's own text for a place."""

    html: str


Choice = Literal["ours", "theirs", "base", "suggestion"] | Own


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision stands: the top-level block of the base (for new blocks, the one they come before), the
    sentence among its siblings or None, and what it is: "sentence", "heading", "list item", "block order" ...
    """

    block: int
    sentence: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One place that a side changed. `base`, `ours`, `theirs` are slices of HTML, None where the side has nothing.

    `kind`: who changed it; "both" means alike. `suggestion` is the word merge of a conflict where there is one.
    """

    id: int
    kind: Kind
    place: Place
    base: str | None
    ours: str | None
    theirs: str | None
    suggestion: str | None = None

    def html(self, choice: Choice | None) -> str:
        """Give the text of the place; no choice means the default: the changed side, ours in a conflict.

        Raises ValueError where the suggestion is chosen and there is none.
        """
        match choice or self.default:
            case Own(html):
                return html
            case "base":
                return self.base or ""
            case "ours":
                return self.ours or ""
            case "theirs":
                return self.theirs or ""
            case "suggestion":
                if self.suggestion is None:
                    raise ValueError(f"decision {self.id} has no suggestion")
                return self.suggestion
            case unknown:
                assert_never(unknown)

    @property
    def default(self) -> Side:
        return "theirs" if self.kind == "theirs" else "ours"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Text that nobody decides about."""

    html: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Text of a decision."""

    decision: int


@dataclass(eq=False, slots=True)
class Entry:
    """A unit in its sequence, or several that are decided together. An empty entry takes its trail with it."""

    part: Part
    trail: Part
    is_sentence: bool
    # A side has this as the last of its run, without a space after it.
    last_in_run: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """Put `entry` behind `after` (None: first) if the decision takes `side`."""

    decision: int
    side: Side
    entry: Entry
    after: Entry | None


@dataclass(slots=True)
class Sequence:
    """The content of a container: entries in the order of the base, then moves."""

    lead: Part
    entries: list[Entry] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """Parts one behind the other."""

    parts: list[Part]


Part = Fixed | Decided | Sequence | Group


def three_way(base: str, ours: str, theirs: str) -> str:
    """Of spellings that read the same: the one of the side that changed it."""
    return theirs if ours == base else ours


def render(part: Part, decisions: list[Decision], choices: Mapping[int, Choice]) -> str:
    """Give the text of a part under the choices made."""
    match part:
        case Fixed(html):
            return html
        case Decided(number):
            return decisions[number].html(choices.get(number))
        case Group(parts):
            return "".join(render(inner, decisions, choices) for inner in parts)
        case Sequence():
            return _render_sequence(part, decisions, choices)
        case unknown:
            assert_never(unknown)


def _render_sequence(sequence: Sequence, decisions: list[Decision], choices: Mapping[int, Choice]) -> str:
    out = [render(sequence.lead, decisions, choices)]
    needs_space = False
    for entry in _ordered(sequence, decisions, choices):
        html = render(entry.part, decisions, choices)
        if not html:
            continue
        trail = render(entry.trail, decisions, choices)
        if needs_space and entry.is_sentence:
            out.append(" ")
        out += [html, trail]
        needs_space = entry.is_sentence and entry.last_in_run and not trail and not html[-1].isspace()
    return "".join(out)


def _ordered(sequence: Sequence, decisions: list[Decision], choices: Mapping[int, Choice]) -> list[Entry]:
    if not sequence.moves:
        return sequence.entries
    order = list(sequence.entries)
    for move in sequence.moves:
        decision = decisions[move.decision]
        choice = choices.get(move.decision) or decision.default
        if choice == move.side or (decision.kind == "both" and choice != "base"):
            order.remove(move.entry)
            order.insert(order.index(move.after) + 1 if move.after else 0, move.entry)
    return order
