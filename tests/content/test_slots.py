"""Local slots in a template's text: what they are, and what its author must mend."""

import pytest

from integreat_editor.content.slots import Slot, has_slots, is_slot_name, slot_html, slot_problems, slots

TOWN = '<span data-slot="ort">Name Ihrer Stadt</span>'


def test_a_slot_says_name_kind_scope_and_hint() -> None:
    element = '<a data-slot="amt" data-slot-kind="link" data-slot-scope="page" class="x">Seite <b>des Amts</b></a>'

    assert slots(f"<p>Mehr: {element}.</p>") == (Slot("amt", "link", "page", "Seite des Amts", element),)


def test_kind_and_scope_have_defaults() -> None:
    assert slots(TOWN) == (Slot("ort", "text", "region", "Name Ihrer Stadt", TOWN),)


def test_slots_come_in_the_order_of_the_text() -> None:
    assert [slot.name for slot in slots(f'<p>{TOWN}</p><div data-slot="b">B</div>{TOWN}')] == ["ort", "b", "ort"]


@pytest.mark.parametrize(
    "html", ["", "<p>Text</p>", "<p>data-slot</p>", '<!-- <i data-slot="x"> -->', '<br data-slot="x">']
)
def test_no_slots(html: str) -> None:
    assert not has_slots(html)
    assert slots(html) == ()


@pytest.mark.parametrize("kind", ["text", "link", "contact", "paragraph"])
@pytest.mark.parametrize("scope", ["region", "page"])
def test_a_new_slot_reads_back(kind: str, scope: str) -> None:
    html = slot_html("büro-1", kind, scope, "Ihr <Büro> & Co")  # type: ignore[arg-type]  # from the parameters above

    assert slots(html) == (Slot("büro-1", kind, scope, "Ihr <Büro> & Co", html),)  # type: ignore[arg-type]  # same
    assert slot_problems(html) == ()


@pytest.mark.parametrize("name", ["ort", "Büro_2", "a.b-c", "1"])
def test_names_that_slots_may_have(name: str) -> None:
    assert is_slot_name(name)


@pytest.mark.parametrize("name", ["", "a/b", "a b", ".a", "x" * 65, "a\n"])
def test_names_that_slots_may_not_have(name: str) -> None:
    assert not is_slot_name(name)


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        (f'<p>{TOWN} und <a data-slot="ort" data-slot-kind="link">Ort</a></p>', "two_kinds"),
        ('<div data-slot="a"><span data-slot="b">B</span></div>', "nested"),
        ('<p><span data-slot="a/b">A</span></p>', "bad_name"),
        ('<p><span data-slot="">A</span></p>', "bad_name"),
        ('<p><span data-slot="a" data-slot-kind="bild">A</span></p>', "bad_kind"),
        ('<p><span data-slot="a" data-slot-kind="paragraph">A</span></p>', "wrong_element"),
        ('<p><span data-slot="a">A</p><p>B</p>', "unclosed"),
    ],
)
def test_problems_for_the_author(html: str, fault: str) -> None:
    assert [problem.fault for problem in slot_problems(html)] == [fault]


def test_the_same_slot_twice_is_no_problem() -> None:
    assert slot_problems(f"<p>{TOWN}</p><p>{TOWN}</p>") == ()
