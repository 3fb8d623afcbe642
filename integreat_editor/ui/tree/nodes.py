"""The rows of the page tree as plain lists, made from the first glance or from the full tree; and the filter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TranslationView, TreeRow, TreeView
    from integreat_editor.store.glance import Glance, GlanceRow

CHANGED = "*"
CONFLICT = "!"
_REVIEW = "REVIEW"
_NO_TITLES: Mapping[str, str] = MappingProxyType({})


class Node(NamedTuple):
    """One page. `chips`: per language its state, with `*` if changed here and `!` if it waits for a decision.

    A tuple, because thousands are made before the first paint: a frozen dataclass takes five times as long.
    """

    id: str
    parent: str | None
    title: str
    chips: tuple[str, ...]
    archived: bool = False
    changed: bool = False
    conflict: bool = False
    new: bool = False
    gone: bool = False
    needle: str = ""
    """Casefolded titles in all languages, for the filter."""
    titles: Mapping[str, str] = _NO_TITLES
    waiting: bool = False
    """Something of it awaits approval."""
    returned: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class TreeData:
    """A region's tree. `languages`: (code, name) in display order; `nodes` in tree order, parents first."""

    languages: tuple[tuple[str, str], ...] = ()
    nodes: tuple[Node, ...] = ()


class NodeTree:
    """Who stands below whom, of all pages of a reading, shown or not: what `models.tree_moves` asks for."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._parents: dict[str, str | None] = {}
        self._children: dict[str | None, list[str]] = defaultdict(list)
        for node in nodes:
            self._parents[node.id] = node.parent
            self._children[node.parent].append(node.id)

    def parent(self, page: str) -> str | None:
        """The page above; None at the top."""
        return self._parents[page]

    def children(self, page: str | None) -> list[str]:
        """All pages below, in order."""
        return self._children.get(page, [])

    def lineage(self, page: str) -> list[str]:
        """The page and everything above it."""
        found = [page]
        while (parent := self._parents.get(found[-1])) is not None:
            found.append(parent)
        return found


KINDS = ("changed", "waiting", "returned", "conflict", "outdated", "missing", "empty", "archived")
"""What pages can be filtered by, in the order of the menu: fields of `TreeFilter`."""


@dataclass(frozen=True, slots=True)
class TreeFilter:
    """What shall be seen. Kinds add up: a page that fits one of the chosen kinds is shown."""

    text: str = ""
    changed: bool = False
    waiting: bool = False
    returned: bool = False
    conflict: bool = False
    outdated: bool = False
    missing: bool = False
    empty: bool = False
    archived: bool = False
    missing_in: int = -1
    """Pages that lack the language with this number (in `TreeData.languages`); -1: any."""
    with_archive: bool = False
    """Archived pages are shown too."""

    @property
    def narrows(self) -> bool:
        """Whether pages are searched for, so that the hits should be unfolded."""
        return bool(self.text.strip()) or self._has_kinds

    @property
    def _has_kinds(self) -> bool:
        return self.missing_in >= 0 or any(getattr(self, kind) for kind in KINDS)

    def accepts(self, node: Node) -> bool:
        """Whether this page itself is looked for; ancestors of hits are kept by `visible`."""
        if node.archived and not (self.archived or self.with_archive):
            return False
        needle = self.text.strip().casefold()
        if needle and needle not in node.needle:
            return False
        return not self._has_kinds or any(self._fits(node))

    def _fits(self, node: Node) -> Iterator[bool]:
        yield self.changed and (node.changed or node.new)
        yield self.waiting and node.waiting
        yield self.returned and node.returned
        yield self.conflict and node.conflict
        yield self.empty and node.empty
        yield self.archived and node.archived
        yield self.outdated and any(chip.startswith("outdated") for chip in node.chips)
        yield self.missing and any(chip.startswith("missing") for chip in node.chips)
        yield 0 <= self.missing_in < len(node.chips) and node.chips[self.missing_in].startswith("missing")


def visible(nodes: Iterable[Node], wanted: TreeFilter) -> list[Node]:
    """The pages that fit and all pages above them, in tree order."""
    ordered = list(nodes)
    parents = {node.id: node.parent for node in ordered}
    keep: set[str] = set()
    for node in ordered:
        if not wanted.accepts(node):
            continue
        current: str | None = node.id
        while current is not None and current not in keep:
            keep.add(current)
            current = parents.get(current)
    return [node for node in ordered if node.id in keep]


def from_tree(tree: TreeView) -> TreeData:
    """The rows of the full tree."""
    languages = tuple((each.code, each.name) for each in tree.region.languages)
    default = tree.region.default_language
    return TreeData(languages, tuple(_from_row(row, languages, default) for row in tree.rows))


def from_glance(seen: Glance) -> TreeData:
    """The rows as last stored: good for the first paint, replaced when the copy is open."""
    children: dict[str | None, list[GlanceRow]] = defaultdict(list)
    known = {row.id for row in seen.rows}
    for row in seen.rows:
        children[row.parent if row.parent in known else None].append(row)
    nodes: list[Node] = []
    chips: dict[str, tuple[tuple[str, ...], bool]] = {}
    pending = [(row, False) for row in reversed(children[None])]
    reached: set[str] = set()
    while pending:
        row, archived = pending.pop()
        if row.id in reached:
            continue
        reached.add(row.id)
        archived = archived or row.archived
        if row.states not in chips:  # Few combinations of states stand for thousands of pages.
            chips[row.states] = _glance_chips(row, seen.languages)
        shown, changed = chips[row.states]
        parent = row.parent if row.parent in known else None
        nodes.append(Node(row.id, parent, row.title, shown, archived, changed, needle=row.title.casefold()))
        pending += [(child, archived) for child in reversed(children.get(row.id, ()))]
    return TreeData(seen.languages, tuple(nodes))


def _from_row(row: TreeRow, languages: tuple[tuple[str, str], ...], default: str) -> Node:
    views = [row.translations[code] for code, _ in languages]
    titles = {code: view.title for (code, _), view in zip(languages, views, strict=True) if view.title}
    return Node(
        id=row.id,
        parent=row.parent,
        title=row.title(default),
        chips=tuple(_chip(view) for view in views),
        archived=row.archived,
        changed=row.changed or any(view.changed for view in views),
        conflict=any(view.conflict for view in views),
        new=row.new,
        gone=row.gone,
        needle="\n".join(titles.values()).casefold(),
        titles=titles,
        waiting=row.waiting or any(view.status == _REVIEW for view in views),
        returned=row.returned or any(view.returned for view in views),
        empty=any(view.empty for view in views),
    )


def _chip(view: TranslationView) -> str:
    return f"{view.state.value}{CHANGED if view.changed else ''}{CONFLICT if view.conflict else ''}"


def _glance_chips(row: GlanceRow, languages: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], bool]:
    """The chips, and whether one of them is changed here."""
    states = row.translation_states
    known = [states.get(code, ("unknown", False)) for code, _ in languages]
    chips = tuple(f"{state}{CHANGED if changed else ''}" for state, changed in known)
    return chips, any(changed for _, changed in known)
