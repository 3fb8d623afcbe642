"""What a change set costs to translate: new words, what the template and earlier translations give back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.text import Text
from integreat_editor.services.edit_page import confirm_translation, save_text
from integreat_editor.services.edit_tree import add_page
from integreat_editor.services.price_reading import Change, Written
from integreat_editor.services.price_tag import LanguagePrice, price_of, price_tag
from integreat_editor.services.word_count import count_words, sentence_words
from integreat_editor.store.working_copy import WorkingCopy
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE
from tests.services.template_factory import PASS, full_world, there

LATER = "2026-12-01T08:00:00Z"
OLD, MOVED = "Die Tonne wird montags geleert.", "Die Tonne wird dienstags geleert."
REST = "Stellen Sie sie früh an die Straße.</p><p>Die Gebühr ist jährlich.</p>"


def english(copy: WorkingCopy, *keys: str) -> LanguagePrice:
    """The price of these changes, or of all, in the one language that is translated."""
    (found,) = price_tag(copy, keys or None).languages
    return found


def test_words_are_counted_as_readers_count_them() -> None:
    assert count_words("Die U-Bahn – alle 5 Minuten – hält hier!") == 7
    assert count_words(" … - ") == 0


def test_a_sentence_that_stands_twice_is_translated_once() -> None:
    assert sum(sentence_words(Text("Müll", "<p>Bitte trennen.</p><p>Bitte trennen.</p>")).values()) == 3


def test_links_and_markup_cost_nothing() -> None:
    plain = sentence_words(Text("Müll", "<p>Rufen Sie an.</p>"))
    assert plain == sentence_words(Text("Müll", '<p>Rufen <a href="tel:1"><strong>Sie</strong></a>  an.</p>'))


def test_nothing_changed_costs_nothing(office: Office) -> None:
    assert english(office.person("anna").copy) == LanguagePrice("en", 0, 0, 0)


def test_only_the_changed_sentence_is_paid(office: Office) -> None:
    copy = office.person("anna").copy
    save_text(copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=AT)
    assert english(copy) == LanguagePrice("en", new=5, from_template=0, from_memory=0)
    assert price_tag(copy).price(0.2) == 1.0


def test_only_what_is_chosen_is_paid(office: Office) -> None:
    copy = office.person("anna").copy
    save_text(copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=AT)
    save_text(copy, SCHOOL, "de", html="<p>Im April.</p>", at=AT)
    assert english(copy, f"{SCHOOL}/de", f"{WASTE}/tree").new == 2


def test_what_lacked_its_translation_before_is_told_apart(office: Office) -> None:
    copy = office.person("anna").copy
    save_text(copy, BULKY, "de", html="<p>Bitte anmelden. Das kostet nichts. Rufen Sie an.</p>", at=AT)
    assert english(copy) == LanguagePrice("en", new=3, from_template=0, from_memory=0, open_before=6)


def test_every_word_of_a_new_page_is_new(office: Office) -> None:
    copy = office.person("anna").copy
    page = add_page(copy, None, 0, "Wahlen", at=AT)
    save_text(copy, page, "de", html="<p>Am Sonntag ist Wahl.</p>", at=AT)
    assert english(copy).new == 5


def test_a_translation_made_along_with_the_text_is_paid_once(office: Office) -> None:
    anna = office.person("anna")
    save_text(anna.copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=AT)
    assert english(anna.copy).new == 5
    office.publish(anna)
    save_text(anna.copy, WASTE, "en", html="<p>Bins go out on Tuesdays.</p>", at=LATER)
    confirm_translation(anna.copy, WASTE, "en", at=LATER)
    assert english(anna.copy) == LanguagePrice("en", 0, 0, 0)


def test_confirming_a_translation_costs_nothing(office: Office) -> None:
    anna = office.person("anna")
    save_text(anna.copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=AT)
    confirm_translation(anna.copy, WASTE, "en", at=AT)
    assert english(anna.copy) == LanguagePrice("en", 0, 0, 0)


def test_an_earlier_translation_gives_its_words_back(office: Office) -> None:
    anna = office.person("anna")
    confirm_translation(anna.copy, WASTE, "en", at=AT)
    office.publish(anna)
    save_text(anna.copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=AT)
    save_text(anna.copy, WASTE, "en", html="<p>Bins go out on Tuesdays.</p>", at=AT)
    confirm_translation(anna.copy, WASTE, "en", at=AT)
    office.publish(anna)
    save_text(anna.copy, WASTE, "de", html=f"<p>{OLD} {REST}", at=LATER)
    assert english(anna.copy) == LanguagePrice("en", new=0, from_template=0, from_memory=5)


def test_submitting_again_is_no_earlier_translation(office: Office) -> None:
    anna = office.person("anna")
    confirm_translation(anna.copy, WASTE, "en", at=AT)
    office.publish(anna)
    save_text(anna.copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=LATER)
    save_text(anna.copy, WASTE, "en", html="<p>Bins go out on Tuesdays.</p>", at=LATER)
    confirm_translation(anna.copy, WASTE, "en", at=LATER)
    anna.submit()
    assert english(anna.copy).new == 5


SENTENCES = ("Eins und eins.", "Zwei Wörter.", "Das ist ein dritter Satz.", "Vier.", "Hier steht der fünfte Satz.")
texts = st.lists(st.sampled_from(SENTENCES), max_size=5).map(lambda lines: f"<p>{' '.join(lines)}</p>")
maybe = st.one_of(st.none(), texts)
writings = st.builds(Written, maybe, maybe, st.one_of(st.none(), st.just("0" * 64)))
changes = st.builds(Change, writings, writings)
sentence_sets = st.frozensets(st.sampled_from(SENTENCES))


@dataclass
class Pages:
    """Pages as a price reads them: German and English, the template's sentences, the remembered ones. A text stands
    for its own hash."""

    german: Change
    english: Change
    template: frozenset[str] = frozenset()
    memory: frozenset[str] = frozenset()

    def written(self, page: str, language: str) -> Change:
        del page
        return self.german if language == "de" else self.english

    def words(self, text: str | None) -> Mapping[str, int]:
        return sentence_words(Text("Titel", text)) if text is not None else {}

    def template_sentences(self, page: str, language: str) -> frozenset[str]:
        del page, language
        return self.template

    def remembered(self, page: str, language: str) -> frozenset[str]:
        del page, language
        return self.memory


@given(changes, changes, sentence_sets, sentence_sets)
def test_the_parts_are_never_negative_and_never_more_than_the_text(
    german: Change, translated: Change, template: frozenset[str], memory: frozenset[str]
) -> None:
    pages = Pages(german, translated, template, memory)
    found = price_of(pages, "", "en", "de")
    parts = (found.new, found.from_template, found.from_memory, found.open_before)
    whole = sum(pages.words(german.now.text).values())
    assert min(parts) >= 0
    assert sum(parts) <= whole
    assert found.words_without == found.new + found.from_template + found.from_memory
    assert found.words <= found.words_without


@given(writings, writings, sentence_sets)
def test_texts_that_stay_cost_nothing(german: Written, translated: Written, memory: frozenset[str]) -> None:
    stays = Pages(Change(german, german), Change(translated, translated), memory=memory)
    found = price_of(stays, "", "en", "de")
    assert (found.new, found.from_memory) == (0, 0)


@given(changes, changes, sentence_sets)
def test_memory_and_template_only_ever_save(german: Change, translated: Change, given_back: frozenset[str]) -> None:
    alone = price_of(Pages(german, translated), "", "en", "de")
    helped = price_of(Pages(german, translated, given_back, given_back), "", "en", "de")
    assert helped.new <= alone.new


def test_the_order_of_the_pages_is_irrelevant(office: Office) -> None:
    copy = office.person("anna").copy
    save_text(copy, WASTE, "de", html=f"<p>{MOVED} {REST}", at=AT)
    save_text(copy, SCHOOL, "de", html="<p>Im April.</p>", at=AT)
    keys = [f"{WASTE}/de", f"{SCHOOL}/de"]
    assert price_tag(copy, keys) == price_tag(copy, keys[::-1])


def test_what_the_template_brings_is_given_back(tmp_path: Path) -> None:
    world = full_world(tmp_path)
    try:
        with world.copy.unit() as unit:
            for language in ("de", "en"):
                text, source = world.template_hash(there(PASS), language), world.template_hash(there(PASS), "de")
                local = unit.translations.get(PASS, language)
                assert local is not None
                taken = replace(local, text=text, template=text, source=source if language != "de" else None, edited=AT)
                unit.translations.put(taken)
        prices = {each.language: each for each in price_tag(world.copy).languages}
        assert prices["en"] == LanguagePrice("en", new=0, from_template=5, from_memory=0)
        assert prices["uk"] == LanguagePrice("uk", new=5, from_template=0, from_memory=0)
    finally:
        world.copy.close()
