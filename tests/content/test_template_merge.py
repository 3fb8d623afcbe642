"""The steps of an update: what is one decision, what is asked, what an answer does in each language."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.canonical import same
from integreat_editor.models.template import Answer, Remembered
from integreat_editor.models.template_merge import PageUpdate, page_update
from integreat_editor.models.template_steps import Choice, Resolved, Step, TextSides
from integreat_editor.models.text import Text

DE = "<p>Der Pass kostet 31 Euro. Fragen beantwortet das Amt.</p>\n<p>Rufen Sie an: 111. Offen ist montags.</p>"
EN = "<p>The pass costs 31 euros. The office answers questions.</p>\n<p>Call us: 111. It is open on Mondays.</p>"
TR = "<p>Kart 31 avro tutar. Soruları daire yanıtlar.</p>\n<p>Bizi arayın: 111. Pazartesi günleri açıktır.</p>"


def sides(
    base: str | None,
    ours: str,
    template: str,
    source: str | None = None,
    *,
    of: str | None = None,
    told: str | None = None,
    titles: tuple[str, str, str] = ("Pass", "Pass", "Pass"),
) -> TextSides:
    """One language, its template without slots. `of`: what it is translated from; `told`: what the template says."""
    known = Text(titles[0], base) if base is not None else None
    return TextSides(
        known,
        known,
        Text(titles[1], ours),
        Text(titles[2], template),
        Text(titles[2], template),
        Text(titles[1], source) if source is not None else None,
        of,
        Text(titles[2], told) if told is not None else None,
    )


def update(remembered: Sequence[Remembered] = (), **languages: TextSides) -> PageUpdate:
    return page_update(languages, remembered)


def only(found: Sequence[Step]) -> Step:
    (step,) = found
    return step


def answered(made: PageUpdate, answer: Answer) -> Mapping[str, Resolved]:
    return made.resolve({step.key: Choice(answer) for step in made.steps if step.is_open})


def test_a_sentence_and_its_translation_are_one_step() -> None:
    made = update(
        de=sides(DE, DE, DE.replace("31", "35")),
        en=sides(EN, EN, EN.replace("31", "35"), DE, of="de"),
        tr=sides(TR, TR, TR.replace("31", "35"), DE, of="de"),
    )
    step = only(made.steps)
    assert (step.kind, step.unit, step.default) == ("template", "sentence", "template")
    assert step.languages == ("de", "en", "tr")
    assert step.needs_work == ()
    assert step.sides["tr"].template == "Kart 35 avro tutar."
    resolved = made.resolve({})
    assert resolved["en"].text.html == EN.replace("31", "35")
    assert resolved["en"].source == resolved["de"].text
    assert not any(each.outdated for each in resolved.values())


def test_what_only_we_changed_asks_nothing() -> None:
    made = update(de=sides(DE, DE.replace("111", "222"), DE), en=sides(EN, EN.replace("111", "222"), EN, DE, of="de"))
    step = only(made.steps)
    assert (step.kind, step.default, step.is_open) == ("ours", "ours", False)
    assert not made.is_open


def test_what_both_changed_alike_asks_nothing() -> None:
    made = update(de=sides(DE, DE.replace("31", "35"), DE.replace("31", "35")))
    assert only(made.steps).kind == "both"
    assert not made.is_open


def test_a_clash_in_one_translation_asks_for_all() -> None:
    made = update(
        de=sides(DE, DE, DE.replace("31", "35")),
        en=sides(EN, EN.replace("31", "12"), EN.replace("31", "35"), DE, of="de"),
    )
    step = only(made.steps)
    assert (step.kind, step.default, step.needs_work) == ("conflict", None, ("en",))
    waiting = made.resolve({})
    assert waiting["de"].text.html == DE
    taken = made.resolve({step.key: Choice("template")})
    assert taken["de"].text.html == DE.replace("31", "35")
    assert taken["en"].text.html == EN.replace("31", "12")
    assert taken["en"].outdated
    both = made.resolve({step.key: Choice("template", languages={"en": "template"})})
    assert both["en"].text.html == EN.replace("31", "35")
    assert not both["en"].outdated


def test_a_translation_without_its_change_is_outdated_for_that_sentence_only() -> None:
    new = DE.replace("31", "35").replace("montags", "dienstags")
    made = update(de=sides(DE, DE, new), en=sides(EN, EN, EN.replace("31", "35"), DE, of="de"))
    assert [step.needs_work for step in made.steps] == [(), ("en",)]
    resolved = made.resolve({})
    assert resolved["en"].outdated
    assert resolved["en"].source == Text("Pass", DE.replace("31", "35"))


def test_a_translation_that_needs_no_change_counts_where_the_template_says_so() -> None:
    new = DE.replace("Fragen beantwortet das Amt", "Das Amt beantwortet Fragen")
    made = update(de=sides(DE, DE, new), en=sides(EN, EN, EN, DE, of="de", told=new))
    assert only(made.steps).needs_work == ()
    assert not made.resolve({})["en"].outdated


def test_a_translation_outdated_before_stays_so() -> None:
    old = DE.replace("Offen ist montags", "Offen ist nie")
    made = update(
        de=sides(DE, DE, DE.replace("31", "35")),
        en=sides(EN, EN, EN.replace("31", "35"), old, of="de"),
    )
    resolved = made.resolve({})["en"]
    assert resolved.source == Text("Pass", old.replace("31", "35"))
    assert resolved.outdated


def test_a_translation_that_comes_later_is_taken_alone() -> None:
    new, translated = DE.replace("31", "35"), EN.replace("31", "35")
    made = update(de=sides(new, new, new), en=sides(EN, EN, translated, DE, of="de", told=new))
    step = only(made.steps)
    assert (step.kind, step.languages) == ("template", ("en",))
    resolved = made.resolve({})["en"]
    assert resolved.text.html == translated
    assert resolved.source == Text("Pass", new)
    assert not resolved.outdated


def test_a_corrected_translation_beside_a_local_german_sentence_is_a_question() -> None:
    made = update(
        de=sides(DE, DE.replace("montags", "freitags"), DE),
        en=sides(EN, EN, EN.replace("It is open", "We are open"), DE, of="de"),
    )
    assert only(made.steps).kind == "conflict"


def test_ours_keeps_every_language() -> None:
    made = update(de=sides(DE, DE, DE.replace("31", "35")), en=sides(EN, EN, EN.replace("31", "35"), DE, of="de"))
    resolved = answered(made, "ours")
    assert {code: each.text.html for code, each in resolved.items()} == {"de": DE, "en": EN}
    assert not resolved["en"].outdated
    assert resolved["de"].base_raw == Text("Pass", DE.replace("31", "35"))


def test_later_keeps_the_base_of_its_place_alone() -> None:
    new = DE.replace("31", "35").replace("montags", "dienstags")
    made = update(de=sides(DE, DE, new))
    first, second = made.steps
    resolved = made.resolve({first.key: Choice("later")})["de"]
    assert resolved.text.html == DE.replace("montags", "dienstags")
    assert resolved.base_raw == Text("Pass", DE.replace("montags", "dienstags"))
    assert resolved.later == 1
    again = update(de=sides(resolved.base_raw.html, resolved.text.html, new))
    assert only([step for step in again.steps if step.is_open]).key == first.key
    assert made.waiting({first.key: Choice("later")}) == (first,)
    assert second.key != first.key


def test_own_words_leave_translations_without_them() -> None:
    made = update(
        de=sides(DE, DE.replace("montags", "freitags"), DE.replace("montags", "täglich")),
        en=sides(EN, EN.replace("Mondays", "Fridays"), EN.replace("Mondays", "all days"), DE, of="de"),
    )
    step = only(made.steps)
    resolved = made.resolve({step.key: Choice("own", own={"de": "Offen ist nach Absprache."})})
    assert "Offen ist nach Absprache.</p>" in resolved["de"].text.html
    assert resolved["en"].text.html == EN.replace("Mondays", "Fridays")
    assert resolved["en"].outdated
    words = {"de": "Offen ist nach Absprache.", "en": "Open by appointment."}
    assert not made.resolve({step.key: Choice("own", own=words)})["en"].outdated


def test_the_suggestion_is_the_word_merge_in_every_language() -> None:
    made = update(
        de=sides(DE, DE.replace("111", "222"), DE.replace("Rufen Sie an", "Rufen Sie uns an")),
        en=sides(EN, EN.replace("111", "222"), EN.replace("Call us", "Just call us"), DE, of="de"),
    )
    step = only(made.steps)
    assert step.suggestion == {"de": "Rufen Sie uns an: 222.", "en": "Just call us: 222."}
    resolved = answered(made, "suggestion")
    assert "Just call us: 222." in resolved["en"].text.html
    assert resolved["de"].text.html == DE.replace("Rufen Sie an: 111", "Rufen Sie uns an: 222")


def test_titles_are_one_step() -> None:
    titles = ("Pass", "Pass", "Hessenpass")
    made = update(de=sides(DE, DE, DE, titles=titles), en=sides(EN, EN, EN, DE, of="de", titles=titles))
    step = only(made.steps)
    assert (step.unit, step.kind, step.languages) == ("title", "template", ("de", "en"))
    resolved = made.resolve({})
    assert [each.text.title for each in resolved.values()] == ["Hessenpass", "Hessenpass"]
    assert not resolved["en"].outdated
    later = made.resolve({step.key: Choice("later")})
    assert later["de"].base_raw is not None
    assert later["de"].base_raw.title == "Pass"


def test_translations_of_translations_hang_together() -> None:
    made = update(
        de=sides(DE, DE, DE.replace("31", "35")),
        en=sides(EN, EN, EN.replace("31", "35"), DE, of="de"),
        tr=sides(TR, TR, TR.replace("31", "35"), EN, of="en"),
    )
    assert only(made.steps).languages == ("de", "en", "tr")
    assert made.resolve({})["tr"].source == Text("Pass", EN.replace("31", "35"))


def test_languages_that_translate_each_other_end_somewhere() -> None:
    made = update(
        de=sides(DE, DE, DE.replace("31", "35"), EN, of="en"), en=sides(EN, EN, EN.replace("31", "35"), DE, of="de")
    )
    assert made.resolve({})["de"].text.html == DE.replace("31", "35")


LOOSE = "<p>Everything about the pass, its price and our telephone in one go</p>"


def test_a_page_that_cannot_be_aligned_waits_for_the_whole_german_text() -> None:
    new = DE.replace("31", "35").replace("montags", "dienstags")
    made = update(de=sides(DE, DE, new), en=sides(LOOSE, LOOSE, LOOSE.replace("price", "new price"), DE, of="de"))
    first, second, whole = made.steps
    assert (whole.unit, whole.languages) == ("page", ("en",))
    assert set(whole.depends_on) == {first.key, second.key}
    assert "new price" in made.resolve({})["en"].text.html
    assert not made.resolve({})["en"].outdated
    some = made.resolve({first.key: Choice("ours")})
    assert some["en"].text.html == LOOSE
    assert some["en"].later == 1
    none = made.resolve({first.key: Choice("ours"), second.key: Choice("ours")})
    assert (none["en"].text.html, none["en"].later) == (LOOSE, 0)


def test_the_one_change_of_a_page_that_cannot_be_aligned_is_the_same_step() -> None:
    made = update(
        de=sides(DE, DE, DE.replace("31", "35")),
        en=sides(LOOSE, LOOSE, LOOSE.replace("price", "new price"), DE, of="de"),
    )
    step = only(made.steps)
    assert (step.unit, step.languages) == ("page", ("de", "en"))


def test_without_a_base_every_difference_is_asked_and_ours_is_kept() -> None:
    ours = DE.replace("111", "222")
    made = update(de=sides(None, ours, DE.replace("31", "35")))
    assert [step.kind for step in made.steps] == ["conflict", "conflict"]
    assert all(step.sides["de"].base is None for step in made.steps)
    waiting = made.resolve({})["de"]
    assert waiting.text.html == ours
    assert waiting.base_raw is None
    assert answered(made, "ours")["de"].base_raw == Text("Pass", DE.replace("31", "35"))
    assert answered(made, "template")["de"].text.html == DE.replace("31", "35")


def test_unknown_steps_and_missing_suggestions_are_refused() -> None:
    made = update(de=sides(DE, DE, DE.replace("31", "35")))
    with pytest.raises(ValueError, match="no such steps"):
        made.resolve({"fremd": Choice("ours")})
    with pytest.raises(ValueError, match="no suggestion"):
        made.resolve({made.steps[0].key: Choice("suggestion")})
    with pytest.raises(ValueError, match="no part"):
        made.resolve({made.steps[0].key: Choice("own", own={"fr": "Bonjour."})})


def test_equal_changes_at_two_places_have_two_keys() -> None:
    page = "<p>Kostet 31 Euro.</p><p>Danach folgt etwas anderes.</p><p>Kostet 31 Euro.</p>"
    made = update(de=sides(page, page, page.replace("31", "35")))
    assert len({step.key for step in made.steps}) == 2


def test_an_answer_is_remembered_at_its_place() -> None:
    first = update(de=sides(DE, DE.replace("31", "12"), DE.replace("31", "35")))
    step = only(first.steps)
    memory = Remembered("seite", step.key, "ours", step.sides, reason="Billiger hier.")
    again = update([memory], de=sides(DE.replace("31", "35"), DE.replace("31", "12"), DE.replace("31", "39")))
    offered = only(again.steps)
    assert (offered.kind, offered.key, offered.default) == ("conflict", step.key, "ours")
    assert offered.remembered == memory
    other = update([memory], de=sides(DE, DE.replace("111", "222"), DE.replace("111", "333")))
    assert only(other.steps).remembered is None


def test_the_same_question_is_not_asked_twice() -> None:
    made = update(de=sides(DE, DE.replace("31", "12"), DE.replace("31", "35")))
    step = only(made.steps)
    memory = Remembered("seite", step.key, "ours", step.sides, reason="Billiger hier.")
    again = update([memory], de=sides(DE, DE.replace("31", "12"), DE.replace("31", "35")))
    assert not again.is_open
    assert only(again.steps).remembered == memory
    edited = update([memory], de=sides(DE, DE.replace("31", "13"), DE.replace("31", "35")))
    assert edited.is_open


@given(st.lists(st.text(max_size=60), min_size=6, max_size=6))
def test_broken_html_is_merged_like_any_other(texts: list[str]) -> None:
    made = update(de=sides(texts[0], texts[1], texts[2]), en=sides(texts[3], texts[4], texts[5], texts[1], of="de"))
    resolved = made.resolve({})
    assert all(isinstance(each.text.html, str) for each in resolved.values())
    ours = made.resolve(
        {step.key: Choice("ours", languages=dict.fromkeys(step.languages, "ours")) for step in made.steps}
    )
    assert ours["de"].text.html == texts[1]
    template = made.resolve(
        {step.key: Choice("template", languages=dict.fromkeys(step.languages, "template")) for step in made.steps}
    )
    assert same(template["de"].text.html, texts[2])
