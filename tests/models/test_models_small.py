"""The small models: texts, roles, translation states, heads, slugs, records, placements."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.page import Placement
from integreat_editor.models.record import slug_key
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Head, Status
from integreat_editor.models.slug import MAX_SLUG_LENGTH, RESERVED, slugify
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState, translation_state

TITLES = st.text(st.characters(exclude_characters="\0"))


@given(one=st.tuples(TITLES, st.text()), other=st.tuples(TITLES, st.text()))
def test_texts_have_the_same_hash_only_if_they_are_the_same(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert (Text(*one).hash == Text(*other).hash) == (one == other)


def test_title_and_content_are_told_apart() -> None:
    assert Text("ab", "c").hash != Text("a", "bc").hash
    assert len(Text("", "").hash) == 64


@pytest.mark.parametrize(("role", "other"), list(product(Role, Role)))
def test_a_role_includes_every_lower_one(role: Role, other: Role) -> None:
    rising = ["observer", "author", "editor", "manager"]
    assert role.includes(other) == (rising.index(role) >= rising.index(other))


def test_a_region_knows_its_languages() -> None:
    english = Language("en", "Englisch", "de")
    region = Region("hanau", "Hanau", "de", (Language("de", "Deutsch"), english))
    assert region.language("en") == english
    assert region.language("fr") is None
    assert region.language_codes == ("de", "en")


def state(
    text: str | None = "t",
    translated: str | None = "s1",
    current: str | None = "s1",
    *,
    source: bool = False,
    working: bool = False,
    same: bool = False,
) -> TranslationState:
    return translation_state(
        text=text,
        translated_source=translated,
        current_source=current,
        is_source=source,
        in_translation=working,
        same_text=lambda _one, _other: same,
    )


def test_translation_states() -> None:
    assert state() is TranslationState.UP_TO_DATE
    assert state(current="s2") is TranslationState.OUTDATED
    assert state(current="s2", same=True) is TranslationState.UP_TO_DATE
    assert state(translated=None) is TranslationState.UNKNOWN
    assert state(current=None) is TranslationState.UNKNOWN
    assert state(text=None) is TranslationState.MISSING
    assert state(text=None, working=True) is TranslationState.IN_TRANSLATION
    assert state(working=True) is TranslationState.IN_TRANSLATION
    assert state(translated=None, current=None, source=True) is TranslationState.UP_TO_DATE
    assert state(text=None, source=True) is TranslationState.MISSING


def test_texts_are_only_compared_when_their_hashes_differ() -> None:
    def never(_one: str, _other: str) -> bool:
        raise AssertionError

    found = translation_state(
        text="t",
        translated_source="s",
        current_source="s",
        is_source=False,
        in_translation=False,
        same_text=never,
    )
    assert found is TranslationState.UP_TO_DATE


def test_a_copy_compares_itself_with_the_public_revision_or_the_newest() -> None:
    assert Head("a", "de", "r1", "r2", Status.DRAFT).compared() == "r1"
    assert Head("a", "de", None, "r2", Status.DRAFT).compared() == "r2"
    assert Head("a", "de", "r1", "r2", Status.DRAFT).compared(newest=True) == "r2"
    assert Head("a", "de", None, None, Status.DRAFT).compared() is None


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Schule & Ausbildung", "schule-ausbildung"),
        ("Ämter für Größe", "aemter-fuer-groesse"),
        ("A\u0308mter", "aemter"),
        ("  Hessen-Pass   mobil ", "hessen-pass-mobil"),
        ("Школа", "школа"),
        ("المدارس", "المدارس"),
        ("???", "seite"),
        ("", "seite"),
        ("a_b", "a-b"),
    ],
)
def test_a_slug_is_made_from_the_title(title: str, slug: str) -> None:
    assert slugify(title) == slug


@pytest.mark.parametrize("word", sorted(RESERVED))
def test_a_slug_is_no_word_that_the_app_uses_itself(word: str) -> None:
    assert slugify(word.capitalize()) == f"{word}-2"


@given(title=st.text(max_size=400))
def test_a_slug_is_always_one_part_of_an_address(title: str) -> None:
    slug = slugify(title)
    assert slug
    assert len(slug) <= MAX_SLUG_LENGTH
    assert not set(slug) & set("/?#%& \t\n")
    assert slug == slug.strip("-")


@given(title=st.sampled_from(["Schule", "x" * 300, "", "search"]), count=st.integers(1, 20))
def test_slugs_of_one_title_are_told_apart(title: str, count: int) -> None:
    taken: list[str] = []
    for _ in range(count):
        taken.append(slugify(title, taken))
    assert len(set(taken)) == count
    assert all(len(slug) <= MAX_SLUG_LENGTH for slug in taken)


def test_the_key_of_a_slugs_record() -> None:
    assert slug_key("a", "de") == "a/de/slug"


def test_the_same_place_is_parent_and_order() -> None:
    place = Placement("p", "U")
    assert place.same_place(Placement("p", "U", archived=True))
    assert not place.same_place(Placement("p", "V"))
    assert not place.same_place(Placement(None, "U"))
