"""Which addresses are asked, and what is kept of their answers."""

from collections.abc import Callable, Iterable

import pytest

from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.services import edit_page
from integreat_editor.services.external_links import LinkReport, check_external
from integreat_editor.sync.link_checker import LinkChecker, NoInternet
from integreat_editor.sync.progress import Progress
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL, Person

LINKS = (
    '<p><a href="https://a.example/x#top">A</a> <a href="https://a.example/x">A</a> <a href="https://b.example">B</a> '
    '<a href="/musterstadt/de/muell/">Müll</a> <a href="mailto:a@example.org">M</a> '
    '<a href="http://localhost/media/1">Bild</a></p>'
)


class Asker(LinkChecker):
    """Answers at once; notes what it was asked."""

    def __init__(self, problem: str = "", *, offline: bool = False) -> None:
        super().__init__(at=AT)
        self.problem = problem
        self.offline = offline
        self.asked: list[str] = []

    def check(
        self,
        addresses: Iterable[str],
        progress: Progress,  # noqa: ARG002 - as the original
        told: Callable[[LinkAnswer], None],
    ) -> None:
        for address in addresses:
            self.asked.append(address)
            told(LinkAnswer(address, 200, self.problem, AT))
        if self.offline:
            raise NoInternet


@pytest.fixture
def anna(office: Office) -> Person:
    person = office.person("anna")
    edit_page.save_text(person.copy, SCHOOL, "de", at=AT, html=LINKS)
    return person


def ask(person: Person, asker: Asker, at: str = AT) -> LinkReport:
    return check_external(person.copy, Progress(), at=at, checker=asker)


def test_each_external_address_is_asked_once_and_the_own_server_never(anna: Person) -> None:
    asker = Asker()
    assert ask(anna, asker) == LinkReport(asked=2, known=0, bad=0, moved=0, complete=True)
    assert asker.asked == ["https://a.example/x", "https://b.example"]


@pytest.mark.parametrize(
    ("problem", "later", "asked"),
    [
        ("", "2026-11-28T10:00:00Z", 0),
        ("", "2026-11-30T10:00:00Z", 2),
        ("host", "2026-11-22T10:30:00Z", 0),
        ("host", "2026-11-22T11:30:00Z", 2),
    ],
)
def test_an_answer_counts_for_a_week_and_a_bad_one_for_an_hour(
    anna: Person, problem: str, later: str, asked: int
) -> None:
    ask(anna, Asker(problem))
    asker = Asker(problem)
    assert ask(anna, asker, later).asked == len(asker.asked) == asked


def test_bad_and_moved_ones_are_counted_also_from_before(anna: Person) -> None:
    ask(anna, Asker("moved https://c.example/"))
    assert ask(anna, Asker()) == LinkReport(asked=0, known=2, bad=0, moved=2, complete=True)


def test_what_was_told_before_the_connection_broke_is_kept(anna: Person) -> None:
    with pytest.raises(NoInternet):
        ask(anna, Asker(offline=True))
    assert ask(anna, Asker()).known == 2
