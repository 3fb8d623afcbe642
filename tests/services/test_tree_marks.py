"""What the tree says of review and of empty pages, without reading bodies that are long."""

import pytest

from integreat_editor.models.tree_moves import Target
from integreat_editor.services import edit_page, review_changes, tree_plans
from integreat_editor.services.read_tree import read_tree
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL, WASTE


def test_a_place_awaits_approval_then_is_given_back(office: Office) -> None:
    anna = office.person("anna")
    tree_plans.move_pages(anna.copy, [SCHOOL], Target(WASTE, 0))
    change_set = anna.submit()
    assert read_tree(anna.copy).row(SCHOOL).waiting
    assert not read_tree(anna.copy).row(WASTE).waiting
    dora = office.coordinator()
    dora.pull()
    review_changes.return_items(dora.copy, dora.remote, change_set, reason="Bitte nach oben.")
    anna.pull()
    row = read_tree(anna.copy).row(SCHOOL)
    assert (row.waiting, row.returned) == (False, True)


def test_a_text_given_back_is_told_until_it_is_written_anew(office: Office) -> None:
    anna = office.person("anna")
    edit_page.save_text(anna.copy, WASTE, "de", at=AT, html="<p>Neu.</p>")
    change_set = anna.submit()
    dora = office.coordinator()
    dora.pull()
    review_changes.return_items(dora.copy, dora.remote, change_set, reason="Zu kurz.")
    anna.pull()
    assert read_tree(anna.copy).row(WASTE).translations["de"].returned
    edit_page.save_text(anna.copy, WASTE, "de", at=AT, html="<p>Neu und länger.</p>")
    assert not read_tree(anna.copy).row(WASTE).translations["de"].returned


@pytest.mark.parametrize(("html", "empty"), [("", True), ("<p>&nbsp;</p>\n", True), ("<p>1</p>", False)])
def test_a_text_that_says_nothing_is_empty(office: Office, html: str, empty: bool) -> None:
    anna = office.person("anna")
    edit_page.save_text(anna.copy, WASTE, "de", at=AT, html=html)
    translations = read_tree(anna.copy).row(WASTE).translations
    assert translations["de"].empty is empty
    assert not read_tree(anna.copy).row(SCHOOL).translations["en"].empty, "a missing text is not an empty one"
