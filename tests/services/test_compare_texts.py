"""Who changed what in one text, told from the texts alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.canonical import same
from integreat_editor.content.changed_sentences import changed_sentences
from integreat_editor.models.comparison import CompareState
from integreat_editor.models.text import Text
from integreat_editor.services.compare_texts import Standing, standing

BASE = Text("Pass", "<p>Er kostet 31 Euro. Bestellen Sie ihn.</p>\n<p>Fragen Sie im Rathaus.</p>")
PRICE = Text("Pass", BASE.html.replace("31", "34"))
PLACE = Text("Pass", BASE.html.replace("im Rathaus", "im Bürgerbüro"))
BOTH = Text("Pass", PRICE.html.replace("im Rathaus", "im Bürgerbüro"))
OTHER_PRICE = Text("Pass", BASE.html.replace("31", "12"))
OTHER_MARKUP = Text("Pass", f"<div>{BASE.html}</div>")


@pytest.mark.parametrize(
    ("base", "ours", "template", "expected"),
    [
        (BASE, BASE, BASE, Standing(CompareState.SAME)),
        (BASE, OTHER_MARKUP, BASE, Standing(CompareState.SAME)),
        (BASE, PRICE, PRICE, Standing(CompareState.SAME)),
        (BASE, PLACE, BASE, Standing(CompareState.ADAPTED, here=1)),
        (BASE, PLACE, OTHER_MARKUP, Standing(CompareState.ADAPTED, here=1)),
        (BASE, BASE, PRICE, Standing(CompareState.TEMPLATE_CHANGED, there=1)),
        (BASE, OTHER_MARKUP, PRICE, Standing(CompareState.TEMPLATE_CHANGED, there=1)),
        (BASE, PLACE, PRICE, Standing(CompareState.BOTH_CHANGED, here=1, there=1)),
        (BASE, OTHER_PRICE, PRICE, Standing(CompareState.BOTH_CHANGED, conflicts=1)),
        (BASE, BOTH, PRICE, Standing(CompareState.ADAPTED, here=1)),
        (BASE, PRICE, BOTH, Standing(CompareState.TEMPLATE_CHANGED, there=1)),
        (None, PRICE, BASE, Standing(CompareState.BOTH_CHANGED, conflicts=1)),
        (None, OTHER_MARKUP, BASE, Standing(CompareState.SAME)),
        (BASE, Text("Karte", BASE.html), BASE, Standing(CompareState.ADAPTED, here=1)),
        (BASE, Text("Karte", BASE.html), Text("Ausweis", BASE.html), Standing(CompareState.BOTH_CHANGED, conflicts=1)),
    ],
)
def test_standing(base: Text | None, ours: Text, template: Text, expected: Standing) -> None:
    assert standing(base, ours, template) == expected


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("", "", 0),
        ("<p>Eins. Zwei.</p>", "<p>Eins. Zwei.</p>\n\n", 0),
        ("<p>Eins. Zwei.</p>", "<p>Eins. Drei.</p>", 1),
        ("<p>Eins.</p><p>Zwei.</p>", "<p>Eins. Neu.</p><p>Zwei. Neu.</p><p>Drei.</p>", 3),
        ("<p>Eins.</p>", "", 1),
        ('<p><a href="tel:1">Anruf</a></p>', '<p><a href="tel:2">Anruf</a></p>', 1),
        ("<p>Eins.</p>", "<p>Eins.</p><!-- <hr><p>Unsichtbar.</p> -->", 0),
        ("<p>Ei\u0001ns.</p>", "<p>Eins.</p>", 0),
        ("<p>" + "a" * 1_000_001, "<p>b", 1),
    ],
)
def test_changed_sentences(old: str, new: str, count: int) -> None:
    assert changed_sentences(old, new) == count


PIECES = st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<li>", "Eins. ", "Zwei.", "\n", "<!-- ", " -->", "<br>"])
HTML = st.lists(PIECES, max_size=12).map("".join)


@given(HTML, HTML)
def test_none_is_changed_exactly_where_both_read_the_same(old: str, new: str) -> None:
    assert (changed_sentences(old, new) == 0) == same(old, new)
