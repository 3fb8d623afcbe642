"""Colleagues around a hub and a CMS, both in memory."""

from dataclasses import dataclass

from integreat_editor.models.region import Role
from integreat_editor.models.text import Text
from integreat_editor.services import edit_page, edit_tree, send_records
from integreat_editor.services.cms_beside_hub import CmsPull, connect_cms, pull_cms
from integreat_editor.services.cms_push import CmsObstacle, CmsPushReport, CmsStep, preview_push, push_cms
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from tests.services.conftest import Office
from tests.services.memory_cms import SLUG, URL, LeasingRemote, MemoryCms
from tests.services.people import AT, WASTE, Person

BINS = "<p>Die Tonne wird montags geleert. Stellen Sie sie früh an die Straße.</p><p>Die Gebühr ist jährlich.</p>"
TUESDAY = BINS.replace("montags", "dienstags")
MONTHLY = BINS.replace("jährlich", "monatlich")
REGISTER = "<h2>Anmeldung</h2><p>Im März. Im Rathaus.</p>"


@dataclass
class Joined:
    """A colleague with an account on the CMS."""

    person: Person
    cms: MemoryCms
    role: Role = Role.EDITOR

    @property
    def copy(self) -> WorkingCopy:
        """As the person's."""
        return self.person.copy

    def pull(self) -> CmsPull:
        """Of both servers."""
        self.person.pull()
        return pull_cms(self.person.copy, self.person.remote, self.cms.door(self.person.name, self.role), Progress())

    def push(self) -> CmsPushReport:
        """What is public on the hub, to the CMS."""
        return push_cms(self.person.copy, self.person.remote, self.cms.door(self.person.name, self.role), Progress())

    def steps(self) -> list[tuple[CmsStep, str, CmsObstacle | None]]:
        """What a push would do."""
        return [(each.step, each.title, each.obstacle) for each in preview_push(self.person.copy)]

    def write(self, html: str, page: str = WASTE, language: str = "de") -> None:
        """Edits a text here."""
        edit_page.save_text(self.person.copy, page, language, at=AT, html=html)

    def local(self, page: str = WASTE, language: str = "de") -> Text:
        """The text here."""
        with self.person.copy.reading() as unit:
            found = unit.translations.get(page, language)
            assert found is not None and found.text is not None
            return unit.texts.get(found.text)


def joined(office: Office, cms: MemoryCms, name: str, role: Role = Role.EDITOR) -> Joined:
    """A new colleague on the hub, with an account on the CMS."""
    person = office.person(name, Role.EDITOR)
    person.remote = LeasingRemote(office.hub, name, Role.EDITOR)
    connect_cms(person.copy, URL, SLUG, name)
    send_records.send_records(person.copy, person.remote)
    return Joined(person, cms, role)


def half_alike() -> MemoryCms:
    """Waste with other English words, school under another title, and a page that only the CMS has."""
    there = MemoryCms()
    there.page("Müll", BINS, en=Text("Waste", "<p>Put your bins out at night.</p>"))
    there.page("Anmeldung zur Schule", REGISTER)
    there.page("Schwimmbad", "<p>Das Bad hat im Sommer jeden Tag geöffnet, auch an Feiertagen.</p>")
    return there


def new_page(by: Joined, parent: str | None = None) -> None:
    """A page about holidays."""
    page = edit_tree.add_page(by.copy, parent, 0, "Ferien", at=AT)
    by.write("<p>Sechs Wochen.</p>", page)
