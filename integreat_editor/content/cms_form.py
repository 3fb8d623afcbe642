"""How an Integreat CMS will store a text: its rewriting of HTML, foretold by rules of our own.

The CMS reads a text with lxml, removes what may run, changes headings, links, images and contact cards, and writes it
again (integreat-cms 2026.7.1, cleaning of content on save). The same parser is used here. What only its database
knows (contacts, texts of media, targets of internal links) is told as uncertain. Tests compare with a running CMS.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit, urlunsplit

from lxml import html as lxml_html
from lxml.etree import LxmlError
from lxml_html_clean import Cleaner

_CLEANER = Cleaner(scripts=True, javascript=True, safe_attrs_only=False)
"""As the CMS sets it up: attributes stay, scripts, forms, frames, comments and unknown elements go."""
_QUOTED_ADDRESS = re.compile(r"(?<=[\"'])(https?://.+?)(?=[\"'])")
_RETURN = "\ue00d"
_GUARDED = {**dict.fromkeys((*range(1, 9), 0x0B, *range(0x0E, 0x20))), 0x0D: _RETURN}
_CARD = "data-contact-id"
_CARD_ADDRESS = "data-contact-url"


class Uncertain(StrEnum):
    """What the CMS takes from its database, so that it may store it otherwise than foretold."""

    CARD = "card"
    """A contact card is written anew from the contact's data."""
    LINK = "link"
    """A link to a page of the apps leads to that page's text in this language, if there is a public one."""
    IMAGE = "image"
    """An image of the media library gets the description that stands there."""


class Refusal(StrEnum):
    """What the CMS does not take at all."""

    CARD_ALONE = "card_alone"
    """A contact card with nothing beside it ends in an error of the CMS."""
    CARD_BROKEN = "card_broken"
    """A contact card without a number or an address ends in an error of the CMS."""
    ZERO_CHARACTER = "zero_character"
    """The character with the number 0."""


@dataclass(frozen=True, slots=True)
class CmsKnowledge:
    """What is known of a CMS. `internal`: parts of addresses that count as its own. `web_app`: where the apps' pages
    are; `media`: the path below which its library's images are.
    """

    internal: tuple[str, ...] = ("https://integreat.app", "https://integreat-app.de")
    web_app: str = "https://integreat.app"
    media: str = "/media/"


@dataclass(frozen=True, slots=True)
class Prediction:
    """The HTML that the CMS will store. `refusal`: it will not (then `html` is the text as sent)."""

    html: str
    uncertain: frozenset[Uncertain] = frozenset()
    refusal: Refusal | None = None


def predicted(html: str, knowledge: CmsKnowledge | None = None) -> Prediction:
    """What an Integreat CMS makes of a text. Takes any string."""
    if "\0" in html:
        return Prediction(html, refusal=Refusal.ZERO_CHARACTER)
    source = html.strip()
    try:
        root = lxml_html.fromstring(_as_read_there(source))
    except (LxmlError, ValueError):
        return Prediction(source)  # No element and no text in it: stored as it is.
    return _Form(knowledge or CmsKnowledge()).of(_CLEANER.clean_html(root), source)


def predicted_title(title: str) -> str:
    """What it makes of a title."""
    return title.strip()


class _Form:
    """The changes, one after the other in the order in which the CMS makes them."""

    def __init__(self, knowledge: CmsKnowledge) -> None:
        self._knowledge = knowledge
        self._uncertain: set[Uncertain] = set()

    def of(self, root: lxml_html.HtmlElement, source: str) -> Prediction:
        for rename, names in (("h2", ("h1",)), ("p", ("pre", "code"))):
            for element in root.iter(*names):
                element.tag = rename
        for change, name in self._changes():
            for element in root.iter(name):
                if not element.xpath(f"ancestor::div[@{_CARD}]"):  # A card is written anew after all these.
                    change(element)
        refusal = self._cards(root)
        if refusal is not None:
            return Prediction(source, refusal=refusal)
        written = lxml_html.tostring(root, encoding="unicode", with_tail=False)
        written = _QUOTED_ADDRESS.sub(_readable_host, written).replace(_RETURN, "\r")
        return Prediction(written, frozenset(self._uncertain))

    def _changes(self) -> tuple[tuple[Callable[[lxml_html.HtmlElement], None], str], ...]:
        return (
            (self._link, "a"),
            (self._image, "img"),
            (_untranslated, "span"),
            (_link_around_image, "a"),
        )

    def _link(self, link: lxml_html.HtmlElement) -> None:
        address = link.get("href")
        if address:
            own = any(part in address for part in self._knowledge.internal)
            if own and "link-external" in link.classes:
                link.classes.remove("link-external")
            elif not own:
                link.classes.add("link-external")
            if address.startswith(self._knowledge.web_app):
                self._uncertain.add(Uncertain.LINK)
        link.attrib.pop("target", None)

    def _image(self, image: lxml_html.HtmlElement) -> None:
        if urlsplit(image.get("src", "")).path.startswith(self._knowledge.media):
            self._uncertain.add(Uncertain.IMAGE)

    def _cards(self, root: lxml_html.HtmlElement) -> Refusal | None:
        """Cards lose the text right behind them; one that shows nothing becomes an empty paragraph."""
        for card in root.xpath(f"//div[@{_CARD}]"):
            address = card.get(_CARD_ADDRESS)
            if address is None or not _is_number(card.get(_CARD)):
                return Refusal.CARD_BROKEN
            parent = card.getparent()
            if parent is None:
                return Refusal.CARD_ALONE
            wanted = address.partition("details=")[2].split(",")
            if any(wanted):
                self._uncertain.add(Uncertain.CARD)
                card.tail = None
            else:
                parent.replace(card, lxml_html.Element("p"))
        return None


def _as_read_there(source: str) -> str:
    """The CMS's parser is older than ours: it puts a text that begins without an element into a paragraph, keeps
    carriage returns, and drops what is no character.
    """
    return ("" if source[:1] in ("", "<") else "<p>") + source.translate(_GUARDED)


def _untranslated(span: lxml_html.HtmlElement) -> None:
    if "notranslate" in span.classes or span.get("translate") == "no":
        span.classes.add("notranslate")
        span.set("translate", "no")
        span.set("dir", "ltr")


def _link_around_image(link: lxml_html.HtmlElement) -> None:
    """A link that is nothing but an image without a description is hidden from screen readers and the Tab key."""
    children = list(link.iterchildren())
    if len(children) != 1 or children[0].tag != "img" or link.text_content().strip():
        return
    if children[0].get("alt"):
        link.attrib.pop("aria-hidden", None)
        link.attrib.pop("tabindex", None)
    else:
        link.set("aria-hidden", "true")
        link.set("tabindex", "-1")


def _is_number(value: str) -> bool:
    try:
        int(value)
    except ValueError:
        return False
    return True


def _readable_host(found: re.Match[str]) -> str:
    """Umlauts of a host, which writing has encoded, stand as they are read."""
    try:
        parts = urlsplit(found.group(1))
    except ValueError:
        return found.group(1)
    return urlunsplit(parts._replace(netloc=unquote(parts.netloc)))
