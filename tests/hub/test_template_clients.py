"""Working copies around a running hub: the template's mirror, shared records, and an empty slot, all over HTTP."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from integreat_editor.hub.database import Database
from integreat_editor.hub.settings import HubSettings
from integreat_editor.hub.users import add_user
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Role
from integreat_editor.models.template import Relation, TemplateSource
from integreat_editor.models.template_records import relation_record
from integreat_editor.services import edit_page, open_copy, review_changes, submit_changes, sync_region
from integreat_editor.services.send_records import send_records
from integreat_editor.services.template_pages import template_text
from integreat_editor.services.template_source import set_template, sync_template
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import EmptySlot
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from tests.hub.regions import GERMAN, OLD_GERMAN, PASSWORD, REGION, TOP, make_region

AT = "2026-11-22T10:00:00Z"
SLOT = '<p>Rufen Sie an: <a data-slot="telefon" data-slot-kind="link">Telefon</a>.</p>'
Joined = tuple[WorkingCopy, Remote]


class Known(Credentials):
    """Everybody's password."""

    def password(self, server: str, user: str) -> str | None:
        del server, user
        return PASSWORD

    def remember(self, server: str, user: str, secret: str) -> bool:
        del server, user, secret
        return False


@pytest.fixture
def join(hub: str, database: Database, hub_settings: HubSettings, tmp_path: Path) -> Iterator[Callable[[Role], Joined]]:
    """Clones the region for the person with this role; all of them may read the template."""
    make_region(database, hub_settings, "vorlage")
    with ExitStack() as opened:

        def joined(role: Role) -> Joined:
            add_user(database, role.value, None, "vorlage", role)
            remote = connect("hub", hub, REGION, user=role.value, credentials=Known())
            opened.callback(remote.close)
            path = tmp_path / f"{role.value}.region"
            copy = open_copy.clone_region(remote, path, url=hub, user=role.value, at=AT)
            return opened.enter_context(copy), remote

        yield joined


def test_the_template_of_the_same_hub_is_mirrored_with_the_same_login(join: Callable[[Role], Joined], hub: str) -> None:
    (copy, remote), (colleague, other) = join(Role.EDITOR), join(Role.AUTHOR)
    set_template(copy, TemplateSource("hub", hub, "vorlage", share=True))
    assert send_records(copy, remote) == ()
    sync_region.pull(colleague, other, Progress())
    for each in (copy, colleague):
        news = sync_template(each, Known(), None, Progress())
        assert news is not None
        assert (news.first, news.error) == (True, None)
        with each.reading() as unit:
            assert template_text(unit, TOP, "de") == GERMAN
    assert [each.content.html for each in remote.history(TOP) if each.language == "de"] == [
        GERMAN.html,
        OLD_GERMAN.html,
    ]
    assert remote.history("f" * 32) == []
    assert remote.followers() == []


def test_an_author_who_chooses_a_template_is_told_that_the_right_is_missing(join: Callable[[Role], Joined]) -> None:
    copy, remote = join(Role.AUTHOR)
    set_template(copy, TemplateSource("hub", "", "vorlage"))
    with copy.unit() as unit:
        unit.records.change(relation_record(Relation(TOP, TOP)))
    (refused,) = send_records(copy, remote)
    assert (refused.kind, refused.refused) == ("template_source", True)
    with copy.reading() as unit:
        assert [each.kind for each in unit.records.changed()] == ["template_source"]


def test_two_colleagues_change_one_record(join: Callable[[Role], Joined]) -> None:
    (copy, remote), (colleague, other) = join(Role.EDITOR), join(Role.AUTHOR)
    for each, reason in ((copy, "Der eine Grund"), (colleague, "Der andere Grund")):
        with each.unit() as unit:
            unit.records.change(SharedRecord("template_declined", TOP, {"reason": reason, "author": "", "at": ""}))
    assert send_records(copy, remote) == ()
    (clash,) = send_records(colleague, other)
    assert (clash.ours, clash.theirs) == ("Der andere Grund", "Der eine Grund")


def test_an_empty_slot_names_the_page(join: Callable[[Role], Joined]) -> None:
    (copy, remote), (reviewer, other) = join(Role.AUTHOR), join(Role.EDITOR)
    with copy.unit() as unit:
        unit.records.change(relation_record(Relation(TOP, TOP)))
    send_records(copy, remote)
    edit_page.save_text(copy, TOP, "de", at=AT, html=SLOT)
    submitted = submit_changes.submit(copy, "Neu", "", author="author", at=AT, remote=remote)
    sync_region.pull(reviewer, other, Progress())
    with pytest.raises(EmptySlot) as caught:
        review_changes.approve(reviewer, other, submitted.id)
    assert "Willkommen" in caught.value.title("de")
    assert "Willkommen" in caught.value.title("en")
    assert caught.value.page == TOP
