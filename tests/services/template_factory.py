"""A region that follows a template, with a page for each way of standing to it; both hubs in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.template import Declined, Filling, Relation, TemplateSource, TemplateText
from integreat_editor.models.template_records import (
    declined_record,
    filling_record,
    relation_record,
    source_record,
    text_record,
)
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo, RemotePage
from integreat_editor.services import open_copy
from integreat_editor.services.template_source import pull_template
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from tests.services.people import page_id
from tests.sync.memory_hub import MemoryHub, MemoryRemote

AT = "2026-11-22T10:00:00Z"
TEMPLATE_REGION = Region(
    "vorlage",
    "Landesvorlage",
    "de",
    (
        Language("de", "Deutsch"),
        Language("en", "English", "de"),
        Language("uk", "Українська", "de"),
        Language("ar", "العربية", "de", rtl=True),
    ),
)
OWN_REGION = Region(
    "musterort",
    "Musterort",
    "de",
    (Language("de", "Deutsch"), Language("en", "English", "de"), Language("uk", "Українська", "de")),
)
MAIN, MIRROR = "main", "template"
WELCOME, WASTE, SCHOOL, PASS, VOTING, LIBRARY, OLD, DOCTOR, DOG, MARKET = (page_id(number) for number in range(1, 11))


def there(page: str) -> str:
    """The template page that an own page of this factory comes from."""
    return page_id(int(page, 16) + 100)


def paragraphs(*sentences: str) -> str:
    """A text with one paragraph per argument."""
    return "\n".join(f"<p>{each}</p>" for each in sentences)


BASE = {
    "de": paragraphs("Der Ausweis kostet 31 Euro. Bestellen Sie ihn online.", "Fragen Sie im Rathaus."),
    "en": paragraphs("The card costs 31 euros. Order it online.", "Ask at the town hall."),
    "uk": paragraphs("Картка коштує 31 євро. Замовте її онлайн.", "Запитайте в ратуші."),
    "ar": paragraphs("البطاقة تكلف 31 يورو. اطلبها عبر الإنترنت.", "اسأل في البلدية."),
}
"""What every template page said when it was adopted."""


def at_template(html: str) -> str:
    """The template's change: the price."""
    return html.replace("31", "34")


def at_home(html: str) -> str:
    """Our change: another last paragraph."""
    return html[: html.rindex("<p>")] + "<p>06181 400-0</p>"


def at_home_too(html: str) -> str:
    """Our change at the place that the template changes as well."""
    return html.replace("31", "12")


@dataclass
class World:
    """A region, its template, and a working copy of the region."""

    own: MemoryHub
    template: MemoryHub
    copy: WorkingCopy
    remote: MemoryRemote
    template_remote: MemoryRemote
    titles: dict[str, str] = field(default_factory=dict)

    def publish(self, page: str, texts: Mapping[str, str], title: str | None = None) -> None:
        """The template's owners publish these texts; the copy knows them after `pull`."""
        title = title or self.titles.setdefault(page, f"Seite {int(page, 16)}")
        put_texts(self.template, page, {code: Text(title, html) for code, html in texts.items()})

    def pull(self) -> None:
        """Mirrors the template as it is now."""
        pull_template(self.copy, self.template_remote, Progress())

    def unpublish(self, page: str, language: str | None = None) -> None:
        """The template's page, or one of its languages, is no longer public; known after `pull`."""
        for key, head in list(self.template.heads.items()):
            if key[0] == page and language in (None, key[1]):
                self.template.put_head(Head(*key, None, head.newest, Status.DRAFT, version=head.version))

    def put_page(self, page: str, parent: str | None = None, order: str = "V") -> None:
        """A page of the template, new or moved."""
        self.template.put_page(page, Placement(parent, order))

    def relate(self, relation: Relation) -> None:
        """A relation that the server has."""
        with self.copy.unit() as unit:
            unit.records.put(relation_record(relation))

    def fill(self, filling: Filling) -> None:
        """A filling that the server has."""
        with self.copy.unit() as unit:
            unit.records.put(filling_record(filling))

    def keep(self, text: Text) -> None:
        """A base that the server has."""
        with self.copy.unit() as unit:
            unit.records.put(text_record(TemplateText(text.hash, text.title, text.html)))

    def template_hash(self, page: str, language: str) -> str:
        """Of the template's public text now."""
        public = self.template.heads[page, language].public
        assert public is not None
        return self.template.revisions[public][0].text

    def html(self, page: str, language: str) -> str:
        """Our text as it is here now."""
        with self.copy.reading() as unit:
            local = unit.translations.get(page, language)
            assert local is not None
            assert local.text is not None
            return unit.texts.get(local.text).html


