"""Our program is killed at every request of a push, before it is sent or before its answer is read; then it starts
again. Every change is there once in the end, and nothing of anybody else's is gone.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.sync.passwords import PASSWORD_VARIABLE
from tests.cms.officer import Officer
from tests.cms.push_rounds import REGION, STEP, Rounds
from tests.cms.server.running import RunningCms
from tests.conftest import CHECKOUT

LEAST = {"before": 15, "after": 6}
"""Requests of publishing one round; posts among them."""


@pytest.fixture
def officer(cms: RunningCms, tmp_path: Path) -> Iterator[Officer]:
    made = Officer(cms, "editor", tmp_path / "leer.region", REGION)
    yield made
    made.copy.close()


def push_and_die(officer: Officer, request: int, moment: str) -> bool:
    """Whether the program was killed, a program of its own; otherwise it had fewer requests, and has pushed all."""
    officer.copy.close()
    command = [sys.executable, "-m", "tests.cms.dying_push", str(officer.path), str(request), moment]
    variables = os.environ | {PASSWORD_VARIABLE: officer.cms.password}
    ended = subprocess.run(  # noqa: S603 (our own program)
        command, cwd=CHECKOUT, env=variables, capture_output=True, text=True, timeout=120, check=False
    )
    officer.reopen()
    assert ended.returncode in (0, -signal.SIGKILL), ended.stdout + ended.stderr
    return ended.returncode != 0


@pytest.mark.timeout(600)
@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_every_request(cms: RunningCms, officer: Officer, moment: str) -> None:
    rounds = Rounds(cms, officer, moment)
    request, killed = 1, True
    while killed:
        rounds.approve_changes()
        killed = push_and_die(officer, request, moment)
        again = officer.push()
        assert not killed or again.complete, again
        assert not (again.pulled and again.pulled.notes), request
        rounds.check()
        request += STEP
    assert request > LEAST[moment], "the push was killed at every request"
