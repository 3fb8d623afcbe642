"""What is at the cursor: what a toolbar shows as pressed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from integreat_editor.content.lines import HEADINGS, LineKind
from integreat_editor.ui.editor.inline import BOLD, ITALIC, InlineStyles
from integreat_editor.ui.editor.lists import Lists
from integreat_editor.ui.editor.projection import Projection


@dataclass(frozen=True)
class CursorState:
    """`heading`: `h2` ..., or `p`; `list`: `ul`, `ol` or ""; `link`: its address or ""."""

    bold: bool = False
    italic: bool = False
    untranslated: bool = False
    link: str = ""
    heading: str = "p"
    list: str = ""
    protected: bool = False


def read_state(
    projection: Projection, inline: InlineStyles, lists: Lists, cursor: QTextCursor, typing: tuple[int, ...] | None,
) -> CursorState:  # fmt: skip
    """Say what is at the cursor; `typing` is what was chosen for the next text, if anything was."""
    block = projection.qt_document.findBlock(cursor.selectionStart())
    paths = [typing] if typing is not None else inline.selected_paths(cursor)
    path = projection.path(block)
    link = inline.link_at(cursor)
    heading = projection.parts.index_of(path, HEADINGS)
    return CursorState(
        bold=bool(paths) and all(inline.has(found, BOLD) for found in paths),
        italic=bool(paths) and all(inline.has(found, ITALIC) for found in paths),
        untranslated=bool(paths) and all(inline.is_untranslated(found) for found in paths),
        link=(projection.parts.elements[link].get("href") or "") if link else "",
        heading="p" if heading is None else projection.parts.elements[path[heading]].tag,
        list=lists.tag(block),
        protected=projection.kind(block) is LineKind.PROTECTED,
    )
