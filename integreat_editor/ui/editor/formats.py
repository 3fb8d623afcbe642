"""How elements look: Qt formats for lines and for text within inline elements.

Qt carries nothing but whole numbers: the formats' user properties point into the tables of the page (lines.py of
`content`), so nothing that Qt does not know is ever lost in it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat, QTextLength, QTextListFormat

from integreat_editor.content.lines import HEADINGS, LISTS, Element, LineKind, Parts, Path
from integreat_editor.ui.editor.looks import BOLD, ITALIC, LOWERED, RAISED, STRUCK, UNDERLINED, declarations

_USER = QTextFormat.Property.UserProperty.value
PATH = _USER + 1
"""On a line: number of its path in the `PathTable`."""
KIND = _USER + 2
"""On a line: its `LineKind`, by position."""
INLINE = _USER + 3
"""On text: number of its path of inline elements."""
EMBEDDED = _USER + 4
"""On an object's character: the id of the embedded object."""
LIST = _USER + 5
"""On a list: the id of its element."""
COLOUR = _USER + 6
"""On text: what the highlighter draws it as (`LINK` or `UNTRANSLATED`)."""

LINK = 1
UNTRANSLATED = 2

OBJECT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
KINDS = list(LineKind)

_HEADING_STEP = {"h1": 3, "h2": 2, "h3": 1, "h4": 0, "h5": 0, "h6": 0}
_ALIGNMENT = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
_PIXELS = re.compile(r"(\d{1,4})(?:\.\d*)?px")
_INDENT = 28


class PathTable:
    """Numbers paths, so that a format can hold one."""

    def __init__(self) -> None:
        self._paths: list[Path] = [()]
        self._numbers: dict[Path, int] = {(): 0}

    def number(self, path: Path) -> int:
        number = self._numbers.get(path)
        if number is None:
            number = self._numbers[path] = len(self._paths)
            self._paths.append(path)
        return number

    def path(self, number: int) -> Path:
        return self._paths[number]


def is_untranslated(element: Element) -> bool:
    """Tell whether a translator must leave the element as it is (integreat-cms: `translate="no"`, `notranslate`)."""
    return element.get("translate") == "no" or "notranslate" in (element.get("class") or "").split()


class Formats:
    """Makes the formats for one page, each kind once."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.paths = PathTable()
        self._text: dict[tuple[Path, str], QTextCharFormat] = {}

    def heading(self, path: Path) -> str:
        """Give the heading element a line stands in, or ""."""
        index = self.parts.index_of(path, HEADINGS)
        return "" if index is None else self.parts.elements[path[index]].tag

    def text(self, elements: Path, heading: str) -> QTextCharFormat:
        """Give the format of text within these inline elements, in a line that is this heading."""
        key = (elements, heading)
        found = self._text.get(key)
        if found is None:
            found = self._text[key] = self._make_text(elements, heading)
        return found

    def embedded(self, embedded_id: int, elements: Path, heading: str) -> QTextCharFormat:
        """Give the format of an embedded object's character."""
        made = QTextCharFormat(self.text(elements, heading))
        made.setObjectType(OBJECT_TYPE)
        made.setProperty(EMBEDDED, embedded_id)
        return made

    def line_break(self, embedded_id: int, elements: Path, heading: str) -> QTextCharFormat:
        made = QTextCharFormat(self.text(elements, heading))
        made.setProperty(EMBEDDED, embedded_id)
        return made

    def line(self, path: Path, kind: LineKind) -> QTextBlockFormat:
        """Give the format of a line, without its list."""
        made = QTextBlockFormat()
        made.setProperty(PATH, self.paths.number(path))
        made.setProperty(KIND, KINDS.index(kind))
        in_list = self.parts.index_of(path, LISTS) is not None
        made.setBottomMargin(3 if in_list else 8)
        made.setTopMargin(0 if in_list else 8)  # Qt takes the larger one of neighbours
        # A distance, not a factor: a factor would leave a fifth of a picture's height empty below it.
        made.setLineHeight(4, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        if kind is LineKind.RULE:
            width = QTextLength(QTextLength.Type.PercentageLength, 100)
            made.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, width)
        heading = self.heading(path)
        if heading:
            made.setHeadingLevel(int(heading[1]))
            made.setTopMargin(14)
        margin = 0
        for element_id in path:
            margin += self._apply_block_style(made, self.parts.elements[element_id])
        if margin:
            made.setLeftMargin(margin)
        return made

    def list(self, path: Path, index: int) -> QTextListFormat:
        """Give the format of the list whose element is at this index of a line's path."""
        made = QTextListFormat()
        depth = sum(tag in LISTS for tag in self.parts.tags(path[: index + 1]))
        made.setIndent(depth)
        made.setProperty(LIST, path[index])
        bullets = [QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare]
        ordered = self.parts.elements[path[index]].tag == "ol"
        made.setStyle(QTextListFormat.Style.ListDecimal if ordered else bullets[(depth - 1) % 3])
        return made

    def _apply_block_style(self, made: QTextBlockFormat, element: Element) -> int:
        """Take over alignment and direction; give the left margin in pixels."""
        if not element.open_tag:
            return 0
        direction = element.get("dir")
        if direction in {"rtl", "ltr"}:
            made.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight,
            )
        style = declarations(element)
        if style.get("text-align") in _ALIGNMENT:
            made.setAlignment(_ALIGNMENT[style["text-align"]])
        padding = _PIXELS.match(style.get("padding-left", ""))
        return (int(padding[1]) if padding else 0) + (_INDENT if element.tag == "blockquote" else 0)

    def _make_text(self, elements: Path, heading: str) -> QTextCharFormat:
        made = QTextCharFormat()
        if heading:
            made.setFontWeight(QFont.Weight.Bold)
            made.setProperty(QTextFormat.Property.FontSizeAdjustment.value, _HEADING_STEP[heading])
        for element_id in elements:
            self._apply_inline_style(made, self.parts.elements[element_id])
        made.setProperty(INLINE, self.paths.number(elements))
        return made

    def _apply_inline_style(self, made: QTextCharFormat, element: Element) -> None:
        if BOLD.is_of(element):
            made.setFontWeight(QFont.Weight.Bold)
        if ITALIC.is_of(element):
            made.setFontItalic(True)
        if RAISED.is_of(element):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif LOWERED.is_of(element):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if UNDERLINED.is_of(element):
            made.setFontUnderline(True)
        if STRUCK.is_of(element):
            made.setFontStrikeOut(True)
        if element.tag == "a" and element.get("href") is not None:
            made.setFontUnderline(True)
            made.setToolTip(element.get("href") or "")
            made.setProperty(COLOUR, LINK)
        elif is_untranslated(element):
            made.setProperty(COLOUR, UNTRANSLATED)
