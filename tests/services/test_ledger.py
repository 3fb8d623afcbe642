"""The ledger: lines, sums, and the file for the council."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.template import LedgerEntry
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.ledger import LanguageSum, ledger, ledger_sums, note_ledger
from integreat_editor.services.ledger_file import LedgerNotSaved, export_csv, safe_cell
from integreat_editor.services.price_tag import LanguagePrice, PriceTag
from integreat_editor.store.working_copy import WorkingCopy
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL

LATER = "2026-12-01T08:00:00Z"
TAG = PriceTag((LanguagePrice("en", 10, 40, 5, 7), LanguagePrice("uk", 0, 0, 0)))
NOTHING = PriceTag((LanguagePrice("en", 0, 0, 0, 7),))
words = st.dictionaries(st.sampled_from(("en", "uk", "tr")), st.integers(0, 1000))
entries = st.builds(LedgerEntry, st.just("a"), st.just("b"), st.just(AT), st.sampled_from((0.0, 0.15)), *[words] * 3)


@pytest.fixture
def copy(office: Office) -> WorkingCopy:
    """Anna's."""
    return office.person("anna").copy


def read(path: Path) -> list[list[str]]:
    """The cells of a file."""
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def test_a_submitted_change_set_makes_a_line(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Abholtage", TAG, 0.15, at=AT)
    assert ledger(copy) == (LedgerEntry("a", "Abholtage", AT, 0.15, {"en": 10}, {"en": 40}, {"en": 5}),)


def test_a_line_is_shared(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Abholtage", TAG, 0.15, at=AT)
    with copy.reading() as unit:
        assert [(each.kind, each.key) for each in unit.records.changed()] == [("template_ledger", "a")]


def test_submitting_again_replaces_the_line(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Abholtage", TAG, 0.15, at=AT)
    note_ledger(copy, "a", "Abholtage neu", PriceTag((LanguagePrice("en", 3, 0, 0),)), 0.15, at=LATER)
    assert [(each.title, each.new) for each in ledger(copy)] == [("Abholtage neu", {"en": 3})]


def test_what_needs_no_word_makes_no_line(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Verschoben", NOTHING, 0.15, at=AT)
    assert ledger(copy) == ()


def test_a_line_goes_when_nothing_is_left_of_it(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Abholtage", TAG, 0.15, at=AT)
    note_ledger(copy, "a", "Abholtage", NOTHING, 0.15, at=LATER)
    assert ledger(copy) == ()


def test_a_withdrawn_change_set_saves_nothing(office: Office) -> None:
    anna = office.person("anna")
    save_text(anna.copy, SCHOOL, "de", html="<p>Im April.</p>", at=AT)
    change_set = anna.submit("Schule")
    note_ledger(anna.copy, change_set, "Schule", TAG, 0.1, at=AT)
    assert len(ledger(anna.copy)) == 1
    anna.remote.withdraw(change_set, "key")
    anna.pull()
    assert ledger(anna.copy) == ()


def test_the_newest_line_stands_first(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Alt", TAG, 0.15, at=AT)
    note_ledger(copy, "b", "Neu", TAG, 0.15, at=LATER)
    assert [each.title for each in ledger(copy)] == ["Neu", "Alt"]


def test_each_line_counts_at_its_own_price(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Alt", TAG, 0.1, at=AT)
    note_ledger(copy, "b", "Neu", TAG, 0.2, at=LATER)
    (english,) = ledger_sums(ledger(copy)).languages
    assert (english.new, english.from_template, english.from_memory) == (20, 80, 10)
    assert (english.cost, english.saved_template, english.saved_memory) == pytest.approx((3.0, 12.0, 1.5))
    assert english.saved == pytest.approx(13.5)


def test_a_line_without_a_price_takes_the_one_of_today(copy: WorkingCopy) -> None:
    note_ledger(copy, "a", "Alt", TAG, 0.0, at=AT)
    assert ledger_sums(ledger(copy)).total == LanguageSum("", 10, 40, 5, unpriced=55)
    assert ledger_sums(ledger(copy), 0.2).total.saved == pytest.approx(9.0)


@given(st.lists(entries, max_size=5), st.sampled_from((0.0, 0.3)))
def test_the_languages_add_up_to_the_total(lines: list[LedgerEntry], price: float) -> None:
    sums = ledger_sums(lines, price)
    assert sums.total.new == sum(each.new for each in sums.languages) == sum(sum(e.new.values()) for e in lines)
    assert sums.total.saved_words == sum(each.saved_words for each in sums.languages)
    assert sums.total.saved == pytest.approx(sum(each.saved for each in sums.languages))


def test_the_file_opens_in_a_german_spreadsheet(copy: WorkingCopy, tmp_path: Path) -> None:
    note_ledger(copy, "a", "Abholtage; neu", TAG, 0.15, at=AT)
    file = tmp_path / "Ersparnis.csv"
    assert export_csv(copy, file) == 1
    assert file.read_bytes().startswith(b"\xef\xbb\xbfDatum;")
    head, line, english, total = read(file)
    day = ".".join(reversed(AT[:10].split("-")))
    assert head[:4] == ["Datum", "Änderungspaket", "Sprache", "Wörter insgesamt"]
    assert line == [day, "Abholtage; neu", "English (en)", "55", "40", "5", "10", "0,15", "1,50", "6,75"]
    assert english == ["Summe", "", "English (en)", "55", "40", "5", "10", "", "1,50", "6,75"]
    assert total[2:4] == ["alle Sprachen", "55"]


def test_without_a_price_the_file_has_words_only(copy: WorkingCopy, tmp_path: Path) -> None:
    note_ledger(copy, "a", "Abholtage", TAG, 0.0, at=AT)
    export_csv(copy, tmp_path / "a.csv")
    assert read(tmp_path / "a.csv")[1][3:] == ["55", "40", "5", "10", "", "", ""]


@pytest.mark.parametrize("title", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", " =1"])
def test_no_cell_is_a_formula(copy: WorkingCopy, tmp_path: Path, title: str) -> None:
    note_ledger(copy, "a", title, TAG, 0.1, at=AT)
    export_csv(copy, tmp_path / "a.csv")
    assert read(tmp_path / "a.csv")[1][1].startswith("'")
    assert safe_cell("Müll = Abfall") == "Müll = Abfall"


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(copy: WorkingCopy, tmp_path: Path) -> None:
    note_ledger(copy, "a", "Abholtage", TAG, 0.1, at=AT)
    with pytest.raises(LedgerNotSaved):
        export_csv(copy, tmp_path / "fehlt" / "a.csv")
    assert not (tmp_path / "fehlt").exists()
