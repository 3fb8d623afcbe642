"""template: the whole life with a state template from the command line, against a real hub."""

from pathlib import Path

import pytest

from integreat_editor.hub.database import Database
from integreat_editor.hub.schema import regions, roles
from integreat_editor.hub.seed import SeedPage, SeedRegion, SeedText, seed_region
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.text import Text
from integreat_editor.sync.connect import PASSWORD_VARIABLE
from tests.commands.shell import Shell
from tests.hub.regions import CHILD, TOP
from tests.hub.ticking import TickingClock

TEMPLATE = "hessen"
MOBILITY, PASS, TICKET = "1" * 32, "2" * 32, "3" * 32
OLD = Text("Hessenpass", "<p>Der Pass kostet 31 Euro. Bestellen Sie ihn online.</p>\n<p>Fragen Sie im Rathaus.</p>")
ENGLISH = Text("Hesse pass", "<p>The pass costs 31 euros. Order it online.</p>\n<p>Ask at the town hall.</p>")
LINK = '<p>Mehr beim <a href="/hessen/de/mobilitaet/hessenpass/">Pass</a>.</p>'


@pytest.fixture
def file(database: Database, clock: TickingClock, shell: Shell) -> Path:
    """A copy of the author that follows a template with a branch of three pages."""
    languages = (Language("de", "Deutsch"), Language("en", "English", "de"), Language("uk", "Українська", "de"))
    keys = keys_for(3)
    pages = [
        SeedPage(Page(MOBILITY, Placement(None, keys[0])), (SeedText("de", Text("Mobilität", "<p>Bus.</p>")),)),
        SeedPage(
            Page(PASS, Placement(MOBILITY, keys[1])),
            (SeedText("de", OLD), SeedText("en", ENGLISH, source=OLD.hash)),
        ),
        SeedPage(Page(TICKET, Placement(MOBILITY, keys[2])), (SeedText("de", Text("Fahrkarte", LINK)),)),
    ]
    region = Region(TEMPLATE, "Landesvorlage", "de", languages, four_eyes=False)
    seed_region(database, SeedRegion(region, pages), HubSettings(clock=clock))
    with database.write() as connection:
        number = connection.execute(regions.select().where(regions.c.slug == TEMPLATE)).one().id
        for role in Role:
            connection.execute(roles.insert().values(region=number, user=role.value, role=role.value))
    path = shell.clone("author")
    followed = shell.run("template", "follow", path, shell.url, TEMPLATE, "--json")
    assert followed.code == 0, followed.err
    assert followed.document == {"region": TEMPLATE, "kind": "hub", "pages": 3}
    return path


def publish(shell: Shell, html: str) -> None:
    """The template's owners change the German text of the pass, all the way."""
    path = shell.folder / f"owner{len(list(shell.folder.glob('owner*.region')))}.region"
    assert shell.run("clone", shell.url, TEMPLATE, path, "--user", "editor").code == 0
    assert shell.run("edit", path, PASS, "--language", "de", "--content", shell.write(html)).code == 0
    sent = shell.submit(path, "Neuer Preis")
    assert shell.run("review", path, "--approve", sent).code == 0
    assert shell.run("push", path).code == 0


def adopted(shell: Shell, file: Path, *more: str) -> dict[str, str]:
    """Adopts the branch; own pages by template page."""
    ran = shell.run("template", "adopt", file, "mobilitaet", "--children", "--offline", *more, "--json")
    assert ran.code == 0, ran.err
    return {each["template_page"]: each["page"] for each in ran.document["pages"]}


def exported(shell: Shell, file: Path, page: str, language: str = "de") -> str:
    out = shell.folder / "ausgabe"
    assert shell.run("export", file, out).code == 0
    return (out / language / f"{page}.html").read_text(encoding="utf-8")


