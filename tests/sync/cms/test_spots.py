"""Where a page goes in the CMS is told by the pages beside it whose numbers are known."""

import pytest

from integreat_editor.models.page import Placement
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.spots import spot_of
from integreat_editor.sync.cms.tree_writer import Spot
from integreat_editor.sync.errors import NeedsParent

PARENT, NEW = "a" * 32, "f" * 32


def known(*pages: tuple[str, str | None, str, int], gone: int | None = None) -> dict[str, RemotePage]:
    return {
        page: RemotePage(page, Placement(parent, order), 1, "", number == gone, str(number))
        for page, parent, order, number in pages
    }


def test_right_of_the_nearest_page_before_it() -> None:
    pages = known(("1" * 32, None, "B", 1), ("2" * 32, None, "D", 2), ("3" * 32, None, "H", 3), (NEW, None, "Z", 9))
    assert spot_of(pages, NEW, Placement(None, "F")) == Spot(None, 2, 3)
    assert spot_of(pages, NEW, Placement(None, "A")) == Spot(None, None, 1)
    assert spot_of(pages, NEW, Placement(None, "Z")) == Spot(None, 3, None)


def test_only_pages_below_the_same_parent_count() -> None:
    pages = known((PARENT, None, "B", 1), ("2" * 32, PARENT, "D", 2), ("3" * 32, None, "E", 3))
    assert spot_of(pages, NEW, Placement(PARENT, "F")) == Spot(1, 2, None)
    assert spot_of(pages, NEW, Placement("2" * 32, "F")) == Spot(2, None, None)


def test_equal_keys_are_ordered_by_id() -> None:
    pages = known(("1" * 32, None, "F", 1))
    assert spot_of(pages, NEW, Placement(None, "F")) == Spot(None, 1, None)
    assert spot_of(pages, "0" * 32, Placement(None, "F")) == Spot(None, None, 1)


def test_what_the_cms_has_no_more_is_no_neighbour_and_no_parent() -> None:
    pages = known((PARENT, None, "B", 1), ("2" * 32, PARENT, "D", 2), gone=2)
    assert spot_of(pages, NEW, Placement(PARENT, "F")) == Spot(1, None, None)
    for parent in ("2" * 32, "9" * 32):
        with pytest.raises(NeedsParent):
            spot_of(pages, NEW, Placement(parent, "F"))
