"""The dialog for links: what is found while typing, what it means, what comes out of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.models.page import Page, Placement
from integreat_editor.services.link_habits import page_addresses
from integreat_editor.services.read_tree import TreeView, read_tree
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.page.link_choices import LinkChoices
from integreat_editor.ui.page.link_dialog import LinkPlace, TextLinkDialog
from tests.ui.region_factory import page_id


class Region:
    """The region's tree, and choices for its languages."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self.tree: TreeView = read_tree(copy)

    def choices(self, language: str = "de") -> LinkChoices:
        return LinkChoices(self.tree, language, page_addresses(self._copy, [language, "de"]))

    def unread(self) -> LinkChoices:
        return LinkChoices(self.tree, "de")

    def dialog(self, qtbot: QtBot, place: LinkPlace | None = None, language: str = "de") -> TextLinkDialog:
        made = TextLinkDialog(place or LinkPlace(), self.choices(language))
        qtbot.addWidget(made)
        made.show()
        return made


@pytest.fixture
def region(copy_path: Path) -> Region:
    with WorkingCopy.open(copy_path) as copy:
        with copy.unit() as unit:
            unit.pages.put(Page(page_id("empty"), Placement(None, "a30")))
        return Region(copy)


def shown(dialog: TextLinkDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def result(dialog: TextLinkDialog) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    dialog.chosen.connect(lambda href, text: found.append((href, text)))
    QTest.keyClick(dialog.target, Qt.Key.Key_Return)
    return found


def test_all_pages_are_there_before_a_word_is_typed_and_none_is_chosen(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    assert shown(dialog)[:3] == ["Ankommen", "Wohnung anmelden", "Öffnungszeiten des Bürgeramts"]
    assert dialog.list.current is None
    assert not dialog.ok.isEnabled()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("schu", "Schule"),
        ("offnungs", "Öffnungszeiten des Bürgeramts"),
        ("bürger zeit", "Öffnungszeiten des Bürgeramts"),
        ("registering", "Wohnung anmelden"),
        ("Gesundheit impf", "Impfzentrum (alt)"),
        ("amt@example.org", "Mail to amt@example.org"),
        ("06181 400", "Phone 06181 400"),
        ("example.org", "Website example.org"),
        ("/musterstadt/de/bildung/schule/", "Schule"),
        ("https://integreat.app/musterstadt/de/bildung/schule/", "Schule"),
        ("/anderswo/de/bildung/", "Address /anderswo/de/bildung/"),
    ],
)
def test_what_is_typed_is_found(qtbot: QtBot, region: Region, typed: str, first: str) -> None:
    dialog = region.dialog(qtbot)
    dialog.target.insert(typed)
    assert shown(dialog)[0] == first
    assert dialog.list.current is not None
    assert dialog.list.current.words == first


