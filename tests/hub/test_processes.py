"""Several hubs on one database, and hubs that are killed: the same guarantees."""

import random
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest
import requests

from integreat_editor.hub import audit
from integreat_editor.hub.database import Database
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.change_set import Verdict
from integreat_editor.models.region import Role
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import ChangeSetMessage, PlacementMessage
from tests.hub.hub_process import HubProcess, hub_process
from tests.hub.people import Person, Refused, move_item, revision_of, text_item, units_of
from tests.hub.regions import REGION, TOP, give_token, make_region, make_users, new_id

KILLS = 6


@pytest.fixture
def tokens(database: Database, password_hash: str) -> dict[Role, str]:
    """A region, and a token for each of its people."""
    settings = HubSettings()
    make_region(database, settings)
    make_users(database, REGION, password_hash)
    return {role: give_token(database, role.value, settings) for role in Role}


def at_once(acts: list[Callable[[], str]]) -> Counter[str]:
    """Runs all at the same moment; what came out, counted."""
    barrier = threading.Barrier(len(acts))

    def run(act: Callable[[], str]) -> str:
        barrier.wait()
        try:
            return act()
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(len(acts)) as pool:
        return Counter(pool.map(run, acts))


def public_of(person: Person, page: str) -> str | None:
    heads = [
        each for message in person.changes() for each in message.heads if (each.page, each.language) == (page, "de")
    ]
    return heads[-1].public


def check_whole(database: Database, person: Person) -> None:
    """The audit chain holds, and the feed's numbers are those of a database that lost nothing."""
    with database.read() as connection:
        assert audit.verify_audit(connection, REGION).broken_at is None
        assert audit.verify_audit(connection, None).broken_at is None
    assert person.changes()[-1].more is False


def test_two_hubs_publish_one_unit_once(database: Database, database_url: str, tokens: dict[Role, str]) -> None:
    with ExitStack() as stack:
        hubs = [stack.enter_context(hub_process(database_url)) for _ in range(2)]
        people = [stack.enter_context(Person(hubs[each % 2].url, tokens[Role.AUTHOR])) for each in range(8)]
        editor = stack.enter_context(Person(hubs[1].url, tokens[Role.EDITOR]))
        for turn in range(4):
            base = public_of(people[0], TOP)
            change_set = editor.judge(people[0].submit_text(TOP, Text("Titel", f"<p>Fassung {turn}</p>"), base))
            before = people[0].changes()[-1].cursor
            outcomes = at_once([_publisher(person, change_set) for person in people])
            assert outcomes == {"published": 8}
            (news,) = people[1].changes(before)
            assert [each.version for each in news.heads] == [news.heads[0].version]
            assert public_of(people[1], TOP) == change_set.items[0].revision
        check_whole(database, people[0])
        assert _published_units(database) == 4


def test_of_clashing_units_exactly_one_wins(database: Database, database_url: str, tokens: dict[Role, str]) -> None:
    with ExitStack() as stack:
        hubs = [stack.enter_context(hub_process(database_url)) for _ in range(2)]
        people = [stack.enter_context(Person(hubs[each % 2].url, tokens[Role.AUTHOR])) for each in range(6)]
        editor = stack.enter_context(Person(hubs[0].url, tokens[Role.EDITOR]))
        for turn in range(4):
            base = public_of(people[0], TOP)
            sets = [
                editor.judge(person.submit_text(TOP, Text("Titel", f"<p>{turn} von {number}</p>"), base))
                for number, person in enumerate(people)
            ]
            outcomes = at_once([_publisher(*pair) for pair in zip(people, sets, strict=True)])
            assert outcomes == {"published": 1, "stale": 5}
        check_whole(database, people[0])
        assert _published_units(database) == 4


def test_two_moves_at_once_close_no_cycle(database: Database, database_url: str, tokens: dict[Role, str]) -> None:
    with ExitStack() as stack:
        hubs = [stack.enter_context(hub_process(database_url)) for _ in range(2)]
        people = [stack.enter_context(Person(each.url, tokens[Role.AUTHOR])) for each in hubs]
        editor = stack.enter_context(Person(hubs[0].url, tokens[Role.EDITOR]))
        for _ in range(4):
            one, two = new_id(), new_id()
            top = PlacementMessage(parent=None, order="k")
            for page in (one, two):
                people[0].publish(editor.judge(people[0].submit([move_item(page, None, top, 0)])))
            sets = [
                editor.judge(people[0].submit([move_item(page, top, PlacementMessage(parent=to, order="k"), 1)]))
                for page, to in ((one, two), (two, one))
            ]
            outcomes = at_once([_publisher(*pair) for pair in zip(people, sets, strict=True)])
            assert outcomes == {"published": 1, "cycle": 1}
        check_whole(database, people[0])


