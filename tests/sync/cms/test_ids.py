"""The names that copies give to pages and texts of a CMS: alike everywhere, and never two things under one."""

import pytest

from integreat_editor.sync.cms.ids import page_id, revision_id

BASE = "https://cms.example"


def test_ids_stay_what_they_are() -> None:
    # Copies made by earlier releases hold them: another recipe would make every page a new one.
    assert page_id(BASE, "ort", 7) == "0342e2b4a4835a44a3577247f811dc20"
    assert revision_id(BASE, "ort", 7, "de", "Titel", "<p>Text</p>") == "379739d8909c07334bb773561b017bf8"


@pytest.mark.parametrize(
    "other",
    [
        ("https://anders.example", "ort", 7, "de", "Titel", "<p>Text</p>"),
        (BASE, "nachbar", 7, "de", "Titel", "<p>Text</p>"),
        (BASE, "ort", 8, "de", "Titel", "<p>Text</p>"),
        (BASE, "ort", 7, "en", "Titel", "<p>Text</p>"),
        (BASE, "ort", 7, "de", "Tite", "l<p>Text</p>"),
        (BASE, "ort", 7, "de", "Titel", "<p>Text</p> "),
    ],
)
def test_any_difference_makes_another_revision(other: tuple[str, str, int, str, str, str]) -> None:
    assert revision_id(*other) != revision_id(BASE, "ort", 7, "de", "Titel", "<p>Text</p>")


def test_a_text_with_half_a_character_has_a_name_too() -> None:
    assert len(revision_id(BASE, "ort", 7, "de", "\ud83d", "")) == 32


def test_pages_of_two_regions_are_two_pages() -> None:
    assert page_id(BASE, "ort", 7) != page_id(BASE, "nachbar", 7)
