"""submit, review, push, pull, conflicts: the way to the public from the command line, and what stands in it."""

from pathlib import Path

import pytest

from integreat_editor.hub.database import Database
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.settings import HubSettings
from tests.commands.shell import Shell
from tests.hub.regions import CHILD, SCHOOL, TOP
from tests.hub.ticking import TickingClock


def edited(shell: Shell, user: str, html: str = "<p>Die Schule beginnt um neun.</p>") -> Path:
    """A copy of this user with a changed text."""
    file = shell.clone(user)
    change(shell, file, html)
    return file


def change(shell: Shell, file: Path, html: str) -> None:
    assert shell.run("edit", file, CHILD, "--language", "de", "--content", shell.write(html)).code == 0


def published(shell: Shell) -> str:
    """The German text of the child page as a new copy gets it."""
    file, out = shell.clone("observer"), shell.folder / "published"
    shell.run("export", file, out)
    return (out / "de" / f"{CHILD}.html").read_text(encoding="utf-8")


def test_the_whole_way(shell: Shell) -> None:
    anna, dora = edited(shell, "author"), shell.clone("editor")
    sent = shell.run("submit", anna, "--title", "Neue Zeit", "--note", "Ab März", "--json")
    assert sent.code == 0
    change_set = sent.document["id"]
    assert sent.document == {"id": change_set, "items": 1, "sent": True}
    (waiting,) = shell.run("review", dora, "--json").document
    assert (waiting["id"], waiting["title"], waiting["note"]) == (change_set, "Neue Zeit", "Ab März")
    assert (waiting["state"], waiting["author"]) == ("submitted", "author")
    (item,) = waiting["items"]
    assert (item["page"], item["language"], item["verdict"]) == (CHILD, "de", "pending")
    assert ("insert", "neun") in {(each["op"], each["text"]) for block in item["blocks"] for each in block["pieces"]}
    (approved,) = shell.run("review", dora, "--approve", change_set, "--json").document
    assert approved["state"] == "approved"
    shell.run("pull", anna)
    (line,) = shell.run("push", anna, "--dry-run", "--json").document
    assert (line["unit"], line["ready"], line["why_not"]) == (CHILD, True, "")
    assert line["what"] == ["Text geändert (de)"]
    pushed = shell.run("push", anna, "--json")
    assert pushed.code == 0
    assert [(each["unit"], each["outcome"]) for each in pushed.document["results"]] == [(CHILD, "published")]
    assert published(shell) == "<p>Die Schule beginnt um neun.</p>"
    assert shell.run("diff", anna, "--json").document == []
    assert shell.run("push", anna, "--json").document == {"results": []}


def test_review_for_people_shows_words_and_facts(shell: Shell) -> None:
    anna, dora = shell.clone("author"), shell.clone("editor")
    change(shell, anna, '<p>Die Schule beginnt um neun. <a href="mailto:a@b.de">a@b.de</a></p>')
    shell.submit(anna, "Neue Zeit")
    text = shell.run("review", dora).out
    assert "Neue Zeit" in text
    assert "[-acht" in text
    assert "mail: – → " in text
    assert "wartet auf Freigabe" in text


def test_a_returned_set_comes_back_under_the_same_id(shell: Shell) -> None:
    anna, dora = edited(shell, "author"), shell.clone("editor")
    change_set = shell.submit(anna)
    (returned,) = shell.run("review", dora, "--return", change_set, "--reason", "Uhrzeit prüfen", "--json").document
    assert returned["state"] == "returned"
    shell.run("pull", anna)
    assert "Uhrzeit prüfen" in shell.run("review", anna).out
    change(shell, anna, "<p>Die Schule beginnt um halb neun.</p>")
    assert shell.submit(anna) == change_set
    assert shell.run("review", dora, "--approve", change_set).code == 0
    assert shell.run("push", anna).code == 0
    assert published(shell) == "<p>Die Schule beginnt um halb neun.</p>"


def test_what_changed_after_it_was_read_is_not_approved(shell: Shell) -> None:
    anna, dora = edited(shell, "author"), shell.clone("editor")
    change_set = shell.submit(anna)
    shell.run("review", dora)
    change(shell, anna, "<p>Die Schule beginnt nie.</p>")
    shell.submit(anna)
    ran = shell.run("review", dora, "--approve", change_set, "--json")
    assert ran.code == 1
    assert "geändert" in ran.document["error"]
    assert shell.run("review", dora, "--json").document[0]["state"] == "submitted"
    assert shell.run("review", dora, "--approve", change_set).code == 0


@pytest.mark.parametrize("option", [["--approve"], ["--return"]])
def test_a_set_nobody_knows(shell: Shell, option: list[str]) -> None:
    ran = shell.run("review", shell.clone("editor"), *option, "f" * 32, "--reason", "x", "--json")
    assert ran.code == 1
    assert "f" * 32 in ran.document["error"]


def test_nothing_to_submit(shell: Shell) -> None:
    ran = shell.run("submit", shell.clone("author"), "--title", "Leer", "--json")
    assert ran.code == 1
    assert ran.document["error"]


def test_four_eyes(shell: Shell) -> None:
    dora = edited(shell, "editor")
    change_set = shell.submit(dora)
    ran = shell.run("review", dora, "--approve", change_set, "--json")
    assert ran.code == 1
    assert "Vier-Augen" in ran.document["advice"]


def test_an_author_cannot_approve(shell: Shell) -> None:
    dora, anna = edited(shell, "editor"), shell.clone("author")
    ran = shell.run("review", anna, "--approve", shell.submit(dora), "--json")
    assert ran.code == 1
    assert "Recht" in ran.document["error"]


