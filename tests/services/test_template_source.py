"""Following a template: its mirror beside the region's own pages, from the same server or another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.template import Filling, Relation, TemplateSource, TemplateText
from integreat_editor.models.template_records import (
    SOURCE,
    SOURCE_KEY,
    filling_record,
    relation_record,
    text_record,
)
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.errors import NoTemplate
from integreat_editor.services.send_records import send_records
from integreat_editor.services.template_pages import base_text, locality, template_text, template_tree, text_sides
from integreat_editor.services.template_source import (
    TemplatePull,
    connect_template,
    pull_template,
    require_template,
    set_template,
    template_info,
    template_region,
    template_source,
)
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import ServerEmptied
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.wire import RecordMessage
from tests.services.conftest import Office
from tests.services.people import SCHOOL, WASTE, Person, page_id
from tests.sync.memory_hub import MemoryHub, MemoryRemote

HESSEN = Region("hessen", "Hessen-Vorlage", "de", (Language("de", "Deutsch"), Language("en", "English", "de")))
THERE, BELOW, OTHER = page_id(101), page_id(102), page_id(103)
SAME_SERVER = TemplateSource("hub", "http://localhost", "hessen", share=True)


@pytest.fixture
def template() -> MemoryHub:
    """A page, a page below it, and one more."""
    hub = MemoryHub(HESSEN)
    link = '<p>Siehe <a href="/hessen/de/muell/sperrmuell/">Sperrmüll</a>.</p>'
    hub.seed(THERE, Placement(None, "F"), {"de": Text("Müll", link), "en": Text("Waste", "<p>Bins.</p>")})
    hub.seed(BELOW, Placement(THERE, "F"), {"de": Text("Sperrmüll", "<p>Anmelden.</p>")})
    hub.seed(OTHER, Placement(None, "K"), {"de": Text("Schule", "<p>Schule.</p>")})
    return hub


@pytest.fixture
def anna(office: Office) -> Person:
    """Follows the template, which is not fetched yet."""
    person = office.person("anna", Role.EDITOR)
    set_template(person.copy, SAME_SERVER)
    return person


def fetch(person: Person, template: MemoryHub) -> TemplatePull:
    return pull_template(person.copy, template.remote(person.name, Role.OBSERVER), Progress())


def test_the_mirror_stands_beside_the_regions_own_pages(anna: Person, template: MemoryHub) -> None:
    with anna.copy.reading() as unit:
        before = (unit.pages.all(), unit.translations.all(), unit.change_sets.all())
    pulled = fetch(anna, template)
    assert pulled == TemplatePull(frozenset({THERE, BELOW, OTHER}), first=True)
    with anna.copy.reading() as unit:
        assert (unit.pages.all(), unit.translations.all(), unit.change_sets.all()) == before
        tree = template_tree(unit)
        assert [(each.id, each.depth, each.titles) for each in tree] == [
            (THERE, 0, {"de": "Müll", "en": "Waste"}),
            (BELOW, 1, {"de": "Sperrmüll"}),
            (OTHER, 0, {"de": "Schule"}),
        ]
        assert template_text(unit, THERE, "en") == Text("Waste", "<p>Bins.</p>")
        assert template_region(unit) == HESSEN
    assert anna.pull().notes == ()


def test_a_second_pull_tells_what_is_new(anna: Person, template: MemoryHub) -> None:
    fetch(anna, template)
    assert fetch(anna, template) == TemplatePull(frozenset(), first=False)
    template.put_page(OTHER, Placement(THERE, "K"))
    template.seed(BELOW, Placement(THERE, "F"), {"de": Text("Sperrmüll", "<p>Bitte online anmelden.</p>")})
    assert fetch(anna, template) == TemplatePull(frozenset({OTHER, BELOW}), first=False)


def test_drafts_of_the_template_are_not_its_text(anna: Person, template: MemoryHub) -> None:
    fetch(anna, template)
    head = template.heads[THERE, "de"]
    template.put_head(type(head)(THERE, "de", None, head.newest, head.status, version=head.version))
    template.put_head(type(head)(BELOW, "de", None, None, head.status, version=1))
    fetch(anna, template)
    with anna.copy.reading() as unit:
        assert template_text(unit, THERE, "de") is None
        assert {each.id: each.gone for each in template_tree(unit)} == {THERE: False, BELOW: True, OTHER: False}


class Whole(MemoryRemote):
    """Knows no cursor, like the public API."""

    kind = "hub"

    def changes(self, cursor: str | None) -> Iterator:  # type: ignore[type-arg]  # as the class above has it
        del cursor
        for message in super().changes(None):
            yield message.model_copy(update={"cursor": ""})


def test_what_a_whole_answer_lacks_is_gone_and_an_empty_one_is_not_believed(anna: Person, template: MemoryHub) -> None:
    remote = Whole(template, "anna", Role.OBSERVER)
    pull_template(anna.copy, remote, Progress())
    del template.changed_at["page", OTHER], template.changed_at["head", OTHER, "de"]
    assert pull_template(anna.copy, remote, Progress()).pages == {OTHER}
    with anna.copy.reading() as unit:
        assert [each.id for each in template_tree(unit) if each.gone] == [OTHER]
    template.changed_at.clear()
    with pytest.raises(ServerEmptied):
        pull_template(anna.copy, remote, Progress())
    with anna.copy.reading() as unit:
        assert template_text(unit, THERE, "en") is not None


def test_a_colleague_learns_of_the_template_with_the_next_pull(office: Office, anna: Person) -> None:
    bodo = office.person("bodo")
    send_records(anna.copy, anna.remote)
    bodo.pull()
    with bodo.copy.reading() as unit:
        info = require_template(unit)
        assert (info.kind, info.url, info.region, info.user) == ("hub", "http://localhost", "hessen", "bodo")
        assert template_source(unit) == SAME_SERVER


def test_a_template_on_the_same_server_follows_its_address(anna: Person) -> None:
    """A server that answers elsewhere tomorrow takes its template along."""
    with anna.copy.unit() as unit:
        record = unit.records.get(SOURCE, SOURCE_KEY)
        assert record is not None
        assert record.value is not None
        assert record.value["url"] == ""
        main = next(each for each in unit.remotes.all() if each.main)
        known = require_template(unit).id
        unit.remotes.put(type(main)(main.id, main.kind, "http://127.0.0.1:8001", main.region, main.user))
        assert (require_template(unit).id, require_template(unit).url) == (known, "http://127.0.0.1:8001")


def test_another_template_has_a_mirror_of_its_own(anna: Person, template: MemoryHub) -> None:
    fetch(anna, template)
    set_template(anna.copy, TemplateSource("api3", "https://cms.example.org/", "andere"))
    with anna.copy.reading() as unit:
        assert template_tree(unit) == ()
        other = require_template(unit)
        assert (other.url, other.user) == ("https://cms.example.org", "")
    set_template(anna.copy, SAME_SERVER)
    with anna.copy.reading() as unit:
        assert len(template_tree(unit)) == 3
    set_template(anna.copy, None)
    with anna.copy.reading() as unit:
        assert template_info(unit) is None


def test_without_a_template_there_is_nothing_to_connect_to(office: Office) -> None:
    person = office.person("anna")
    with pytest.raises(NoTemplate):
        connect_template(person.copy, Credentials(), None)
    set_template(person.copy, SAME_SERVER)
    remote = connect_template(person.copy, Credentials(), None)
    assert isinstance(remote, HubRemote)
    remote.close()


def test_sides_are_localised_with_own_links_and_fillings(anna: Person, template: MemoryHub) -> None:
    slot = '<p>Fragen Sie in <span data-slot="stadt">Ihrer Stadt</span>.</p>'
    link = '<p>Siehe <a href="/hessen/de/muell/sperrmuell/">hier</a>.</p>'
    base, now = Text("Müll", link), Text("Müll", link + slot)
    template.seed(THERE, Placement(None, "F"), {"de": now})
    fetch(anna, template)
    with anna.copy.unit() as unit:
        for page, there in ((WASTE, THERE), (SCHOOL, BELOW)):
            unit.records.change(relation_record(Relation(page, there)))
        unit.records.change(filling_record(Filling("stadt", text="Musterstadt")))
        unit.records.change(filling_record(Filling("stadt", page=SCHOOL, text="der Schule")))
        unit.records.change(text_record(TemplateText(base.hash, base.title, base.html)))
        local = unit.translations.get(WASTE, "de")
        assert local is not None
        unit.translations.put(LocalTranslation(WASTE, "de", local.text, template=base.hash))
        sides = text_sides(unit, WASTE)
        here = locality(unit, SCHOOL, "de")
        tried = locality(unit, SCHOOL, "de", fillings=[Filling("stadt", text="Neustadt")])
    german = sides["de"]
    own = '<p>Siehe <a href="/musterstadt/de/schule/">hier</a>.</p>'
    assert (german.base_raw, german.template_raw) == (base, now)
    assert german.base == Text("Müll", own)
    assert german.template.html == own + "<p>Fragen Sie in Musterstadt.</p>"
    assert sides["en"].base is None, "nobody knows what English took in"
    assert here.fillings["stadt"].text == "der Schule", "said for the page"
    assert tried.fillings["stadt"].text == "Neustadt"


def test_a_base_is_believed_only_with_the_words_of_its_hash(anna: Person) -> None:
    honest, wrong = Text("a", "<p>a</p>"), Text("b", "<p>b</p>")
    with anna.copy.unit() as unit:
        unit.records.change(text_record(TemplateText(honest.hash, "a", "<p>a</p>")))
        unit.records.change(text_record(TemplateText(wrong.hash, "b", "<p>anders</p>")))
        assert base_text(unit, honest.hash) == honest
        assert base_text(unit, wrong.hash) is None
        assert base_text(unit, "0" * 64) is None


def test_a_record_without_sense_is_no_template(office: Office) -> None:
    anna = office.person("anna")
    anna.remote.put_records([RecordMessage(kind=SOURCE, key=SOURCE_KEY, value={"kind": 3})], "k")
    anna.pull()
    with anna.copy.reading() as unit:
        assert template_source(unit) is None


def test_the_mirror_outlives_closing(anna: Person, template: MemoryHub, tmp_path: Path) -> None:
    fetch(anna, template)
    anna.copy.close()
    again = type(anna.copy).open(tmp_path / "anna.region")
    with again as copy, copy.reading() as unit:
        assert template_text(unit, BELOW, "de") == Text("Sperrmüll", "<p>Anmelden.</p>")
