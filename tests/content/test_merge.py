"""The three-way merge by its rules, one by one (DESIGN, promises 6 to 9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.canonical import same
from integreat_editor.content.merge import Choice, Own, merge, merge_titles
from integreat_editor.content.merge_plan import render
from integreat_editor.content.tokens import is_well_formed
from tests.content.samples import PAGES
from tests.content.simulation_oracle import make_case

ONE = "<p>Das Amt öffnet um acht. Bitte nehmen Sie den Ausweis mit. Der Eintritt ist frei.</p>"


def _kinds(base: str, ours: str, theirs: str) -> list[str]:
    return [decision.kind for decision in merge(base, ours, theirs).decisions]


def test_different_sentences_of_a_paragraph_merge() -> None:
    result = merge(ONE, ONE.replace("acht", "neun"), ONE.replace("frei", "teuer"))
    assert not result.conflicts
    assert result.html == ONE.replace("acht", "neun").replace("frei", "teuer")


def test_the_same_sentence_is_a_conflict_with_the_word_merge_as_suggestion() -> None:
    result = merge(ONE, ONE.replace("Amt", "Bürgeramt"), ONE.replace("acht", "neun"))
    (conflict,) = result.conflicts
    assert conflict.suggestion == "Das Bürgeramt öffnet um neun."
    assert result.html == ONE.replace("Amt", "Bürgeramt")
    assert result.resolve({conflict.id: "suggestion"}) == ONE.replace("Amt", "Bürgeramt").replace("acht", "neun")
    assert result.resolve({conflict.id: "theirs"}) == ONE.replace("acht", "neun")
    assert result.resolve({conflict.id: "base"}) == ONE
    assert result.resolve({conflict.id: Own("Anders.")}) == ONE.replace("Das Amt öffnet um acht.", "Anders.")


def test_clashing_words_have_no_suggestion() -> None:
    (conflict,) = merge(ONE, ONE.replace("acht", "neun"), ONE.replace("acht", "zehn")).conflicts
    assert conflict.suggestion is None


@pytest.mark.parametrize(
    "shape", ["<h2>{}</h2><p>Bleibt so.</p>", "<ul><li>{}</li><li>Bleibt</li></ul>", "<p>{}<br>x</p>"]
)
def test_a_short_text_changed_by_both_is_a_conflict(shape: str) -> None:
    texts = [shape.format(word) for word in ("Öffnungszeiten", "Termine", "Wann")]
    result = merge(*texts)
    assert len(result.conflicts) == 1
    assert result.html == texts[1]


def test_both_alike_is_taken_once() -> None:
    changed = ONE.replace("acht", "neun")
    assert merge(ONE, changed, changed).html == changed
    assert _kinds(ONE, changed, changed.replace("<p>", "<p >")) == ["both"]


def test_delete_against_change_is_a_conflict() -> None:
    page = ONE + "<p>Ein anderer Absatz steht hier.</p>"
    assert _kinds(page, ONE, page.replace("anderer", "neuer")) == ["conflict"]
    assert _kinds(page, page.replace("anderer", "neuer"), ONE) == ["conflict"]
    assert "conflict" in _kinds(ONE, ONE.replace("Der Eintritt ist frei.", ""), ONE.replace("frei", "teuer"))


def test_a_block_moved_here_and_edited_there_merges() -> None:
    one, two, three = "<p>Das ist der erste Absatz.</p>", "<p>Hier steht anderes.</p>", "<p>Zum Schluss noch Grüße.</p>"
    result = merge(one + two + three, three + one + two, one + two + three.replace("Grüße", "Wünsche"))
    assert not result.conflicts
    assert result.html == three.replace("Grüße", "Wünsche") + one + two


def test_a_block_moved_by_both_to_different_places_is_a_conflict() -> None:
    one, two, three, four = (f"<p>Absatz {word} mit etwas Text.</p>" for word in ("alpha", "beta", "gamma", "delta"))
    result = merge(one + two + three + four, two + one + three + four, two + three + four + one)
    assert [decision.place.what for decision in result.conflicts] == ["block order"]
    assert result.html == two + one + three + four
    assert result.resolve({result.conflicts[0].id: "theirs"}) == two + three + four + one
    assert result.resolve({result.conflicts[0].id: "base"}) == one + two + three + four


def test_different_new_blocks_at_one_place_are_both_kept() -> None:
    last = "<p>Ende der Seite ist hier.</p>"
    result = merge(ONE + last, f"{ONE}<p>Neu von uns.</p>{last}", f"{ONE}<h3>Ganz anders</h3>{last}")
    assert result.html == f"{ONE}<p>Neu von uns.</p><h3>Ganz anders</h3>{last}"
    assert not result.conflicts


def test_the_same_new_block_is_there_once() -> None:
    result = merge(ONE, f"{ONE}<p>Neu.</p>", f"{ONE}\n<p>Neu.</p>\n<p>Mehr dazu.</p>")
    assert result.html.count("Neu.") == result.html.count("Mehr dazu.") == 1


def test_different_new_sentences_at_one_place_are_a_conflict() -> None:
    (conflict,) = merge(ONE, ONE.replace("</p>", " Neu A.</p>"), ONE.replace("</p>", " Neu B.</p>")).conflicts
    assert conflict.suggestion == "Neu A. Neu B."


def test_a_changed_link_target_is_a_change_of_its_sentence() -> None:
    page = '<p>Mehr <a href="https://a.de">hier</a>. Danke.</p>'
    assert _kinds(page, page.replace("a.de", "b.de"), page.replace("Mehr", "Alles")) == ["conflict"]
    assert not merge(page, page.replace("a.de", "b.de"), page.replace("Danke", "Tschüss")).conflicts


def test_sentences_inside_one_bold_text_merge() -> None:
    page = "<p><b>Eins ist da. Zwei ist dort.</b> Drei.</p>"
    result = merge(page, page.replace("da", "nah"), page.replace("dort", "fern"))
    assert result.html == "<p><b>Eins ist nah. Zwei ist fern.</b> Drei.</p>"


def test_tables_merge_by_cell_and_otherwise_as_one() -> None:
    table = "<table><tr><td>Mo</td><td>8</td></tr><tr><td>Di</td><td>8</td></tr></table>"
    assert not merge(table, table.replace("8", "9", 1), table.replace("Di", "Do")).conflicts
    swapped = "<table><tr><td>Di</td><td>8</td></tr><tr><td>Mo</td><td>8</td></tr></table>"
    assert len(merge(table, swapped, table.replace("8", "9", 1)).conflicts) == 1
    assert len(merge(table, table.replace("Mo", "Fr"), table.replace("8", "9", 1)).conflicts) == 1


def test_a_contact_card_is_one_place() -> None:
    card = '<div data-contact-id="1"><p>Amt. Tel. 1.</p><p>Zimmer 2. Ort.</p></div>'
    (conflict,) = merge(card, card.replace("Amt", "Büro"), card.replace("Zimmer 2", "Zimmer 3")).conflicts
    assert conflict.place.what == "protected object"


def test_a_sentence_moved_to_another_paragraph_and_deleted_there_is_no_silent_loss() -> None:
    page = "<p>Erster Satz hier. Zweiter Satz dort. Dritter Satz fern.</p>"
    split = "<p>Erster Satz hier. Zweiter Satz dort.</p><p>Dritter Satz fern.</p>"
    assert merge(page, split, page.replace(" Dritter Satz fern.", "")).conflicts


def test_a_repeated_block_deleted_here_and_changed_there_is_a_conflict() -> None:
    twice = "<p>Gleich.</p><p>Gleich.</p><p>Der Rest der Seite.</p>"
    assert merge(twice, twice.replace("<p>Gleich.</p>", "", 1), twice.replace("Gleich", "Anders", 1)).conflicts


def test_unknown_decisions_and_missing_suggestions_are_refused() -> None:
    result = merge(ONE, ONE.replace("acht", "neun"), ONE.replace("acht", "zehn"))
    with pytest.raises(ValueError, match="no such"):
        result.resolve({7: "ours"})
    with pytest.raises(ValueError, match="suggestion"):
        result.resolve({0: "suggestion"})


def test_a_change_of_one_side_can_be_declined() -> None:
    result = merge(ONE, ONE, ONE.replace("acht", "neun"))
    assert result.resolve({result.decisions[0].id: "ours"}) == ONE


def test_titles() -> None:
    assert merge_titles("Amt", "Amt", "Büro").html == "Büro"
    assert merge_titles("Amt", "Haus", "Büro").conflicts
    assert not merge_titles("Amt", "Büro", "Büro ").conflicts


@given(st.integers(min_value=0, max_value=10**6))
def test_one_side_alone_gives_its_bytes_back(seed: int) -> None:
    case = make_case(PAGES[seed % len(PAGES)], seed)
    if case is None:
        return
    base, ours, _ = case.texts()
    assert merge(base, base, base).html == base
    for result in (merge(base, ours, base), merge(base, base, ours)):
        assert result.html == ours
        assert not result.conflicts
        assert render(result._plan, result.decisions, {}) == ours  # place by place, too
        assert same(result.resolve({decision.id: "base" for decision in result.decisions}), base)


@given(st.integers(min_value=0, max_value=10**6))
def test_whatever_is_chosen_is_well_formed(seed: int) -> None:
    case = make_case(PAGES[seed % len(PAGES)], seed)
    if case is None:
        return
    result = merge(*case.texts())
    choices: tuple[Choice, ...] = ("ours", "theirs", "base")
    for shift in range(3):
        mixed = {one.id: choices[(one.id + seed + shift) % 3] for one in result.decisions if (one.id + shift) % 4}
        assert is_well_formed(result.resolve(mixed))


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_three_texts_can_be_merged(base: str, ours: str, theirs: str) -> None:
    assert merge(base, base, theirs).html == theirs
    merge(base, ours, theirs)


@pytest.mark.parametrize("unit", ["<div>", "<b>", "<p>x</p>", "<ul><li>", "a. ", "<br>", "<td>", "&", "<!--"])
def test_large_and_deep_input_is_no_problem(unit: str) -> None:
    page = unit * (40_000 // len(unit))
    assert merge(page, page + "neu", "alt" + page).html


FIVE = [
    "<p>Der erste Absatz spricht vom Rathaus und seinen Ämtern.</p>",
    "<p>Im zweiten Absatz geht es um die Anmeldung der Wohnung.</p>",
    "<p>Kurse und Prüfungen sind das Thema des dritten Absatzes.</p>",
    "<h3>Fristen</h3>",
    "<p>Zuletzt folgen die Telefonnummern aller Beratungsstellen.</p>",
]


def test_a_block_moved_by_both_is_a_question_though_its_neighbour_was_rewritten() -> None:
    first, second, third, fourth, last = FIVE
    longer = second.replace("</p>", " Dafür brauchen Sie einen Ausweis, den Mietvertrag und etwas Geduld im Amt.</p>")
    ours = "".join([first, second, fourth, last, third])
    theirs = "".join([first, third, longer, fourth, last])
    result = merge("".join(FIVE), ours, theirs)
    assert "block order" in {decision.place.what for decision in result.conflicts}
    assert result.html == ours


def test_a_block_deleted_here_and_joined_to_the_next_there_is_a_question() -> None:
    base = "<p><strong>Bundesamt für Migration</strong></p><p>Außenstelle am Bahnhof</p><p>Ende der Seite.</p>"
    ours = "<p>Außenstelle am Bahnhof</p><p>Ende der Seite.</p>"
    theirs = "<p><strong>Bundesamt für Migration</strong> Außenstelle am Bahnhof</p><p>Ende der Seite.</p>"
    assert merge(base, ours, theirs).conflicts


def test_a_block_deleted_here_and_moved_past_a_changed_list_there_is_a_question() -> None:
    items = ["<li>Ausweis</li>", "<li>Bescheid vom Jobcenter der Stadt und des Landkreises</li>"]
    text, rest = FIVE[0], FIVE[4]
    base = f"{text}<ul>{items[0]}{items[1]}</ul>{rest}"
    theirs = f"<ul>{items[0]}<li>Foto</li></ul>{text}{rest}"
    result = merge(base, base.replace(text, ""), theirs)
    assert any(text in (decision.base or "") for decision in result.conflicts)


def test_the_first_of_two_equal_headings_changed_by_both_is_a_question() -> None:
    base = "<h4>Haus der Familien</h4><h4>Haus der Familien</h4><p>Hier treffen sich alle.</p>"
    ours = base.replace("Haus der Familien", "Neues Haus Familien", 1)
    theirs = base.replace("Haus der Familien", "Haus der Nachbarn", 1)
    assert merge(base, ours, theirs).conflicts
