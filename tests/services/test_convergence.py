"""Three officers edit and move at random and sync when they like: at the end all copies are equal, no edit is lost."""

import random
from pathlib import Path

import pytest

from integreat_editor.content.merge import Choice
from integreat_editor.content.merge_plan import Own
from integreat_editor.models.region import Role
from integreat_editor.services import decide_conflict, edit_page, edit_tree
from integreat_editor.services.errors import MoveClosesCycle, NothingToSubmit, OpenConflicts
from integreat_editor.services.read_tree import TreeView, read_tree
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person, join, sample_hub

STEPS = 60
ROUNDS = 12
"""Syncs in turn until nothing moves any more; three copies need few."""


class Simulation:
    """Random steps of three officers and one coordinator, all from one seed."""

    def __init__(self, seed: int, directory: Path) -> None:
        self.random = random.Random(seed)  # noqa: S311 - reproducible, not secret
        hub = sample_hub()
        self.officers = [join(hub, name, directory) for name in ("anna", "bodo", "cem")]
        self.coordinator = join(hub, "dora", directory, Role.EDITOR)
        self.written: list[str] = []
        self.hub = hub

    def step(self) -> None:
        officer = self.random.choice(self.officers)
        action = self.random.choice((self.edit, self.edit, self.edit, self.move, self.archive, self.add, self.sync))
        action(officer)

    def edit(self, officer: Person) -> None:
        """Puts a new word behind a random sentence; so every edit can be found again at the end."""
        rows = read_tree(officer.copy).rows
        page = self.random.choice(rows).id
        text = edit_page.read_text(officer.copy, page, "de")
        if text is None:
            return
        word = f"wort{len(self.written)}"
        ends = [place for place, letter in enumerate(text.html) if letter == "."]
        if ends:
            place = self.random.choice(ends)
            html = f"{text.html[:place]} {word}{text.html[place:]}"
        else:
            html = f"{text.html}<p>Neu {word}.</p>"
        edit_page.save_text(officer.copy, page, "de", at=AT, html=html)
        self.written.append(word)

    def move(self, officer: Person) -> None:
        rows = read_tree(officer.copy).rows
        page = self.random.choice(rows).id
        parent = self.random.choice([None, *(row.id for row in rows)])
        try:
            edit_tree.move_page(officer.copy, page, parent, self.random.randrange(3))
        except MoveClosesCycle:
            return

    def archive(self, officer: Person) -> None:
        page = self.random.choice((WASTE, BULKY, SCHOOL))
        if read_tree(officer.copy).row(page).archived:
            edit_tree.restore_page(officer.copy, page)
        else:
            edit_tree.archive_page(officer.copy, page)

    def add(self, officer: Person) -> None:
        if len(read_tree(officer.copy).rows) < 8:
            parent = self.random.choice((None, WASTE, SCHOOL))
            edit_tree.add_page(officer.copy, parent, 0, f"Seite {len(self.written)}", at=AT)

    def sync(self, officer: Person) -> bool:
        """The whole way to the public: pull, decide, submit, approve, push. False: there was nothing to submit."""
        officer.pull()
        self.decide(officer)
        try:
            change_set = officer.submit()
        except NothingToSubmit:
            return False
        self.coordinator.approve(change_set)
        officer.push()
        self.decide(officer)
        return True

    def decide(self, officer: Person) -> None:
        """Both sides' words are kept where sentences clash; places are chosen by chance."""
        for conflict in decide_conflict.open_conflicts(officer.copy):
            if conflict.language is None:
                choice = self.random.choice((decide_conflict.OURS, decide_conflict.THEIRS))
                decide_conflict.decide_place(officer.copy, conflict.id, choice, author=officer.name, at=AT)
                continue
            view = decide_conflict.read_text_conflict(officer.copy, conflict.id)
            choices: dict[int, Choice] = {
                each.id: Own(f"{each.ours or ''} {each.theirs or ''}") for each in view.merge.conflicts
            }
            decide_conflict.decide_text(officer.copy, conflict.id, choices, author=officer.name, at=AT)

    def settle(self) -> None:
        for _ in range(ROUNDS):
            moved = [self.sync(officer) for officer in self.officers]
            if not any(moved):
                break
        for officer in (*self.officers, self.coordinator):
            officer.pull()


def content(view: TreeView, person: Person) -> list[tuple[object, ...]]:
    """All that a reader of the region could tell apart."""
    texts = {row.id: edit_page.read_text(person.copy, row.id, "de") for row in view.rows}
    return [(row.id, row.parent, row.position, row.archived, texts[row.id]) for row in view.rows]


@pytest.mark.parametrize("seed", range(12))
def test_three_copies_end_equal_and_no_edit_is_lost(seed: int, tmp_path: Path) -> None:
    simulation = Simulation(seed, tmp_path)
    for _ in range(STEPS):
        simulation.step()
    simulation.settle()
    everyone = (*simulation.officers, simulation.coordinator)
    states = [content(read_tree(person.copy), person) for person in everyone]
    assert all(state == states[0] for state in states[1:])
    everything = " ".join(str(text) for state in states[:1] for *_, text in state)
    lost = [word for word in simulation.written if f"{word}." not in everything and f"{word} " not in everything]
    assert lost == []
    for person in everyone:
        person.copy.close()
    # Nobody but the coordinator's own approvals brought the hub there: every published text was in a change set.
    assert simulation.hub.change_sets


def test_a_clash_cannot_be_submitted_before_it_is_decided(tmp_path: Path) -> None:
    hub = sample_hub()
    anna, bodo = join(hub, "anna", tmp_path), join(hub, "bodo", tmp_path)
    dora = join(hub, "dora", tmp_path, Role.EDITOR)
    for person, word in ((anna, "dienstags"), (bodo, "mittwochs")):
        text = edit_page.read_text(person.copy, WASTE, "de")
        assert text is not None
        edit_page.save_text(person.copy, WASTE, "de", at=AT, html=text.html.replace("montags", word))
    dora.approve(anna.submit())
    anna.push()
    assert bodo.pull().conflicts == 1
    with pytest.raises(OpenConflicts):
        bodo.submit()
    mine = edit_page.read_text(bodo.copy, WASTE, "de")
    assert mine is not None
    assert "mittwochs" in mine.html
    for person in (anna, bodo, dora):
        person.copy.close()
