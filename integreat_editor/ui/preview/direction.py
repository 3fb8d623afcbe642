"""Which way a text runs, as the apps decide it."""

import unicodedata
from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "wbr", "col"}


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


def begins_rtl(html: str) -> bool:
    """Whether a box with `dir="auto"` around well-formed HTML runs from right to left.

    Text in elements with a direction of their own (`dir`, `<bdi>`) does not count (HTML standard, section 3.2.6.4).
    """
    reader = _Undirected()
    reader.feed(html)
    reader.close()
    return is_rtl("".join(reader.parts))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


class _Undirected(_Text):
    def __init__(self) -> None:
        super().__init__()
        self._left_out = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID and (self._left_out or tag == "bdi" or any(name == "dir" for name, _ in attrs)):
            self._left_out += 1

    def handle_endtag(self, tag: str) -> None:
        if self._left_out and tag not in _VOID:
            self._left_out -= 1

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            super().handle_data(data)
