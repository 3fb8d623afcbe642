"""Facts found in a text, and which of them count as equal."""

import pytest

from integreat_editor.content.facts import facts, normal_phone


def _values(html: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.value) for fact in facts(html)]


@pytest.mark.parametrize(
    "written",
    ["06181 400 123", "06181/400-123", "(06181) 400123", "+49 6181 400123", "+49 (0) 6181 400 123", "0049 6181 400123"],
)
def test_a_phone_number_is_one_however_it_is_written(written: str) -> None:
    assert _values(f"<p>Rufen Sie {written} an.</p>") == [("phone", "+496181400123")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="https://maintal.de/amt">Amt</a>', [("link", "https://maintal.de/amt")]),
        ('<a href="mailto:Amt@maintal.de?subject=x">Amt</a>', [("mail", "amt@maintal.de")]),
        ('<a href="tel:+496181400">06181 400</a>', [("phone", "+496181400")]),
        ("<p>amt@maintal.de.</p>", [("mail", "amt@maintal.de")]),
        ('<img src="a.png" alt="Karte">', [("image", "a.png")]),
        ("<p>am 3. März 2026 um 10:30 Uhr</p>", [("date", "2026-03-03 10:30")]),
        ("<p>bis 24.12.</p>", [("date", "*-12-24")]),
        ("<p>Notruf 112</p>", [("phone", "112")]),
        ("<p>63477 Maintal, 3.50 Euro, Zimmer 12. Mail kommt, 45.99.</p>", []),
    ],
)
def test_facts_of_a_text(html: str, expected: list[tuple[str, str]]) -> None:
    assert _values(html) == expected


def test_short_and_foreign_numbers_stay_as_they_are() -> None:
    assert normal_phone("116 117") == "116117"
    assert normal_phone("+43 1 234567") == "+431234567"


@pytest.mark.parametrize("unit", ["0 1 ", "1.", "a.", "0(", "a@b."])
def test_large_input_is_no_problem(unit: str) -> None:
    facts(unit * 50_000)
