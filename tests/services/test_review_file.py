"""A change set travels as a file: to a coordinator, and back with decisions on exactly what was read."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.models.change_set import ChangeSet, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.services import edit_page, edit_tree, review_file
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.review_changes import find_change_set, read_change_set
from integreat_editor.services.review_file_errors import (
    ReviewFileBroken,
    ReviewFileForeign,
    ReviewFileNewer,
    ReviewFilePages,
    ReviewFileUnwritten,
)
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync import wire_review_file
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person

NEW = "<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>"


@pytest.fixture
def anna(office: Office) -> Person:
    return office.person("anna")


@pytest.fixture
def jonas(office: Office) -> Person:
    return office.person("jonas")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"Schule{review_file.SUFFIX}"


def edited(person: Person, html: str = NEW, page: str = SCHOOL) -> str:
    edit_page.save_text(person.copy, page, "de", at=AT, html=html)
    return person.submit("Schule im April")


def sent(person: Person, change_set: str, path: Path) -> Path:
    review_file.export_change_set(person.copy, change_set, path, at=AT)
    return path


def decided(copy: WorkingCopy, change_set_id: str, verdict: Verdict, reason: str = "") -> ChangeSet:
    """A coordinator's decision on every item, as reviewing in the copy of a CMS stores it."""
    change_set = find_change_set(copy, change_set_id)
    items = tuple(replace(item, verdict=verdict, reason=reason, reviewer="jonas") for item in change_set.items)
    with copy.unit() as unit:
        unit.change_sets.put(replace(change_set, items=items))
    return find_change_set(copy, change_set_id)


def verdicts(copy: WorkingCopy, change_set_id: str) -> list[tuple[Verdict, str, str]]:
    return [(each.verdict, each.reason, each.reviewer) for each in find_change_set(copy, change_set_id).items]


def test_a_coordinator_reads_what_was_sent(anna: Person, jonas: Person, path: Path) -> None:
    change_set = edited(anna)
    taken = review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    assert (taken.change_set, taken.kind) == (change_set, "request")
    [item] = read_change_set(jonas.copy, change_set)
    assert item.title == "Schule"
    assert item.old is not None
    assert "März" in item.old.html
    assert item.new is not None
    assert item.new.html == NEW
    assert verdicts(jonas.copy, change_set) == [(Verdict.PENDING, "", "")]


@pytest.mark.parametrize(("verdict", "reason"), [(Verdict.APPROVED, ""), (Verdict.RETURNED, "Bitte mit Uhrzeit.")])
def test_the_decision_comes_back(anna: Person, jonas: Person, path: Path, verdict: Verdict, reason: str) -> None:
    change_set = edited(anna)
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    decided(jonas.copy, change_set, verdict, reason)
    taken = review_file.take_review_file(anna.copy, sent(jonas, change_set, path))
    assert taken.kind == "answer"
    assert (taken.approved, taken.returned) == (int(verdict is Verdict.APPROVED), int(verdict is Verdict.RETURNED))
    assert verdicts(anna.copy, change_set) == [(verdict, reason, "jonas")]


def test_a_decision_on_what_has_changed_since_is_left_out_and_told(anna: Person, jonas: Person, path: Path) -> None:
    change_set = edited(anna)
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    decided(jonas.copy, change_set, Verdict.APPROVED)
    assert edited(anna, NEW.replace("April", "Mai")) == change_set
    taken = review_file.take_review_file(anna.copy, sent(jonas, change_set, path))
    assert (taken.approved, taken.changed) == (0, ("Schule",))
    assert verdicts(anna.copy, change_set) == [(Verdict.PENDING, "", "")]


def test_an_approval_that_the_author_wrote_does_not_count(anna: Person, jonas: Person, path: Path) -> None:
    change_set = edited(anna)
    decided(anna.copy, change_set, Verdict.APPROVED)
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    assert verdicts(jonas.copy, change_set) == [(Verdict.PENDING, "", "")]


def test_a_renewed_set_keeps_the_coordinators_own_decisions(anna: Person, jonas: Person, path: Path) -> None:
    change_set = edited(anna)
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    decided(jonas.copy, change_set, Verdict.APPROVED)
    edited(anna, "<p>Immer im Frühling. Kostet nichts.</p>", BULKY)
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    found = {item.page: item.verdict for item in find_change_set(jonas.copy, change_set).items}
    assert found == {SCHOOL: Verdict.APPROVED, BULKY: Verdict.PENDING}


def test_opening_a_file_twice_changes_nothing_more(anna: Person, jonas: Person, path: Path) -> None:
    change_set = edited(anna)
    sent(anna, change_set, path)
    review_file.take_review_file(jonas.copy, path)
    first = find_change_set(jonas.copy, change_set)
    review_file.take_review_file(jonas.copy, path)
    assert find_change_set(jonas.copy, change_set) == first


