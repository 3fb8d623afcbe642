"""A page's text as data: source, blocks, canonical form, sentences, facts, differences and merges."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from integreat_editor.content.canonical import canonical, same
from integreat_editor.content.document import parse

if TYPE_CHECKING:
    from integreat_editor.content.diff import diff
    from integreat_editor.content.merge import merge

__all__ = ["canonical", "diff", "merge", "parse", "same"]


class _LateFunction:
    """A function of the module of the same name, which is imported when it is first asked for.

    Comparing and merging load a third of what a window needs to open, and no window opens with them. The import
    system would put the *module* under this name; the empty setter keeps the function there.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, package: ModuleType, owner: type | None = None) -> object:
        return getattr(import_module(f"{__name__}.{self._name}"), self._name)

    def __set__(self, package: ModuleType, value: object) -> None:
        pass


class _Content(ModuleType):
    """This package (Python's data model: customizing module attribute access)."""

    diff = _LateFunction()
    merge = _LateFunction()


sys.modules[__name__].__class__ = _Content