def states(shell: Shell, file: Path) -> dict[str, str]:
    """State by template page, or own page where it is local."""
    ran = shell.run("template", "compare", file, "--offline", "--json")
    assert ran.code == 0, ran.err
    return {each["template_page"] or each["page"]: each["state"] for each in ran.document["pages"]}


def test_compare_tells_every_page_of_both_sides(shell: Shell, file: Path) -> None:
    ran = shell.run("template", "compare", file, "--json")
    assert ran.document["totals"] == {"not_adopted": 3, "local": 3}
    first = ran.document["pages"][0]
    assert (first["template_page"], first["page"], first["title"]) == (MOBILITY, None, "Mobilität")
    assert first["languages"] == {"de": {"state": "not_adopted", "here": 0, "there": 0, "conflicts": 0}}
    shown = shell.run("template", "compare", file)
    assert "Hessenpass: noch nicht übernommen" in shown.out
    assert "eigene Seite: 3" in shown.out


def test_adopt_a_branch_below_a_page_and_submit_it(shell: Shell, file: Path) -> None:
    dry = shell.run(
        "template", "adopt", file, "mobilitaet", "--under", "willkommen", "--children", "--dry-run", "--json"
    )
    assert [each["title"] for each in dry.document["pages"]] == ["Mobilität", "Hessenpass", "Fahrkarte"]
    assert dry.document["done"] is False
    assert shell.run("diff", file, "--json").document == []
    own = adopted(shell, file, "--under", "willkommen")
    tree = {each["id"]: each for each in shell.run("tree", file, "--json").document}
    assert tree[own[MOBILITY]]["parent"] == TOP
    assert tree[own[PASS]]["translations"]["en"]["state"] == "up_to_date"
    assert 'href="/stadt/de/willkommen/mobilitaet/hessenpass/"' in exported(shell, file, own[TICKET])
    assert states(shell, file)[PASS] == "same"
    assert shell.submit(file)


def test_adopt_says_what_is_open_and_what_was_left_out(shell: Shell, file: Path) -> None:
    ran = shell.run("template", "adopt", file, TICKET, "--languages", "de,uk")
    assert ran.code == 1
    assert "Link ohne eigene Seite: Fahrkarte (de): /hessen/de/mobilitaet/hessenpass/" in ran.out
    assert "Die Sprache „uk“ hat diese Region nicht" in ran.err
    again = shell.run("template", "adopt", file, TICKET, "--json")
    assert again.code == 1
    assert again.document["error"] == "„Fahrkarte“ ist schon aus der Vorlage übernommen."


def test_a_missing_language_is_added(shell: Shell, file: Path) -> None:
    own = adopted(shell, file, "--languages", "de")
    assert states(shell, file)[PASS] == "missing_language"
    ran = shell.run("template", "adopt", file, own[PASS], "--missing", "--languages", "en", "--json")
    assert ran.document == {"added": [{"page": own[PASS], "language": "en"}]}
    assert states(shell, file)[PASS] == "same"


def test_an_update_is_listed_and_taken_with_local_words_kept(shell: Shell, file: Path) -> None:
    own = adopted(shell, file)
    here = OLD.html.replace("im Rathaus", "unter 06181 400-0")
    shell.run("edit", file, own[PASS], "--language", "de", "--content", shell.write(here))
    publish(shell, OLD.html.replace("31", "34"))
    compared = shell.run("template", "compare", file, own[PASS], "--language", "de", "--json").document
    assert compared["languages"]["de"] == {"state": "both_changed", "here": 1, "there": 1, "conflicts": 0}
    inserted = [
        p["text"] for b in compared["texts"]["de"]["there"]["blocks"] for p in b["pieces"] if p["op"] == "insert"
    ]
    assert inserted == ["34"]
    listed = shell.run("template", "update", file, "--json")
    assert [(each["page"], each["template_steps"], each["conflicts"]) for each in listed.document] == [
        (own[PASS], 1, 0)
    ]
    taken = shell.run("template", "update", file, "--all-clean", "--json")
    assert (taken.code, taken.document["left"], taken.document["done"]) == (0, [], True)
    assert exported(shell, file, own[PASS]) == here.replace("31", "34")
    assert shell.run("template", "update", file, "--json").document == []


