"""A page and its place in the tree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a page stands: parent page id (None at the top), fractional order key, archived or not."""

    parent: str | None
    order: str
    archived: bool = False

    def same_place(self, other: "Placement") -> bool:
        """Whether parent and order agree, archived or not."""
        return (self.parent, self.order) == (other.parent, other.order)


@dataclass(frozen=True, slots=True)
class Page:
    """A node of the tree. `id` is our UUID (32 hex digits) from its creation, offline too; it has no text itself."""

    id: str
    placement: Placement