def put_texts(
    hub: MemoryHub,
    page: str,
    texts: Mapping[str, Text],
    *,
    bases: Mapping[str, str] | None = None,
    tells_source: bool = True,
) -> None:
    """Publishes texts at a hub; translations are made from the German one. `bases`: template text by language."""
    source = texts["de"].hash if "de" in texts else None
    if source is None and (head := hub.heads.get((page, "de"))) is not None and head.public is not None:
        source = hub.revisions[head.public][0].text
    for code, text in texts.items():
        head = hub.heads.get((page, code))
        revision = Revision(
            uuid4().hex,
            page,
            code,
            text.hash,
            source=source if code != "de" and tells_source else None,
            template=(bases or {}).get(code),
        )
        hub.revisions[revision.id] = (revision, text)
        version = head.version if head is not None else 0
        hub.put_head(Head(page, code, revision.id, revision.id, Status.PUBLIC, version=version))


def make_world(directory: Path) -> World:
    """A copy that follows a template without pages; `adopt` and `World.publish` fill both."""
    own, template = MemoryHub(OWN_REGION), MemoryHub(TEMPLATE_REGION)
    own.seed(MARKET, Placement(None, "z"), {"de": Text("Markt", "<p>Der Markt ist samstags.</p>")})
    return _joined(own, template, directory)


def _joined(own: MemoryHub, template: MemoryHub, directory: Path) -> World:
    remote = own.remote("anna", Role.AUTHOR)
    copy = open_copy.clone_region(remote, directory / "anna.region", url="http://localhost", user="anna", at=AT)
    with copy.unit() as unit:
        unit.remotes.add(RemoteInfo(MIRROR, "hub", "http://localhost", "vorlage", "anna", main=False))
        unit.records.put(source_record(TemplateSource("hub", "http://localhost", "vorlage")))
    return World(own, template, copy, remote, template.remote("anna", Role.OBSERVER))


def full_world(directory: Path) -> World:
    """One page for each way of standing to the template, below `WELCOME`; the copy has pulled both sides."""
    own, template = MemoryHub(OWN_REGION), MemoryHub(TEMPLATE_REGION)
    titles = {
        WELCOME: "Willkommen",
        WASTE: "Müll",
        SCHOOL: "Schule",
        PASS: "Hessenpass",
        VOTING: "Wahlen",
        LIBRARY: "Bücherei",
        OLD: "Altes",
        DOCTOR: "Arzt",
        DOG: "Hundesteuer",
    }
    bases: list[Text] = []
    for number, (page, title) in enumerate(titles.items()):
        texts = {code: Text(title, html) for code, html in BASE.items()}
        bases += texts.values()
        template.put_page(there(page), Placement(None if page == WELCOME else there(WELCOME), f"{number + 1}"))
        put_texts(template, there(page), texts)
        if page not in (LIBRARY, DOG):
            _adopted(own, page, texts, f"{number + 1}")
    own.seed(MARKET, Placement(None, "z"), {"de": Text("Markt", "<p>Der Markt ist samstags.</p>")})
    world = _joined(own, template, directory)
    world.titles |= {there(page): title for page, title in titles.items()}
    for page in (PASS, VOTING):
        world.publish(there(page), {code: at_template(html) for code, html in BASE.items()})
    world.pull()
    with world.copy.unit() as unit:
        for page in set(titles) - {LIBRARY, DOG}:
            unit.records.put(relation_record(Relation(page, there(page))))
        for text in bases:
            unit.records.put(text_record(TemplateText(text.hash, text.title, text.html)))
        unit.records.put(declined_record(Declined(there(DOG), "Hier gibt es keine Hundesteuer.", "anna", AT)))
        old = unit.remote_state.pages(MIRROR)[there(OLD)]
        unit.remote_state.put_pages(MIRROR, [RemotePage(old.page, old.placement, old.version, old.path, True)])
    return world


def _adopted(own: MemoryHub, page: str, base: Mapping[str, Text], order: str) -> None:
    """The own page with its local words; the region has no Arabic."""
    change = {SCHOOL: at_home, VOTING: at_home_too}.get(page, str)
    codes = ("de", "en") if page == DOCTOR else ("de", "en", "uk")
    own.put_page(page, Placement(None if page == WELCOME else WELCOME, order))
    texts = {code: Text(base[code].title, change(base[code].html)) for code in codes}
    put_texts(own, page, texts, bases={code: base[code].hash for code in codes})
