"""Dialogs of objects: what is typed there, and nothing else, changes the object."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from integreat_editor.content.contact_cards import ContactCard
from integreat_editor.content.fold_out import new_fold_out
from integreat_editor.content.table import new_table
from integreat_editor.ui.objects.card_form import CardForm
from integreat_editor.ui.objects.dialog import ObjectDialog
from integreat_editor.ui.objects.fold_out_form import FoldOutForm
from integreat_editor.ui.objects.form import ObjectForm, Surroundings
from integreat_editor.ui.objects.table_form import TableForm
from integreat_editor.ui.objects.video_form import VideoForm
from tests.ui.test_accessibility import controls, name_of

TABLE = (
    '<table class="x">\n<tr><th>Amt</th><th>Telefon</th></tr>\n<tr><td> Bürgeramt </td>'
    '<td>Ruf <a href="tel:1">1</a></td></tr>\n</table>'
)
SECTION = "<details>\n<summary>Wer?</summary>\n<p>Alle.</p>\n<ul>\n<li>Kinder</li>\n</ul>\n</details>"
CARD = '<div class="contact-card" data-contact-id="1"><h4>Amt</h4><p>Platz 1</p></div>'
FILM = '<iframe src="https://player.vimeo.com/video/1" title="Film"></iframe>'


class Opened:
    """A dialog and what it gave."""

    def __init__(self, qtbot: QtBot, html: str, form: ObjectForm | None, around: Surroundings, *, new: bool) -> None:
        self.dialog = ObjectDialog(html, around, form, title="Test", new=new)
        qtbot.addWidget(self.dialog)
        self.given: list[str] = []
        self.dialog.replaced.connect(self.given.append)
        self.dialog.show()


def item(form: TableForm, row: int, column: int) -> QTableWidgetItem:
    found = form.grid.item(row, column)
    assert found is not None
    return found


Open = Callable[..., Opened]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    """Opens a dialog for an object."""

    def open_dialog(
        html: str, make: Callable[[Surroundings], ObjectForm] | None, *, new: bool = False, writable: bool = True
    ) -> Opened:
        around = Surroundings(lambda _source: None, writable)
        return Opened(qtbot, html, make(around) if make else None, around, new=new)

    return open_dialog


def test_a_cell_is_edited_in_place(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    form = form_dialog.dialog.form
    assert isinstance(form, TableForm)
    item(form, 1, 0).setText("Rathaus & Co")
    assert form.cell.editor.toPlainText() == "Amt"
    form_dialog.dialog.accept_button.click()
    assert form_dialog.given == [TABLE.replace("Bürgeramt", "Rathaus &amp; Co")]


def test_a_cell_with_a_link_is_edited_below(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    form = form_dialog.dialog.form
    assert isinstance(form, TableForm)
    assert not item(form, 1, 1).flags() & Qt.ItemFlag.ItemIsEditable
    form.grid.setCurrentCell(1, 1)
    QTest.keyClicks(form.cell.editor, "An")
    assert item(form, 1, 1).text() == "AnRuf 1"
    form_dialog.dialog.accept()
    assert form_dialog.given == [TABLE.replace("Ruf <a", "AnRuf <a")]


def test_rows_and_columns_come_and_go(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    form = form_dialog.dialog.form
    assert isinstance(form, TableForm)
    words = [button.text() for button in form.buttons]
    form.grid.setCurrentCell(1, 0)
    form.buttons[words.index("Row below")].click()
    form.buttons[words.index("Column after")].click()
    assert (form.grid.rowCount(), form.grid.columnCount()) == (3, 3)
    form.grid.setCurrentCell(2, 0)
    form.buttons[words.index("Delete row")].click()
    form.grid.setCurrentCell(0, 1)
    form.buttons[words.index("Delete column")].click()
    assert form_dialog.dialog.html() == TABLE
    assert not form_dialog.dialog.accept_button.isEnabled()


def test_headings_are_a_tick(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    form = form_dialog.dialog.form
    assert isinstance(form, TableForm)
    assert form.header.isChecked()
    form.header.click()
    assert form_dialog.dialog.html() == TABLE.replace("th>", "td>")


def test_rows_of_joined_cells_stay_and_the_loss_is_said(opened: Open) -> None:
    form_dialog = opened('<table><tr><td colspan="2">Zeit</td></tr><tr><td>a</td><td>b</td></tr></table>', TableForm)
    form = form_dialog.dialog.form
    assert isinstance(form, TableForm)
    assert not any(button.isEnabled() for button in form.buttons)
    assert form.advice.isVisible()
    assert "do not join table cells: “Zeit”" in form_dialog.dialog.advice.text()


def test_a_new_table_can_be_inserted_as_it_is(opened: Open) -> None:
    form_dialog = opened(new_table(3, 2, header=True), TableForm, new=True)
    assert form_dialog.dialog.accept_button.isEnabled()
    assert not form_dialog.dialog.remove_button.isVisible()


def test_form_and_html_show_the_same(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    dialog, form = form_dialog.dialog, form_dialog.dialog.form
    assert isinstance(form, TableForm)
    item(form, 1, 0).setText("Rathaus")
    dialog.tabs.setCurrentWidget(dialog.pane)
    assert dialog.pane.html() == TABLE.replace("Bürgeramt", "Rathaus")
    dialog.pane.source.setPlainText(TABLE.replace("Telefon", "Zimmer"))
    dialog.tabs.setCurrentWidget(form)
    assert item(form, 0, 1).text() == "Zimmer"
    dialog.accept()
    assert form_dialog.given == [TABLE.replace("Telefon", "Zimmer")]


def test_an_error_is_named_with_its_place_and_nothing_is_taken_over(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    dialog = form_dialog.dialog
    dialog.tabs.setCurrentWidget(dialog.pane)
    dialog.pane.source.setPlainText("<p>Ä\n<b>x</p>")
    assert dialog.pane.problem.text() == "Line 2, column 1: <b> is not closed. </b> is missing."
    dialog.pane.go.click()
    assert dialog.pane.source.textCursor().position() == 5
    dialog.tabs.setCurrentIndex(0)
    assert dialog.tabs.currentWidget() is dialog.pane
    dialog.accept()
    assert form_dialog.given == []
    assert dialog.isVisible()


def test_html_of_another_kind_leaves_the_form(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    dialog = form_dialog.dialog
    dialog.tabs.setCurrentWidget(dialog.pane)
    dialog.pane.source.setPlainText("<p>Text</p>")
    dialog.tabs.setCurrentIndex(0)
    assert dialog.tabs.currentWidget() is dialog.pane
    dialog.accept()
    assert form_dialog.given == ["<p>Text</p>"]


def test_summary_and_folded_text_change_alone(opened: Open) -> None:
    form_dialog = opened(SECTION, FoldOutForm)
    form = form_dialog.dialog.form
    assert isinstance(form, FoldOutForm)
    form.summary.selectAll()
    QTest.keyClicks(form.summary, "Wer denn?")
    assert form_dialog.dialog.html() == SECTION.replace("Wer?", "Wer denn?")
    QTest.keyClicks(form.content.editor, "Fast ")
    form_dialog.dialog.accept()
    assert form_dialog.given == [SECTION.replace("Wer?", "Wer denn?").replace("Alle.", "Fast Alle.")]


def test_a_new_section_is_written(opened: Open) -> None:
    form_dialog = opened(new_fold_out("", "<p></p>"), FoldOutForm, new=True)
    form = form_dialog.dialog.form
    assert isinstance(form, FoldOutForm)
    QTest.keyClicks(form.summary, "Wer?")
    QTest.keyClicks(form.content.editor, "Alle.")
    form_dialog.dialog.accept()
    assert form_dialog.given == ["<details><summary>Wer?</summary><p>Alle.</p></details>"]


def test_a_video_of_vimeo_is_embedded(opened: Open) -> None:
    form_dialog = opened("", VideoForm, new=True)
    form = form_dialog.dialog.form
    assert isinstance(form, VideoForm)
    assert not form_dialog.dialog.accept_button.isEnabled()
    QTest.keyClicks(form.address, "https://vimeo.com/12")
    assert "ask their readers first" in form.advice.text()
    form_dialog.dialog.accept()
    assert 'src="https://player.vimeo.com/video/12"' in form_dialog.given[0]


def test_other_videos_become_links_and_it_is_said(opened: Open) -> None:
    form_dialog = opened("", VideoForm, new=True)
    form = form_dialog.dialog.form
    assert isinstance(form, VideoForm)
    QTest.keyClicks(form.address, "https://youtu.be/12")
    QTest.keyClicks(form.name, "Film")
    assert form.as_link.isChecked()
    assert "they would show nothing" in form.advice.text()
    form_dialog.dialog.accept()
    assert form_dialog.given == ['<p><a href="https://youtu.be/12">Film</a></p>']


def test_a_video_that_was_only_looked_at_stays(opened: Open) -> None:
    form_dialog = opened(FILM, VideoForm)
    form = form_dialog.dialog.form
    assert isinstance(form, VideoForm)
    assert (form.address.text(), form.name.text()) == ("https://player.vimeo.com/video/1", "Film")
    form_dialog.dialog.accept()
    assert form_dialog.given == []


def test_another_card_is_chosen_by_typing(opened: Open) -> None:
    form_dialog = opened(CARD, CardForm)
    form = form_dialog.dialog.form
    assert isinstance(form, CardForm)
    other = CARD.replace("Amt", "Schule")
    form.show_cards([ContactCard("Amt", "/1", CARD), ContactCard("Schule", "/2", other)])
    QTest.keyClicks(form.filter, "schu")
    assert [form.cards.item(number).isHidden() for number in range(2)] == [True, False]
    form.cards.setCurrentRow(1)
    form_dialog.dialog.accept()
    assert form_dialog.given == [other]


def test_a_region_without_cards_says_so(opened: Open) -> None:
    form_dialog = opened("", CardForm, new=True)
    form = form_dialog.dialog.form
    assert isinstance(form, CardForm)
    form.show_cards([])
    assert form.empty.isVisible()


@pytest.mark.parametrize(
    ("html", "make"), [(TABLE, TableForm), (SECTION, FoldOutForm), (FILM, VideoForm), (CARD, CardForm)]
)
def test_nothing_is_written_where_it_may_not_be(opened: Open, html: str, make: type) -> None:
    form_dialog = opened(html, make, writable=False)
    assert not form_dialog.dialog.accept_button.isEnabled()
    assert not form_dialog.dialog.remove_button.isEnabled()
    assert form_dialog.dialog.pane.source.isReadOnly()


def test_an_object_is_removed(opened: Open) -> None:
    form_dialog = opened(TABLE, TableForm)
    form_dialog.dialog.remove_button.click()
    assert form_dialog.given == [""]


@pytest.mark.parametrize("make", [TableForm, FoldOutForm, VideoForm, CardForm, None])
def test_every_control_has_a_name(opened: Open, make: type | None) -> None:
    htmls: dict[type | None, str] = {TableForm: TABLE, FoldOutForm: SECTION, VideoForm: FILM, CardForm: CARD}
    dialog = opened(htmls.get(make, "<p>x"), make).dialog
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        found = controls(dialog)
        assert len(found) > 4
        assert [repr(widget) for widget in found if not name_of(widget).strip()] == []
