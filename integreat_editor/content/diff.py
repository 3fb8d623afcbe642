"""What changed between two versions of a text: words, facts and structure, each apart, and all of it on the page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from integreat_editor.content.align import align, similarity
from integreat_editor.content.canonical import same
from integreat_editor.content.diff_render import rendered
from integreat_editor.content.diff_structure import StructureChange, structure_changes
from integreat_editor.content.diff_words import Op, Piece, word_pieces
from integreat_editor.content.facts import Fact, FactKind, facts
from integreat_editor.content.merge_units import Unit, content_of
from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import content_root

BlockKind = Literal["same", "changed", "added", "removed", "moved"]
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block's HTML before and after, None where it is not there; `pieces` compares the plain texts.

    A moved block may have changed too: its pieces tell.
    """

    kind: BlockKind
    old: str | None
    new: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FactChange:
    """A link, phone number ... that was and is; None where it came or went."""

    kind: FactKind
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Diff:
    """The difference of two texts. `blocks` in the order of the new text, removed ones where they stood."""

    old_html: str
    new_html: str
    blocks: tuple[BlockChange, ...]
    facts: tuple[FactChange, ...]
    structure: tuple[StructureChange, ...]

    @cached_property
    def changed(self) -> bool:
        """Whether a reader sees any difference (canonical form)."""
        return not same(self.old_html, self.new_html)

    @property
    def words_added(self) -> int:
        return self._words("insert")

    @property
    def words_removed(self) -> int:
        return self._words("delete")

    def rendered(self) -> str:
        """Give the new page's HTML with `<ins>` and `<del>` around words."""
        return rendered(self.old_html, self.new_html)

    def _words(self, op: Op) -> int:
        return sum(len(piece.text.split()) for block in self.blocks for piece in block.pieces if piece.op == op)


def diff(old: str, new: str) -> Diff:
    """Compare two HTML texts. Takes any strings."""
    if max(len(old), len(new)) > _LARGEST:
        kind: BlockKind = "same" if same(old, new) else "changed"
        return Diff(old, new, (BlockChange(kind, old, new, ()),), (), ())
    units = [content_of(content_root(parsed(html))).units for html in (old, new)]
    blocks, structure = _blocks(units[0], units[1])
    return Diff(old, new, tuple(blocks), tuple(_fact_changes(facts(old), facts(new))), tuple(structure))


def diff_titles(old: str, new: str) -> tuple[Piece, ...]:
    """Compare two titles word by word."""
    return word_pieces(old, new)


def _blocks(old: list[Unit], new: list[Unit]) -> tuple[list[BlockChange], list[StructureChange]]:
    alignment = align(old, new)
    partners = {j: i for i, j in (alignment.pairs | alignment.moved).items()}
    blocks: list[BlockChange] = []
    structure: list[StructureChange] = []
    gone = alignment.gone_before(len(old), len(new))
    for index, unit in enumerate(new):
        blocks += [_removed(old[i]) for i in gone.get(index, [])]
        partner = partners.get(index)
        if partner is None:
            blocks.append(BlockChange("added", None, unit.body, word_pieces("", unit.text)))
            continue
        blocks.append(_pair(old[partner], unit, is_moved=partner in alignment.moved))
        if old[partner].key != unit.key:
            structure += structure_changes(old[partner], unit)
    return blocks + [_removed(old[i]) for i in gone.get(len(new), [])], structure


def _pair(old: Unit, new: Unit, *, is_moved: bool) -> BlockChange:
    kind: BlockKind = "moved" if is_moved else "same" if old.key == new.key else "changed"
    return BlockChange(kind, old.body, new.body, word_pieces(old.text, new.text))


def _removed(unit: Unit) -> BlockChange:
    return BlockChange("removed", unit.body, None, word_pieces(unit.text, ""))


def _fact_changes(old: list[Fact], new: list[Fact]) -> list[FactChange]:
    """Pair what went with what came, the most alike of one kind first come."""
    values = {(fact.kind, fact.value) for fact in old}, {(fact.kind, fact.value) for fact in new}
    came = [fact for fact in new if (fact.kind, fact.value) not in values[0]]
    changes = []
    for fact in old:
        if (fact.kind, fact.value) in values[1]:
            continue
        rivals = [other for other in came if other.kind == fact.kind]
        best = max(rivals, key=lambda other: similarity(fact.value, other.value), default=None)
        if best:
            came.remove(best)
        changes.append(_fact_change(fact, best))
    return changes + [FactChange(fact.kind, None, _shown(fact)) for fact in came]


def _fact_change(old: Fact, new: Fact | None) -> FactChange:
    """Say both as a reader sees them; where that is the same ("call us" with another number behind), what they are."""
    shown = _shown(old), _shown(new) if new else None
    if new is not None and shown[0] == shown[1]:
        return FactChange(old.kind, old.value, new.value)
    return FactChange(old.kind, *shown)


def _shown(fact: Fact) -> str:
    return fact.text if fact.kind in {"phone", "date"} and any(sign.isdigit() for sign in fact.text) else fact.value


__all__ = ["BlockChange", "Diff", "FactChange", "Piece", "StructureChange", "diff", "diff_titles"]
