"""The page tree's item model and filter."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from integreat_editor.models.tree_moves import Target
from integreat_editor.ui.tree.item_model import PageTreeItemModel
from integreat_editor.ui.tree.nodes import Node, TreeData, TreeFilter, visible

LANGUAGES = (("de", "Deutsch"), ("en", "English"))


def node(name: str, parent: str | None = None, *, chips: tuple[str, str] = ("up_to_date", "missing")) -> Node:
    return Node(name, parent, name.title(), chips, needle=name)


DATA = TreeData(
    LANGUAGES,
    (
        node("arrival"),
        node("register", "arrival"),
        node("doctor", "arrival", chips=("up_to_date*", "outdated")),
        node("hours", "doctor"),
        node("school"),
    ),
)


@pytest.fixture
def model() -> PageTreeItemModel:
    made = PageTreeItemModel()
    made.writable = True
    made.show(DATA)
    return made


def test_qt_finds_no_fault_in_the_model(model: PageTreeItemModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(DATA, TreeFilter(text="hours"))
    model.show(DATA, TreeFilter())
    assert tester.model() is model


def test_the_rows_stand_as_in_the_tree(model: PageTreeItemModel) -> None:
    top = [model.index(row, 0).data() for row in range(model.rowCount())]
    below = [model.index(row, 0, model.index_of("arrival")).data() for row in range(2)]
    assert (top, below) == (["Arrival", "School"], ["Register", "Doctor"])


def test_a_search_keeps_the_pages_above_a_hit() -> None:
    assert [each.id for each in visible(DATA.nodes, TreeFilter(text="HOURS"))] == ["arrival", "doctor", "hours"]


@pytest.mark.parametrize(
    ("wanted", "pages"),
    [
        (TreeFilter(outdated=True), ["arrival", "doctor"]),
        (TreeFilter(missing=True, text="sch"), ["school"]),
        (TreeFilter(text="nothing like it"), []),
    ],
)
def test_filters_narrow(wanted: TreeFilter, pages: list[str]) -> None:
    assert [each.id for each in visible(DATA.nodes, wanted)] == pages


def test_an_archived_page_is_hidden_until_asked_for() -> None:
    old = Node("old", None, "Old", ("up_to_date", "missing"), archived=True, needle="old")
    assert visible([old], TreeFilter()) == []
    assert visible([old], TreeFilter(archived=True)) == [old]


def test_a_page_cannot_be_dropped_below_itself(model: PageTreeItemModel) -> None:
    dragged = model.mimeData([model.index_of("arrival")])
    move = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(dragged, move, 0, 0, model.index_of("hours"))
    assert not model.canDropMimeData(dragged, move, 0, 0, model.index_of("arrival"))
    assert model.canDropMimeData(dragged, move, 0, 0, model.index_of("school"))


def test_a_drop_tells_parent_and_position(model: PageTreeItemModel) -> None:
    told: list[tuple[tuple[str, ...], Target]] = []
    model.on_move = lambda pages, target: told.append((pages, target))
    dragged = model.mimeData([model.index_of("school")])
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 1, 0, model.index_of("arrival"))
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, model.index_of("hours"))
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert told == [(("school",), Target(*place)) for place in (("arrival", 1), ("hours", 0), (None, 0))]


def test_a_drop_before_a_shown_sibling_counts_hidden_ones(model: PageTreeItemModel) -> None:
    model.show(DATA, TreeFilter(outdated=True))  # hides "register", which stands before "doctor"
    model.show(DATA, TreeFilter(text="doctor"))
    assert model.target(["school"], "arrival", "doctor", behind=False) == Target("arrival", 1)


def test_other_states_of_the_same_pages_need_no_reset(model: PageTreeItemModel) -> None:
    before = model.index_of("doctor")
    nodes = tuple(node(each.id, each.parent, chips=("up_to_date", "up_to_date")) for each in DATA.nodes)
    assert model.refresh(TreeData(LANGUAGES, nodes))
    assert model.index_of("doctor") == before
    assert not model.refresh(TreeData(LANGUAGES, nodes[:-1]))