def test_a_clash_waits_for_an_answer_and_the_answer_is_kept(shell: Shell, file: Path) -> None:
    own = adopted(shell, file)
    here = OLD.html.replace("31 Euro", "12 Euro")
    shell.run("edit", file, own[PASS], "--language", "de", "--content", shell.write(here))
    publish(shell, OLD.html.replace("31 Euro", "34 Euro"))
    listed = shell.run("template", "update", file)
    assert listed.code == 1
    assert "1 zu entscheiden" in listed.out
    shown = shell.run("template", "update", file, own[PASS], "--json")
    assert shown.code == 1
    (step,) = shown.document["steps"]
    assert step["kind"] == "conflict"
    later = shell.run("template", "update", file, own[PASS], "--take", "later", "--json")
    assert (later.code, later.document["later"]) == (1, 1)
    ours = shell.run(
        "template", "update", file, own[PASS], "--step", f"{step['key']}=ours", "--reason", "Stadtpass", "--json"
    )
    assert (ours.code, ours.document["later"]) == (0, 0)
    assert exported(shell, file, own[PASS]) == here
    assert shell.run("template", "update", file, "--json").document == []


def test_a_dry_run_of_an_update_changes_nothing(shell: Shell, file: Path) -> None:
    own = adopted(shell, file)
    publish(shell, OLD.html.replace("31", "34"))
    dry = shell.run("template", "update", file, own[PASS], "--take", "template", "--dry-run", "--json")
    assert [each["page"] for each in dry.document["pages"]] == [own[PASS]]
    assert exported(shell, file, own[PASS]) == OLD.html
    assert shell.run("template", "update", file, "--all-clean", "--dry-run", "--json").document["done"] is False
    assert exported(shell, file, own[PASS]) == OLD.html


def test_declining_needs_a_reason_and_can_be_taken_back(shell: Shell, file: Path) -> None:
    assert shell.run("template", "decline", file, TICKET).code == 2
    ran = shell.run("template", "decline", file, "mobilitaet/fahrkarte", "--reason", "Kein Bus hier", "--json")
    assert ran.document == {"template_page": TICKET, "declined": True}
    assert states(shell, file)[TICKET] == "declined"
    assert "Fahrkarte: bewusst abgelehnt; Kein Bus hier" in shell.run("template", "compare", file).out
    assert shell.run("template", "decline", file, TICKET, "--undo").code == 0
    assert states(shell, file)[TICKET] == "not_adopted"


def test_linking_offers_origins_finds_the_base_and_can_be_undone(shell: Shell, file: Path) -> None:
    copied = OLD.html.replace("im Rathaus", "unter 06181 400-0")
    shell.run("edit", file, CHILD, "--language", "de", "--content", shell.write(copied))
    publish(shell, OLD.html.replace("31", "34"))
    (origin,) = shell.run("template", "link", file, CHILD, "--json").document
    assert (origin["template_page"], origin["title"]) == (PASS, "Hessenpass")
    linked = shell.run("template", "link", file, CHILD, PASS, "--json")
    assert linked.document == {"page": CHILD, "template_page": PASS, "bases": {"de": OLD.hash}}
    compared = shell.run("template", "compare", file, CHILD, "--json").document
    assert compared["languages"]["de"]["there"] == 1
    assert shell.run("template", "link", file, CHILD, PASS).code == 1
    assert shell.run("template", "link", file, CHILD, "--unlink", "--json").document == {"page": CHILD, "follow": None}
    assert states(shell, file)[CHILD] == "local"


