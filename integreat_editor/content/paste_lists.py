"""Lists of other programs: nested properly or not, as levels (Word Online) or as paragraphs with signs (Word)."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass

from integreat_editor.content.lines import Parts, Path

_DEEPEST = 6
_WORD_LIST = re.compile(r"(l\d{1,9}) level(\d{1,2}) ?(lfo\d{1,9})?")
_NUMBERED = re.compile(r"\s*\(?(?:\d+|[a-zA-Z]|[ivxlcIVXLC]+)(?:\.\d+)*[.):]", re.ASCII)


@dataclass(frozen=True)
class Item:
    """A list item to begin: `level` from 1, `tag` of its list, `key`: the same for items of one list."""

    level: int
    tag: str
    key: Hashable


def word_item(style: dict[str, str]) -> Item | None:
    """Give the item a paragraph of Word stands for (`mso-list:l0 level2 lfo1`); its sign tells the kind later."""
    found = _WORD_LIST.match(style.get("mso-list", ""))
    return Item(int(found[2]), "ul", (found[1], found[3])) if found else None


def tag_of_sign(sign: str) -> str:
    """Tell the kind of list from what stands before an item: `1.`, `b)` or a bullet."""
    return "ol" if _NUMBERED.match(sign) else "ul"


@dataclass
class _Level:
    key: Hashable
    tag: str
    list: int
    item: int


class ListBuilder:
    """Gives the paths of list items, whatever jumps their levels make."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._block = 0
        self._levels: list[_Level] = []

    def end(self) -> None:
        """The next item begins a list of its own."""
        self._levels = []

    def begin(self, item: Item) -> Path:
        """Give the path of a new item; a level that nothing leads to is brought up to where it can be."""
        level = max(1, min(item.level, len(self._levels) + 1, _DEEPEST))
        if level > len(self._levels) or not self._goes_on(self._levels[level - 1], item):
            del self._levels[level - 1 :]
            if not self._levels:
                self._block = self._parts.new_block()
            self._levels.append(_Level(item.key, item.tag, self._parts.new(item.tag, space_before="\n"), 0))
        del self._levels[level:]
        self._levels[-1].item = self._parts.new("li", space_before="\n")
        return self._path()

    @staticmethod
    def _goes_on(level: _Level, item: Item) -> bool:
        return (level.key, level.tag) == (item.key, item.tag)

    def go_on(self, level: int) -> Path:
        """Give the path for one more paragraph in the item that is open at a level, or () if there is none."""
        del self._levels[level:]
        return (*self._path(), self._parts.new("p")) if self._levels else ()

    def _path(self) -> Path:
        return (self._block, *(element for level in self._levels for element in (level.list, level.item)))
