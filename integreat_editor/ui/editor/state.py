"""What is at the cursor: what a toolbar shows as pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.content.lines import HEADINGS, LineKind
from integreat_editor.ui.editor.looks import BOLD, ITALIC, LOWERED, RAISED, STRUCK, UNDERLINED, Look

if TYPE_CHECKING:
    from integreat_editor.content.lines import Path
    from integreat_editor.ui.editor.text_editor import TextEditor


@dataclass(frozen=True)
class CursorState:
    """`heading`: `h2` ..., or `p`; `list`: `ul`, `ol` or ""; `link`: its address or "".

    `alignment`, `direction`: as set, or "".
    """

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    untranslated: bool = False
    link: str = ""
    heading: str = "p"
    list: str = ""
    protected: bool = False
    alignment: str = ""
    direction: str = ""
    struck: bool = False
    raised: bool = False
    lowered: bool = False


def read_state(editor: TextEditor, typing: Path | None) -> CursorState:
    """Say what is at the editor's cursor; `typing` is what was chosen for the next text, if anything was."""
    projection, inline, cursor = editor.projection, editor.inline, editor.textCursor()
    block = projection.qt_document.findBlock(cursor.selectionStart())
    paths = [typing] if typing is not None else inline.selected_paths(cursor)
    path = projection.path(block)
    link = inline.link_at(cursor)
    heading = projection.parts.index_of(path, HEADINGS)

    def everywhere(look: Look) -> bool:
        return bool(paths) and all(inline.has(found, look) for found in paths)

    return CursorState(
        bold=everywhere(BOLD),
        italic=everywhere(ITALIC),
        underlined=everywhere(UNDERLINED),
        struck=everywhere(STRUCK),
        raised=everywhere(RAISED),
        lowered=everywhere(LOWERED),
        untranslated=bool(paths) and all(inline.is_untranslated(found) for found in paths),
        link=(projection.parts.elements[link].get("href") or "") if link else "",
        heading="p" if heading is None else projection.parts.elements[path[heading]].tag,
        list=editor.lists.tag(block),
        protected=projection.kind(block) is LineKind.PROTECTED,
        alignment=editor.block_styles.alignment(block),
        direction=editor.block_styles.direction(block),
    )
