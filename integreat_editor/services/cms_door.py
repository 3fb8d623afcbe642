"""What pushing beside a hub needs of a CMS, over one session; behind a protocol, so that rules need no CMS."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from integreat_editor.models.working import RemotePage
from integreat_editor.sync.wire import FeedMessage, RegionMessage

if TYPE_CHECKING:
    from integreat_editor.sync.cms.stored import StoredText
    from integreat_editor.sync.cms.tree_writer import Spot
    from integreat_editor.sync.cms.writer import Saved, TextTask


class CmsDoor(Protocol):
    """One account in one region of a CMS. Raises the errors of `sync.errors` and `sync.cms.errors`."""

    url: str
    region_slug: str
    user: str

    def region(self) -> RegionMessage:
        """The region there; proves that the account may see it."""
        ...

    def changes(
        self, cursor: str | None, known: Mapping[str, RemotePage], languages: Collection[str] | None
    ) -> Iterator[FeedMessage]:
        """What changed since the cursor; pages under the ids of `known`, where it has their numbers."""
        ...

    def former_slugs(self, language: str) -> dict[str, list[str]]:
        """Earlier slugs of public pages, by the path of today (slugs from the top); empty where nobody tells."""
        ...

    def stored(self, number: int, language: str) -> "StoredText | None":
        """The newest text exactly as stored."""
        ...

    def save(self, task: "TextTask", *, doubtful: bool) -> "Saved":
        """Writes one text, reading before and after. `doubtful`: an earlier try may have written it."""
        ...

    def create(self, language: str, title: str, html: str, status: str, spot: "Spot") -> int:
        """Makes a page; its number."""
        ...

    def move(self, language: str, number: int, spot: "Spot") -> None:
        """Puts a page elsewhere."""
        ...

    def archive(self, language: str, number: int) -> None:
        """Archives a page."""
        ...

    def restore(self, language: str, number: int) -> None:
        """Takes a page out of the archive."""
        ...

    def close(self) -> None:
        """Ends the connections."""
        ...
