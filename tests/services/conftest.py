"""A hub in memory, and people who join it; their copies are closed at the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.models.region import Role
from tests.services.people import Person, join, sample_hub
from tests.sync.memory_hub import MemoryHub


class Office:
    """Somebody joins by being named."""

    def __init__(self, hub: MemoryHub, directory: Path) -> None:
        self.hub = hub
        self.directory = directory
        self.people: dict[str, Person] = {}

    def person(self, name: str, role: Role = Role.AUTHOR) -> Person:
        """A working copy of this person, made now."""
        self.people[name] = join(self.hub, name, self.directory, role)
        return self.people[name]

    def coordinator(self) -> Person:
        """Dora, who approves; her copy is made when she is first needed."""
        return self.people.get("dora") or self.person("dora", Role.EDITOR)

    def publish(self, person: Person) -> None:
        """The whole way for everything this person has changed, with a coordinator's approval."""
        change_set = person.submit()
        self.coordinator().approve(change_set)
        person.push()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Nobody has joined yet."""
    opened = Office(sample_hub(), tmp_path)
    yield opened
    for person in opened.people.values():
        person.copy.close()
