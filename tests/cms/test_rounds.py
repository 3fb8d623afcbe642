"""Ten pages edited on both sides, round after round: no edit is lost, as the CMS's own lists of versions show."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.services import decide_conflict
from tests.cms.officer import AT, Officer
from tests.cms.server.running import RunningCms

REGION = "leer"
ROUNDS = 10
PAGES = 10
SENTENCES = 8


@pytest.fixture
def officer(cms: RunningCms, tmp_path: Path) -> Iterator[Officer]:
    made = Officer(cms, "editor", tmp_path / "leer.region", REGION)
    yield made
    made.copy.close()


class Both:
    """Both sides add words of their own to sentences; every word is there once. `given_up`: by a person's decision."""

    def __init__(self, cms: RunningCms, officer: Officer) -> None:
        self.cms, self.officer = cms, officer
        self.dice = random.Random(20261123)  # noqa: S311 - repeatable
        sentences = "".join(f"<p>Satz {each} steht hier.</p>" for each in range(SENTENCES))
        self.numbers: list[int] = [
            cms.act("create_page", region=REGION, language="de", title=f"Seite {each}", content=sentences)
            for each in range(PAGES)
        ]
        self.theirs: dict[str, int] = {}
        self.ours: dict[str, int] = {}
        self.given_up: set[str] = set()
        self.words = 0

    def edit_there(self, number: int) -> None:
        newest = self.cms.act("versions", page=number, language="de")[0]
        word = self._word("Dort")
        self.theirs[word] = number
        content = self._with(newest["content"], word)
        self.cms.act("save_text", page=number, language="de", title=newest["title"], content=content, user="colleague")

    def edit_here(self, number: int) -> None:
        page = self.officer.page(number)
        word = self._word("Hier")
        self.ours[word] = number
        self.officer.write(page, self._with(self.officer.text(page).html, word))

    def _word(self, side: str) -> str:
        self.words += 1
        return f"{side}{self.words:03}"

    def _with(self, html: str, word: str) -> str:
        place = self.dice.randrange(SENTENCES)
        before, mark, behind = html.partition(f"<p>Satz {place} ")
        sentence, end, rest = behind.partition(".</p>")
        return f"{before}{mark}{sentence} {word}{end}{rest}"

    def decide(self) -> None:
        """A person takes one side or the other."""
        for conflict in decide_conflict.open_conflicts(self.officer.copy):
            view = decide_conflict.read_text_conflict(self.officer.copy, conflict.id)
            take = self.dice.choice(("ours", "theirs"))
            choices = {decision.id: take for decision in view.merge.conflicts}
            before = view.ours.html + view.theirs.html
            decide_conflict.decide_text(self.officer.copy, conflict.id, choices, author="editor", at=AT)  # type: ignore[arg-type]
            kept = self.officer.text(conflict.page).html
            self.given_up |= {word for word in (*self.ours, *self.theirs) if word in before and word not in kept}


def test_ten_rounds_lose_nothing(cms: RunningCms, officer: Officer) -> None:
    both = Both(cms, officer)
    officer.pull()
    for _ in range(ROUNDS):
        chosen = both.dice.sample(both.numbers, 6)
        for number in chosen[:4]:
            both.edit_here(number)
        for number in chosen[1:3]:
            both.edit_there(number)
        officer.pull()
        both.decide()
        officer.approve(officer.submit())
        # After the approval, before and behind our texts.
        for number in chosen[3:]:
            both.edit_there(number)
        officer.push()
        both.decide()
    officer.pull()
    both.decide()
    while officer.changed():
        officer.publish()
        both.decide()
    _check(both)


def _check(both: Both) -> None:
    versions = {number: both.cms.act("versions", page=number, language="de") for number in both.numbers}
    for word, number in both.theirs.items():
        assert any(word in each["content"] for each in versions[number]), f"{word}: saved there, and gone"
    for word, number in (both.ours | both.theirs).items():
        newest, local = versions[number][0]["content"], both.officer.text(both.officer.page(number)).html
        if word not in both.given_up:
            assert word in newest and word in local, f"{word} is lost"
            assert newest.count(word) == 1, f"{word} is there twice"
    for number in both.numbers:
        assert [each["version"] for each in versions[number]] == list(range(len(versions[number]), 0, -1))
    assert len(both.given_up) < len(both.theirs) / 2
    assert not both.officer.pull().notes
