"""Images travel with the texts: from one person to the other, and again when the cable was cut."""

import hashlib

import pytest

from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.media import fetch_media, named_media
from integreat_editor.services.submit_changes import submit
from integreat_editor.services.sync_region import pull
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.ui.demo.copies import DemoCredentials
from tests.app.conftest import COORDINATOR, OFFICER, CopyOf

AT = "2026-11-22T18:00:00Z"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"a picture of ours"
SHA256 = hashlib.sha256(PICTURE).hexdigest()


def remote_of(hub: DemoHub, person: str) -> Remote:
    return connect("hub", hub.address(), "maintal", user=person, credentials=DemoCredentials(hub.passwords))


def medium(copy: WorkingCopy, sha256: str) -> tuple[bytes, str] | None:
    with copy.reading() as unit:
        return unit.media.get(sha256)


def test_names_are_found_only_where_they_are_whole() -> None:
    html = f'<img src="/media/{"a" * 64}"><img src="https://hub.example/media/{"b" * 64}.png"><p>/media/{"c" * 65}</p>'
    assert named_media([html]) == {"a" * 64, "b" * 64}


def test_an_image_of_the_officer_reaches_the_coordinator(hub: DemoHub, copy_of: CopyOf) -> None:
    mine, theirs = copy_of("maintal", OFFICER), copy_of("maintal", COORDINATOR)
    with mine.unit() as unit:
        unit.media.put(PICTURE, "image/png")
        page = unit.pages.all()[0].id
    save_text(mine, page, "de", at=AT, html=f'<p>Neu:</p><p><img src="/media/{SHA256}" alt="Das Rathaus"></p>')
    remote = remote_of(hub, OFFICER)
    assert submit(mine, "Ein Bild", "", author=OFFICER, at=AT, remote=remote).sent
    assert medium(theirs, SHA256) is None
    other = remote_of(hub, COORDINATOR)
    pull(theirs, other, Progress())
    assert medium(theirs, SHA256) == (PICTURE, "image/png")
    remote.close()
    other.close()


def test_what_a_cut_connection_left_comes_with_the_next_pull(
    hub: DemoHub, copy_of: CopyOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, remote = copy_of("maintal", OFFICER), remote_of(hub, OFFICER)
    sha256 = remote.upload_media(PICTURE + b", another", "image/png")

    def cut(_remote: HubRemote, _sha256: str) -> bytes:
        raise ServerUnreachable(server="hub")

    with monkeypatch.context() as patched:
        patched.setattr(HubRemote, "media", cut)
        assert fetch_media(copy, remote, Progress(), {sha256}) == 0
    pull(copy, remote, Progress())
    assert medium(copy, sha256) is not None
    remote.close()


def test_an_image_the_server_does_not_have_is_given_up(hub: DemoHub, copy_of: CopyOf) -> None:
    copy, remote = copy_of("maintal", OFFICER), remote_of(hub, OFFICER)
    assert fetch_media(copy, remote, Progress(), {"0" * 64}) == 0
    remote.close()
    assert fetch_media(copy, remote, Progress()) == 0
