"""Where sentences end, and that no byte of a text is lost between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.sentences import sentences

_MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "</ul>", "<ul>", "<td>", "<a href='x.y'>", "</a>"),
        "<!-- x -->",
        *("Satz.", " ", "\n", "Noch einer! ", "z. B. ", "ob?", "؟", "。", "።", "<", "&", "&nbsp;", "&amp;"),
        "<script>a. B.</script>",
    ],
)


def _texts(html: str) -> list[str]:
    return [sentence.text for sentence in sentences(html)]


@given(st.lists(_MARKUP | st.text(max_size=5)).map("".join))
def test_slices_joined_give_the_text_back(html: str) -> None:
    found = sentences(html)
    assert "".join(sentence.html for sentence in found) == html
    assert all(html[sentence.start : sentence.end] == sentence.html for sentence in found)


@pytest.mark.parametrize(
    "text",
    [
        "Am 1. Januar z. B. gilt das.",
        "Kommen Sie in die Bahnhofstr. 5 zu Dr. A. Müller.",
        "Tel. 06181 400, Nr. 3, ca. 5 Euro, d. h. wenig, usw. Mehr nicht.",
        "Am 24.12. Montags nie.",
        "Schreiben Sie an amt@maintal.de oder besuchen Sie www.maintal.de/amt.html bitte.",
        "Es kostet 3.50 Euro.",
    ],
)
def test_abbreviations_numbers_and_addresses_end_no_sentence(text: str) -> None:
    assert _texts(f"<p>{text}</p>") == [text]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Eins. Zwei! Drei? Vier</p>", ["Eins.", "Zwei!", "Drei?", "Vier"]),
        ("<p>Seit 2024. Danach nicht.</p>", ["Seit 2024.", "Danach nicht."]),
        ("<p>ما هذا؟ نعم. لا</p>", ["ما هذا؟", "نعم.", "لا"]),
        ("<p>Це так. Далі інше.</p>", ["Це так.", "Далі інше."]),
        ("<p>Bu bir. Şu iki.</p>", ["Bu bir.", "Şu iki."]),
        ("<p>你好。再见。</p>", ["你好。", "再见。"]),
        ("<p>ሰላም። ደሓን።</p>", ["ሰላም።", "ደሓን።"]),
        ("<p>Montag<br>Dienstag</p>", ["Montag", "Dienstag"]),
        ("<ul><li>eins</li><li>zwei</li></ul>", ["eins", "zwei"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<h2>Zeiten</h2><p>immer</p>", ["Zeiten", "immer"]),
        ("<p><b>Eins. Zwei.</b> Drei.</p>", ["Eins.", "Zwei.", "Drei."]),
        ("<p>&Uuml;ber uns.&nbsp;Mehr hier.</p>", ["Über uns.", "Mehr hier."]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(html: str, expected: list[str]) -> None:
    assert _texts(html) == expected


def test_tags_stand_with_the_sentence_they_belong_to() -> None:
    found = [sentence.html for sentence in sentences("<p><b>Eins. Zwei.</b> <i>Drei.</i></p>")]
    assert found == ["<p><b>Eins. ", "Zwei.</b> ", "<i>Drei.</i></p>"]


@pytest.mark.parametrize("unit", ["<b>", "<br> ", ". ", "A. ", "<p>", "&", "<ul><li>", "\n"])
def test_large_input_is_no_problem(unit: str) -> None:
    html = unit * (300_000 // len(unit))
    assert "".join(sentence.html for sentence in sentences(html)) == html
