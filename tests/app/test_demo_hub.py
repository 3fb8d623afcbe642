"""The demo's hub as a process: it answers, it has new passwords each time, it ends with whoever started it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from integreat_editor.app import PEOPLE, open_demo
from integreat_editor.app.demo_hub import DemoHub, DemoHubFailed, DemoIsOpen, demo_hub
from integreat_editor.sync.connect import connect
from integreat_editor.sync.errors import LoginFailed
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.demo.copies import CopyPlace, DemoCredentials, make_copy, point_to_hub
from tests.app.conftest import OFFICER

PARENT = """
import sys
from pathlib import Path
from integreat_editor.app.demo_hub import DemoHub

hub = DemoHub(Path(sys.argv[1]), ("Amira Yilmaz", "Jonas Weber"))
print(hub.address(), flush=True)
sys.stdin.read()
"""
PATIENCE = 60
"""Seconds until a test that waits for another process fails."""


def connection(address: str) -> socket.socket:
    parts = urlsplit(address)
    assert parts.port is not None
    return socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE)


def wait_for_end(held: socket.socket) -> bytes:
    """Blocks until the server has closed the connection."""
    try:
        return held.recv(1)
    except ConnectionResetError:
        return b""


def refuses_connections(address: str) -> bool:
    try:
        connection(address).close()
    except ConnectionRefusedError:
        return True
    return False


def test_it_ends_with_stop(tmp_path: Path) -> None:
    hub = DemoHub(tmp_path, PEOPLE)
    address = hub.address()
    hub.stop()
    assert refuses_connections(address)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", PARENT, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as parent:
        assert parent.stdout is not None
        address = parent.stdout.readline().strip()
        with connection(address) as held:
            os.kill(parent.pid, signal.SIGKILL)
            assert wait_for_end(held) == b""
    assert refuses_connections(address)


def test_passwords_are_new_with_each_start(tmp_path: Path) -> None:
    first = DemoHub(tmp_path, PEOPLE)
    first.address()
    first.stop()
    second = DemoHub(tmp_path, PEOPLE)
    try:
        old = connect("hub", second.address(), "maintal", user=OFFICER, credentials=DemoCredentials(first.passwords))
        new = connect("hub", second.address(), "maintal", user=OFFICER, credentials=DemoCredentials(second.passwords))
        assert first.passwords != second.passwords
        with pytest.raises(LoginFailed):
            old.region()
        assert new.region().slug == "maintal"
    finally:
        old.close()
        new.close()
        second.stop()


def test_a_copy_of_yesterday_finds_the_hub_of_today(tmp_path: Path) -> None:
    place = CopyPlace("hanau", OFFICER, tmp_path / "copies" / "hanau.integreat")
    first = DemoHub(tmp_path, PEOPLE)
    assert make_copy(first, place, Progress()) == place
    first.stop()
    second = DemoHub(tmp_path, PEOPLE)
    try:
        credentials = point_to_hub(second, place, Progress())
        assert credentials is not None
        remote = connect("hub", second.address(), "hanau", user=OFFICER, credentials=credentials)
        assert remote.region().slug == "hanau"
        remote.close()
    finally:
        second.stop()


def test_a_cancelled_copy_leaves_nothing(hub: DemoHub, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    place = CopyPlace("hanau", OFFICER, tmp_path / "hanau.integreat")
    assert make_copy(hub, place, progress) is None
    assert list(tmp_path.iterdir()) == []


def test_a_half_made_copy_is_made_anew(hub: DemoHub, tmp_path: Path) -> None:
    place = CopyPlace("hanau", OFFICER, tmp_path / "hanau.integreat")
    (tmp_path / "hanau.integreat.part").write_bytes(b"killed in the middle")
    assert make_copy(hub, place, Progress()) == place
    assert [path.name for path in tmp_path.iterdir()] == ["hanau.integreat"]


def test_a_hub_that_cannot_start_says_why(tmp_path: Path) -> None:
    blocked = tmp_path / "demo"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    hub = DemoHub(blocked, PEOPLE)
    with pytest.raises(DemoHubFailed) as failure:
        hub.address()
    hub.stop()
    assert "FileExistsError" in failure.value.advice()


def test_only_one_window_shows_the_demo(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with demo_hub(PEOPLE, fresh=False), pytest.raises(DemoIsOpen), demo_hub(PEOPLE, fresh=False):
        pass
    with demo_hub(PEOPLE, fresh=False):
        assert open_demo(fresh=False, screenshot=home / "picture.png") == 1
    assert "schon in einem anderen Fenster offen" in capsys.readouterr().err


def test_fresh_begins_anew_and_otherwise_everything_stays(home: Path) -> None:
    with demo_hub(PEOPLE, fresh=False) as hub:
        hub.address()
        mark = hub.folder / "copies" / "mine"
        mark.parent.mkdir()
        mark.touch()
    with demo_hub(PEOPLE, fresh=False):
        assert mark.exists()
    with demo_hub(PEOPLE, fresh=True) as hub:
        hub.address()
        assert not mark.exists()
    assert home in mark.parents
