"""How large the interface is drawn: a person's text size, in percent, times what is laid out in pixels."""

_percent = 100


def set_text_size(percent: int) -> None:
    """Takes the size for everything that is made from now on; 100 is normal."""
    global _percent  # noqa: PLW0603 - one application, one size
    _percent = percent


def text_size() -> int:
    """The size in percent."""
    return _percent


def scaled(pixels: int) -> int:
    """A length that has to hold text, such as the height of a row, at the size of now."""
    return round(pixels * _percent / 100)
