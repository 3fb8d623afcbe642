"""Editing texts and the tree: what is stored, and what is refused with nothing changed."""

from collections.abc import Callable

import pytest

from integreat_editor.errors import EditorError
from integreat_editor.models.text import MAX_CONTENT_BYTES, Text
from integreat_editor.services import edit_page, edit_tree
from integreat_editor.services.errors import (
    AlreadyPushed,
    ContentTooLarge,
    LanguageUnknown,
    MoveClosesCycle,
    PageUnknown,
    TitleTooLong,
    UnreadableText,
)
from integreat_editor.services.read_changes import ChangeKind, local_changes
from integreat_editor.services.read_tree import read_tree
from integreat_editor.store.working_copy import WorkingCopy
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE

LATER = "2026-11-23T10:00:00Z"


@pytest.fixture
def copy(office: Office) -> WorkingCopy:
    return office.person("anna").copy


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"title": "x" * 1025}, TitleTooLong),
        ({"html": "x" * 10_000_000}, ContentTooLarge),
        ({"html": "ä" * (MAX_CONTENT_BYTES // 2 + 1)}, ContentTooLarge),
        ({"html": "<p>\0</p>"}, UnreadableText),
        ({"title": "\0"}, UnreadableText),
        ({"html": "\ud800"}, UnreadableText),
        ({"title": "\udfff"}, UnreadableText),
    ],
    ids=["1,025 characters", "10 MB", "bytes, not characters", "zero", "zero in a title", "surrogate", "in a title"],
)
def test_what_no_server_stores_is_refused(copy: WorkingCopy, change: dict[str, str], error: type[EditorError]) -> None:
    before = edit_page.read_text(copy, WASTE, "de")
    with pytest.raises(error):
        edit_page.save_text(copy, WASTE, "de", at=AT, **change)
    assert edit_page.read_text(copy, WASTE, "de") == before
    assert local_changes(copy) == []


def test_the_largest_title_and_text_are_stored(copy: WorkingCopy) -> None:
    text = Text("x" * 1024, "x" * MAX_CONTENT_BYTES)
    edit_page.save_text(copy, WASTE, "de", at=AT, title=text.title, html=text.html)
    assert edit_page.read_text(copy, WASTE, "de") == text


def test_a_title_alone_leaves_the_content_and_the_other_way_round(copy: WorkingCopy) -> None:
    before = edit_page.read_text(copy, WASTE, "de")
    assert before is not None
    edit_page.save_text(copy, WASTE, "de", at=AT, title="Abfall")
    assert edit_page.read_text(copy, WASTE, "de") == Text("Abfall", before.html)
    edit_page.save_text(copy, WASTE, "de", at=AT, html="<p>Neu.</p>")
    assert edit_page.read_text(copy, WASTE, "de") == Text("Abfall", "<p>Neu.</p>")


def test_saving_the_same_is_no_change(copy: WorkingCopy) -> None:
    text = edit_page.read_text(copy, WASTE, "de")
    assert text is not None
    assert not edit_page.save_text(copy, WASTE, "de", at=AT, title=text.title, html=text.html)


def test_writing_it_in_another_way_is_no_change_to_be_sent(copy: WorkingCopy) -> None:
    edit_page.save_text(copy, SCHOOL, "de", at=AT, html="<h2>Anmeldung</h2>\n<p>Im M&auml;rz. Im Rathaus.</p>\n")
    assert local_changes(copy) == []


def test_unknown_pages_and_languages(copy: WorkingCopy) -> None:
    with pytest.raises(PageUnknown):
        edit_page.save_text(copy, "f" * 32, "de", at=AT, title="x")
    with pytest.raises(LanguageUnknown):
        edit_page.save_text(copy, WASTE, "fr", at=AT, title="x")


def test_revert_gives_the_servers_text_back(copy: WorkingCopy) -> None:
    before = edit_page.read_text(copy, WASTE, "de")
    edit_page.save_text(copy, WASTE, "de", at=AT, title="Abfall")
    edit_page.revert_text(copy, WASTE, "de")
    assert (edit_page.read_text(copy, WASTE, "de"), local_changes(copy)) == (before, [])


def test_revert_of_a_first_translation_removes_it(copy: WorkingCopy) -> None:
    edit_page.save_text(copy, BULKY, "en", at=AT, title="Bulky waste")
    assert [change.kind for change in local_changes(copy)] == [ChangeKind.NEW_TEXT]
    edit_page.revert_text(copy, BULKY, "en")
    assert (edit_page.read_text(copy, BULKY, "en"), local_changes(copy)) == (None, [])


def test_a_new_page_has_a_title_and_a_place(copy: WorkingCopy) -> None:
    page = edit_tree.add_page(copy, WASTE, 0, "Glas", at=AT)
    row = read_tree(copy).row(page)
    assert (row.parent, row.position, row.path, row.new) == (WASTE, 0, "muell/glas", True)
    assert {change.kind for change in local_changes(copy)} == {ChangeKind.NEW_PAGE, ChangeKind.NEW_TEXT}


@pytest.mark.parametrize(
    "act",
    [
        lambda copy: edit_tree.add_page(copy, "f" * 32, 0, "x", at=AT),
        lambda copy: edit_tree.move_page(copy, "f" * 32, None, 0),
        lambda copy: edit_tree.move_page(copy, WASTE, "f" * 32, 0),
        lambda copy: edit_tree.archive_page(copy, "f" * 32),
    ],
    ids=["add", "move", "move below", "archive"],
)
def test_a_page_that_is_not_there(copy: WorkingCopy, act: Callable[[WorkingCopy], object]) -> None:
    before = read_tree(copy)
    with pytest.raises(PageUnknown):
        act(copy)
    assert read_tree(copy) == before


@pytest.mark.parametrize("parent", [WASTE, BULKY])
def test_no_page_below_itself(copy: WorkingCopy, parent: str) -> None:
    with pytest.raises(MoveClosesCycle):
        edit_tree.move_page(copy, WASTE, parent, 0)
    assert local_changes(copy) == []


def test_a_move_and_its_way_back(copy: WorkingCopy) -> None:
    edit_tree.move_page(copy, BULKY, None, 0)
    assert [row.id for row in read_tree(copy).rows] == [BULKY, WASTE, SCHOOL]
    assert [change.kind for change in local_changes(copy)] == [ChangeKind.MOVED]
    assert not edit_tree.move_page(copy, BULKY, None, 0)


def test_archiving_takes_the_children_along_and_back(copy: WorkingCopy) -> None:
    edit_tree.archive_page(copy, WASTE)
    assert [row.archived for row in read_tree(copy).rows] == [True, True, False]
    assert [change.kind for change in local_changes(copy)] == [ChangeKind.ARCHIVED]
    edit_tree.restore_page(copy, WASTE)
    assert local_changes(copy) == []


def test_only_a_page_no_server_knows_is_discarded(copy: WorkingCopy) -> None:
    with pytest.raises(AlreadyPushed):
        edit_tree.discard_page(copy, WASTE)
    page = edit_tree.add_page(copy, None, 0, "Glas", at=AT)
    child = edit_tree.add_page(copy, page, 0, "Standorte", at=AT)
    edit_tree.discard_page(copy, page)
    assert [row.id for row in read_tree(copy).rows if row.new] == [child]
    edit_tree.undiscard_page(copy, page)
    assert edit_page.read_text(copy, page, "de") == Text("Glas", "")
    assert page in {row.id for row in read_tree(copy).rows}
