"""A template's text with a region's own words: only what is replaced changes, and nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.filling import block_html
from integreat_editor.content.links import is_fit_link
from integreat_editor.content.localise import Locality, link_path, localise, template_slots
from integreat_editor.content.slots import has_slots, slot_html

CARD = (
    '<div contenteditable="false" data-contact-id="{id}" data-contact-url="/{region}/contact/{id}/?details=name"'
    ' class="contact-card notranslate" dir="ltr" translate="no"><a href="/{region}/contact/{id}/"'
    ' style="display: none">Contact</a><h4>Servicestelle | {region}</h4><ul class="details">'
    '<li><a href="tel:+496181000">06181 000</a></li></ul></div>'
)
FOREIGN = CARD.format(id=16, region="hessen")
OWN = CARD.format(id=5, region="maintal")


@dataclass(frozen=True)
class Words:
    text: str = ""
    href: str = ""
    html: str = ""


def filled(html: str, words: Words | None, **more: Words) -> str:
    """The text with slot `a` filled."""
    return localise(html, Locality(fillings=({"a": words} if words else {}) | more, prefix="/hessen/")).html


TEXT_SLOT = '<span data-slot="a">Ort</span>'
LINK_SLOT = '<a data-slot="a" data-slot-kind="link">Seite</a>'
BLOCK_SLOT = '<div data-slot="a" data-slot-kind="paragraph">Absatz</div>'


# -- slots


def test_a_text_slot_becomes_its_words() -> None:
    assert filled(f"<p>In {TEXT_SLOT}.</p>", Words(text="Hanau & <Umland>")) == "<p>In Hanau &amp; &lt;Umland&gt;.</p>"


def test_other_attributes_of_the_element_stay() -> None:
    html = '<p><span class="notranslate" data-slot="a" dir="ltr" data-slot-kind="text" translate="no">Ort</span></p>'

    assert filled(html, Words(text="Hanau")) == '<p><span class="notranslate" dir="ltr" translate="no">Hanau</span></p>'


def test_a_slot_that_is_a_list_item_stays_one() -> None:
    html = '<ul><li data-slot="a">Amt<li data-slot="b" data-slot-kind="paragraph">Zeiten</ul>'

    assert filled(html, Words(text="Büro"), b=Words(html="8 Uhr")) == "<ul><li>Büro<li><p>8 Uhr</p></ul>"


def test_a_link_slot_becomes_a_link() -> None:
    html = filled(LINK_SLOT, Words(text="Unser Büro", href="https://büro.example/?a=1&b=2"))

    assert html == '<a href="https://büro.example/?a=1&amp;b=2">Unser Büro</a>'


def test_a_link_without_words_shows_its_address() -> None:
    assert filled(LINK_SLOT, Words(href="tel:+49618100")) == '<a href="tel:+49618100">+49618100</a>'


@pytest.mark.parametrize(
    "href", ["https://a.example/x", "http://a.example", "mailto:a@b.example", "tel:+4961", "/maintal/de/wohnen/"]
)
def test_fit_links(href: str) -> None:
    assert is_fit_link(href)


@pytest.mark.parametrize(
    "href",
    ["", "javascript:alert(1)", "//a.example/x", "wohnen/", "ftp://a.example", "https://", "https://[", "mailto:",
     "data:text/html,x", "/a b", '/a"b', "JavaScript:x", "java\nscript:x", "/\\a.example"],
)  # fmt: skip
def test_unfit_links_leave_the_slot_open(href: str) -> None:
    assert filled(LINK_SLOT, Words("Seite", href)) == LINK_SLOT


def test_a_block_slot_becomes_its_html() -> None:
    words = Words(html="<p>Di bis <b>12 Uhr</b></p>")

    assert filled(f"{BLOCK_SLOT}<p>x</p>", words) == "<p>Di bis <b>12 Uhr</b></p><p>x</p>"


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("nur Text", "<p>nur Text</p>"),
        ("erst <b>Text</b><ul><li>dann</li></ul>danach", "<p>erst <b>Text</b></p><ul><li>dann</li></ul><p>danach</p>"),
        ("<p>ja</p><script>alert(1)</script>", "<p>ja</p>"),
        ('<p onclick="x()">ja</p>', "<p>ja</p>"),
        (f"<p>In {TEXT_SLOT}</p>", "<p>In <span>Ort</span></p>"),
        ("<p> </p>", None),
        ("<script>x</script>", None),
        ("", None),
    ],
)
def test_blocks_are_clean_blocks_without_slots(html: str, blocks: str | None) -> None:
    assert block_html(html) == blocks


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        (TEXT_SLOT, Words(html="<p>Absatz</p>")),
        (TEXT_SLOT, Words("Seite", "/x/")),
        (TEXT_SLOT, Words(text="  ")),
        (LINK_SLOT, Words(text="nur Text")),
        (BLOCK_SLOT, Words(text="nur Text")),
        (BLOCK_SLOT, Words(html="<p></p>")),
    ],
)
def test_words_of_another_kind_leave_the_slot_open(slot: str, words: Words) -> None:
    result = localise(f"<p>Ja</p>{slot}", Locality(fillings={"a": words}))

    assert result.html == f"<p>Ja</p>{slot}"
    assert [each.name for each in result.open_slots] == ["a"]


def test_an_open_slot_is_told_once() -> None:
    assert len(localise(f"<p>{TEXT_SLOT} {TEXT_SLOT}</p>", Locality()).open_slots) == 1


def test_a_slot_that_is_never_closed_swallows_nothing() -> None:
    html = f"<p>In <span data-slot=a>Ort. Und weiter.</p>{TEXT_SLOT}"

    assert filled(html, Words(text="Hanau")) == "<p>In <span data-slot=a>Ort. Und weiter.</p>Hanau"


# -- contact cards


def test_a_contact_card_of_the_template_becomes_a_slot() -> None:
    result = localise(f"<p>x</p>{FOREIGN}<p>y</p>", Locality(prefix="/hessen/"))

    assert result.html == f"<p>x</p>{slot_html('contact-16', 'contact', 'region', 'Servicestelle | hessen')}<p>y</p>"
    assert [slot.name for slot in result.open_slots] == ["contact-16"]


def test_a_template_names_all_its_slots() -> None:
    html = f"<p>{TEXT_SLOT} {TEXT_SLOT}</p>{FOREIGN}{OWN}"

    assert [slot.name for slot in template_slots(html, "/hessen/")] == ["a", "contact-16"]
    assert template_slots('<p><a href="/hessen/de/x/">x</a></p>', "/hessen/") == ()


def test_it_is_filled_with_an_own_card_as_that_was() -> None:
    locality = Locality(prefix="/hessen/", fillings={"contact-16": Words(html=OWN)})
    html = localise(f"<p>x</p>{FOREIGN}", locality).html

    assert 'contenteditable="false"' in html
    assert 'translate="no"' in html
    assert "Servicestelle | maintal" in html
    assert "hessen" not in html
    assert localise(html, locality).html == html


def test_an_own_card_stays() -> None:
    assert localise(OWN, Locality(prefix="/hessen/")).html == OWN


def test_its_slot_can_be_filled_as_the_card_could() -> None:
    html = localise(FOREIGN, Locality(prefix="/hessen/")).html

    assert filled(html, None, **{"contact-16": Words(html="<p>Büro</p>")}) == "<p>Büro</p>"


# -- links

LINKS = {"/hessen/de/wohnen/": "/maintal/de/zuhause/"}


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("/hessen/de/wohnen/", "/hessen/de/wohnen/"),
        ("/hessen/de/wohnen", "/hessen/de/wohnen/"),
        ("https://integreat.app/hessen/de/wohnen/?x=1#y", "/hessen/de/wohnen/"),
        ("https://admin.integreat-app.de/hessen/de/m%C3%BCll/", "/hessen/de/müll/"),
        ("//integreat.app/hessen/", "/hessen/"),
        ("tel:+49", ""),
        ("mailto:a@b.example", ""),
        ("#oben", ""),
        ("wohnen/", ""),
        ("", ""),
        ("https://stadt.example/hessen/de/wohnen/", ""),
        ("https://nichtintegreat.app/hessen/", ""),
        ("http://[x/", ""),
    ],
)
def test_link_path(href: str, path: str) -> None:
    assert link_path(href) == path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a class="x" href="/hessen/de/wohnen/">W</a>', '<a class="x" href="/maintal/de/zuhause/">W</a>'),
        ("<a href='/hessen/de/wohnen#geld' id=a>W</a>", '<a href="/maintal/de/zuhause/#geld" id=a>W</a>'),
        ("<A HREF=/hessen/de/wohnen/>W</A>", '<A href="/maintal/de/zuhause/">W</A>'),
        ('<a href="https://stadt.example/hessen/de/wohnen/">W</a>', '<a href="https://stadt.example/hessen/de/wohnen/">W</a>'),
        ('<a href = "/hessen/de/wohnen/" href="/x/">W</a>', '<a href="/maintal/de/zuhause/" href="/x/">W</a>'),
    ],
)
def test_links_lead_to_own_pages(before: str, after: str) -> None:
    assert localise(f"<p>{before}</p>", Locality(links=LINKS)).html == f"<p>{after}</p>"


def test_a_link_without_an_own_page_is_told_and_stays() -> None:
    html = '<p><a href="/hessen/de/arbeit/">A</a> <a href="/hessen/de/arbeit">A</a> <a href="/hanau/de/x/">H</a></p>'
    result = localise(html, Locality(links=LINKS, prefix="/hessen/"))

    assert (result.html, result.open_links) == (html, ("/hessen/de/arbeit/",))


# -- laws

PLAIN = st.sampled_from(
    ["<p>Ein Satz. Noch einer.</p>", "<ul><li>eins<li>zwei</ul>", "<p>offen", "</b>", "&amp;", "<", "<!-- x -->", "ä",
     '<a href="https://stadt.example/">Stadt</a>', '<a href="tel:112">112</a>', "<table><tr><td>x", "\r\n", "<div>"]
)  # fmt: skip
PIECES = st.one_of(
    PLAIN,
    st.sampled_from(
        [TEXT_SLOT, LINK_SLOT, BLOCK_SLOT, FOREIGN, OWN, '<a href="/hessen/de/wohnen/">W</a>',
         '<div data-slot="b" data-slot-kind="contact">C</div>', '<b data-slot="c"><i>x</i></b>', "<span data-slot=b>"]
    ),
)  # fmt: skip
WORDS = st.builds(
    Words,
    text=st.sampled_from(["", "Hanau", "<b>&", "data"]),
    href=st.sampled_from(["", "/maintal/de/x/", "tel:112", "javascript:x"]),
    html=st.sampled_from(["", "Text", "<p>Absatz</p>", OWN, "<script>x</script>", "<p><span data-slot=z>y</span></p>"]),
)
FILLINGS = st.dictionaries(st.sampled_from(["a", "b", "c", "contact-16"]), WORDS)


def locality(fillings: Mapping[str, Words]) -> Locality:
    return Locality(links=LINKS, fillings=fillings, prefix="/hessen/")


@given(st.lists(PLAIN).map("".join), FILLINGS)
def test_what_has_nothing_local_stays_as_it_is(html: str, fillings: Mapping[str, Words]) -> None:
    assert localise(html, locality(fillings)).html == html


@given(st.text(alphabet='<>/="\' adivslot-1&;') | st.lists(PIECES).map("".join), FILLINGS)
def test_localising_again_changes_nothing(html: str, fillings: Mapping[str, Words]) -> None:
    once = localise(html, locality(fillings)).html

    assert localise(once, locality(fillings)).html == once


FULL = {"a": Words(text="Hanau"), "b": Words(href="tel:112"), "c": Words(html="<p>x <span data-slot=a>y</span></p>")}
FULL |= {"contact-16": Words(html=OWN)}
SLOTS_OF = {
    "a": TEXT_SLOT,
    "b": '<a data-slot="b" data-slot-kind="link" class="x">L</a>',
    "c": '<div data-slot="c" data-slot-kind="paragraph"><p>Hinweis</p></div>',
    "contact-16": FOREIGN,
}
RESULT_OF = {name: localise(html, locality(FULL)).html for name, html in SLOTS_OF.items()}
WELL_FORMED = ["<p>Ein Satz.</p>", "<ul><li>eins</li></ul>", "<p>Ä &amp; <b>x</b></p>\r\n", "<!-- c -->", "<h2>T</h2>"]


@given(st.lists(st.sampled_from([*WELL_FORMED, *SLOTS_OF])))
def test_only_slots_are_replaced_and_none_is_left(pieces: list[str]) -> None:
    result = localise("".join(SLOTS_OF.get(piece, piece) for piece in pieces), locality(FULL))

    assert result.html == "".join(RESULT_OF.get(piece, piece) for piece in pieces)
    assert (has_slots(result.html), "data-slot" in result.html, result.open_slots) == (False, False, ())


@given(st.lists(PIECES).map("".join), FILLINGS)
def test_the_order_of_fillings_does_not_matter(html: str, fillings: Mapping[str, Words]) -> None:
    turned = dict(reversed(list(fillings.items())))

    assert localise(html, locality(fillings)) == localise(html, locality(turned))


@given(st.lists(PIECES).map("".join), FILLINGS, FILLINGS)
def test_filling_in_two_steps_is_filling_at_once(
    html: str, first: Mapping[str, Words], both: Mapping[str, Words]
) -> None:
    some = {name: words for name, words in both.items() if name in first}
    stepwise = localise(localise(html, locality(some)).html, locality(both)).html

    assert stepwise == localise(html, locality(both)).html
