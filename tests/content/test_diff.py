"""Differences a reviewer reads."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.canonical import same
from integreat_editor.content.diff import FactChange, diff, diff_titles
from integreat_editor.content.tokens import is_well_formed
from tests.content.samples import PAGES
from tests.content.simulation_oracle import make_case


def test_a_changed_word_is_marked_inside_the_markup() -> None:
    found = diff("<p>Wir öffnen <b>um acht</b> Uhr.</p>", "<p>Wir öffnen <b>um neun</b> Uhr.</p>")
    assert found.rendered() == "<p>Wir öffnen <b>um <del>acht</del><ins>neun</ins></b> Uhr.</p>"
    assert (found.words_added, found.words_removed) == (1, 1)


def test_list_items_are_marked_as_items() -> None:
    found = diff("<ul><li>eins</li><li>zwei</li></ul>", "<ul><li>zwei</li><li>drei</li></ul>").rendered()
    assert "<li><del>eins</del></li>" in found
    assert "<li><ins>drei</ins></li>" in found


def test_a_changed_table_shows_old_and_new() -> None:
    old, new = "<table><tr><td>acht</td></tr></table>", "<table><tr><td>neun</td></tr></table>"
    assert diff(old, new).rendered() == old.replace("acht", "<del>acht</del>") + new.replace("neun", "<ins>neun</ins>")


def test_changed_links_and_phones_are_listed() -> None:
    found = diff(
        '<p><a href="https://a.de/alt">Amt</a> 06181 400</p>', '<p><a href="https://a.de/neu">Amt</a> 06181 401</p>'
    )
    assert FactChange("link", "https://a.de/alt", "https://a.de/neu") in found.facts
    assert FactChange("phone", "06181 400", "06181 401") in found.facts


def test_another_number_behind_the_same_words_is_told_by_the_number() -> None:
    old, new = '<p><a href="tel:06181400">Zimmer 1</a></p>', '<p><a href="tel:06181401">Zimmer 1</a></p>'
    (change,) = diff(old, new).facts
    assert change.old != change.new


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("<p>Amt</p>", "<h2>Amt</h2>", "block type"),
        ("<ul><li>a</li></ul>", "<ul><li>a</li><li>b</li></ul>", "list items"),
        ("<p>das Amt</p>", "<p>das <b>Amt</b></p>", "formatting"),
        ('<p>x <img src="a" alt="b"></p>', '<p>x <img src="a" alt="c"></p>', "attribute alt"),
        ('<p lang="de">x</p>', '<p lang="en">x</p>', "attribute lang"),
        ('<p>a <span translate="no">x</span></p>', "<p>a <span>x</span></p>", "attribute translate"),
        ('<div data-contact-id="1">a b</div>', '<div data-contact-id="2">a b</div>', "protected object"),
    ],
)
def test_structure_is_listed(old: str, new: str, kind: str) -> None:
    assert kind in [change.kind for change in diff(old, new).structure]


def test_moved_and_removed_blocks() -> None:
    one, two, three = "<p>Das ist der erste.</p>", "<p>Hier steht anderes.</p>", "<p>Zum Schluss noch Grüße.</p>"
    assert [block.kind for block in diff(one + two + three, three + one + two).blocks] == ["moved", "same", "same"]
    assert [block.kind for block in diff(one + two, two).blocks] == ["removed", "same"]


def test_another_spelling_of_the_same_is_no_change() -> None:
    found = diff("<p>Tür  zu</p>", "<div><p>T&uuml;r zu</p></div>")
    assert not found.changed
    assert [block.kind for block in found.blocks] == ["same"]


def test_titles_are_compared_by_word() -> None:
    assert [(piece.op, piece.text) for piece in diff_titles("Schule heute", "Schule morgen")] == [
        ("equal", "Schule "),
        ("delete", "heute"),
        ("insert", "morgen"),
    ]


@given(st.integers(min_value=0, max_value=10**6))
def test_without_the_struck_words_it_reads_as_the_new_page(seed: int) -> None:
    case = make_case(PAGES[seed % len(PAGES)], seed)
    if case is None:
        return
    old, new, _ = case.texts()
    shown = diff(old, new).rendered()
    assert is_well_formed(shown)
    unmarked = re.sub(r"</?ins>", "", re.sub(r"<del>.*?</del>", "", shown, flags=re.DOTALL))
    assert _words(unmarked) == _words(new)


def _words(html: str) -> list[str]:
    return re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", html)))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(old: str, new: str) -> None:
    found = diff(old, new)
    found.rendered()
    assert found.changed == (not same(old, new))


def test_a_changed_cell_is_marked_in_its_table() -> None:
    old = "<table><tr><td>Montag</td><td>8 bis 12 Uhr</td></tr></table>"
    new = "<table><tr><td>Montag</td><td>8 bis 13 Uhr</td></tr></table>"
    expected = "<table><tr><td>Montag</td><td>8 bis <del>12</del><ins>13</ins> Uhr</td></tr></table>"
    assert diff(old, new).rendered() == expected


def test_a_list_in_place_of_a_list_is_compared_item_by_item() -> None:
    old = "<ul><li>Ausweis</li><li>Bescheid vom Jobcenter</li><li>Foto</li></ul>"
    new = "<ul><li>Foto</li><li>Geburtsurkunde</li></ul>"
    marked = diff(old, new).rendered()
    assert marked.count("<ul>") == 1
    assert "<li>Foto</li>" in marked
    assert "<li><ins>Geburtsurkunde</ins></li>" in marked
