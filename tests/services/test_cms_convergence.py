"""Colleagues on a hub and people in the CMS's browser edit the same pages in any order: no edit is lost on any side."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integreat_editor.content.canonical import canonical
from integreat_editor.models.change_set import Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.text import Text
from integreat_editor.services import cms_pairing, send_records
from integreat_editor.services.read_changes import local_changes
from tests.services.cms_people import Joined, joined
from tests.services.conftest import Office
from tests.services.memory_cms import MemoryCms
from tests.services.people import REGION, page_id
from tests.sync.memory_hub import MemoryHub

PARAGRAPHS = 6
START = "".join(f"<p>Satz {number} steht hier.</p>" for number in range(PARAGRAPHS))
PAGES = {page_id(1): 10, page_id(2): 11}

STEP = st.tuples(
    st.sampled_from(["mira writes", "jan writes", "browser writes", "mira publishes", "jan publishes", "mira pushes"]),
    st.sampled_from(sorted(PAGES)),
    st.integers(0, PARAGRAPHS // 2 - 1),
)


class World:
    """Each side has sentences of its own on every page, so that nothing clashes and everything must survive."""

    def __init__(self, folder: Path) -> None:
        hub = MemoryHub(REGION)
        self.cms = MemoryCms()
        for page, order in zip(PAGES, "FK", strict=True):
            hub.seed(page, Placement(None, order), {"de": Text(f"Seite {order}", START)})
            self.cms.page(f"Seite {order}", START)
        self.office = Office(hub, folder)
        self.mira = joined(self.office, self.cms, "mira")
        self.mira.pull()
        cms_pairing.confirm_certain(self.mira.copy)
        cms_pairing.finish(self.mira.copy)
        self.mira.pull()
        send_records.send_records(self.mira.copy, self.mira.person.remote)
        self.jan = joined(self.office, self.cms, "jan")
        self.words: dict[str, list[str]] = {page: [] for page in PAGES}

    def take(self, action: str, page: str, place: int) -> None:
        """One step of somebody."""
        who, _, verb = action.partition(" ")
        if who == "browser":
            number = PAGES[page]
            html = self.cms.text(number).html
            self.cms.edit(number, self._changed(html, page, 2 * place))
            return
        by = self.mira if who == "mira" else self.jan
        if verb == "writes":
            by.person.pull()
            by.write(self._changed(by.local(page).html, page, 2 * place + 1), page)
        elif verb == "publishes":
            self.publish(by)
        else:
            by.push()

    def _changed(self, html: str, page: str, place: int) -> str:
        word = f"wort{sum(map(len, self.words.values()))}"
        self.words[page].append(word)
        return html.replace(f"Satz {place} ", f"Satz {place} {word} ")

    def publish(self, by: Joined) -> None:
        """What is changed here, if anything is; what a colleague has overtaken is merged and submitted again."""
        for _ in range(2):
            by.person.pull()
            if not self._changes(by):
                return
            change_set = by.person.submit()
            self.office.coordinator().approve(change_set)
            by.person.push()
            items = self.office.hub.change_sets[change_set].items
            if all(item.verdict is Verdict.PUBLISHED for item in items):
                return

    def _changes(self, by: Joined) -> bool:
        return bool(local_changes(by.copy))

    def settle(self) -> None:
        """Everybody finishes what they are at."""
        for by in (self.mira, self.jan, self.mira, self.jan):
            self.publish(by)
            by.pull()
            self.publish(by)
            by.push()

    def close(self) -> None:
        """All copies."""
        for person in self.office.people.values():
            person.copy.close()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEP, max_size=14))
def test_no_edit_of_anybody_is_lost(steps: list[tuple[str, str, int]]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        world = World(folder)
        try:
            for step in steps:
                world.take(*step)
            world.settle()
            for page, number in PAGES.items():
                there = world.cms.text(number).html
                assert [word for word in world.words[page] if word not in there] == []
                assert canonical(world.mira.local(page).html) == canonical(there)
                assert canonical(world.jan.local(page).html) == canonical(there)
        finally:
            world.close()
    finally:
        shutil.rmtree(folder)
