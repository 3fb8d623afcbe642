"""The regions of a CMS that an account may see."""

from dataclasses import dataclass

from integreat_editor.sync.cms.session import CmsSession


@dataclass(frozen=True, slots=True)
class CmsRegionEntry:
    """A region one may open."""

    slug: str
    name: str


def regions(session: CmsSession) -> list[CmsRegionEntry]:
    """Those the account may see: of staff all, of others theirs."""
    raise NotImplementedError
