"""Addresses as people type them: what they mean, where a text holds some, where exactly they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.autolink import address_at_end, complete_address, find_addresses, read_address
from integreat_editor.content.links import is_fit_link


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("amt@example.org", "mailto:amt@example.org"),
        (" 06181 / 400-0 ", "tel:+4961814000"),
        ("+49 6181 400", "tel:+496181400"),
        ("112", "tel:112"),
        ("٠٦١٨١ ٤٠٠", "tel:+496181400"),
        ("example.org/a", "https://example.org/a"),
        ("https://example.org", "https://example.org"),
        ("tel:112", "tel:112"),
        ("mailto:amt@example.org?subject=Frage", "mailto:amt@example.org?subject=Frage"),
        ("/maintal/de/", "/maintal/de/"),
        ("#unten", "#unten"),
        ("Schule", "Schule"),
    ],
)
def test_address_is_completed(typed: str, address: str) -> None:
    assert complete_address(typed) == address


@pytest.mark.parametrize(
    "words", ["", "Schule", "12", "zur Schule gehen", "https://", "tel:", "mailto: ", "//x", "/a b"]
)
def test_words_are_no_address(words: str) -> None:
    assert read_address(words) is None


@pytest.mark.parametrize(
    ("href", "shown"),
    [
        ("mailto:amt@example.org?subject=Frage", "amt@example.org"),
        ("tel:+49%206181%20400", "+49 6181 400"),
        ("/maintal/de/b%C3%BCrgeramt/", "/maintal/de/bürgeramt/"),
    ],
)
def test_an_address_is_shown_as_people_read_it(href: str, shown: str) -> None:
    address = read_address(href)
    assert address is not None
    assert (address.href, address.shown) == (href, shown)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rufen Sie 06181 400-123 an.", [("06181 400-123", "tel:+496181400123")]),
        ("Tel.: (06181) 400 123.", [("(06181) 400 123", "tel:+496181400123")]),
        ("(Telefon 06181 400123)", [("06181 400123", "tel:+496181400123")]),
        ("aus dem Ausland +49 (0)6181/400!", [("+49 (0)6181/400", "tel:+496181400")]),
        ("Notruf 112, Polizei 110.", [("112", "tel:112"), ("110", "tel:110")]),
        ("an Amt.Schule@example.org.", [("Amt.Schule@example.org", "mailto:Amt.Schule@example.org")]),
        ("siehe (www.example.org/a_(b)).", [("www.example.org/a_(b)", "https://www.example.org/a_(b)")]),
        ("„https://example.org/?a=1&b=2“,", [("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2")]),
        ("auf example.de!", [("example.de", "https://example.de")]),
        ("😀 06181 400", [("06181 400", "tel:+496181400")]),
    ],
)
def test_addresses_are_found_without_what_is_around_them(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[each.start : each.end], each.address.href) for each in find_addresses(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "am 01.02.2024 um 10.00 Uhr",
        "Mo. 08.00 - 12.00 Uhr und 13:30 – 16:00",
        "von 08.00 bis 12.00 Uhr",
        "IBAN DE02 1203 0000 0000 2020 51",
        "01067 Dresden, 63477 Maintal",
        "im Jahr 2023/2024 für 0,50 Euro",
        "Gehen Sie zum Amt.Dort hilft man, z.B. usw.Das",
    ],
)
def test_numbers_and_words_that_are_no_addresses_stay_text(text: str) -> None:
    assert find_addresses(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rufen Sie 06181 400", "06181 400"),
        ("Rufen Sie 06181 400. ", "06181 400"),
        ("Schreiben Sie an a@example.org,", "a@example.org"),
        ("06181 400 und mehr", ""),
        ("", ""),
    ],
)
def test_the_address_at_the_end_is_told_from_those_before(text: str, words: str) -> None:
    found = address_at_end(text)
    assert (text[found.start : found.end] if found else "") == words


@given(st.text(alphabet="0123456789 +-/().@awx:hts_,\n\u00a0ü😀de", max_size=60))
def test_places_are_apart_within_the_text_and_fit_for_links(text: str) -> None:
    end = 0
    for found in find_addresses(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.address.href.startswith(("tel:", "mailto:", "https://", "http://"))
        assert is_fit_link(found.address.href)
        end = found.end
