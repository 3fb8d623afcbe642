"""What is wrong with a text by itself, and what a translation says otherwise than its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content import parse
from integreat_editor.content.check_pairs import compare_links, compare_values
from integreat_editor.content.checks import check_text
from integreat_editor.content.links import link_path
from integreat_editor.content.month_names import months_named
from integreat_editor.content.problems import Problem, ProblemKind, Spot
from integreat_editor.content.shown import ShownText
from integreat_editor.content.text_values import TextValues

LONG = "Wer neu in der Stadt wohnt, muss sich " + "und auch die Kinder " * 5 + "beim Bürgeramt anmelden."


def kinds(html: str, *, title: str = "Titel", rtl: bool = False, language: str = "de") -> list[str]:
    """The kinds of problems of a text."""
    return [each.kind.value for each in check_text(title, html, rtl=rtl, language=language).problems]


def details(html: str, *, rtl: bool = False) -> list[tuple[str, ...]]:
    """What exactly is found in a text."""
    return [each.detail for each in check_text("١" if rtl else "1", html, rtl=rtl).problems]


def compared(german: str, translation: str) -> list[tuple[str, tuple[str, ...]]]:
    """(kind, detail) of what a translation says otherwise."""
    pair = TextValues(german), TextValues(translation)
    found = [*compare_values(*pair), *compare_links(*pair, lambda link: link.path)]
    return [(each.kind.value, each.detail) for each in found]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Kurz und gut.</p>",
        '<p><img src="/media/a.png" alt="Das Rathaus von vorn"></p>',
        '<p><img src="https://admin.integreat-app.de/static/svg/pin.svg" alt=""> Rathausplatz 1</p>',
        '<p><img src="/a.png" alt="" role="presentation"></p>',
        "<h2>Eins</h2><p>Text.</p><h3>Zwei</h3><p>Text.</p><h2>Drei</h2>",
        '<div class="contact-card"><h4>Schulamt</h4></div>',
        '<p><a href="tel:+496181400">06181 400</a> <a href="tel:116116">116 116</a></p>',
        '<p><a href="tel:+49116117">116 117</a></p>',
        '<p><a href="mailto:Amt@example.org?subject=Hallo">amt@example.org</a></p>',
    ],
)
def test_nothing_is_found_where_nothing_is_wrong(html: str) -> None:
    assert kinds(html) == []


@pytest.mark.parametrize(
    ("html", "detail"),
    [
        ('<p>Bild: <img src="/media/rathaus%20neu.png?v=2" alt=" "></p>', ("rathaus neu.png",)),
        ("<p>Hier.</p><h4>Kosten</h4>", ("first", "4", "1", "Kosten")),
        ("<h2>Schule</h2><h4>Kosten</h4>", ("jump", "4", "2", "Kosten")),
        ("<h1>Schule</h1><h2>Kosten</h2>", ("top", "1", "1", "Schule")),
        ("<h2>Schule</h2><h3>&nbsp;</h3>", ("empty", "3", "", "")),
        ('<p><a href="tel:+496181401">06181 400</a></p>', ("06181 400", "+496181401")),
        ('<p><a href="mailto:b@example.org">a@example.org</a></p>', ("a@example.org", "b@example.org")),
    ],
)
def test_one_thing_wrong_is_one_problem(html: str, detail: tuple[str, ...]) -> None:
    assert details(html) == [detail]


def test_a_sentence_of_more_than_twenty_words_is_too_long() -> None:
    (problem,) = check_text("", f"<p>Kurz.</p><p>{LONG}</p>").problems
    assert (problem.kind, problem.detail) == (ProblemKind.SENTENCE, ("31", LONG))
    assert problem.spot == Spot("Wer neu in der Stadt wohnt, muss sich", 0, 1)


def test_sentences_without_spaces_are_not_counted() -> None:
    assert kinds(f"<p>{LONG}</p>", language="th") == []


def test_the_app_draws_a_text_as_its_first_strong_letter_says() -> None:
    assert details("<p>12 – Jobcenter يساعدكم.</p>", rtl=True) == [("ltr", "12 – Jobcenter يساعدكم.")]
    assert details('<p><span dir="ltr">Jobcenter</span> يساعدكم.</p>', rtl=True) == []
    assert details("<p>مكتب Jobcenter يساعدكم.</p>", rtl=True) == []
    assert details("<p>مكتب</p>") == [("rtl", "مكتب")]


def test_a_title_has_a_direction_of_its_own() -> None:
    (problem,) = check_text("Jobcenter في المدينة", "<p>مكتب</p>", rtl=True).problems
    assert problem.spot == Spot("Jobcenter في المدينة", title=True)


@pytest.mark.parametrize("html", ["", " \n", "<p></p>", "<p>&nbsp;</p><p><br></p>", "<div><h2> </h2></div>"])
def test_a_text_without_words_or_objects_is_empty(html: str) -> None:
    assert check_text("", html).is_empty


@pytest.mark.parametrize(
    "html", ["<p>Ja</p>", '<p><img src="/a.png" alt="A"></p>', '<iframe src="//v.example"></iframe>']
)
def test_words_and_objects_are_no_emptiness(html: str) -> None:
    assert not check_text("", html).is_empty


@pytest.mark.parametrize(
    ("german", "translation"),
    [
        ("<p>Tel. 06181 / 400-12</p>", "<p>Phone +49 6181 40012</p>"),
        ("<p>Tel. 06181 40012</p>", "<p>هاتف: ٠٦١٨١ ٤٠٠١٢</p>"),
        ("<p>Notruf 112</p>", "<p>Emergency call: <strong>112</strong></p>"),
        ("<p>Mail: Amt@Example.org</p>", '<p><a href="mailto:amt@example.org">Mail</a></p>'),
        ("<p>Ab 1. September 2026.</p>", "<p>From September 1st, 2026.</p>"),
        ("<p>Ab 01.09.2026.</p>", "<p>ابتداء من ١ سبتمبر ٢٠٢٦</p>"),
        ("<p>Ab 1. September.</p>", "<p>З 1 вересня.</p>"),
        ("<p>Ab 1. September 2026.</p>", "<p>1 ናይ ዝኾነ ወርሒ 2026</p>"),
        ("<p>Das kostet 1.250,50 Euro.</p>", "<p>It is €1,250.50.</p>"),
        ("<p>Das kostet 49 €.</p>", "<p>السعر ٤٩ يورو</p>"),
        ("<p>20 Prozent</p>", "<p>20 %</p>"),
        ("<p>20.000 Euro, 2,42 Euro</p>", "<p>€20,000 and €2.42</p>"),
        ("<p>12.000 Euro</p>", "<p>12 000 euro</p>"),
        (
            '<p><a href="https://www.amt.example/de/antrag">Antrag</a></p>',
            '<p><a href="http://amt.example/en/application">Form</a></p>',
        ),
    ],
)
def test_the_same_said_in_another_language_is_no_difference(german: str, translation: str) -> None:
    assert compared(german, translation) == []


@pytest.mark.parametrize(
    ("german", "translation", "found"),
    [
        ("<p>06181 400120</p>", "<p>06181 400129</p>", ("phone", ("differs", "06181 400120", "06181 400129"))),
        ("<p>Ruf: 06181 400120</p>", "<p>Call us.</p>", ("phone", ("missing", "06181 400120"))),
        ("<p>Ruf an.</p>", "<p>06181 400129</p>", ("phone", ("extra", "06181 400129"))),
        ("<p>a@example.org</p>", "<p>b@example.org</p>", ("mail", ("differs", "a@example.org", "b@example.org"))),
        ("<p>Bis 1. Oktober 2026</p>", "<p>Until 1 September 2026</p>", ("date", ("missing", "1. Oktober 2026"))),
        ("<p>Bis 1.10.2026</p>", "<p>حتى ١ سبتمبر ٢٠٢٦</p>", ("date", ("missing", "1.10.2026"))),
        ("<p>Bis 1.10.2026</p>", "<p>1.11.2026</p>", ("date", ("differs", "1.10.2026", "1.11.2026"))),
        ("<p>Das sind 49 €.</p>", "<p>It is 58 €.</p>", ("amount", ("differs", "49 €", "58 €"))),
        (
            '<p><a href="https://amt.example/">Amt</a></p>',
            "<p>Office</p>",
            ("link", ("missing", "https://amt.example/", "Amt")),
        ),
        (
            '<p><a href="/stadt/de/kita/">Kita</a></p>',
            '<p><a href="/stadt/de/schule/">School</a></p>',
            ("link", ("missing", "/stadt/de/kita/", "Kita")),
        ),
    ],
)
def test_what_a_translation_says_otherwise_is_told(
    german: str, translation: str, found: tuple[str, tuple[str, ...]]
) -> None:
    assert compared(german, translation) == [found]


def test_what_is_missing_is_shown_in_the_block_that_should_say_it() -> None:
    german = "<p>Eins.</p><p>Ruf an: 06181 400120.</p>"
    (problem,) = compare_values(TextValues(german), TextValues("<p>One.</p><p>Call.</p>"))
    assert problem.spot == Spot(block=1)


def test_a_spot_counts_the_same_words_before_it_and_not_those_within_objects() -> None:
    html = "<table><tr><td>Amt</td></tr></table><p>Amt</p>\n<p>Das <b>A</b>mt im&nbsp;Amt</p>"
    shown = ShownText(html)
    assert shown.spot("Amt", html.index("Das")) == Spot("Amt", 1, 2)
    assert shown.spot("im Amt", html.index("Das")) == Spot("im\u00a0Amt", 0, 2)
    assert shown.spot("Amt", html.index("Amt")) == Spot(block=0)
    assert shown.spot("nirgends", html.index("Das")) == Spot(block=2)


def test_a_number_is_found_in_the_digits_of_its_script() -> None:
    here = TextValues("<p>الهاتف ٠٦١٨١ ٤٠٠١٢٣</p>")
    (problem,) = compare_values(TextValues("<p>06181 400129</p>"), here)
    assert problem.spot == Spot("٠٦١٨١ ٤٠٠١٢٣", 0, 0)


def test_the_digest_follows_the_words_and_not_the_place() -> None:
    one = check_text("", "<h2>A</h2><h4>B</h4>").problems[0]
    moved = check_text("", "<p>Davor.</p><h2>A</h2><h4>B</h4>").problems[0]
    other = check_text("", "<h2>A</h2><h4>C</h4>").problems[0]
    assert one.digest == moved.digest != other.digest


def test_a_month_is_known_with_its_ending() -> None:
    assert months_named("Eylül’de") == {9}
    assert months_named("mayor") == frozenset()


@given(st.text(alphabet="<>/pah2li=\"' bdir\u0661\u06f2Aا1.€@\u200f&;-", max_size=80))
def test_any_text_can_be_checked_and_equals_itself(html: str) -> None:
    checked = check_text(html, html, rtl=True)
    assert all(isinstance(each, Problem) for each in checked.problems)
    assert compare_values(checked.values, checked.values) == []
    assert compare_links(checked.values, checked.values, lambda link: link_path(link.href) or None) == []


@given(st.text(alphabet="<>/pbh2diva \n!-", max_size=60))
def test_blocks_are_counted_as_the_editor_counts_them(html: str) -> None:
    document, at = parse(html), 0
    starts = []
    for block in document.blocks:
        at = html.index(block.html, at)
        starts.append(at)
    shown = ShownText(html)
    assert shown.blocks == len(starts)
    assert [shown.block_at(start) for start in starts] == list(range(len(starts)))
