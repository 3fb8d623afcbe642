"""The results of a search as rows: a text, and below it the places found. No Qt in here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from integreat_editor.services.search_texts import Excerpt, Hit, SearchResult


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list. `excerpt` is None for the line that names the text; `more`: places that are not shown."""

    hit: Hit
    excerpt: Excerpt | None
    heading: str
    more: int = 0


def rows(result: SearchResult, heading: Callable[[Hit], str]) -> Iterator[Row]:
    """All lines; `heading` says what the line of a text says beside its title."""
    for hit in result.hits:
        yield Row(hit, None, heading(hit))
        for excerpt in hit.excerpts:
            if not excerpt.title:
                yield Row(hit, excerpt, "", hit.more if excerpt is hit.excerpts[-1] else 0)
