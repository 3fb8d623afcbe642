"""States and statuses of translations: by comparing texts, never from dates; and a confirmation on its way."""

from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState
from integreat_editor.services import edit_page, edit_tree
from integreat_editor.services.read_changes import ChangeKind, local_changes
from integreat_editor.services.read_tree import TranslationView, find_page, read_tree
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person

EARLIER = "2020-01-01T00:00:00Z"


def view(person: Person, page: str, language: str) -> TranslationView:
    return read_tree(person.copy).row(page).translations[language]


def state(person: Person, page: str = WASTE, language: str = "en") -> TranslationState:
    return view(person, page, language).state


def test_a_server_that_tells_no_source_leaves_it_open(office: Office) -> None:
    assert state(office.person("anna")) is TranslationState.UNKNOWN


def test_missing_and_written_now(office: Office) -> None:
    anna = office.person("anna")
    assert state(anna, BULKY) is TranslationState.MISSING
    edit_page.save_text(anna.copy, BULKY, "en", at=AT, title="Bulky waste")
    assert state(anna, BULKY) is TranslationState.UP_TO_DATE


def test_texts_decide_not_dates(office: Office) -> None:
    anna = office.person("anna")
    edit_page.confirm_translation(anna.copy, WASTE, "en", at=AT)
    assert state(anna) is TranslationState.UP_TO_DATE
    before = edit_page.read_text(anna.copy, WASTE, "de")
    assert before is not None
    edit_page.save_text(anna.copy, WASTE, "de", at=EARLIER, title="Abfall")
    assert state(anna) is TranslationState.OUTDATED
    edit_page.save_text(anna.copy, WASTE, "en", at=AT, title="Rubbish")
    assert state(anna) is TranslationState.OUTDATED
    edit_page.save_text(anna.copy, WASTE, "de", at=AT, title=before.title)
    assert state(anna) is TranslationState.UP_TO_DATE


def test_other_white_space_in_the_source_outdates_nothing(office: Office) -> None:
    anna = office.person("anna")
    edit_page.confirm_translation(anna.copy, WASTE, "en", at=AT)
    text = edit_page.read_text(anna.copy, WASTE, "de")
    assert text is not None
    edit_page.save_text(anna.copy, WASTE, "de", at=AT, html=text.html.replace("><", ">\n<"))
    assert state(anna) is TranslationState.UP_TO_DATE


def test_a_confirmation_travels_like_any_change(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    edit_page.confirm_translation(anna.copy, WASTE, "en", at=AT)
    office.publish(anna)
    bodo.pull()
    assert state(bodo) is TranslationState.UP_TO_DATE
    edit_page.save_text(anna.copy, WASTE, "de", at=AT, title="Abfall")
    office.publish(anna)
    bodo.pull()
    assert state(bodo) is TranslationState.OUTDATED
    edit_page.confirm_translation(anna.copy, WASTE, "en", at=AT)
    assert [change.kind for change in local_changes(anna.copy)] == [ChangeKind.CONFIRMED]
    office.publish(anna)
    assert local_changes(anna.copy) == []
    bodo.pull()
    assert state(bodo) is TranslationState.UP_TO_DATE


def test_a_confirmation_in_a_renewed_set_is_not_forgotten(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    edit_page.save_text(anna.copy, WASTE, "en", at=AT, title="Rubbish")
    anna.submit()
    edit_page.confirm_translation(anna.copy, WASTE, "en", at=AT)
    office.publish(anna)
    bodo.pull()
    assert (state(bodo), local_changes(anna.copy)) == (TranslationState.UP_TO_DATE, [])


def test_statuses_of_ones_own_text(office: Office) -> None:
    anna, dora = office.person("anna"), office.person("dora", Role.EDITOR)

    def status() -> Status | None:
        return view(anna, SCHOOL, "de").status

    assert status() is Status.PUBLIC
    edit_page.save_text(anna.copy, SCHOOL, "de", at=AT, title="Schulen")
    assert status() is Status.DRAFT
    change_set = anna.submit()
    assert status() is Status.REVIEW
    edit_page.save_text(anna.copy, SCHOOL, "de", at=AT, title="Unsere Schulen")
    assert status() is Status.DRAFT
    edit_page.save_text(anna.copy, SCHOOL, "de", at=AT, title="Schulen")
    dora.approve(change_set)
    anna.push()
    assert status() is Status.PUBLIC
    assert not view(anna, SCHOOL, "de").changed


def test_paths_follow_titles_and_tree(office: Office) -> None:
    anna = office.person("anna")
    page = edit_tree.add_page(anna.copy, BULKY, 0, "Öffnungszeiten & Preise", at=AT)
    tree = read_tree(anna.copy)
    assert tree.row(page).path == "muell/sperrmuell/oeffnungszeiten-preise"
    for name in (page, tree.row(page).path, f"/musterstadt/de/{tree.row(page).path}/"):
        assert find_page(tree, name) == page
    edit_tree.move_page(anna.copy, BULKY, None, 0)
    assert read_tree(anna.copy).row(page).path == "sperrmuell/oeffnungszeiten-preise"


def test_a_title_that_only_another_language_has(office: Office) -> None:
    office.hub.seed("9" * 32, office.hub.pages[SCHOOL][0], {"en": Text("Only English", "")})
    row = read_tree(office.person("anna").copy).row("9" * 32)
    assert row.title("de") == "Only English"
    assert row.path == "9" * 32