def test_a_number_may_be_in_a_title_too(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    QTest.keyClicks(dialog.target, "112")
    assert shown(dialog) == ["Phone 112", "Notruf 112 und 110"]


def test_words_that_mean_nothing_are_told(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    QTest.keyClicks(dialog.target, "zzz")
    assert shown(dialog) == []
    assert dialog.note.words.text() == "No page has this title, and it is no address."
    assert result(dialog) == []
    assert dialog.isVisible()


def test_arrows_choose_and_enter_takes(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    QTest.keyClicks(dialog.target, "an")
    before = shown(dialog)
    QTest.keyClick(dialog.target, Qt.Key.Key_Down)
    assert dialog.list.current is not None
    assert dialog.list.current.words == before[1]
    QTest.keyClick(dialog.target, Qt.Key.Key_Up)
    assert result(dialog) == [("/musterstadt/de/ankommen/", "Ankommen")]
    assert not dialog.isVisible()


def test_words_of_the_link_can_be_given(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    assert dialog.text.isVisible()
    QTest.keyClicks(dialog.target, "06181 400")
    assert dialog.text.placeholderText() == "06181 400"
    QTest.keyClicks(dialog.text, "Rufen Sie an")
    assert result(dialog) == [("tel:+496181400", "Rufen Sie an")]


def test_a_selection_keeps_its_words(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot, LinkPlace(selected="die Schule"))
    assert not dialog.text.isVisible()
    assert dialog.target.text() == ""
    QTest.keyClicks(dialog.target, "schule")
    assert result(dialog) == [("/musterstadt/de/bildung/schule/", "")]


def test_a_selected_number_is_proposed_at_once(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot, LinkPlace(selected="06181 400"))
    assert result(dialog) == [("tel:+496181400", "")]


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("/musterstadt/de/bildung/schule/", "Schule"),
        ("mailto:amt@example.org?subject=Frage", "amt@example.org"),
        ("tel:+496181400", "+496181400"),
        ("https://example.org/a", "https://example.org/a"),
        ("#unten", "#unten"),
    ],
)
def test_a_link_is_shown_as_what_it_is_and_left_as_it_is_written(
    qtbot: QtBot, region: Region, href: str, words: str
) -> None:
    dialog = region.dialog(qtbot, LinkPlace(href))
    assert dialog.target.text() == words
    assert dialog.open_button.isVisible()
    assert dialog.remove.isVisible()
    assert dialog.list.current is not None
    assert dialog.list.current.href == href
    assert result(dialog) == []
    assert not dialog.isVisible()


def test_a_link_can_be_opened_or_removed(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot, LinkPlace("tel:112"))
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.open_button.click()
    assert opened.args == ["tel:112"]
    dialog = region.dialog(qtbot, LinkPlace("tel:112"))
    with qtbot.waitSignal(dialog.removed):
        dialog.remove.click()
    assert not dialog.isVisible()


def test_nothing_can_be_opened_or_removed_where_there_is_no_link(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    assert not dialog.open_button.isVisible()
    assert not dialog.remove.isVisible()


@pytest.mark.parametrize(
    ("typed", "language", "note", "href"),
    [
        ("impfzentrum", "de", "This page is archived", "/musterstadt/de/gesundheit/impfzentrum-alt/"),
        ("hessenpass", "de", "This page is a draft", "/musterstadt/de/hessenpass-mobil/"),
        ("schule", "de", "", "/musterstadt/de/bildung/schule/"),
        ("abfall", "ar", "This page has no text in this language yet: the link leads to “Deutsch”.",
         "/musterstadt/de/abfall-trennen/"),
        ("http://example.org", "de", "This address is not encrypted", "http://example.org"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way_of_readers_is_said_and_still_possible(
    qtbot: QtBot, region: Region, typed: str, language: str, note: str, href: str
) -> None:
    dialog = region.dialog(qtbot, LinkPlace(selected="hier"), language)
    dialog.target.insert(typed)
    assert dialog.note.words.text().startswith(note)
    assert bool(dialog.note.words.text()) == bool(note)
    assert result(dialog) == [(href, "")]


def test_a_page_without_any_text_cannot_be_linked(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot)
    QTest.keyClick(dialog.target, Qt.Key.Key_PageDown)
    for _ in shown(dialog):
        QTest.keyClick(dialog.target, Qt.Key.Key_Down)
    assert dialog.list.current is not None
    assert dialog.list.current.words == "(no title)"
    assert dialog.note.words.text() == "This page has no text yet."
    assert not dialog.ok.isEnabled()


def test_titles_are_those_of_the_language_with_the_german_ones_beside(qtbot: QtBot, region: Region) -> None:
    dialog = region.dialog(qtbot, language="ar")
    QTest.keyClicks(dialog.target, "wohnung")
    assert dialog.list.current is not None
    assert (dialog.list.current.words, dialog.list.current.detail) == ("تسجيل السكن", "Wohnung anmelden  ·  الوصول")


def test_what_is_chosen_stays_chosen_when_the_addresses_arrive(qtbot: QtBot, region: Region) -> None:
    dialog = TextLinkDialog(LinkPlace(), region.unread())
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.target, "an")
    QTest.keyClick(dialog.target, Qt.Key.Key_Down)
    assert not dialog.ok.isEnabled()
    chosen = dialog.list.current
    dialog.show_choices(region.choices())
    assert chosen is not None
    assert dialog.list.current is not None
    assert dialog.list.current.page == chosen.page
    assert dialog.ok.isEnabled()
