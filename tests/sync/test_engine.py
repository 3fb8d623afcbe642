"""The engine: looks before it sends again, notes before it sends, and lets no failure stop the others."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.sync import engine
from integreat_editor.sync.convert import change_set_to, revision_to
from integreat_editor.sync.engine import Outcome, PublishTask, carry_out
from integreat_editor.sync.errors import (
    Forbidden,
    LoginFailed,
    NotApproved,
    ServerLies,
    ServerUnreachable,
    SyncError,
)
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.wire import ChangeSetMessage, PublishAnswer, PublishRequest, SubmitRequest
from tests.sync.memory_hub import MemoryHub, MemoryRemote

REGION = Region("stadt", "Stadt", "de", (Language("de", "Deutsch"),), four_eyes=False)
SET = "5" * 32
PAGES = tuple(f"{number:032x}" for number in range(1, 7))


def no_pause(_seconds: float) -> None:
    """Tests do not wait."""


class Recorder:
    """A journal that writes into one list with the requests."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open: set[str] = set()

    def begin(self, action: str, subject: str, key: str, payload: str) -> None:
        del subject, payload
        self.lines.append(f"begin {action} {key}")
        self.open.add(key)

    def finish(self, key: str, result: str) -> None:
        self.lines.append(f"finish {key} {result}")
        self.open.discard(key)


class FaultyRemote(MemoryRemote):
    """Fails before or after a write is done, as told: one entry for each publish or submit, None for a good one."""

    def __init__(self, hub: MemoryHub, recorder: Recorder, before: Sequence[SyncError | None] = ()) -> None:
        super().__init__(hub, "anna", Role.EDITOR)
        self.before = list(before)
        self.after: list[SyncError | None] = []
        self.recorder = recorder
        self.busy = False

    def publish(self, change_set_id: str, request: PublishRequest, key: str) -> PublishAnswer:
        self.recorder.lines.append(f"publish {key}")
        self._fail(self.before)
        with self._inside():
            answer = super().publish(change_set_id, request, key)
        self._fail(self.after)
        return answer

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:
        self.recorder.lines.append(f"submit {key}")
        self._fail(self.before)
        with self._inside():
            answer = super().submit(request, key)
        self._fail(self.after)
        return answer

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        if not self.busy:
            self.recorder.lines.append("look")
        return super().change_set(change_set_id)

    @contextmanager
    def _inside(self) -> Iterator[None]:
        """The server's own reading is no request."""
        self.busy = True
        yield
        self.busy = False

    def _fail(self, faults: list[SyncError | None]) -> None:
        error = faults.pop(0) if faults else None
        if error is not None:
            raise error


def hub_with_approved_pages() -> MemoryHub:
    """Six new pages, approved, each a unit of its own."""
    hub = MemoryHub(REGION)
    items = tuple(
        ChangeItem(page, to=Placement(None, chr(ord("F") + number)), verdict=Verdict.APPROVED)
        for number, page in enumerate(PAGES)
    )
    hub.put_change_set(ChangeSet(SET, "Neu", "", "anna", "", items))
    return hub


def tasks(hub: MemoryHub) -> list[PublishTask]:
    return [PublishTask(SET, item.page, (item.hash,), f"key{at}") for at, item in enumerate(hub.change_sets[SET].items)]


def run(
    remote: MemoryRemote, todo: Sequence[PublishTask], journal: Recorder, progress: Progress | None = None
) -> list[Outcome]:
    return list(engine.publish(remote, todo, journal, progress or Progress(), pause=no_pause))


class Call:
    """What a script of results does, one by one."""

    def __init__(self, *results: str | SyncError | None) -> None:
        self.results = list(results)
        self.count = 0

    def __call__(self) -> str | None:
        self.count += 1
        result = self.results.pop(0)
        if isinstance(result, SyncError):
            raise result
        return result

    def send(self) -> str:
        result = self()
        assert result is not None
        return result


def gone() -> ServerUnreachable:
    return ServerUnreachable(server="x")


