"""A small region for the tests of the window: our own texts, three levels, five languages, every state."""

from collections.abc import Mapping
from pathlib import Path

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import Base, LocalTranslation, PageBase, RemoteInfo, RemotePage
from integreat_editor.store.working_copy import Unit, WorkingCopy

AT = "2026-11-02T09:00:00Z"
REGION = Region(
    "musterstadt",
    "Musterstadt",
    "de",
    (
        Language("de", "Deutsch"),
        Language("en", "English", "de"),
        Language("ar", "العربية", "de", rtl=True),
        Language("uk", "Українська", "de"),
        Language("tr", "Türkçe", "de"),
    ),
)

_SCHOOL = (
    "<h2>Schulpflicht</h2>\n<p>Kinder gehen in Hessen <strong>ab sechs Jahren</strong> zur Schule. Die Anmeldung ist "
    "im April und Mai.</p>\n<ul>\n<li>Geburtsurkunde</li>\n<li>Impfausweis</li>\n<li>Meldebescheinigung</li>\n</ul>\n"
    '<p>Fragen? Rufen Sie an: <a href="tel:+496181000000">06181 000000</a> oder schreiben Sie an '
    '<a href="mailto:schule@example.org">schule@example.org</a>.</p>\n'
    '<div class="contact-card"><h4>Schulamt Musterstadt</h4><p>Rathausplatz 1, 63477 Musterstadt</p>'
    '<p><a href="tel:+496181000001">06181 000001</a></p></div>\n'
    "<h3>Wer hilft beim Deutschlernen?</h3>\n<p>Jede Schule hat Intensivklassen. Dort lernen Kinder Deutsch, bevor sie "
    "in die Regelklasse wechseln.</p>"
)
_SCHOOL_EN = (
    "<h2>Compulsory school</h2>\n<p>In Hesse children go to school from the age of six.</p>\n<ul>\n"
    "<li>Birth certificate</li>\n<li>Vaccination record</li>\n</ul>"
)
_SCHOOL_AR = (
    "<h2>التعليم الإلزامي</h2>\n<p>يذهب الأطفال في هيسن إلى المدرسة <strong>من سن السادسة</strong>. التسجيل في شهري "
    "أبريل ومايو.</p>\n<ul>\n<li>شهادة الميلاد</li>\n<li>دفتر التطعيم</li>\n</ul>\n"
    '<p>للأسئلة: <a href="tel:+496181000000">06181 000000</a></p>'
)

PAGES: tuple[tuple[str, str | None, Mapping[str, Text]], ...] = (
    (
        "welcome",
        None,
        {
            "de": Text("Ankommen", "<p>Die ersten Schritte in Musterstadt.</p>"),
            "en": Text("Arriving", "<p>The first steps in Musterstadt.</p>"),
            "ar": Text("الوصول", "<p>الخطوات الأولى في المدينة.</p>"),
            "uk": Text("Прибуття", "<p>Перші кроки у місті.</p>"),
            "tr": Text("Varış", "<p>Şehirde ilk adımlar.</p>"),
        },
    ),
    (
        "register",
        "welcome",
        {
            "de": Text("Wohnung anmelden", "<p>Melden Sie sich binnen zwei Wochen beim Bürgeramt an.</p>"),
            "en": Text("Registering your address", "<p>Register at the citizens' office within two weeks.</p>"),
            "ar": Text("تسجيل السكن", "<p>سجّل عنوانك في مكتب المواطنين خلال أسبوعين.</p>"),
        },
    ),
    ("opening", "register", {"de": Text("Öffnungszeiten des Bürgeramts", "<p>Montag bis Freitag, 8 bis 12 Uhr.</p>")}),
    ("emergency", "welcome", {"de": Text("Notruf 112 und 110", "<p>Feuerwehr: 112. Polizei: 110.</p>")}),
    (
        "education",
        None,
        {
            "de": Text("Bildung", "<p>Von der Kita bis zum Beruf.</p>"),
            "en": Text("Education", "<p>From nursery to work.</p>"),
            "ar": Text("التعليم", "<p>من الروضة إلى العمل.</p>"),
        },
    ),
    (
        "school",
        "education",
        {
            "de": Text("Schule", _SCHOOL),
            "en": Text("School", _SCHOOL_EN),
            "ar": Text("المدرسة", _SCHOOL_AR),
            "uk": Text("Школа", "<p>Діти йдуть до школи з шести років.</p>"),
        },
    ),
    ("nursery", "education", {"de": Text("Kindertagesstätten", "<p>Ein Platz ab dem ersten Geburtstag.</p>")}),
    (
        "adults",
        "education",
        {"de": Text("Deutschkurse für Erwachsene", "<p>Kurse gibt es in der Volkshochschule.</p>")},
    ),
    ("health", None, {"de": Text("Gesundheit", "<p>Ärztinnen und Ärzte in Ihrer Nähe.</p>")}),
    ("old", "health", {"de": Text("Impfzentrum (alt)", "<p>Das Impfzentrum ist geschlossen.</p>")}),
    ("waste", None, {"de": Text("Abfall trennen", "<p>Gelbe Tonne, blaue Tonne, braune Tonne.</p>")}),
)


def page_id(name: str) -> str:
    """The id of a page of `PAGES`."""
    return name.encode().hex().ljust(32, "0")[:32]


def make_copy(path: Path, role: Role = Role.AUTHOR) -> Path:
    """A working copy as after a first sync, with some changes made here since."""
    with WorkingCopy.create(path, REGION, created=AT) as copy:
        with copy.unit() as unit:
            unit.remotes.add(RemoteInfo("hub", "hub", "http://127.0.0.1:9", "musterstadt", "lena", role=role))
            for number, (name, parent, texts) in enumerate(PAGES):
                _add_page(unit, number, name, parent, texts)
        with copy.unit() as unit:
            _change(unit)
    return path


def _add_page(unit: Unit, number: int, name: str, parent: str | None, texts: Mapping[str, Text]) -> None:
    page = page_id(name)
    placement = Placement(page_id(parent) if parent else None, f"a{number:02}", archived=name == "old")
    unit.pages.put(Page(page, placement))
    unit.remote_state.put_pages("hub", [RemotePage(page, placement, 1, name)])
    unit.remote_state.put_page_bases("hub", [PageBase(page, placement, 1)])
    for language, text in texts.items():
        unit.texts.add(text)
        revision = page_id(f"{name}{language}")
        source = texts["de"].hash if language != "de" else None
        unit.revisions.add(Revision(revision, page, language, text.hash, source=source, author="omar", created=AT))
        unit.remote_state.put_heads("hub", [Head(page, language, revision, revision, Status.PUBLIC, version=1)])
        unit.remote_state.put_bases("hub", [Base(page, language, revision, text.hash, text.hash)])
        unit.translations.put(LocalTranslation(page, language, text.hash, source, parents=(revision,), edited=""))


def _change(unit: Unit) -> None:
    """The German school text was edited here, so its translations are outdated; a page is new."""
    page = page_id("school")
    changed = Text(
        "Schule",
        _SCHOOL.replace("April und Mai", "März und April").replace('000000">06181 000000', '000009">06181 000009'),
    )
    unit.texts.add(changed)
    old = unit.translations.get(page, "de")
    assert old is not None
    unit.translations.put(LocalTranslation(page, "de", changed.hash, parents=old.parents, edited=AT))
    new = Text("Hessenpass mobil", "")
    unit.texts.add(new)
    unit.pages.put(Page(page_id("pass"), Placement(None, "a20")))
    unit.translations.put(LocalTranslation(page_id("pass"), "de", new.hash, edited=AT))
