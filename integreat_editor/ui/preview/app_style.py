"""Colours, fonts and sizes of the Integreat apps, as far as Qt's rich text has them.

Source: the web app's theme and style sheets, measured (app contract, section 5, release 2026.8.1).

What Qt's rich text cannot draw, and what stands in its place:
* round corners and the shadow of a contact card, the padding of a cell on one side: none;
* a table's own scroll area: long words are parted, and a line below tells of the scrolling; `thead` and `tbody` share
  their columns (in the apps they do not line up);
* `letter-spacing` and `padding` of text, `dir="auto"` on single elements: left out;
* floating figures (`alignleft`, `alignright`): only images float;
* the consent box in place of a Vimeo film: a panel with its name.
"""

from dataclasses import dataclass

from integreat_editor.ui.fonts import SCRIPT_FAMILIES, TEXT_FAMILY, TITLE_FAMILY

PHONE_WIDTH = 390
COLUMN_WIDTH = 928
"""The text column of the web app in a window of 1,200 pixels and more."""
SIDE_MARGIN = 16
LINE_HEIGHT = 24
_HEADINGS = {"h1": (32, 21), "h2": (24, 20), "h3": (19, 19), "h4": (16, 21), "h5": (13, 22), "h6": (11, 25)}
"""Browsers' sizes and margins above and below, in pixels: the apps have none of their own.

Qt takes whole ones only, and of classes: `<h2>` it scales by itself.
"""


@dataclass(frozen=True, slots=True)
class AppTheme:
    """Colours of the apps, light or contrast."""

    background: str
    text: str
    link: str
    external: str
    line: str
    card: str


LIGHT_THEME = AppTheme("#ffffff", "#1d1b20", "#4b6eda", "#0b57d0", "#eaeef9", "#ececec")
CONTRAST_THEME = AppTheme("#020202", "#e6e0e9", "#4f8ffd", "#4f8ffd", "#20293a", "#111013")


def style_sheet(theme: AppTheme, *, phone: bool) -> str:
    """The style sheet for a page, in a column as wide as a phone or as a browser's window."""
    lines = f"line-height: {LINE_HEIGHT}px; -qt-line-height-type: fixed;"
    scripts = ", ".join(f"'{family}'" for family in SCRIPT_FAMILIES)
    title = (24, 16) if phone else (32, 24)
    headings = "".join(
        f".{tag} {{ font-size: {size}px; font-weight: 700; margin-top: {margin}px; margin-bottom: {margin}px; }}"
        for tag, (size, margin) in _HEADINGS.items()
    )
    return (
        f"body {{ color: {theme.text}; font-size: 16px; font-family: '{TEXT_FAMILY}', {scripts}; }}"
        f"p, li, td, th, dt, dd, div, pre, address, {', '.join(f'.{tag}' for tag in _HEADINGS)} {{ {lines} }}"
        f".page {{ {lines} -qt-line-height-type: minimum; }}"
        f".title {{ font-family: '{TITLE_FAMILY}', {scripts}; font-size: {title[0]}px; font-weight: 700;"
        f" margin-top: {title[1]}px; margin-bottom: {title[1]}px; line-height: 40px; }}"
        f"{headings} p, ul, ol, pre, dl {{ margin-top: 16px; margin-bottom: 16px; }} li {{ margin: 0; }}"
        "li p { margin-top: 0; margin-bottom: 0; } pre { white-space: pre-wrap; }"
        " blockquote { margin: 16px 40px; }"
        f"a {{ color: {theme.link}; text-decoration: underline; }}"
        f".caption {{ font-style: italic; margin: 0 15px; }}"
        f".fold a {{ color: {theme.text}; text-decoration: none; }}"
        ".small { font-size: 12px; margin-top: 24px; }"
        " .card p { margin-top: 4px; margin-bottom: 4px; }"
        " .card .h4 { margin-top: 0; margin-bottom: 12px; } .card ul { margin-top: 4px; margin-bottom: 4px; }"
        " ins { text-decoration: underline; } del { text-decoration: line-through; }"
    )
