"""What use cases answer that more than one screen reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """What a use case changed, so that each screen refreshes its part: page ids, (page, language) keys, and lists."""

    pages: frozenset[str] = frozenset()
    texts: frozenset[tuple[str, str]] = frozenset()
    change_sets: bool = False
    conflicts: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.pages | other.pages,
            self.texts | other.texts,
            self.change_sets or other.change_sets,
            self.conflicts or other.conflicts,
        )

    def __bool__(self) -> bool:
        return bool(self.pages or self.texts or self.change_sets or self.conflicts)


def text_changed(page: str, language: str) -> Changes:
    """One translation changed."""
    return Changes(texts=frozenset({(page, language)}))


def pages_changed(*pages: str) -> Changes:
    """Places of pages changed."""
    return Changes(pages=frozenset(pages))
