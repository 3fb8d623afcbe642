"""A page's HTML as the Integreat apps draw it, in the HTML that Qt's text browser can draw."""

from collections.abc import Set
from html import escape

from integreat_editor.ui.preview.app_style import (
    COLUMN_WIDTH,
    CONTRAST_THEME,
    LIGHT_THEME,
    PHONE_WIDTH,
    SIDE_MARGIN,
    AppTheme,
    style_sheet,
)
from integreat_editor.ui.preview.direction import begins_rtl, is_rtl, plain_text
from integreat_editor.ui.preview.writer import DELETED, INSERTED, Wording, Writer

__all__ = [
    "COLUMN_WIDTH",
    "CONTRAST_THEME",
    "DELETED",
    "INSERTED",
    "LIGHT_THEME",
    "PHONE_WIDTH",
    "AppTheme",
    "Wording",
    "begins_rtl",
    "is_rtl",
    "plain_text",
    "preview_html",
]


def preview_html(
    title: str,
    clean_html: str,
    words: Wording,
    theme: AppTheme,
    *,
    phone: bool,
    room: int = 0,
    opened: Set[int] | None = None,
) -> str:
    """The document to show. `clean_html`: sanitised as the apps do (`content.sanitize`).

    `room`: pixels for text, where it is less than a phone or a column has. `opened`: the numbers of the fold-outs that
    are open, the others being closed as in the apps; None for all.
    """
    whole = PHONE_WIDTH - 2 * SIDE_MARGIN if phone else COLUMN_WIDTH
    rtl = begins_rtl(clean_html)
    writer = Writer(words, theme, min(room or whole, whole), opened, rtl=rtl)
    writer.feed(clean_html)
    writer.close()
    body = "".join(writer.out)
    direction = ' dir="rtl"' if rtl else ""
    title_direction = ' dir="rtl" align="right"' if is_rtl(title) else ' dir="ltr" align="left"'
    last = f'<p class="small">{escape(words.updated)}</p>' if body.strip() and words.updated else ""
    heading = f'<p class="title"{title_direction}>{escape(title)}</p>' if title else ""
    return (
        f"<html><head><style>{style_sheet(theme, phone=phone)}</style></head><body>"
        f'{heading}<div class="page"{direction}>{body}</div>{last}</body></html>'
    )
