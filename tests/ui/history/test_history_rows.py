"""How versions are listed, without a window."""

from dataclasses import replace

from integreat_editor.models.version import VersionKind
from integreat_editor.services.history import VersionView
from integreat_editor.ui.history.rows import by_day, merged


def view(
    number: int, kind: VersionKind = "typed", name: str = "", day: int = 2, *, is_now: bool = False
) -> VersionView:
    at = f"2026-11-{day:02}T09:{number:02}:00Z"
    return VersionView(number, at, kind, name, "lena", f"text {number}", is_now=is_now)


def numbers(views: list[VersionView]) -> list[list[list[int]]]:
    return [
        [[each.number for each in row.versions] for row in day.rows] for day in by_day(views, lambda stamp: stamp[:10])
    ]


def test_nothing_is_no_day() -> None:
    assert by_day([], lambda stamp: stamp) == ()


def test_autosaves_are_folded_but_not_the_text_of_now() -> None:
    assert numbers([view(4, is_now=True), view(3), view(2), view(1, "before")]) == [[[4], [3, 2, 1]]]
    assert numbers([view(4), view(3, is_now=True), view(2)]) == [[[4], [3], [2]]], "undo went back to it"


def test_what_stands_out_parts_the_autosaves() -> None:
    views = [view(6, is_now=True), view(5), view(4), view(3, name="Vor der Sitzung"), view(2), view(1)]
    assert numbers(views) == [[[6], [5, 4], [3], [2, 1]]]
    assert numbers([view(3, is_now=True), view(2, "synced"), view(1)]) == [[[3], [2], [1]]]


def test_days_are_apart() -> None:
    assert numbers([view(3, day=3, is_now=True), view(2, day=2), view(1, day=2)]) == [[[3]], [[2, 1]]]


def test_a_text_the_server_has_as_well_is_marked_not_listed_twice() -> None:
    here = [view(3), view(2), view(1, "before")]
    told = replace(view(0, "published"), hash="text 1", published=True)
    found = merged(here, [told])
    assert [each.number for each in found] == [3, 2, 1]
    assert [each.published for each in found] == [False, False, True]


def test_what_only_the_server_knows_stands_at_its_time_but_never_above_the_text_of_now() -> None:
    here = [view(5), view(1, "before")]
    told = [VersionView(0, f"2026-11-02T09:{minute}:00Z", "published", "", "omar", minute) for minute in ("59", "03")]
    assert [(each.number, each.hash) for each in merged(here, told)] == [
        (5, "text 5"),
        (0, "59"),
        (0, "03"),
        (1, "text 1"),
    ]
    assert [each.hash for each in merged([], told)] == ["59", "03"]
