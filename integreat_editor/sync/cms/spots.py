"""Where in the CMS's tree a page belongs: beside the pages of which the CMS's number is known."""

from collections.abc import Mapping

from integreat_editor.models.page import Placement
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.tree_writer import Spot
from integreat_editor.sync.errors import NeedsParent


def spot_of(known: Mapping[str, RemotePage], page: str, to: Placement) -> Spot:
    """The place of a page that is to stand at `to`. Raises `NeedsParent` where the page above is not in the CMS."""
    parent = None
    if to.parent is not None:
        parent = _number(known.get(to.parent))
        if parent is None:
            raise NeedsParent(page=page)
    siblings = sorted(
        ((each.placement.order, each.page), _number(each))
        for each in known.values()
        if each.placement.parent == to.parent and each.page != page and _number(each) is not None
    )
    here = (to.order, page)
    before = [number for place, number in siblings if place < here]
    behind = [number for place, number in siblings if place > here]
    return Spot(parent, before[-1] if before else None, behind[0] if behind else None)


def _number(known: RemotePage | None) -> int | None:
    return int(known.remote_id) if known is not None and known.remote_id and not known.gone else None
