"""The rules by which a CMS's rewriting is foretold; that they are the CMS's, tests/cms/test_prediction.py shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.canonical import same
from integreat_editor.content.cms_form import CmsKnowledge, Refusal, Uncertain, predicted, predicted_title

PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "<p>Das Amt ist offen.</p>",
            "<h2>Schule</h2>",
            "<ul><li>Pass</li><li>Vertrag <b>im Original</b></li></ul>",
            '<p><a href="https://example.org/ä b" class="link-external">mehr</a></p>',
            '<p><a href="tel:110" target="_blank">110</a></p>',
            '<p><span translate="no">Jobcenter</span></p>',
            "<p>Größe &amp; Maß\r\nin Metern</p>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ]
    ),
    max_size=5,
).map("\n".join)


@given(PARAGRAPHS)
def test_what_was_stored_once_stays(html: str) -> None:
    stored = predicted(html).html
    assert predicted(stored).html == stored


@given(PARAGRAPHS)
def test_what_is_stored_reads_the_same(html: str) -> None:
    assert same(predicted(html).html, html)


@given(st.text())
def test_any_string_is_answered(html: str) -> None:
    found = predicted(html)
    assert (found.refusal is Refusal.ZERO_CHARACTER) == ("\0" in html)


@pytest.mark.parametrize(
    ("html", "stored"),
    [
        ("", ""),
        ("Hallo", "<p>Hallo</p>"),
        ("<p>a</p><p>b</p>", "<div><p>a</p><p>b</p></div>"),
        ("<h1>Titel</h1>", "<h2>Titel</h2>"),
        ("<pre>a</pre>", "<p>a</p>"),
        ("<p>a<script>x()</script></p>", "<p>a</p>"),
        ("<div><p>a</p>\r\n<p>b</p></div>", "<div><p>a</p>\r\n<p>b</p></div>"),
        ('<p><a href="/x" target="_blank">a</a></p>', '<p><a href="/x" class="link-external">a</a></p>'),
        (
            '<p><a href="https://müller.example/ü">a</a></p>',
            '<p><a href="https://müller.example/%C3%BC" class="link-external">a</a></p>',
        ),
    ],
)
def test_rules(html: str, stored: str) -> None:
    assert predicted(html).html == stored


def test_addresses_of_its_own_are_not_marked_as_external() -> None:
    html = '<p><a href="https://stadt.example/x" class="link-external">a</a></p>'
    assert predicted(html).html == html
    assert "link-external" not in predicted(html, CmsKnowledge(internal=("stadt.example",))).html


@pytest.mark.parametrize(
    ("html", "uncertain"),
    [
        ('<p><a href="https://integreat.app/ort/de/schule/">a</a></p>', Uncertain.LINK),
        ('<p><img src="https://cms.example/media/regions/1/a.png" alt="x"></p>', Uncertain.IMAGE),
        ('<div><div data-contact-id="1" data-contact-url="/c/1/?details=email">x</div></div>', Uncertain.CARD),
    ],
)
def test_what_only_the_database_knows_is_uncertain(html: str, uncertain: Uncertain) -> None:
    assert predicted(html).uncertain == {uncertain}


def test_text_right_behind_a_card_is_lost() -> None:
    html = '<div><div data-contact-id="1" data-contact-url="/c/1/?details=email">x</div>danach<p>b</p></div>'
    assert "danach" not in predicted(html).html


@pytest.mark.parametrize(
    ("html", "refusal"),
    [
        ('<div data-contact-id="1" data-contact-url="/c/1/?details=email">x</div>', Refusal.CARD_ALONE),
        ('<p>a</p><div data-contact-id="eins" data-contact-url="/c/">x</div>', Refusal.CARD_BROKEN),
        ('<p>a</p><div data-contact-id="1">x</div>', Refusal.CARD_BROKEN),
        ("<p>a\0b</p>", Refusal.ZERO_CHARACTER),
    ],
)
def test_what_would_end_in_an_error_is_refused_before(html: str, refusal: Refusal) -> None:
    assert predicted(html).refusal is refusal


def test_titles_are_trimmed() -> None:
    assert predicted_title("  Schule <b>und</b>  Beruf ") == "Schule <b>und</b>  Beruf"
