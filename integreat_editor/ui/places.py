"""A place in a text: where a search, a check or a message leads its reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The `occurrence`-th (from 0) place of `words` in a text as it is shown.

    `block`: index among `content.parse(html).blocks`, for a place without words of its own (an empty paragraph, an
    image); -1 for none. `title`: the place is in the page's title.
    """

    words: str
    occurrence: int = 0
    block: int = -1
    title: bool = False
