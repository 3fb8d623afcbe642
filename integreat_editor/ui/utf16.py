"""Qt counts the UTF-16 units of a text, Python its characters: an emoji is two of the one, one of the other."""


def units(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def part_of(text: str, start: int, end: int) -> str:
    """The part of a text between two of Qt's positions."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
