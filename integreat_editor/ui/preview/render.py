"""A page's HTML as the Integreat apps draw it, in the HTML that Qt's text browser can draw. No Qt in here.

Source of sizes and colours: the web app's theme and style sheets, measured (app contract, section 5, release 2026.8.1).
"""

import unicodedata
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

PHONE_WIDTH = 390
COLUMN_WIDTH = 928
"""The text column of the web app in a window of 1,200 pixels and more."""
_HEADINGS = {"h2": 24.0, "h3": 18.72, "h4": 16.0, "h5": 13.28, "h6": 10.72}
_MARGINS = {"h2": 20, "h3": 19, "h4": 21, "h5": 22, "h6": 25}
_LINES = "line-height: 24px; -qt-line-height-type: minimum;"
_VOID = {"br", "hr", "img", "wbr", "col"}


@dataclass(frozen=True, slots=True)
class AppTheme:
    """Colours of the apps, light or contrast."""

    background: str
    text: str
    link: str
    external: str
    line: str
    card: str


LIGHT_THEME = AppTheme("#ffffff", "#1d1b20", "#4b6eda", "#0b57d0", "#d5dcee", "#ececec")
CONTRAST_THEME = AppTheme("#020202", "#e6e0e9", "#4f8ffd", "#4f8ffd", "#20293a", "#111013")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words the preview adds, in the interface's language: "Last update: ...", "Video", "External page"."""

    updated: str
    video: str
    image: str


def is_rtl(text: str) -> bool:
    """Whether the first strong character runs from right to left: what `dir="auto"` in the apps goes by."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def plain_text(html: str) -> str:
    """The text of some HTML, for finding its direction."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)


def preview_html(title: str, clean_html: str, words: Wording, theme: AppTheme, *, phone: bool) -> str:
    """The document to show. `clean_html`: sanitised as the apps do (`content.sanitize`)."""
    writer = _Writer(words, theme)
    writer.feed(clean_html)
    writer.close()
    body = "".join(writer.out)
    direction = ' dir="rtl"' if is_rtl(plain_text(clean_html)) else ""
    title_direction = ' dir="rtl" align="right"' if is_rtl(title) else ""
    last = f'<p class="last">{escape(words.updated)}</p>' if body.strip() else ""
    return (
        f"<html><head><style>{_style(theme, phone=phone)}</style></head><body>"
        f'<p class="title"{title_direction}>{escape(title)}</p><div{direction}>{body}</div>{last}</body></html>'
    )


def _style(theme: AppTheme, *, phone: bool) -> str:
    size = 24 if phone else 28
    headings = "".join(
        f"{tag} {{ font-size: {points}px; font-weight: 700; margin: {_MARGINS[tag]}px 0; }}"
        for tag, points in _HEADINGS.items()
    )
    return (
        f"body {{ color: {theme.text}; font-size: 16px; {_LINES} }}"
        f".title {{ font-size: {size}px; font-weight: 700; margin: 16px 0; line-height: {size + 8}px; }}"
        f"{headings} p, ul, ol, pre {{ margin-top: 16px; margin-bottom: 16px; }} li {{ margin: 0; }}"
        f"li, p {{ {_LINES} }} li p {{ margin-top: 0; margin-bottom: 0; }} blockquote {{ margin: 16px 40px; }}"
        f"a {{ color: {theme.link}; text-decoration: underline; }}"
        f".caption {{ font-style: italic; margin: 4px 15px 15px 15px; }}"
        f".last {{ font-size: 12px; margin-top: 24px; }} .card p {{ margin-top: 4px; margin-bottom: 4px; }}"
        ".card h4 { margin-top: 0; margin-bottom: 12px; } .card ul { margin-top: 4px; margin-bottom: 4px; }"
        "ins { text-decoration: underline; } del { text-decoration: line-through; }"
    )


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


class _Writer(HTMLParser):
    """Turns what Qt cannot draw (cards, figures, fold-outs, frames) into what it can."""

    def __init__(self, words: Wording, theme: AppTheme) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._words = words
        self._theme = theme
        self._ends: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        start, end = self._replaced(tag, values)
        self.out.append(start)
        if tag not in _VOID:
            self._ends.append((tag, end))

    def _replaced(self, tag: str, values: dict[str, str]) -> tuple[str, str]:
        theme, classes = self._theme, values.get("class", "").split()
        if "contact-card" in classes:
            return (
                f'<table width="100%" cellpadding="16" cellspacing="0" bgcolor="{theme.card}"'
                ' style="margin-top: 16px;">'
                '<tr><td class="card" dir="ltr">'
            ), "</td></tr></table><p></p>"
        if tag == "table":
            line = f'border="1" style="border-color: {theme.line}; border-style: solid; border-collapse: collapse;"'
            return f'<table width="100%" cellspacing="0" cellpadding="4" {line}>', "</table>"
        if tag == "a" and "link-external" in classes:
            return _tag("a", values, f"color: {theme.external};"), " ↗</a>"
        if tag == "iframe":
            return (
                f'<table width="100%" bgcolor="{theme.card}" cellpadding="16"><tr><td>▶ {escape(self._words.video)}',
                ("</td></tr></table>"),
            )
        simple = {
            "figure": ('<div align="center">', "</div>"),
            "figcaption": ('<p class="caption" align="center">', "</p>"),
            "details": ('<div style="margin-left: 8px; margin-right: 8px;">', "</div>"),
            "summary": ("<p><b>▾ ", "</b></p>"),
            "ins": (
                f'<span style="background-color: {INSERTED}; color: #0f3d22; text-decoration: underline;">',
                "</span>",
            ),
            "del": (
                f'<span style="background-color: {DELETED}; color: #6b1410; text-decoration: line-through;">',
                "</span>",
            ),
        }
        return simple.get(tag) or (_tag(tag, values), "" if tag in _VOID else f"</{tag}>")

    def handle_endtag(self, tag: str) -> None:
        while any(opened == tag for opened, _ in self._ends):
            opened, end = self._ends.pop()
            self.out.append(end)
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def close(self) -> None:
        super().close()
        while self._ends:
            self.out.append(self._ends.pop()[1])


INSERTED, DELETED = "#cdeed8", "#fbd9d6"


def _tag(tag: str, values: dict[str, str], style: str = "") -> str:
    kept = {name: value for name, value in values.items() if name not in ("class", "srcset", "loading")}
    if style:
        kept["style"] = f"{kept.get('style', '')}; {style}".lstrip("; ")
    attributes = "".join(f' {name}="{escape(value, quote=True)}"' for name, value in kept.items())
    return f"<{tag}{attributes}>"
