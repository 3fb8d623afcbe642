"""Reading the pages a CMS renders for its browser users. No HTTP here."""

from dataclasses import dataclass
from typing import Literal

from lxml import etree, html

Tone = Literal["success", "info", "warning", "error"]
_TONES: tuple[tuple[str, Tone], ...] = (
    ("bg-red", "error"),
    ("bg-yellow", "warning"),
    ("bg-green", "success"),
    ("bg-blue", "info"),
)


@dataclass(frozen=True, slots=True)
class FlashMessage:
    """What the CMS says at the top of the page it renders after an action."""

    tone: Tone
    text: str


def document(source: bytes | str) -> html.HtmlElement:
    """The root of a page. What cannot be read as HTML gives an empty page."""
    data = source.encode("utf-8") if isinstance(source, str) else source
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        return html.document_fromstring(b"<html></html>", parser=parser)


def messages(source: bytes | str) -> list[FlashMessage]:
    """The messages of a page, in their order; only those inside `#messages`: pages carry other coloured boxes."""
    found = []
    for box in document(source).xpath('//*[@id="messages"]/*[@class]'):
        tone = next((tone for mark, tone in _TONES if mark in (box.get("class") or "")), None)
        text = " ".join(box.text_content().split())
        if tone is not None and text:
            found.append(FlashMessage(tone, text))
    return found


def account_name(source: bytes | str) -> str:
    """Who is logged in, as the head of every page and the list of versions name the person; "" where it is not said."""
    shown = document(source).xpath('//*[@id="user-info"]/span')
    return " ".join(shown[0].text_content().split()) if shown else ""
