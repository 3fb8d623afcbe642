"""Which sentence stands for which of its translation: certain ones only."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integreat_editor.content.parallel import Parallel, parallel
from integreat_editor.content.passages import passages_of
from integreat_editor.content.sentences import sentences

GERMAN = (
    "<h2>Anmeldung</h2><p>Melden Sie sich an. Das kostet nichts.</p>"
    "<ul><li>Reisepass oder Ausweis</li><li>Mietvertrag</li></ul>"
    "<h2>Kontakt</h2><p>Rufen Sie an. Die Nummer ist 06181 400500. Wir helfen gern.</p>"
    "<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>8 Uhr</td></tr></table>"
)
ENGLISH = (
    "<h2>Registration</h2><p>Please register. It costs nothing.</p>"
    "<ul><li>Passport or ID</li><li>Rental contract</li></ul>"
    "<h2>Contact</h2><p>Give us a call. The number is 06181 400500. We like to help.</p>"
    "<table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>8 a.m.</td></tr></table>"
)


def told(source: str, translation: str) -> dict[str, str]:
    """What is said to stand for what, in words."""
    here, there = sentences(source), sentences(translation)
    return {here[a].text: there[b].text for a, b in parallel(source, translation).sentence_pairs}


def test_the_same_structure_is_paired_by_sentence() -> None:
    result = parallel(GERMAN, ENGLISH)

    assert (result.unit, set(result.units)) == ("sentence", {"sentence"})
    assert result.pairs == tuple((index, index) for index in range(len(sentences(GERMAN))))
    assert told(GERMAN, ENGLISH)["Mietvertrag"] == "Rental contract"
    assert [result.partner(index) for index in (0, 5, 99)] == [0, 5, None]


def test_wrapper_and_empty_paragraphs_do_not_matter() -> None:
    wrapped = "<div>" + ENGLISH.replace("<h2>Contact", "<p>&nbsp;</p>\n<h2>Contact") + "</div>"

    assert parallel(GERMAN, wrapped).unit == "sentence"
    assert told(GERMAN, wrapped) == told(GERMAN, ENGLISH)


def test_another_number_of_sentences_makes_the_block_the_unit() -> None:
    english = ENGLISH.replace("It costs nothing.", "It costs nothing. You need no appointment.")
    result = parallel(GERMAN, english)

    assert result.unit == "block"
    assert result.units == ("sentence", "block", "sentence", "sentence", "sentence", "sentence")
    assert result.pairs == tuple((index, index) for index in range(6))
    assert told(GERMAN, english).keys() == told(GERMAN, ENGLISH).keys() - {"Melden Sie sich an.", "Das kostet nichts."}


def test_in_such_a_block_an_anchor_tells_its_sentence() -> None:
    english = ENGLISH.replace("Give us a call.", "Do you have questions? Give us a call.")
    result = told(GERMAN, english)

    assert result["Die Nummer ist 06181 400500."] == "The number is 06181 400500."
    assert result["Wir helfen gern."] == "We like to help."
    assert "Rufen Sie an." not in result


def test_a_longer_list_is_paired_as_a_block() -> None:
    english = ENGLISH.replace("<li>Rental contract</li>", "<li>Rental contract</li><li>A photo</li>")
    result = parallel(GERMAN, english)

    assert (result.unit, result.units[2], result.partner(2)) == ("block", "block", 2)


def test_a_paragraph_more_leaves_its_neighbours_open_and_the_rest_certain() -> None:
    english = ENGLISH.replace("<p>Please", "<p>Welcome to the town.</p><p>Please")
    result = parallel(GERMAN, english)

    assert result.unit == "page"
    assert result.pairs == ()
    assert result.units == ("sentence", "page", "sentence", "sentence", "sentence", "sentence")
    assert told(GERMAN, english).keys() == told(GERMAN, ENGLISH).keys() - {"Melden Sie sich an.", "Das kostet nichts."}


def test_an_anchor_in_another_place_refuses_the_order() -> None:
    german = "<p>Rufen Sie an: 06181 400500.</p><p>Oder kommen Sie vorbei.</p>"
    english = "<p>Come to our office.</p><p>Or call us: 06181 400500.</p>"

    assert told(german, english) == {"Rufen Sie an: 06181 400500.": "Or call us: 06181 400500."}


def test_digits_of_other_scripts_are_the_same_number() -> None:
    german = "<p>Es gilt ab 2026. Das ist neu.</p><p>Noch etwas.</p>"
    arabic = "<p>مرحبا.</p><p>يسري من ٢٠٢٦. هذا جديد.</p>"

    assert ("number", "2026") in passages_of(arabic).passages[1].anchors
    assert "Noch etwas." not in told(german, arabic)


def test_very_unequal_sentences_are_not_paired() -> None:
    long = "Das ist ein langer Satz mit vielen Worten über das Amt und seine Aufgaben in der Stadt."
    german = f"<p>Ja. {long} {long}</p>"
    english = (
        "<p>This is a long sentence with many words about the office and its duties in the town of yours. Yes. "
        "This is a long sentence with many words about the office and its duties in the town.</p>"
    )

    assert parallel(german, english).sentence_pairs == ()


@pytest.mark.parametrize(
    ("source", "translation"), [("", ""), ("", "<p>x</p>"), ("<p>x</p>", ""), ("<p>x", "<li>y</b>")]
)
def test_odd_texts_have_an_answer(source: str, translation: str) -> None:
    assert parallel(source, translation).unit in ("sentence", "page")


# -- laws

_BLOCKS = st.sampled_from(
    [
        "<h2>Titel</h2>", "<h3>Unter 2027</h3>", "<p>Ein Satz. Noch ein Satz.</p>", "<p>Ruf 0618140055 an.</p>",
        "<p><a href='https://a.example/x'>hier</a></p>", "<ul><li>eins</li><li>zwei</li></ul>", "<p>nur 77</p>",
        "<ul><li>drei</li></ul>", "<table><tr><td>a</td><td>b</td></tr></table>", "<p><img src=x.png></p>", "lose ",
        "<p>offen", "</div>", "<p>&nbsp;</p>", "<li>", "<div data-contact-id=3><h4>Amt</h4></div>",
    ]
)  # fmt: skip
_PAGES = st.lists(_BLOCKS, max_size=8).map("".join)


def _check(result: Parallel, source: str, translation: str) -> None:
    for pairs in (result.sentence_pairs, result.block_pairs):
        assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)
    assert all(a < len(sentences(source)) and b < len(sentences(translation)) for a, b in result.sentence_pairs)


@given(_PAGES, _PAGES)
def test_each_sentence_and_block_has_one_partner_at_most(source: str, translation: str) -> None:
    _check(parallel(source, translation), source, translation)


@given(_PAGES, _PAGES)
def test_it_is_the_same_in_both_directions(source: str, translation: str) -> None:
    there, back = parallel(source, translation), parallel(translation, source)

    assert there.unit == back.unit
    assert set(there.sentence_pairs) == {(a, b) for b, a in back.sentence_pairs}
    assert set(there.block_pairs) == {(a, b) for b, a in back.block_pairs}


@given(_PAGES)
def test_a_text_stands_for_itself(html: str) -> None:
    result = parallel(html, html)

    assert all(a == b for a, b in result.sentence_pairs)
    assert result.unit == "sentence"


# -- real pages

DEMO = Path(__file__).parents[2] / "resources" / "demo"
TRANSLATIONS = [
    path for path in sorted(DEMO.glob("*/*.*.html")) if path.name.count(".") == 2 and ".de." not in path.name
]


@settings(deadline=None)
@given(st.sampled_from(TRANSLATIONS), st.integers(0, 999))
def test_a_lost_block_of_a_demo_translation_gives_no_wrong_pair(path: Path, which: int) -> None:
    """Whatever is missing: what is still paired, was paired with the same words before."""
    source = path.with_name(f"{path.name.split('.')[0]}.de.html").read_text("utf-8")
    whole = path.read_text("utf-8")
    lines = whole.splitlines(keepends=True)
    at = which % (len(lines) or 1)
    shorter = "".join(lines[:at] + lines[at + 1 :])
    before, after = told(source, whole), told(source, shorter)

    assert {here: there for here, there in after.items() if before.get(here, there) != there} == {}


def test_most_blocks_of_the_demo_are_paired_by_sentence() -> None:
    units: Counter[str] = Counter()
    for path in TRANSLATIONS:
        source = path.with_name(f"{path.name.split('.')[0]}.de.html").read_text("utf-8")
        units.update(parallel(source, path.read_text("utf-8")).units)

    assert units["sentence"] > 0.9 * units.total()
    assert units["page"] < 0.02 * units.total()


@pytest.mark.corpus
def test_real_pages_are_read_without_error(corpus_dir: Path, record_property: Callable[[str, object], None]) -> None:
    """Counts pages and blocks by unit; at least half of the blocks must be certain by sentence."""
    folder = corpus_dir / "lkaugsburg"
    german, english = (json.loads((folder / name / "pages.json").read_text("utf-8")) for name in ("de", "en"))
    sources = {page["path"].rstrip("/"): page["content"] for page in german}
    pages: Counter[str] = Counter()
    blocks: Counter[str] = Counter()
    for page in english:
        source = sources.get((page["available_languages"].get("de") or {"path": ""})["path"].rstrip("/"))
        if source:
            result = parallel(source, page["content"])
            _check(result, source, page["content"])
            pages[result.unit] += 1
            blocks.update(result.units)
    record_property("pages", dict(pages))
    record_property("blocks", dict(blocks))

    assert pages.total() > 100
    assert blocks["sentence"] > 0.5 * blocks.total()
