"""A hub in a process of its own with one region, colleagues on it, and the region's pages in the CMS as well."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from integreat_editor.hub.database import open_database
from integreat_editor.hub.seed import SeedPage, SeedRegion, SeedText, seed_region
from integreat_editor.hub.settings import HubSettings
from integreat_editor.hub.users import add_user
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.text import Text
from integreat_editor.services import (
    cms_pairing,
    edit_page,
    open_copy,
    push_changes,
    review_changes,
    send_records,
    submit_changes,
    sync_region,
)
from integreat_editor.services.cms_beside_hub import CmsPull, connect_cms, open_door, pull_cms
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.services.cms_push import CmsPushReport, push_cms
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from tests.cms.server.inside.accounts import PASSWORD
from tests.cms.server.running import RunningCms
from tests.hub.hub_process import hub_process

HUB_PASSWORD = "gutes passwort"  # noqa: S105 - of people who exist in tests only
AT = "2026-11-23T08:00:00Z"
ARRIVAL, SCHOOL, COURSE = "a" * 32, "b" * 32, "c" * 32
TEXTS = {
    ARRIVAL: (None, "Ankommen", "<p>Melden Sie sich im Rathaus an.</p><p>Bringen Sie den Pass mit.</p>"),
    SCHOOL: (ARRIVAL, "Schule", "<p>Die Schule beginnt um acht Uhr.</p>"),
    COURSE: (None, "Sprachkurs", "<p>Der Kurs ist kostenlos.</p>"),
}
PEOPLE = ("mira", "jan", "dora")
ENGLISH = Text("Arriving", "<p>Register at the town hall.</p>")


class Known(Credentials):
    """Everybody's password on both servers: on the hub people are called by their first names."""

    def password(self, server: str, user: str) -> str | None:
        del server
        if user.endswith("(Sitzung)"):
            return None
        return HUB_PASSWORD if user in PEOPLE else PASSWORD

    def remember(self, server: str, user: str, secret: str) -> bool:
        del server, user, secret
        return False

    def forget(self, server: str, user: str, *, only: str | None = None) -> None:
        del server, user, only


@dataclass
class Colleague:
    """Somebody with a copy, a login on the hub and one on the CMS."""

    name: str
    copy: WorkingCopy
    hub: Remote
    cms: CmsDoor | None = None

    def join_cms(self, account: str, url: str = "", region: str = "") -> None:
        """With this account; where nothing is said of the CMS, by what colleagues have noted."""
        sync_region.pull(self.copy, self.hub, Progress())
        connect_cms(self.copy, url, region, account)
        send_records.send_records(self.copy, self.hub)
        self.cms = open_door(self.copy, Known(), None)

    def pull_cms(self) -> CmsPull:
        """After the hub."""
        assert self.cms is not None
        sync_region.pull(self.copy, self.hub, Progress())
        return pull_cms(self.copy, self.hub, self.cms, Progress())

    def push_cms(self) -> CmsPushReport:
        """What is public on the hub."""
        assert self.cms is not None
        return push_cms(self.copy, self.hub, self.cms, Progress())

    def write(self, page: str, html: str, language: str = "de") -> None:
        """Edits a text here."""
        edit_page.save_text(self.copy, page, language, at=AT, html=html)

    def text(self, page: str, language: str = "de") -> str:
        """What stands here."""
        found = edit_page.read_text(self.copy, page, language)
        assert found is not None
        return found.html

    def pair_all(self) -> None:
        """Confirms what is certain; there must be nothing else."""
        self.pull_cms()
        cms_pairing.confirm_certain(self.copy)
        cms_pairing.finish(self.copy)
        self.pull_cms()
        send_records.send_records(self.copy, self.hub)


@dataclass
class Office:
    """Colleagues around one hub; `numbers`: the region's pages in the CMS."""

    cms: RunningCms
    region: str
    numbers: dict[str, int]
    people: dict[str, Colleague]

    def publish(self, by: Colleague) -> None:
        """The usual way on the hub: submitted, approved by the coordinator, pushed."""
        sent = submit_changes.submit(by.copy, "Änderung", "", author=by.name, at=AT, remote=by.hub)
        dora = self.people["dora"]
        sync_region.pull(dora.copy, dora.hub, Progress())
        review_changes.approve(dora.copy, dora.hub, sent.id)
        report = push_changes.push(by.copy, by.hub, Progress())
        assert report.complete

    def stored(self, page: str, language: str = "de") -> dict[str, str]:
        """The newest version in the CMS's own database."""
        rows = self.cms.act("newest_texts", region=self.region)
        number = self.numbers[page]
        return next(row for row in rows if (row["page"], row["language"]) == (number, language))

    def versions(self, page: str, language: str = "de") -> list[dict[str, str]]:
        """All of them, the newest first."""
        found: list[dict[str, str]] = self.cms.act("versions", page=self.numbers[page], language=language)
        return found


@contextmanager
def office(cms: RunningCms, region: str, folder: Path) -> Iterator[Office]:
    """The region on a new hub and, filled by hand, in the CMS; Mira, Jan and the coordinator Dora have joined."""
    database = f"sqlite:///{folder / 'hub.db'}"
    _seed(database, region)
    cms.act("add_region", slug=region, languages=["de", "en"])
    numbers: dict[str, int] = {}
    for page, (parent, title, html) in TEXTS.items():
        above = numbers[parent] if parent is not None else None
        numbers[page] = cms.act(
            "create_page", region=region, language="de", title=title, content=html, parent=above, user="management"
        )
    cms.act("save_text", page=numbers[ARRIVAL], language="en", title=ENGLISH.title, content=ENGLISH.html)
    people: dict[str, Colleague] = {}
    with hub_process(database) as hub:
        try:
            for name in PEOPLE:
                remote = connect("hub", hub.url, region, user=name, credentials=Known())
                path = folder / f"{name}.region"
                copy = open_copy.clone_region(remote, path, url=hub.url, user=name, at=AT)
                people[name] = Colleague(name, copy, remote)
            yield Office(cms, region, numbers, people)
        finally:
            for each in people.values():
                each.copy.close()
                each.hub.close()
                if each.cms is not None:
                    each.cms.close()


def _seed(database: str, region: str) -> None:
    languages = (Language("de", "Deutsch"), Language("en", "English", "de"))
    pages = []
    for order, (page, (parent, title, html)) in zip("FKT", TEXTS.items(), strict=True):
        texts = [SeedText("de", Text(title, html))]
        if page == ARRIVAL:
            texts.append(SeedText("en", ENGLISH, source=Text(title, html).hash))
        pages.append(SeedPage(Page(page, Placement(parent, order)), tuple(texts)))
    opened = open_database(database)
    try:
        settings = HubSettings()
        seed_region(opened, SeedRegion(Region(region, "Musterstadt", "de", languages), pages), settings)
        for name in PEOPLE:
            add_user(opened, name, HUB_PASSWORD, region, Role.EDITOR)
    finally:
        opened.close()
