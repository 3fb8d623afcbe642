"""Rounds of one change set each, with everything a push has: a text, a new page in two languages, a move.

Whatever breaks during a round's push, `check` finds every change there once, and nothing of anybody else's gone.
"""

import os

from integreat_editor.services import edit_tree
from tests.cms.officer import AT, Officer
from tests.cms.server.running import RunningCms

REGION = "leer"
STEP = 1 if os.environ.get("INTEGREAT_EDITOR_EVERY_FAULT") else 4
"""The suite breaks every fourth request only. Read before the tests' home takes the variable away."""
FOREIGN = "<p>Fremd.</p>"


class Rounds:
    """Pages of a region, edited anew in every round."""

    def __init__(self, cms: RunningCms, officer: Officer, name: str) -> None:
        """`name`: part of the titles; no other test of the file may have it."""
        self._cms, self._officer, self._name = cms, officer, name
        number = self._make_page(f"Alt {name}", FOREIGN)
        target = self._make_page(f"Ziel {name}", "<p>Ziel.</p>")
        mover = self._make_page(f"Wanderer {name}", "<p>Weg.</p>")
        officer.pull()
        self._page, self._target, self._mover = (officer.page(each) for each in (number, target, mover))
        self._new = ""
        self.done = 0

    def _make_page(self, title: str, html: str) -> int:
        number: int = self._cms.act("create_page", region=REGION, language="de", title=title, content=html)
        return number

    def _title(self) -> str:
        return f"Neu {self._name} {self.done}"

    def approve_changes(self) -> None:
        """Edits, submits and approves the next round's change set."""
        self.done += 1
        officer, title = self._officer, self._title()
        officer.write(self._page, f"<p>Runde {self.done}.</p><p>Zweiter Absatz.</p>")
        self._new = edit_tree.add_page(officer.copy, self._target, 0, title, at=AT)
        officer.write(self._new, f"<p>Text {title}.</p><p>Noch einer.</p>")
        officer.write(self._new, f"<p>Text of {title}.</p>", "en", f"New {self._name} {self.done}")
        edit_tree.move_page(officer.copy, self._mover, None if self.done % 2 else self._target, 0)
        officer.approve(officer.submit())

    def check(self) -> None:
        """Asks the CMS's own database."""
        officer = self._officer
        assert officer.changed() == 0
        versions = self._cms.act("versions", page=officer.number(self._page), language="de")
        assert f"Runde {self.done}." in versions[0]["content"]
        assert versions[-1]["content"] == FOREIGN
        assert len(versions) == self.done + 1, "every text was stored once"
        texts = self._cms.act("newest_texts", region=REGION)
        new = officer.number(self._new)
        assert [each["page"] for each in texts if each["title"] == self._title()] == [new]
        mine = {each["language"]: (each["version"], each["status"]) for each in texts if each["page"] == new}
        assert mine == {"de": (1, "PUBLIC"), "en": (1, "PUBLIC")}
        tree = {each["page"]: each["parent"] for each in self._cms.act("tree", region=REGION)}
        parent = None if self.done % 2 else officer.number(self._target)
        assert tree[officer.number(self._mover)] == parent
