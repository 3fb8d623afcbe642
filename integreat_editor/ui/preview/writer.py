"""Turns what Qt's rich text cannot draw (cards, figures, fold-outs, frames) into what it can."""

from collections.abc import Set
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from integreat_editor.ui.preview.app_style import AppTheme
from integreat_editor.ui.preview.blocks import MARK
from integreat_editor.ui.preview.images import ImageSize, pixels, sized_address
from integreat_editor.ui.preview.tables import Row, Table, mirror, part_words

INSERTED, DELETED = "#cdeed8", "#fbd9d6"
EXTERNAL = "preview-external"
"""The address of the sign behind links that lead elsewhere."""
FOLD = "fold"
"""The scheme of the link that opens and closes a fold-out: `fold:3` for the fourth of the page."""
_VOID = {"br", "hr", "img", "wbr", "col"}
_LINES = {"p", "li", "td", "th", "dt", "dd", "div", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "address", "blockquote"}
_FIGURES = {"figure", "figcaption"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "u"}
_TABLE_PARTS = {"td", "th", "tr", "thead", "tbody", "tfoot", "col", "colgroup"}
_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
_FIRST_STRONG, _END_ISOLATE = "\u2068", "\u2069"
_OVERRIDES = {"ltr": "\u202d", "rtl": "\u202e"}
_END_OVERRIDE = "\u202c"
_DROPPED = ("class", "srcset", "loading", MARK)
_SMALL_IMAGE = 24
"""Pixels: smaller ones stand within a line."""
_FIGURE_MARGINS = 30
_PADDINGS = 32
"""What a card leaves of the page's room."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words the preview adds, in the interface's language: "Last update: ...", "Video", "Image"."""

    updated: str
    video: str
    image: str
    wide: str = ""
    """That a table can be scrolled in the apps."""


@dataclass
class _Fold:
    """A fold-out being written."""

    number: int
    is_open: bool
    is_named: bool = False
    is_muting: bool = False


@dataclass
class _Open:
    """An element being written."""

    tag: str
    end: str
    block: int
    room: int
    in_details_list: bool = False
    waits_for_icon: bool = False
    is_hidden: bool = False


