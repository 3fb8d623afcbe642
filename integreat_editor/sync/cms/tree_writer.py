"""Making, moving and archiving pages in the CMS; each seen to be done by reading."""

from collections.abc import Iterable
from dataclasses import dataclass

from integreat_editor.sync.cms.session import CmsSession


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the tree, by the CMS's numbers: right of `after`, else left of `before`, else first below `parent`."""

    parent: int | None
    after: int | None
    before: int | None


@dataclass(frozen=True, slots=True)
class Archived:
    """`lost`: pages, this one or below it, whose live content the CMS has removed with archiving."""

    lost: tuple[int, ...] = ()


def create_page(
    session: CmsSession, region: str, language: str, title: str, html: str, status: str, spot: Spot
) -> int:
    """Makes a page with a first text; its number. After a `TransientError`, look with `find_created` before trying
    again.
    """
    raise NotImplementedError


def find_created(
    session: CmsSession, region: str, language: str, title: str, spot: Spot, unknown_numbers: Iterable[int]
) -> int | None:
    """The page that an earlier `create_page` has made after all; `unknown_numbers`: pages there that we know nothing
    of yet.
    """
    raise NotImplementedError


def move_page(session: CmsSession, region: str, language: str, number: int, spot: Spot) -> None:
    """Puts a page elsewhere; nothing is sent if it stands there."""
    raise NotImplementedError


def archive_page(session: CmsSession, region: str, language: str, number: int) -> Archived:
    """Archives a page with all below it."""
    raise NotImplementedError


def restore_page(session: CmsSession, region: str, language: str, number: int) -> bool:
    """Takes a page out of the archive; whether it is visible now (a page above may still be archived)."""
    raise NotImplementedError
