"""Dragging pages in the tree: where they would go is drawn first, and what is forbidden is shown as such."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.models.tree_moves import Target
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.tree.panel import TreePanel
from tests.ui.actions import PATIENCE_MS, go_to, page_of, tree_of, wait_until_quiet
from tests.ui.region_factory import page_id

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


class Hand:
    """Drags pages over the tree as Qt tells it to the widget under the pointer."""

    def __init__(self, panel: TreePanel, *names: str) -> None:
        self.view = panel.view
        self.mime: QMimeData = self.view.pages.mimeData([self.view.pages.index_of(page_id(name)) for name in names])

    def point(self, name: str, part: float, x: int = 0) -> QPoint:
        row = self.view.row_rect(page_id(name))
        return QPoint(x or self.view.text_left(page_id(name)) + 20, row.top() + round(row.height() * part))

    def over(self, point: QPoint) -> bool:
        """Moves the pointer there; whether a drop is allowed."""
        enter = QDragEnterEvent(point, MOVE, self.mime, LEFT, NONE)
        QApplication.sendEvent(self.view.viewport(), enter)
        move = QDragMoveEvent(point, MOVE, self.mime, LEFT, NONE)
        QApplication.sendEvent(self.view.viewport(), move)
        return move.isAccepted()

    def drop(self, point: QPoint) -> bool:
        self.over(point)
        drop = QDropEvent(QPointF(point), MOVE, self.mime, LEFT, NONE, QEvent.Type.Drop)
        QApplication.sendEvent(self.view.viewport(), drop)
        return drop.isAccepted()


def shown(window: MainWindow) -> list[str]:
    return [node.title for node in tree_of(window).view.pages.shown]


def parent(path: Path, name: str) -> str | None:
    with WorkingCopy.open(path) as copy, copy.reading() as unit:
        page = unit.pages.get(page_id(name))
        assert page is not None
        return page.placement.parent


@pytest.mark.parametrize(
    ("name", "part", "target"),
    [
        ("health", 0.1, Target(None, 2)),
        ("health", 0.5, Target("health", 1)),
        ("health", 0.9, Target(None, 3)),
        ("education", 0.9, Target("education", 0)),
        ("emergency", 0.9, Target("welcome", 2)),
    ],
    ids=["before", "below", "behind", "before the first below an unfolded page", "behind the last of a branch"],
)
def test_the_place_follows_the_pointer(window: MainWindow, name: str, part: float, target: Target) -> None:
    hand = Hand(tree_of(window), "waste")
    assert hand.over(hand.point(name, part))
    place = hand.view.drop_place
    assert place is not None
    expected = page_id(target.parent) if target.parent else None
    assert place.target == Target(expected, target.position)
    assert (place.line is None) == (0.3 < part < 0.7)


def test_behind_the_last_of_a_branch_the_distance_from_the_edge_chooses_the_level(window: MainWindow) -> None:
    hand = Hand(tree_of(window), "waste")
    hand.over(hand.point("emergency", 0.9, x=4))
    place = hand.view.drop_place
    assert place is not None
    assert place.target == Target(None, 1)


def test_below_all_rows_is_the_end_of_the_tree(window: MainWindow) -> None:
    hand = Hand(tree_of(window), "register")
    assert hand.over(QPoint(40, hand.view.viewport().height() - 2))
    place = hand.view.drop_place
    assert place is not None
    assert place.target == Target(None, 5)


@pytest.mark.parametrize(("name", "part"), [("welcome", 0.5), ("emergency", 0.1), ("opening", 0.5)])
def test_into_itself_is_shown_as_forbidden_and_not_done(window: MainWindow, name: str, part: float) -> None:
    hand = Hand(tree_of(window), "welcome")
    assert not hand.over(hand.point(name, part))
    place = hand.view.drop_place
    assert place is not None
    assert not place.allowed
    assert not hand.drop(hand.point(name, part))
    assert not window.tasks.busy


def test_the_mark_is_painted_and_goes_with_the_pointer(window: MainWindow) -> None:
    hand = Hand(tree_of(window), "waste")
    before = hand.view.viewport().grab().toImage()
    hand.over(hand.point("health", 0.1))
    assert hand.view.viewport().grab().toImage() != before
    QApplication.sendEvent(hand.view.viewport(), QDragLeaveEvent())
    assert hand.view.drop_place is None


def test_several_pages_are_dropped_below_another_in_their_order(
    qtbot: QtBot, window: MainWindow, copy_path: Path
) -> None:
    screen = go_to(qtbot, window, "school")
    hand = Hand(tree_of(window), "waste", "register", "opening")
    with qtbot.waitSignal(tree_of(window).undo_offered, timeout=PATIENCE_MS) as told:
        assert hand.drop(hand.point("health", 0.5))
    wait_until_quiet(qtbot, window)
    assert told.args is not None
    assert told.args[0] == "2 pages were moved."
    place = shown(window).index("Gesundheit")
    assert shown(window)[place + 1 : place + 4] == [
        "Wohnung anmelden",
        "Öffnungszeiten des Bürgeramts",
        "Abfall trennen",
    ]
    assert parent(copy_path, "opening") == page_id("register"), "it goes along with the page it stands below"
    assert screen.page == page_id("school")


def test_a_folded_page_is_unfolded_where_pages_were_dropped_below(qtbot: QtBot, window: MainWindow) -> None:
    view = tree_of(window).view
    view.collapse(view.pages.index_of(page_id("education")))
    hand = Hand(tree_of(window), "waste")
    assert hand.drop(hand.point("education", 0.5))
    wait_until_quiet(qtbot, window)
    assert view.isExpanded(view.pages.index_of(page_id("education")))


def test_what_is_no_page_of_this_region_is_not_taken(window: MainWindow) -> None:
    hand = Hand(tree_of(window), "waste")
    hand.mime = QMimeData()
    hand.mime.setText("waste")
    assert not hand.over(hand.point("health", 0.5))
    assert hand.view.drop_place is None


def test_a_reader_drags_nothing(window: MainWindow) -> None:
    hand = Hand(tree_of(window), "waste")
    hand.view.pages.writable = False
    assert not hand.over(hand.point("health", 0.5))


def test_all_chosen_pages_are_dragged(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "waste")
    view = tree_of(window).view
    rows = [view.row_rect(page_id(name)).center() for name in ("waste", "health")]
    QTest.mouseClick(view.viewport(), LEFT, NONE, rows[0])
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, rows[1])
    wait_until_quiet(qtbot, window)
    assert [node.title for node in view.chosen] == ["Gesundheit", "Abfall trennen"]
    assert page_of(window).page == page_id("health"), "the page last clicked is the current one"
    dragged = view.pages.dragged(view.pages.mimeData(view.selectedIndexes()))
    assert dragged == (page_id("health"), page_id("waste"))
