"""Our program dies at every request of a push, before it is sent or before its answer is read; then it starts again.

Every change is there once in the end, and nothing of anybody else's is gone.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.services import edit_tree
from integreat_editor.sync.cms.remote import CmsRemote
from integreat_editor.sync.transport import Transport
from tests.cms.officer import AT, Officer
from tests.cms.server.running import RunningCms

REGION = "leer"
STEP = 1 if os.environ.get("INTEGREAT_EDITOR_EVERY_KILL") else 4
"""The suite takes every fourth request. Read before the tests' home takes the variable away."""
LEAST = {False: 15, True: 6}
"""Requests of a push with a text, a new page in two languages and a move; posts among them."""


class Killed(BaseException):
    """As sudden as a power cut: nothing in the program handles it."""


class Killer:
    """Ends the program at a request of publishing. `left` counts down to it; `after`: only posts count, once sent."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = 0
        self.after = False
        self._publishing = False
        send, publish = Transport._request, CmsRemote.publish

        def deadly(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
            counts = self._publishing and (not self.after or method == "POST")
            self.left -= counts
            dies = counts and self.left == 0
            if dies and not self.after:
                raise Killed
            answer = send(transport, method, path, **arguments)
            if dies:
                raise Killed
            return answer

        def noticed(remote: CmsRemote, *arguments: Any) -> Any:
            self._publishing = True
            try:
                return publish(remote, *arguments)
            finally:
                self._publishing = False

        monkeypatch.setattr(Transport, "_request", deadly)
        monkeypatch.setattr(CmsRemote, "publish", noticed)


@pytest.fixture
def officer(cms: RunningCms, tmp_path: Path) -> Iterator[Officer]:
    made = Officer(cms, "editor", tmp_path / "leer.region", REGION)
    yield made
    made.copy.close()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("after", [False, True], ids=["before it is sent", "before its answer is read"])
def test_killed_at_every_request(
    cms: RunningCms, officer: Officer, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    name = "nach" if after else "vor"
    number = cms.act("create_page", region=REGION, language="de", title=f"Alt {name}", content="<p>Fremd.</p>")
    target = cms.act("create_page", region=REGION, language="de", title=f"Ziel {name}", content="<p>Ziel.</p>")
    mover = cms.act("create_page", region=REGION, language="de", title=f"Wanderer {name}", content="<p>Weg.</p>")
    officer.pull()
    page, killer = officer.page(number), Killer(monkeypatch)
    parents = [officer.page(target), None]
    round_number = 1 - STEP
    survived = False
    while not survived:
        round_number += STEP
        title = f"Neu {name} {round_number}"
        officer.write(page, f"<p>Runde {round_number}.</p><p>Zweiter Absatz.</p>")
        new = edit_tree.add_page(officer.copy, officer.page(target), 0, title, at=AT)
        officer.write(new, f"<p>Text {title}.</p><p>Noch einer.</p>")
        officer.write(new, f"<p>Text of {title}.</p>", "en", f"New {name} {round_number}")
        edit_tree.move_page(officer.copy, officer.page(mover), parents[(round_number // STEP) % 2], 0)
        officer.approve(officer.submit())
        killer.after, killer.left = after, round_number
        with contextlib.suppress(Killed):
            officer.push()
            survived = killer.left > 0
        killer.left = 0
        again = officer.push()
        assert survived or again.complete, again
        assert survived or not (again.pulled and again.pulled.notes), round_number
        _check(cms, officer, number, new, mover, round_number, title)
    assert round_number > LEAST[after], "the push was killed at every request"
    versions = cms.act("versions", page=number, language="de")
    assert versions[-1]["content"] == "<p>Fremd.</p>"
    assert len(versions) == (round_number - 1) // STEP + 2, "every text was stored once"


def _check(cms: RunningCms, officer: Officer, number: int, new: str, mover: int, round_number: int, title: str) -> None:
    assert officer.changed() == 0, round_number
    newest = cms.act("versions", page=number, language="de")
    assert f"Runde {round_number}." in newest[0]["content"]
    texts = cms.act("newest_texts", region=REGION)
    assert [each["page"] for each in texts if each["title"] == title] == [officer.number(new)], title
    mine = {each["language"]: each for each in texts if each["page"] == officer.number(new)}
    assert {code: (each["version"], each["status"]) for code, each in mine.items()} == {
        "de": (1, "PUBLIC"),
        "en": (1, "PUBLIC"),
    }
    tree = {each["page"]: each for each in cms.act("tree", region=REGION)}
    here = officer.place(officer.page(mover)).placement.parent
    assert tree[mover]["parent"] == (officer.number(here) if here is not None else None)