def test_slots_are_listed_filled_and_emptied(shell: Shell, file: Path) -> None:
    publish(shell, '<p>Fragen Sie unter <span data-slot="telefon" data-slot-kind="text">Nummer</span>.</p>')
    shell.run("template", "compare", file)
    own = adopted(shell, file)
    listed = shell.run("template", "slots", file, "--json")
    assert listed.code == 1
    (slot,) = listed.document
    assert (slot["slot"], slot["state"], slot["hint"], slot["languages_missing"]) == (
        "telefon",
        "empty",
        "Nummer",
        ["de"],
    )
    dry = shell.run("template", "slots", file, "--set", "telefon=06181 400-0", "--dry-run", "--json")
    assert ([each["page"] for each in dry.document["pages"]], dry.document["done"]) == ([own[PASS]], False)
    filled = shell.run("template", "slots", file, "--set", "telefon=06181 400-0", "--json")
    assert (filled.code, filled.document["done"]) == (0, True)
    assert exported(shell, file, own[PASS]) == "<p>Fragen Sie unter 06181 400-0.</p>"
    assert "telefon – Nummer: ausgefüllt 06181 400-0 [Hessenpass]" in shell.run("template", "slots", file).out
    shell.run("template", "slots", file, "--set", "telefon=", "--page", own[TICKET])
    assert shell.run("template", "slots", file, "--set", "telefon=").code == 0
    assert "data-slot" in exported(shell, file, own[PASS])


def test_live_and_back(shell: Shell, file: Path) -> None:
    own = adopted(shell, file)
    shell.run("template", "link", file, own[PASS], "--live")
    assert shell.run("template", "compare", file, own[PASS], "--json").document["follow"] == "live"
    shell.run("template", "link", file, own[PASS], "--adapted")
    assert shell.run("template", "compare", file, own[PASS], "--json").document["follow"] == "adapted"


def test_a_template_that_is_not_there_is_not_followed(shell: Shell, file: Path) -> None:
    other = shell.clone("manager")
    assert shell.run("template", "follow", other, shell.url, "gibtesnicht", "--json").code == 1
    compared = shell.run("template", "compare", other, "--json").document
    assert compared["error"] == "Diese Region folgt noch keiner Landesvorlage."
    assert shell.run("template", "follow", file, "--none").code == 0
    assert shell.run("template", "compare", file).code == 1


def test_offline_the_last_state_counts(shell: Shell, file: Path, hub: EmbeddedHub) -> None:
    adopted(shell, file)
    publish(shell, OLD.html.replace("31", "34"))
    assert set(shell.run("template", "compare", file, "--offline", "--json").document["totals"]) == {"same", "local"}
    hub.stop()
    ran = shell.run("template", "compare", file, "--json")
    assert ran.code == 0
    assert "vom letzten Abgleich" in ran.err
    assert set(ran.document["totals"]) == {"same", "local"}


def test_a_wrong_password_is_no_old_state(shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "falsch")
    ran = shell.run("template", "compare", file, "--json")
    assert ran.code == 1
    assert "error" in ran.document


@pytest.mark.parametrize(
    "arguments",
    [
        ("follow",),
        ("follow", "--kind", "cms", "http://localhost", "hessen"),
        ("update", "--take", "alles"),
        ("update", "--step", "ohne-antwort"),
        ("update", "--step", "k=vielleicht"),
        ("link",),
        ("slots", "--set", "telefon"),
        ("link", "seite", "--live", "--unlink"),
        ("adopt",),
        (),
    ],
)
def test_wrong_use_is_told(shell: Shell, file: Path, arguments: tuple[str, ...]) -> None:
    name, *rest = arguments or ("nichts",)
    ran = shell.run("template", name, file, *rest)
    assert (ran.code, ran.out) == (2, "")


def test_unknown_pages_are_told(shell: Shell, file: Path) -> None:
    for arguments in (("compare", file, "x"), ("adopt", file, "x"), ("update", file, "x"), ("link", file, "x")):
        ran = shell.run("template", *arguments, "--offline", "--json")
        assert ran.code == 1
        assert "x" in ran.document["error"]
    assert shell.run("template", "update", file, TOP, "--offline").code == 1