def test_an_observers_refused_set_stops_no_later_sync(shell: Shell) -> None:
    olga = edited(shell, "observer")
    ran = shell.run("submit", olga, "--title", "Neu", "--json")
    assert ran.code == 1
    assert "Recht" in ran.document["error"]
    assert shell.run("pull", olga).code == 0
    assert len(shell.run("diff", olga, "--json").document) == 1


def test_not_approved_is_not_pushed(shell: Shell) -> None:
    anna = edited(shell, "author")
    shell.submit(anna)
    (line,) = shell.run("push", anna, "--dry-run", "--json").document
    assert (line["ready"], line["why_not"]) == (False, "wartet auf Freigabe")
    assert shell.run("push", anna, "--json").document == {"results": []}
    assert published(shell) == SCHOOL.html


def test_without_a_hub_a_submit_waits_and_is_sent_later(
    shell: Shell, hub: EmbeddedHub, database: Database, clock: TickingClock
) -> None:
    anna = edited(shell, "author")
    port = int(hub.url.rpartition(":")[2])
    hub.stop()
    ran = shell.run("submit", anna, "--title", "Neu", "--json")
    assert ran.code == 1
    assert ran.document["sent"] is False
    assert "nicht erreichbar" in ran.err
    change_set = ran.document["id"]
    assert shell.run("push", anna, "--dry-run", "--json").document[0]["why_not"] == "noch nicht an den Server gesendet"
    for command in ("pull", "status", "push"):
        ran = shell.run(command, anna, "--json")
        assert ran.code == 1
        assert "nicht erreichbar" in ran.err
        assert ran.document is not None
    again = EmbeddedHub(database, HubSettings(clock=clock), port)
    again.start()
    try:
        assert shell.run("pull", anna).code == 0
        waiting = shell.run("review", shell.clone("editor"), "--json").document
        assert [each["id"] for each in waiting] == [change_set]
    finally:
        again.stop()


def test_an_ended_token_needs_nobody(shell: Shell, clock: TickingClock) -> None:
    anna = edited(shell, "author")
    clock.move(days=365)
    assert shell.run("submit", anna, "--title", "Neu").code == 0


def test_an_overtaken_unit_is_merged_and_submitted_again(shell: Shell) -> None:
    base = "<p>Die Schule beginnt um acht.</p>"
    anna, eva = edited(shell, "author", f"{base}<p>Von Anna.</p>"), edited(shell, "manager", f"<p>Von Eva.</p>{base}")
    dora = shell.clone("editor")
    first, second = shell.submit(anna), shell.submit(eva)
    assert shell.run("review", dora, "--approve", first).code == 0
    assert shell.run("review", dora, "--approve", second).code == 0
    pushed = shell.run("push", anna, "--json")  # Whatever is approved, Eva's too.
    assert pushed.code == 1
    assert sorted(each["outcome"] for each in pushed.document["results"]) == ["published", "stale"]
    late, change_set = (anna, first) if "Eva" in published(shell) else (eva, second)
    shell.run("pull", late)
    assert shell.submit(late) == change_set
    assert shell.run("review", dora, "--approve", change_set).code == 0
    assert shell.run("push", late).code == 0
    assert published(shell) == f"<p>Von Eva.</p>{base}<p>Von Anna.</p>"


def test_a_clash_is_shown_and_decided(shell: Shell) -> None:
    anna, eva = edited(shell, "author"), edited(shell, "manager", "<p>Die Schule beginnt um zehn.</p>")
    change_set = shell.submit(anna)
    assert shell.run("review", shell.clone("editor"), "--approve", change_set).code == 0
    assert shell.run("push", anna).code == 0
    pulled = shell.run("pull", eva, "--json")
    assert (pulled.code, pulled.document["conflicts"]) == (1, 1)
    assert [note["kind"] for note in pulled.document["notes"]] == ["conflict"]
    assert shell.run("submit", eva, "--title", "Zehn").code == 1
    (conflict,) = shell.run("conflicts", eva, "--json").document
    assert (conflict["page"], conflict["kind"]) == (CHILD, "text")
    decided = shell.run("conflicts", eva, "--decide", conflict["id"], "--take", "theirs", "--json")
    assert (decided.code, decided.document) == (0, [])
    assert shell.run("diff", eva, "--json").document == []


def test_deciding_what_is_not_open(shell: Shell) -> None:
    ran = shell.run("conflicts", shell.clone("author"), "--decide", "nichts", "--json")
    assert ran.code == 1
    assert ran.document["error"]


def test_pull_says_what_came(shell: Shell) -> None:
    anna, dora = edited(shell, "author"), shell.clone("editor")
    shell.run("review", dora, "--approve", shell.submit(anna))
    shell.run("push", anna)
    ran = shell.run("pull", dora, "--json")
    assert (ran.code, ran.document["conflicts"]) == (0, 0)
    assert ran.document["notes"] == [
        {"kind": "taken", "page": CHILD, "language": "de", "title": SCHOOL.title},
    ]
    assert shell.run("pull", dora).out == "Alles auf dem Stand.\n"


def test_a_copy_without_english_does_not_approve_english(shell: Shell) -> None:
    anna, dora = shell.clone("author"), shell.clone("editor", "--languages", "de")
    shell.run("edit", anna, TOP, "--language", "en", "--title", "Hello")
    change_set = shell.submit(anna)
    (waiting,) = shell.run("review", dora, "--json").document
    assert "blocks" not in waiting["items"][0]
    (still,) = shell.run("review", dora, "--approve", change_set, "--json").document
    assert still["state"] == "submitted"
