"""A whole sync: records go out, news come in, the template comes along and never stops the rest."""

from dataclasses import dataclass

import pytest

from integreat_editor.models.page import Placement
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.template import TemplateSource
from integreat_editor.models.text import Text
from integreat_editor.services import template_source
from integreat_editor.services.sync_copy import SyncResult, sync_copy
from integreat_editor.services.template_source import set_template
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.sync.progress import Progress
from tests.services.conftest import Office
from tests.services.people import AT, Person, page_id
from tests.sync.memory_hub import MemoryHub

THERE = page_id(101)
TEMPLATE = TemplateSource("hub", "", "hessen")


@dataclass
class TemplateServer:
    """The template's server, while `answers`."""

    hub: MemoryHub
    answers: bool = True

    def connect(self, *_args: object) -> object:
        if not self.answers:
            raise ServerUnreachable(server="https://vorlage.example")
        return self.hub.remote("anna", Role.OBSERVER)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> TemplateServer:
    hub = MemoryHub(Region("hessen", "Hessen-Vorlage", "de", (Language("de", "Deutsch"),)))
    hub.seed(THERE, Placement(None, "F"), {"de": Text("Wahlen", "<p>Gewählt wird im März.</p>")})
    made = TemplateServer(hub)
    monkeypatch.setattr(template_source, "connect_template", made.connect)
    return made


def sync(person: Person) -> SyncResult:
    return sync_copy(person.copy, person.remote, Credentials(), None, Progress(), at=AT, on_sent=lambda _sent: None)


def test_without_a_template_nothing_is_said_of_one(office: Office) -> None:
    assert sync(office.person("anna")).template is None


@pytest.mark.usefixtures("server")
def test_the_template_comes_along_for_colleagues_too(office: Office) -> None:
    anna, bodo = office.person("anna", Role.EDITOR), office.person("bodo")
    set_template(anna.copy, TEMPLATE)
    news = sync(anna).template
    assert news is not None
    assert (news.pages, news.first, news.error) == (frozenset({THERE}), True, None)
    theirs = sync(bodo).template
    assert theirs is not None
    assert theirs.pages == {THERE}
    again = sync(bodo).template
    assert again is not None
    assert again.pages == frozenset()


def test_a_template_that_does_not_answer_is_told_and_stops_nothing(office: Office, server: TemplateServer) -> None:
    anna, bodo = office.person("anna", Role.EDITOR), office.person("bodo")
    set_template(anna.copy, TEMPLATE)
    server.answers = False
    with bodo.copy.unit() as unit:
        unit.records.change(SharedRecord("template_declined", THERE, {"reason": "Bodos Grund"}))
    sync(bodo)
    result = sync(anna)
    assert result.template is not None
    assert isinstance(result.template.error, ServerUnreachable)
    with anna.copy.reading() as unit:
        assert unit.records.get("template_declined", THERE) is not None


def test_what_clashed_is_told_once(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    for person, reason in ((anna, "Annas Grund"), (bodo, "Bodos Grund")):
        with person.copy.unit() as unit:
            unit.records.change(SharedRecord("template_declined", THERE, {"reason": reason}))
    assert sync(anna).clashes == ()
    (clash,) = sync(bodo).clashes
    assert (clash.ours, clash.theirs) == ("Bodos Grund", "Annas Grund")
    assert sync(bodo).clashes == ()