class Writer(HTMLParser):
    """Feed it well-formed, sanitised HTML, `close` it, and take `out`.

    `opened`: the fold-outs shown open, by number; None for all, and nothing to click. `room`: pixels for text.
    """

    def __init__(self, words: Wording, theme: AppTheme, room: int, opened: Set[int] | None, *, rtl: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._words = words
        self._theme = theme
        self._opened = opened
        self._rtl = rtl
        self._open = [_Open("", "", -1, room)]
        self._lines: list[int] = []
        self._tables: list[Table] = []
        self._folds: list[_Fold] = []
        self._fold_count = 0
        self._muted = 0

    # -- what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "img":
            self._write_image(values)
            return
        if tag != "summary":
            self._before_text()
        around = self._open[-1]
        made = _Open(tag, "", int(values.get(MARK) or around.block), around.room)
        if tag not in _VOID:
            self._open.append(made)
            made.is_hidden = _declarations(values.get("style", "")).get("display", "").startswith("none")
            self._muted += made.is_hidden
        self._begin(tag, values, made, around)
        if tag in _LINES or tag in _FIGURES:
            self._lines.append(len(self.out) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or all(each.tag != tag for each in self._open):
            return
        while self._open[-1].tag:
            ended = self._open.pop()
            self._end(ended)
            if ended.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._before_text()
            if self._tables:
                self._tables[-1].add_text(len(self.out))
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._before_text()
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._before_text()
        self._write(f"&#{name};")

    def close(self) -> None:
        super().close()
        while self._open[-1].tag:
            self._end(self._open.pop())

    # -- elements

    def _write(self, html: str) -> None:
        self.out.append("" if self._muted else html)

    def _begin(self, tag: str, values: dict[str, str], made: _Open, around: _Open) -> None:
        classes = values.get("class", "").split()
        if "contact-card" in classes:
            self._begin_card(made, values)
        elif tag == "table":
            self._begin_table(made)
        elif tag in _TABLE_PARTS:
            self._begin_table_part(tag, values, made)
        elif tag == "details":
            self._begin_fold(made)
        elif tag == "summary":
            self._begin_summary(made)
        elif tag == "iframe":
            name = escape(values.get("title") or self._words.video)
            self._write(
                f'<table width="100%" bgcolor="{self._theme.card}" cellpadding="16" style="margin-top: 16px;">'
                f"<tr><td>▶ {name}"
            )
            made.end = "</td></tr></table>"
        elif tag == "ul" and "details" in classes:
            made.in_details_list = True
            made.end = "</table>"
            self._write('<table cellspacing="0" cellpadding="0">')
        elif tag == "li" and around.in_details_list:
            made.waits_for_icon = True
            made.end = "</td></tr>"
            self._write('<tr><td width="24">')
        else:
            self._begin_simple(tag, values, made, classes)

    def _begin_simple(self, tag: str, values: dict[str, str], made: _Open, classes: list[str]) -> None:
        state = _state(made.block)
        found = {
            "figure": (f'<div align="center" style="margin: 15px;{state}">', "</div>"),
            "figcaption": (f'<p class="caption" align="center" style="{state}">', "</p>"),
            "ins": (_marked(INSERTED, "#0f3d22", "underline"), "</span>"),
            "del": (_marked(DELETED, "#6b1410", "line-through"), "</span>"),
        }.get(tag)
        if found is not None:
            made.room -= _FIGURE_MARGINS if tag == "figure" else 0
            self._write(found[0])
            made.end = found[1]
            return
        style = state if tag in _LINES else ""
        if tag in _HEADINGS:
            values = {name: value for name, value in values.items() if name != "style" or "align" in value}
            self._write(_tag("p", values, style).replace("<p", f'<p class="{tag}"', 1))
            made.end = "</p>"
            return
        if tag in ("ul", "ol") and any(each.tag == "li" for each in self._open[:-1]):
            style = "margin-top: 0; margin-bottom: 0;"
        before, after = _directed(tag, values) if tag in _INLINE else ("", "")
        if tag == "a" and "link-external" in classes:
            style = f"color: {self._theme.external};"
            made.end = f'{after}</a>&nbsp;<img src="{EXTERNAL}?{self._theme.external[1:]}">'
        else:
            made.end = "" if tag in _VOID else f"{after}</{tag}>"
        self._write(_tag(tag, values, style) + before)

    def _begin_card(self, made: _Open, values: dict[str, str]) -> None:
        made.room -= _PADDINGS
        direction = values.get("dir") or ("rtl" if self._rtl else "ltr")
        self._write(
            f'<table width="100%" cellpadding="16" cellspacing="0" bgcolor="{self._theme.card}"'
            ' style="margin-top: 16px; margin-bottom: 16px;">'
            f'<tr><td class="card" dir="{direction}" style="{_state(made.block)}">'
        )
        made.end = "</td></tr></table>"

    def _begin_table(self, made: _Open) -> None:
        line = f"border-color: {self._theme.line}; border-style: solid; border-collapse: collapse; margin-top: 16px;"
        self._tables.append(Table(len(self.out)))
        # Not quite the whole width: Qt rounds each column up, and the page would scroll by a pixel.
        self._write(f'<table width="99%" cellspacing="0" cellpadding="1" border="1" style="{line}">')
        made.end = "</table>"

    def _begin_table_part(self, tag: str, values: dict[str, str], made: _Open) -> None:
        style = ";".join(
            each for each in values.get("style", "").split(";") if "width" not in each and "height" not in each
        )
        if self._tables and tag == "tr":
            self._tables[-1].rows.append(Row())
        if self._tables and tag in ("td", "th"):
            self._tables[-1].add_cell(len(self.out))
            style = f"{_state(made.block)} {style}"
        self._write(_tag(tag, {**values, "style": style.strip()}))
        made.end = "" if tag in _VOID else f"</{tag}>"

    def _end(self, ended: _Open) -> None:
        if ended.tag in _LINES or ended.tag in _FIGURES:
            self._lines.pop()
        if ended.waits_for_icon:
            self._write("</td><td>")
        if ended.tag == "details":
            self._end_fold()
        self._write(ended.end)
        self._muted -= ended.is_hidden
        if ended.tag == "summary" and self._folds:
            self._mute_fold()
        elif ended.tag == "tr" and self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].end = len(self.out) - 1
        elif ended.tag == "table" and self._tables:
            self._end_table(self._tables.pop())

    def _end_table(self, table: Table) -> None:
        is_wide = part_words(self.out, table, self._open[-1].room)
        if self._rtl:
            mirror(self.out, table)
        if is_wide and self._words.wide:
            self._write(f'<p class="small" style="margin-top: 4px;">↔ {escape(self._words.wide)}</p>')

    # -- fold-outs

    def _begin_fold(self, made: _Open) -> None:
        number = self._fold_count
        self._fold_count += 1
        self._folds.append(_Fold(number, self._opened is None or number in self._opened))
        self._write(f'<div style="margin-left: 8px; margin-right: 8px; {_state(made.block)}">')
        made.end = "</div>"

    def _begin_summary(self, made: _Open) -> None:
        fold = self._folds[-1] if self._folds else None
        start, end = self._fold_name(fold, made.block)
        self._write(start)
        made.end = end

    def _fold_name(self, fold: _Fold | None, block: int) -> tuple[str, str]:
        if fold is not None:
            fold.is_named = True
        is_open = fold is None or fold.is_open
        sign = "▾" if is_open else ("◂" if self._rtl else "▸")
        start = f'<p class="fold" style="{_state(block)}">'
        if fold is None or self._opened is None:
            return f"{start}{sign} ", "</p>"
        return f'{start}<a href="{FOLD}:{fold.number}">{sign} ', "</a></p>"

    def _before_text(self) -> None:
        """A fold-out without a summary has the browser's; what is no icon stands beside the icons of a card."""
        if self._open[-1].waits_for_icon:
            self._open[-1].waits_for_icon = False
            self._write("</td><td>")
        if self._folds and not self._folds[-1].is_named and self._open[-1].tag == "details":
            start, end = self._fold_name(self._folds[-1], self._open[-1].block)
            self._write(f"{start}Details{end}")
            self._mute_fold()

    def _mute_fold(self) -> None:
        fold = self._folds[-1]
        if not fold.is_open and not fold.is_muting:
            fold.is_muting = True
            self._muted += 1

    def _end_fold(self) -> None:
        if self._folds:
            self._muted -= self._folds.pop().is_muting

    # -- images

    def _write_image(self, values: dict[str, str]) -> None:
        room = self._open[-1].room
        style = _declarations(values.get("style", ""))
        if not self._open[-1].waits_for_icon:
            self._before_text()
        size = ImageSize(
            pixels(style.get("width", ""), room) or pixels(values.get("width", ""), room),
            pixels(style.get("height", "")) or pixels(values.get("height", "")),
            room // (len(self._tables[-1].rows[-1].cells) or 1) if self._tables and self._tables[-1].rows else room,
        )
        if not 0 < (size.height or size.width) <= _SMALL_IMAGE:
            self._heighten_line()
        classes = values.get("class", "").split()
        side = next((side for side in ("left", "right") if f"align{side}" in classes or style.get("float") == side), "")
        floating = f' style="float: {side};"' if side else ""
        self._write(f'<img src="{escape(sized_address(values.get("src", ""), size))}"{floating}>')
        self._before_text()  # beside an icon

    def _heighten_line(self) -> None:
        """A line with an image is as high as it; all others are 24 pixels high, whatever the script."""
        if self._lines:
            at = self._lines[-1]
            self.out[at] = self.out[at].replace('style="', 'style="-qt-line-height-type: minimum; ', 1)


def _state(block: int) -> str:
    return f"-qt-user-state: {block};" if block >= 0 else ""


def _marked(background: str, text: str, line: str) -> str:
    return f'<span style="background-color: {background}; color: {text}; text-decoration: {line};">'


def _declarations(style: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in style.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value}


def _directed(tag: str, values: dict[str, str]) -> tuple[str, str]:
    """What keeps an element's direction apart from the text around it: Qt knows directions of lines only."""
    direction = values.get("dir", "").lower()
    if tag == "bdo" and direction in _OVERRIDES:
        return _OVERRIDES[direction], _END_OVERRIDE
    if direction in _ISOLATES:
        return _ISOLATES[direction], _END_ISOLATE
    return (_FIRST_STRONG, _END_ISOLATE) if tag == "bdi" or direction == "auto" else ("", "")


def _tag(tag: str, values: dict[str, str], style: str = "") -> str:
    kept = {name: value for name, value in values.items() if name not in _DROPPED}
    if style or tag in _LINES:
        kept["style"] = f"{style} {kept.get('style', '')}".strip()
    attributes = "".join(f' {name}="{escape(value, quote=True)}"' for name, value in kept.items())
    return f"<{tag}{attributes}>"