def test_a_good_write_is_sent_once_and_not_looked_for() -> None:
    send, look = Call("done"), Call()
    assert carry_out(send.send, look, pause=no_pause) == "done"
    assert (send.count, look.count) == (1, 0)


def test_what_arrived_before_the_cut_is_not_sent_again() -> None:
    send, look = Call(gone()), Call("seen")
    assert carry_out(send.send, look, pause=no_pause) == "seen"
    assert send.count == 1


def test_what_did_not_arrive_is_sent_again_after_a_look() -> None:
    send, look = Call(gone(), "done"), Call(None)
    assert carry_out(send.send, look, pause=no_pause) == "done"
    assert (send.count, look.count) == (2, 1)


def test_a_doubtful_write_begins_with_the_look() -> None:
    send, look = Call(), Call("seen")
    assert carry_out(send.send, look, doubtful=True, pause=no_pause) == "seen"
    assert send.count == 0


def test_without_a_look_nothing_is_sent_again() -> None:
    send, look = Call(gone(), "never"), Call(gone(), gone(), gone())
    with pytest.raises(ServerUnreachable):
        carry_out(send.send, look, pause=no_pause)
    assert (send.count, look.count) == (1, 3)


def test_it_pauses_longer_each_time_and_then_gives_up() -> None:
    pauses: list[float] = []
    send, look = Call(gone(), gone(), gone(), gone()), Call(None, None, None)
    with pytest.raises(ServerUnreachable):
        carry_out(send.send, look, pause=pauses.append)
    assert pauses == sorted(pauses)
    assert (send.count, len(pauses)) == (engine.ATTEMPTS, engine.ATTEMPTS - 1)


def test_a_refusal_is_final() -> None:
    send = Call(Forbidden())
    with pytest.raises(Forbidden):
        carry_out(send.send, Call(), pause=no_pause)
    assert send.count == 1


def test_each_unit_is_noted_before_it_is_sent_and_closed_after_its_answer() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    outcomes = run(FaultyRemote(hub, journal), tasks(hub)[:2], journal)
    assert [outcome.kind for outcome in outcomes] == ["published", "published"]
    assert journal.lines == [
        "begin publish key0",
        "publish key0",
        "finish key0 published",
        "begin publish key1",
        "publish key1",
        "finish key1 published",
    ]


def test_an_answer_that_was_lost_is_found_by_looking() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    remote = FaultyRemote(hub, journal)
    remote.after = [gone()]
    assert run(remote, tasks(hub)[:1], journal)[0].kind == "published"
    assert journal.lines == ["begin publish key0", "publish key0", "look", "finish key0 published"]


def test_a_unit_in_doubt_from_an_earlier_run_is_looked_for_first() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    remote = FaultyRemote(hub, journal)
    first = tasks(hub)[0]
    run(remote, [first], Recorder())
    journal.lines.clear()
    assert run(remote, [replace(first, doubtful=True)], journal)[0].kind == "published"
    assert journal.lines == ["begin publish key0", "look", "finish key0 published"]


def test_one_failing_unit_stops_no_other() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    outcomes = run(FaultyRemote(hub, journal, [None, NotApproved(), None]), tasks(hub), journal)
    assert [outcome.kind for outcome in outcomes] == ["published", "failed", *["published"] * 4]
    assert isinstance(outcomes[1].error, NotApproved)
    assert journal.open == set()


def test_after_three_units_without_a_connection_the_rest_waits() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    remote = FaultyRemote(hub, journal, [gone() for _ in range(100)])
    outcomes = run(remote, tasks(hub), journal)
    assert [outcome.kind for outcome in outcomes] == ["failed"] * len(PAGES)
    assert all(isinstance(outcome.error, ServerUnreachable) for outcome in outcomes)
    assert {line for line in journal.lines if line.startswith("begin")} == {f"begin publish key{n}" for n in range(3)}
    assert journal.open == {"key0", "key1", "key2"}


