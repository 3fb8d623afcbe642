"""Officers and a coordinator around one hub in memory, for tests of use cases."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.text import Text
from integreat_editor.services import open_copy, push_changes, review_changes, submit_changes, sync_region
from integreat_editor.services.push_changes import PushReport
from integreat_editor.services.sync_region import PullResult
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from tests.sync.memory_hub import MemoryHub, MemoryRemote

AT = "2026-11-22T10:00:00Z"
REGION = Region("musterstadt", "Musterstadt", "de", (Language("de", "Deutsch"), Language("en", "English", "de")))


def page_id(number: int) -> str:
    """A page id that reads well in a failing test."""
    return UUID(int=number).hex


WASTE, BULKY, SCHOOL = page_id(1), page_id(2), page_id(3)


def sample_hub() -> MemoryHub:
    """Three pages, one below another, one of them with an English translation."""
    hub = MemoryHub(REGION)
    waste = "<p>Die Tonne wird montags geleert. Stellen Sie sie früh an die Straße.</p><p>Die Gebühr ist jährlich.</p>"
    hub.seed(WASTE, Placement(None, "F"), {"de": Text("Müll", waste), "en": Text("Waste", "<p>Bins go out.</p>")})
    hub.seed(BULKY, Placement(WASTE, "F"), {"de": Text("Sperrmüll", "<p>Bitte anmelden. Das kostet nichts.</p>")})
    hub.seed(SCHOOL, Placement(None, "K"), {"de": Text("Schule", "<h2>Anmeldung</h2><p>Im März. Im Rathaus.</p>")})
    return hub


@dataclass
class Person:
    """Somebody with a working copy."""

    name: str
    copy: WorkingCopy
    remote: MemoryRemote

    def pull(self) -> PullResult:
        return sync_region.pull(self.copy, self.remote, Progress())

    def submit(self, title: str = "Änderung") -> str:
        result = submit_changes.submit(self.copy, title, "", author=self.name, at=AT, remote=self.remote)
        assert result.sent
        return result.id

    def push(self) -> PushReport:
        return push_changes.push(self.copy, self.remote, Progress())

    def approve(self, change_set: str) -> None:
        self.pull()
        review_changes.approve(self.copy, self.remote, change_set)


def join(hub: MemoryHub, name: str, directory: Path, role: Role = Role.AUTHOR) -> Person:
    """Clones the hub's region for a new person."""
    remote = hub.remote(name, role)
    copy = open_copy.clone_region(remote, directory / f"{name}.region", url="http://localhost", user=name, at=AT)
    return Person(name, copy, remote)
