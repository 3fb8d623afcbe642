"""kill -9 of the client or of the hub at each moment of a push."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.hub.database import Database
from tests.faults.proxy import FaultProxy, Moment
from tests.faults.way import Way
from tests.hub.regions import PASSWORD

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9"),
]
MOST_REQUESTS = 10
HUB_KILLS = 12


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_killed_client_goes_on_where_it_stopped(way: Way, moment: Moment) -> None:
    killed = 0
    for number in range(MOST_REQUESTS):
        word = f"{moment}{number}"
        way.edit(word)
        change_set = way.submit()
        way.approve(change_set)
        killed += _push_and_kill(way, number, moment)
        way.push()
        way.check(word, change_set)
        if killed <= number:
            break
    assert killed >= 4


def _push_and_kill(way: Way, number: int, moment: Moment) -> bool:
    """Runs the command line's push in a process of its own and kills it at a request; False: it ended before."""
    command = [sys.executable, "-m", "integreat_editor", "push", str(way.officer_file)]
    environment = {**os.environ, "INTEGREAT_EDITOR_PASSWORD": PASSWORD}
    client = subprocess.Popen(  # noqa: S603 - our own program
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    def kill(at: int, when: Moment) -> None:
        if (at, when) == (number, moment):
            client.send_signal(signal.SIGKILL)
            client.wait()

    way.proxy.watch(kill)
    client.wait(timeout=60)
    way.proxy.watch(None)
    return client.returncode == -signal.SIGKILL


class HubProcess:
    """A hub in a process of its own, always on the same port."""

    def __init__(self, database: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._command = [sys.executable, "-m", "integreat_editor", "hub", "serve", "--port", str(self.port)]
        self._command += ["--database", database]
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Returns when it answers."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == self.url

    def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


@pytest.fixture
def hub_process(database: Database, tmp_path: Path) -> Iterator[HubProcess]:
    """A running hub on the database with region, pages and people."""
    del database  # It only has to be filled.
    hub = HubProcess(f"sqlite:///{tmp_path / 'hub.db'}")
    hub.start()
    yield hub
    hub.kill()


def test_a_killed_hub_has_each_change_once(hub_process: HubProcess, database: Database, tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - reproducible, not secret
    with FaultProxy(hub_process.url) as proxy, Way(hub_process.url, proxy, database, tmp_path) as way:
        for trial in range(HUB_KILLS):
            word = f"versuch{trial}"
            way.edit(word)
            change_set = way.submit()
            way.approve(change_set)
            dead = threading.Event()
            number, wait = trial % 6, chance.uniform(0.0, 0.02)

            def strike() -> None:
                hub_process.kill()
                dead.set()  # noqa: B023 - used within this turn of the loop only

            def kill(at: int, when: Moment) -> None:
                if (at, when) == (number, "before"):  # noqa: B023 - as above
                    threading.Timer(wait, strike).start()  # noqa: B023 - as above

            def repair() -> None:
                if dead.is_set():  # noqa: B023 - as above
                    dead.clear()  # noqa: B023 - as above
                    hub_process.start()

            way.repair = repair
            proxy.watch(kill)
            try:
                way.push()
            finally:
                proxy.watch(None)
            repair()
            way.check(word, change_set)