def test_pages_that_two_copies_name_differently_are_found_by_the_servers_name(
    anna: Person, jonas: Person, path: Path
) -> None:
    """A page that was made here keeps its id; other copies know it by the CMS's number."""
    made = edit_tree.add_page(anna.copy, None, 0, at=AT, title="Bücherei")
    edit_page.save_text(anna.copy, made, "de", at=AT, html="<p>Bücher leihen.</p>")
    theirs = edit_tree.add_page(jonas.copy, None, 0, at=AT, title="Bücherei")
    for copy, page in ((anna.copy, made), (jonas.copy, theirs)):
        with copy.unit() as unit:
            info = require_remote(unit)
            known = unit.remote_state.pages(info.id)[SCHOOL]
            place = Placement(None, "Z")
            unit.remote_state.put_pages(info.id, [replace(known, page=page, placement=place, remote_id="17")])
            base = unit.remote_state.page_bases(info.id)[SCHOOL]
            unit.remote_state.put_page_bases(info.id, [replace(base, page=page, placement=place)])
    change_set = anna.submit("Bücherei")
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    assert {item.page for item in find_change_set(jonas.copy, change_set).items} == {theirs}
    decided(jonas.copy, change_set, Verdict.APPROVED)
    taken = review_file.take_review_file(anna.copy, sent(jonas, change_set, path))
    assert taken.approved == len(find_change_set(anna.copy, change_set).items)
    assert taken.changed == ()


def test_new_pages_travel_with_their_place(anna: Person, jonas: Person, path: Path) -> None:
    made = edit_tree.add_page(anna.copy, WASTE, 0, at=AT, title="Grüngut")
    edit_page.save_text(anna.copy, made, "de", at=AT, html="<p>Laub und Äste.</p>")
    change_set = anna.submit("Grüngut")
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    views = read_change_set(jonas.copy, change_set)
    assert {view.title for view in views} == {"Grüngut"}
    assert {view.parent_title for view in views if view.item.is_tree} == {"Müll"}


def test_pages_that_are_missing_here_are_named(anna: Person, jonas: Person, path: Path) -> None:
    change_set = edited(anna)

    def rename(file: dict[str, Any]) -> None:
        text = json.dumps(file).replace(SCHOOL, "f" * 32)
        file.clear()
        file.update(json.loads(text))

    with pytest.raises(ReviewFilePages, match="Schule"):
        review_file.take_review_file(jonas.copy, changed(sent(anna, change_set, path), rename))


def changed(path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """The file, after somebody wrote something else into it."""
    file = json.loads(path.read_text(encoding="utf-8"))
    change(file)
    path.write_text(json.dumps(file), encoding="utf-8")
    return path


def other_text(file: dict[str, Any]) -> None:
    file["revisions"][0]["content"]["html"] = "<p>Etwas anderes.</p>"


def no_text(file: dict[str, Any]) -> None:
    file["revisions"] = []


def no_base(file: dict[str, Any]) -> None:
    file["bases"] = []


def no_pages(file: dict[str, Any]) -> None:
    file["pages"] = []


def no_set(file: dict[str, Any]) -> None:
    del file["change_set"]


def other_format(file: dict[str, Any]) -> None:
    file["format"] = "something else"


@pytest.mark.parametrize("change", [other_text, no_text, no_base, no_pages, no_set, other_format])
def test_a_file_that_contradicts_itself_is_refused(
    anna: Person, jonas: Person, path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    change_set = edited(anna)
    before = change_sets(jonas.copy)
    with pytest.raises(ReviewFileBroken):
        review_file.take_review_file(jonas.copy, changed(sent(anna, change_set, path), change))
    assert change_sets(jonas.copy) == before


def change_sets(copy: WorkingCopy) -> list[ChangeSet]:
    with copy.reading() as unit:
        return unit.change_sets.all()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"Ein Brief"])
def test_what_is_no_review_file_is_refused(jonas: Person, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ReviewFileBroken, match=path.name):
        review_file.take_review_file(jonas.copy, path)


def test_a_file_that_is_too_large_is_not_read(
    jonas: Person, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_file, "MAX_FILE_BYTES", 10)
    path.write_bytes(b"{" + b" " * 20 + b"}")
    with pytest.raises(ReviewFileBroken):
        review_file.take_review_file(jonas.copy, path)


def test_a_file_that_is_not_there_is_told(jonas: Person, tmp_path: Path) -> None:
    with pytest.raises(ReviewFileBroken, match="fehlt"):
        review_file.take_review_file(jonas.copy, tmp_path / "fehlt.freigabe")


def test_a_file_of_a_later_version_is_told_so(anna: Person, jonas: Person, path: Path) -> None:
    sent(anna, edited(anna), path)
    with pytest.raises(ReviewFileNewer):
        review_file.take_review_file(
            jonas.copy, changed(path, lambda file: file.update(version=wire_review_file.VERSION + 1))
        )


@pytest.mark.parametrize("field", ["region", "server"])
def test_a_file_of_another_region_is_told_so(anna: Person, jonas: Person, path: Path, field: str) -> None:
    sent(anna, edited(anna), path)
    with pytest.raises(ReviewFileForeign, match="anderswo"):
        review_file.take_review_file(jonas.copy, changed(path, lambda file: file.update({field: "anderswo"})))


def test_images_travel_along(anna: Person, jonas: Person, path: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 20
    with anna.copy.unit() as unit:
        sha256 = unit.media.put(png, "image/png")
        unit.meta.set(f"media_there:{sha256}", "1")
    change_set = edited(anna, f'<p><img src="/media/{sha256}" alt="Schule"></p>')
    review_file.take_review_file(jonas.copy, sent(anna, change_set, path))
    with jonas.copy.reading() as unit:
        assert unit.media.get(sha256) == (png, "image/png")


def test_a_folder_that_cannot_be_written_is_told(anna: Person, tmp_path: Path) -> None:
    change_set = edited(anna)
    with pytest.raises(ReviewFileUnwritten):
        review_file.export_change_set(anna.copy, change_set, tmp_path / "fehlt" / "x.freigabe", at=AT)
