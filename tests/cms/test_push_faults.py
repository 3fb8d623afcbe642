"""Whatever breaks in a real CMS during a whole push: pushed again, every change is there once, nobody else's gone."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.services.push_changes import PushReport
from integreat_editor.sync import engine, transport
from integreat_editor.sync.cms import patience
from integreat_editor.sync.cms.remote import CmsRemote
from integreat_editor.sync.errors import TransientError
from integreat_editor.sync.transport import Transport
from tests.cms.officer import Officer
from tests.cms.push_rounds import REGION, STEP, Rounds
from tests.cms.server.running import RunningCms

LEAST_POSTS = 6


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is started again is started before the next request, or long after."""
    monkeypatch.setattr(patience, "PAUSES", (0.0,))
    monkeypatch.setattr(transport, "READ_PAUSES", (0.0,) * len(transport.READ_PAUSES))
    monkeypatch.setattr(engine, "PAUSES", (0.0,) * len(engine.PAUSES))


@pytest.fixture
def officer(cms: RunningCms, tmp_path: Path) -> Iterator[Officer]:
    made = Officer(cms, "editor", tmp_path / "leer.region", REGION)
    yield made
    made.copy.close()


class Accident:
    """Happens once, right after the CMS has answered the `at`-th post of publishing."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, happen: Callable[[], object]) -> None:
        self.left = 0
        self._publishing = False
        send, publish = Transport._request, CmsRemote.publish

        def accident(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
            answer = send(transport, method, path, **arguments)
            if self._publishing and method == "POST":
                self.left -= 1
                if self.left == 0:
                    happen()
            return answer

        def noticed(remote: CmsRemote, *arguments: Any) -> Any:
            self._publishing = True
            try:
                return publish(remote, *arguments)
            finally:
                self._publishing = False

        monkeypatch.setattr(Transport, "_request", accident)
        monkeypatch.setattr(CmsRemote, "publish", noticed)


def at_every_post(rounds: Rounds, accident: Accident, push: Callable[[], PushReport]) -> None:
    """A round for each post, until one has fewer; each is looked at before the next."""
    at, happened = 1 - STEP, True
    while happened:
        at += STEP
        rounds.approve_changes()
        accident.left = at
        assert push().complete, at
        happened = accident.left <= 0
        accident.left = 0
        rounds.check()
    assert at > LEAST_POSTS, "it happened after every post"


@pytest.mark.timeout(600)
def test_the_session_ends_after_every_post(
    cms: RunningCms, officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = Rounds(cms, officer, "Abgemeldet")
    at_every_post(rounds, Accident(monkeypatch, cms.end_sessions), officer.push)


@pytest.mark.timeout(600)
def test_the_cms_is_killed_and_started_after_every_post(
    cms: RunningCms, officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def starts_anew() -> None:
        cms.kill()
        cms.start()

    rounds = Rounds(cms, officer, "Neu gestartet")
    at_every_post(rounds, Accident(monkeypatch, starts_anew), officer.push)


@pytest.mark.timeout(600)
def test_the_cms_is_killed_after_every_post_and_comes_back_later(
    cms: RunningCms, officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    accident = Accident(monkeypatch, cms.kill)

    def push_until_done() -> PushReport:
        with contextlib.suppress(TransientError):
            report = officer.push()
        if accident.left > 0:
            return report
        cms.start()
        return officer.push()

    at_every_post(Rounds(cms, officer, "Fort"), accident, push_until_done)


@pytest.mark.timeout(600)
def test_redis_is_gone_for_a_whole_push(cms: RunningCms, officer: Officer) -> None:
    rounds = Rounds(cms, officer, "Ohne Redis")
    rounds.approve_changes()
    cms.stop_redis()
    try:
        officer.push()
    finally:
        cms.start_redis()
    assert officer.push().complete
    rounds.check()
