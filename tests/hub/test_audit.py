"""The audit log: complete, chained, and closed to changes."""

import json

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from integreat_editor.hub import audit
from integreat_editor.hub.database import Database
from integreat_editor.hub.schema import audit_chains
from integreat_editor.models.change_set import Verdict
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import LoginRequest
from tests.hub.people import Person, Refused
from tests.hub.regions import REGION, TOP

NEW = Text("Willkommen", "<p>Guten Morgen.</p>")


def test_who_did_what_when_and_why(author: Person, editor: Person, manager: Person) -> None:
    base = next(each.public for each in author.changes()[0].heads if (each.page, each.language) == (TOP, "de"))
    change_set = author.submit_text(TOP, NEW, base)
    editor.judge(change_set, Verdict.RETURNED, "Bitte mit Uhrzeit")
    editor.judge(change_set)
    author.publish(change_set)
    log = manager.get(f"/regions/{REGION}/audit")
    assert log["whole"] is True
    assert [(each["actor"], each["action"]) for each in log["entries"]] == [
        ("server operator", "region.made"),
        ("author", "change_set.submitted"),
        ("editor", "item.returned"),
        ("editor", "item.approved"),
        ("author", "unit.published"),
    ]
    assert json.loads(log["entries"][2]["detail"])["reason"] == "Bitte mit Uhrzeit"
    assert json.loads(log["entries"][4]["detail"])["items"][0][2] == NEW.hash
    assert manager.get(f"/regions/{REGION}/audit", after="4")["entries"] == log["entries"][4:]


def test_failed_logins_are_kept_without_the_password(hub: str, database: Database) -> None:
    with Person(hub) as stranger:
        for user in ("author", "geheimes wort"):
            with pytest.raises(Refused):
                stranger.post("/login", LoginRequest(user=user, password="ganz falsch"))  # noqa: S106 - wrong on purpose
    with database.read() as connection:
        entries = audit.read(connection, audit.SERVER)
        assert audit.verify_audit(connection, None) == audit.AuditCheck(2, None)
    assert [each.subject for each in entries] == ["author", "unknown name"]
    assert "falsch" not in str(entries)
    assert "geheim" not in str(entries)


@pytest.mark.parametrize("statement", ["UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry"])
def test_the_database_refuses_to_change_an_entry(hub: str, database: Database, statement: str) -> None:
    assert hub
    with pytest.raises(DBAPIError, match="append-only"), database.write() as connection:
        connection.execute(sa.text(statement))


def test_postgresql_refuses_to_empty_the_log(hub: str, database: Database) -> None:
    assert hub
    if database.engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(DBAPIError, match="append-only"), database.write() as connection:
        connection.execute(sa.text("TRUNCATE audit_entry"))


def test_a_forged_entry_is_found(author: Person, database: Database) -> None:
    author.submit_text(TOP, NEW, None)
    with database.write() as connection:
        if database.engine.dialect.name == "sqlite":
            connection.execute(sa.text("DROP TRIGGER audit_entry_no_update"))
        else:
            connection.execute(sa.text("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_no_change"))
        connection.execute(sa.text("UPDATE audit_entry SET actor = 'editor' WHERE number = 2"))
    with database.read() as connection:
        assert audit.verify_audit(connection, REGION) == audit.AuditCheck(1, 2)


def test_a_cut_off_end_is_found(author: Person, database: Database) -> None:
    author.submit_text(TOP, NEW, None)
    with database.write() as connection:
        connection.execute(audit_chains.update().where(audit_chains.c.chain > 0).values(number=5))
    with database.read() as connection:
        assert audit.verify_audit(connection, REGION).broken_at is not None