def test_a_success_between_begins_the_count_again() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    lost: list[SyncError | None] = [gone()] * engine.ATTEMPTS
    remote = FaultyRemote(hub, journal, [*lost, *lost, None, *lost, *lost, None])
    assert [outcome.kind for outcome in run(remote, tasks(hub), journal)] == [
        "failed",
        "failed",
        "published",
        "failed",
        "failed",
        "published",
    ]


def test_a_refused_login_is_asked_for_once_only() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    outcomes = run(FaultyRemote(hub, journal, [None, LoginFailed()]), tasks(hub), journal)
    assert [outcome.kind for outcome in outcomes] == ["published", *["failed"] * 5]
    assert sum(line.startswith("publish") for line in journal.lines) == 2
    assert all(isinstance(outcome.error, LoginFailed) for outcome in outcomes[1:])


def test_a_garbled_answer_leaves_the_journal_open() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    remote = FaultyRemote(hub, journal)
    remote.after = [ServerLies(server="x")]
    assert run(remote, tasks(hub)[:1], journal)[0].kind == "failed"
    assert journal.open == {"key0"}


def test_a_stale_unit_is_told_from_a_failed_one() -> None:
    hub, journal = hub_with_approved_pages(), Recorder()
    hub.put_page(PAGES[0], Placement(None, "Z"))
    outcome = run(FaultyRemote(hub, journal), tasks(hub)[:1], journal)[0]
    assert (outcome.kind, outcome.error) == ("stale", None)


def test_cancelling_takes_effect_between_units() -> None:
    hub, journal, progress = hub_with_approved_pages(), Recorder(), Progress()
    kinds = []
    for outcome in engine.publish(FaultyRemote(hub, journal), tasks(hub), journal, progress, pause=no_pause):
        kinds.append(outcome.kind)
        if len(kinds) == 2:
            progress.cancel()
    assert kinds == ["published", "published", *["cancelled"] * 4]
    assert len(hub.pages) == 2
    assert progress.snapshot()[0] == 2


def submit_request() -> SubmitRequest:
    text = Text("Müll", "<p>Montags.</p>")
    revision = Revision("1" * 32, PAGES[0], "de", text.hash)
    item = ChangeItem(PAGES[0], "de", revision.id, text.hash)
    return SubmitRequest(
        change_set=change_set_to(ChangeSet(SET, "Neu", "", "anna", "", (item,))),
        revisions=[revision_to(revision, text)],
    )


def test_a_change_set_that_never_arrived_is_sent_again() -> None:
    hub, journal = MemoryHub(REGION), Recorder()
    remote = FaultyRemote(hub, journal, [gone()])
    answer = engine.submit(remote, submit_request(), "key", journal, pause=no_pause)
    assert answer.id == SET
    assert journal.lines == ["begin submit key", "submit key", "look", "submit key", "finish key sent"]


def test_a_change_set_that_arrived_is_not_sent_again() -> None:
    hub, journal = MemoryHub(REGION), Recorder()
    remote = FaultyRemote(hub, journal)
    remote.after = [gone()]
    engine.submit(remote, submit_request(), "key", journal, pause=no_pause)
    assert hub.change_sets[SET].version == 1


@pytest.mark.parametrize(
    "error", [gone(), LoginFailed(), ServerLies(server="x")], ids=lambda error: type(error).__name__
)
def test_a_send_nobody_knows_the_end_of_stays_noted(error: SyncError) -> None:
    journal = Recorder()
    remote = FaultyRemote(MemoryHub(REGION), journal, [error] * engine.ATTEMPTS)
    with pytest.raises(type(error)):
        engine.submit(remote, submit_request(), "key", journal, pause=no_pause)
    assert journal.open == {"key"}


def test_a_refused_change_set_is_closed_in_the_journal() -> None:
    journal = Recorder()
    with pytest.raises(Forbidden):
        engine.submit(FaultyRemote(MemoryHub(REGION), journal, [Forbidden()]), submit_request(), "key", journal)
    assert journal.lines[-1] == "finish key refused"
