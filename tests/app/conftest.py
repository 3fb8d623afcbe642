"""A demo hub for a whole test file, and working copies of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from integreat_editor.app import OWNERS, PEOPLE
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.services.open_copy import open_region
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.demo.copies import CopyPlace, make_copy

OFFICER, COORDINATOR = PEOPLE
CopyOf = Callable[[str, str], WorkingCopy]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoHub]:
    """The demo's hub, as the window starts it."""
    running = DemoHub(tmp_path_factory.mktemp("demo"), (*PEOPLE, *OWNERS.values()))
    yield running
    running.stop()


@pytest.fixture
def copy_of(hub: DemoHub, tmp_path: Path) -> Iterator[CopyOf]:
    """Clones a region for a person and opens the copy."""
    with ExitStack() as opened:

        def make(region: str, person: str) -> WorkingCopy:
            place = CopyPlace(region, person, tmp_path / f"{region}-{person}.integreat")
            assert make_copy(hub, place, Progress()) == place
            return opened.enter_context(open_region(place.path))

        yield make