def test_readers_beside_writers_miss_nothing(database: Database, database_url: str, tokens: dict[Role, str]) -> None:
    """A reader who follows the feed while two hubs publish has in the end what a new clone has."""
    with ExitStack() as stack:
        hubs = [stack.enter_context(hub_process(database_url)) for _ in range(2)]
        people = [stack.enter_context(Person(each.url, tokens[Role.AUTHOR])) for each in hubs]
        editors = [stack.enter_context(Person(each.url, tokens[Role.EDITOR])) for each in hubs]
        reader = stack.enter_context(Person(hubs[0].url, tokens[Role.OBSERVER]))
        done = threading.Event()
        followed: dict[tuple[str, str], tuple[str | None, int]] = {}

        def follow() -> str:
            cursor: str | None = None
            last = False
            while not last:
                last = done.is_set()
                for message in reader.changes(cursor):
                    followed.update({(each.page, each.language): (each.public, each.version) for each in message.heads})
                    cursor = message.cursor
            return cursor or ""

        def write(number: int) -> str:
            for _ in range(6):
                page = new_id()
                revision = revision_of(page, Text("Neu", f"<p>{page}</p>"))
                place = move_item(page, None, PlacementMessage(parent=None, order="m"), 0)
                change_set = people[number].submit([place, text_item(revision, None)], [revision])
                people[number].publish(editors[number].judge(change_set))
            return "written"

        with ThreadPoolExecutor(3) as pool:
            following = pool.submit(follow)
            assert [each.result() for each in [pool.submit(write, number) for number in range(2)]] == ["written"] * 2
            done.set()
            cursor = following.result()
        clone = [each for message in reader.changes() for each in message.heads]
        assert followed == {(each.page, each.language): (each.public, each.version) for each in clone}
        assert len(clone) == 4 + 12
        assert reader.changes(cursor)[-1].heads == []
        check_whole(database, reader)


def test_killed_amid_publishing_each_unit_is_there_wholly_or_not_at_all(
    database: Database, database_url: str, tokens: dict[Role, str]
) -> None:
    dice = random.Random(22)  # noqa: S311 - repeatable, not secret
    for _ in range(KILLS):
        with hub_process(database_url) as hub:
            change_sets = _approved_units(hub, tokens, 8)
            _publish_until_killed(hub, tokens, change_sets, dice.uniform(0.0, 0.25))
        with hub_process(database_url) as hub, Person(hub.url, tokens[Role.AUTHOR]) as author:
            for change_set in change_sets:
                _check_unit(author, change_set)
                # The client asks again after the crash: done once, whatever had happened.
                assert author.publish(change_set).outcome == "published"
                _check_unit(author, change_set)
            check_whole(database, author)
            assert hub.stop() == 0
    assert _published_units(database) == KILLS * 8


def _publisher(person: Person, change_set: ChangeSetMessage) -> Callable[[], str]:
    return lambda: person.publish(change_set).outcome


def _approved_units(hub: HubProcess, tokens: dict[Role, str], count: int) -> list[ChangeSetMessage]:
    """New pages with two texts each: a unit of three items."""
    with Person(hub.url, tokens[Role.AUTHOR]) as author, Person(hub.url, tokens[Role.EDITOR]) as editor:
        made = []
        for _ in range(count):
            page = new_id()
            texts = [revision_of(page, Text("Neu", f"<p>{page} {code}</p>"), code) for code in ("de", "en")]
            place = move_item(page, None, PlacementMessage(parent=None, order="m"), 0)
            items = [place, *(text_item(text, None) for text in texts)]
            made.append(editor.judge(author.submit(items, texts)))
        return made


def _publish_until_killed(
    hub: HubProcess, tokens: dict[Role, str], change_sets: list[ChangeSetMessage], seconds: float
) -> None:
    killer = threading.Timer(seconds, hub.kill)
    killer.start()
    with suppress(requests.RequestException), Person(hub.url, tokens[Role.AUTHOR]) as author:
        for change_set in change_sets:
            author.publish(change_set)
    killer.join()


def _check_unit(person: Person, change_set: ChangeSetMessage) -> None:
    page, _ = units_of(change_set, None)
    messages = person.changes()
    pages = sum(each.id == page for message in messages for each in message.pages)
    public = sum(each.page == page and each.public is not None for message in messages for each in message.heads)
    now = ChangeSetMessage.model_validate(person.get(f"/regions/{REGION}/change-sets/{change_set.id}"))
    verdicts = {item.verdict for item in now.items}
    assert (pages, public, verdicts) in [(1, 2, {Verdict.PUBLISHED}), (0, 0, {Verdict.APPROVED})]


def _published_units(database: Database) -> int:
    with database.read() as connection:
        entries = audit.read(connection, 1, limit=100_000)
    return sum(each.action == "unit.published" for each in entries)
