"""Whatever breaks while we save in a real CMS: our text is there once, and nobody else's is gone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from integreat_editor.sync.cms import patience
from integreat_editor.sync.cms.errors import PageLocked
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.tree_writer import Spot, create_page, find_created, move_page, unknown_numbers
from integreat_editor.sync.cms.writer import Saved, TextTask, save_text
from integreat_editor.sync.errors import ServerUnreachable, Stale, TransientError
from tests.cms.pushing import NEW, OLD, REGION, new_page, row_of, session, task_of, versions
from tests.cms.server.running import RunningCms

THEIRS = "<p>Von einer Kollegin.</p>"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is started again is started before the next request."""
    monkeypatch.setattr(patience, "PAUSES", (0.0,))


class Wire:
    """Stands between the client and the CMS at the posts whose path ends like this, once for each thing to do."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, client: CmsSession, ending: str = "/edit/") -> None:
        self.before: list[Callable[[], object]] = []
        self.after: list[Callable[[], object]] = []
        self.sent = self.lost = 0
        self._post_form, self._ending = client.post_form, ending
        monkeypatch.setattr(client, "post_form", self.post_form)

    def post_form(self, path: str, fields: Any) -> Any:
        if not path.endswith(self._ending):
            return self._post_form(path, fields)
        if self.before:
            self.before.pop(0)()
        self.sent += 1
        try:
            response = self._post_form(path, fields)
        except TransientError:
            self.lost += 1
            raise
        if self.after:
            self.after.pop(0)()
        return response


def cut() -> None:
    """The connection."""
    raise ServerUnreachable(server="cms")


def colleague_saves(cms: RunningCms, number: int, html: str = THEIRS) -> Callable[[], object]:
    """Past every lock, as an import does."""
    title = versions(cms, number)[0]["title"]
    return lambda: cms.act("save_text", page=number, language="de", title=title, content=html, user="colleague")


def stored(cms: RunningCms, number: int) -> list[tuple[str, str]]:
    """Who has which text, the newest first."""
    return [(each["creator"], each["content"]) for each in versions(cms, number)]


@pytest.fixture
def client(cms: RunningCms) -> CmsSession:
    return session(cms, "editor")


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch, client: CmsSession) -> Wire:
    return Wire(monkeypatch, client)


OURS, FIRST, COLLEAGUES = ("editor", NEW), ("root", OLD), ("colleague", THEIRS)


def test_a_save_between_our_look_and_our_post_is_told(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Dazwischen")
    wire.before = [colleague_saves(cms, number)]
    saved = save_text(client, REGION, task_of(number, "Dazwischen"))
    assert stored(cms, number) == [OURS, COLLEAGUES, FIRST]
    assert (saved.version, [(each.author, each.html) for each in saved.foreign]) == (3, [("Colleague Muster", THEIRS)])


def test_a_save_between_our_post_and_our_reading_is_told(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Danach")
    wire.after = [colleague_saves(cms, number)]
    saved = save_text(client, REGION, task_of(number, "Danach"))
    assert stored(cms, number) == [COLLEAGUES, OURS, FIRST]
    assert (saved.version, saved.stored.html, [each.number for each in saved.foreign]) == (2, NEW, [3])


def test_an_automatic_save_that_goes_while_we_save_is_told(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Automatisch")
    half = StoredText("Automatisch", "<p>Halb fertig</p>")
    cms.act("save_text", page=number, language="de", title=half.title, content=half.html, status="AUTO_SAVE")
    wire.before = [colleague_saves(cms, number)]
    saved = save_text(client, REGION, task_of(number, "Automatisch", base=half))
    # The CMS has cleared the automatic save away and numbered anew.
    assert stored(cms, number) == [OURS, COLLEAGUES, FIRST]
    assert (saved.version, [each.html for each in saved.foreign]) == (3, [THEIRS])


def test_a_lock_taken_by_force_stops_us(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Übernommen")
    colleague = cms.browser("colleague")
    wire.before = [lambda: colleague.lock(REGION, number, force=True)]
    with pytest.raises(PageLocked, match="Colleague Muster"):
        save_text(client, REGION, task_of(number, "Übernommen"))
    assert stored(cms, number) == [FIRST]
    assert not cms.browser("root").lock(REGION, number)  # The colleague still has it.


def test_a_lock_taken_by_force_and_left_again_does_not(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Kurz übernommen")
    colleague = cms.browser("colleague")
    wire.before = [lambda: colleague.lock(REGION, number, force=True)]
    wire.after = [lambda: colleague.unlock(REGION, number)]
    assert save_text(client, REGION, task_of(number, "Kurz übernommen")).version == 2
    assert stored(cms, number) == [OURS, FIRST]


def test_a_session_that_ends_in_the_middle_is_renewed(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Abgemeldet")
    wire.before, wire.after = [cms.end_sessions], [cms.end_sessions]
    assert save_text(client, REGION, task_of(number, "Abgemeldet")).version == 2
    assert stored(cms, number) == [OURS, FIRST]


@pytest.fixture
def without_redis(cms: RunningCms) -> Iterator[None]:
    cms.stop_redis()
    yield
    cms.start_redis()


@pytest.mark.usefixtures("without_redis")
def test_a_save_that_answers_500_although_it_is_stored(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    # The page is there already: making it would take as long.
    number = cms.page("musterstadt/abfallkalender")
    newest = versions(cms, number)[0]
    title, base = newest["title"], StoredText(newest["title"], newest["content"])
    saved = save_text(client, REGION, task_of(number, title, base=base))
    assert (wire.sent, wire.lost, saved.already, saved.foreign) == (1, 1, False, ())
    assert stored(cms, number)[:2] == [OURS, (newest["creator"], newest["content"])]


def dies_and_starts(cms: RunningCms) -> Callable[[], object]:
    def again() -> None:
        cms.kill()
        cms.start()

    return again


def test_a_cms_killed_between_post_and_reading(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Gestorben nach dem Senden")
    wire.after = [dies_and_starts(cms)]
    saved = save_text(client, REGION, task_of(number, "Gestorben nach dem Senden"))
    assert (saved.version, saved.foreign) == (2, ())
    assert stored(cms, number) == [OURS, FIRST]


def test_a_cms_killed_and_gone_is_asked_later(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    title = "Gestorben und fort"
    stored_there, lost = new_page(cms, f"{title} 1"), new_page(cms, f"{title} 2")
    wire.after = [cms.kill]
    with pytest.raises(TransientError):
        save_text(client, REGION, task_of(stored_there, f"{title} 1"))
    cms.start()
    wire.before = [cms.kill]
    with pytest.raises(TransientError):
        save_text(client, REGION, task_of(lost, f"{title} 2"))
    cms.start()
    assert (stored(cms, stored_there), stored(cms, lost)) == ([OURS, FIRST], [FIRST])

    first = save_text(client, REGION, task_of(stored_there, f"{title} 1"), doubtful=True)
    second = save_text(client, REGION, task_of(lost, f"{title} 2"), doubtful=True)

    assert (first.already, second.already) == (True, False)
    assert (stored(cms, stored_there), stored(cms, lost)) == ([OURS, FIRST], [OURS, FIRST])


def test_a_post_that_never_arrived_is_sent_once_more(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Nie angekommen")
    wire.before = [cut]
    assert save_text(client, REGION, task_of(number, "Nie angekommen")).version == 2
    assert stored(cms, number) == [OURS, FIRST]


def test_a_post_that_never_arrives_is_not_sent_for_ever(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Kommt nie an")
    wire.before = [cut] * 5
    with pytest.raises(TransientError):
        save_text(client, REGION, task_of(number, "Kommt nie an"))
    assert (len(wire.before), stored(cms, number)) == (3, [FIRST])


@pytest.mark.parametrize("html", [NEW, '<p>Eins</p><p><a href="https://x.example/ä b">Zwei</a></p>'])
def test_an_answer_that_got_lost(cms: RunningCms, client: CmsSession, wire: Wire, html: str) -> None:
    title = f"Antwort verloren {len(html)}"
    number = new_page(cms, title)
    wire.after = [cut]
    saved = save_text(client, REGION, task_of(number, title, html))
    assert (wire.sent, saved.version, saved.already) == (1, 2, False)
    assert saved.stored.html == versions(cms, number)[0]["content"]
    assert len(versions(cms, number)) == 2


def test_a_lost_answer_about_a_translation(
    cms: RunningCms, client: CmsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = new_page(cms, "Übersetzung")
    cms.act("save_text", page=number, language="en", title="English", content=OLD)
    wire = Wire(monkeypatch, client, "/side-by-side/")
    wire.before, wire.after = [cut], [cut]
    saved = save_text(client, REGION, task_of(number, "English", language="en"))
    assert (wire.sent, saved.version, saved.foreign) == (1, 2, ())
    assert [each["content"] for each in versions(cms, number, "en")] == [NEW, OLD]


def test_a_lock_on_a_translation_taken_by_force_stops_us(
    cms: RunningCms, client: CmsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = new_page(cms, "Übersetzung gesperrt")
    cms.act("save_text", page=number, language="en", title="English", content=OLD)
    colleague = cms.browser("colleague")
    Wire(monkeypatch, client, "/side-by-side/").before = [lambda: colleague.lock(REGION, number, force=True)]
    with pytest.raises(PageLocked, match="Colleague Muster"):
        save_text(client, REGION, task_of(number, "English", language="en"))
    assert len(versions(cms, number, "en")) == 1


def test_a_lost_answer_about_a_text_that_the_cms_fills_in(cms: RunningCms, client: CmsSession, wire: Wire) -> None:
    number = new_page(cms, "Mit Karte")
    contact = cms.ids["contacts"][REGION]
    card = f'<div data-contact-id="{contact}" data-contact-url="/{REGION}/contact/{contact}/?details=name,email"></div>'
    html = f"<p>Fragen Sie hier:</p>{card}<p>Danke.</p>"
    wire.after = [cut]
    saved = save_text(client, REGION, task_of(number, "Mit Karte", html))
    assert "Frau Muster" in saved.stored.html
    assert (wire.sent, len(versions(cms, number))) == (1, 2)


@pytest.mark.parametrize("arrives", [True, False])
def test_a_colleague_saves_while_our_answer_is_lost(
    cms: RunningCms, client: CmsSession, wire: Wire, *, arrives: bool
) -> None:
    title = f"Beides {arrives}"
    number = new_page(cms, title)
    saves = colleague_saves(cms, number)

    def saves_and_cuts() -> None:
        saves()
        cut()

    if arrives:
        wire.after = [saves_and_cuts]
        saved = save_text(client, REGION, task_of(number, title))
        assert (saved.version, saved.stored.html, [each.number for each in saved.foreign]) == (2, NEW, [3])
        assert stored(cms, number) == [COLLEAGUES, OURS, FIRST]
    else:
        wire.before = [saves_and_cuts]
        with pytest.raises(Stale):
            save_text(client, REGION, task_of(number, title))
        assert stored(cms, number) == [COLLEAGUES, FIRST]


def test_in_doubt_a_colleagues_text_on_top_hides_nothing(cms: RunningCms, client: CmsSession) -> None:
    number = new_page(cms, "Später gefragt")
    task = task_of(number, "Später gefragt")
    save_text(client, REGION, task)
    colleague_saves(cms, number)()
    saved = save_text(client, REGION, task, doubtful=True)
    assert (saved.already, saved.version, [each.number for each in saved.foreign]) == (True, 2, [3])
    assert stored(cms, number) == [COLLEAGUES, OURS, FIRST]


def test_in_doubt_the_same_text_of_earlier_is_not_ours(cms: RunningCms, client: CmsSession) -> None:
    number = new_page(cms, "Früher schon")
    save_text(client, REGION, task_of(number, "Früher schon"))
    colleague_saves(cms, number)()
    # Back to what this account had published before, over the colleague's text: that is one more version.
    task = task_of(number, "Früher schon", base=StoredText("Früher schon", THEIRS))
    saved = save_text(client, REGION, task, doubtful=True)
    assert (saved.already, saved.version) == (False, 4)
    assert stored(cms, number) == [OURS, COLLEAGUES, OURS, FIRST]


def test_in_doubt_a_page_that_a_colleague_has_open_can_be_looked_at(cms: RunningCms, client: CmsSession) -> None:
    number = new_page(cms, "Gesperrt nachgesehen")
    task = task_of(number, "Gesperrt nachgesehen")
    save_text(client, REGION, task)
    assert cms.browser("colleague").lock(REGION, number)
    assert save_text(client, REGION, task, doubtful=True).already


def made(cms: RunningCms, title: str) -> list[int]:
    """The pages with this German title."""
    return [each["page"] for each in cms.act("newest_texts", region=REGION) if each["title"] == title]


@pytest.mark.parametrize("arrives", [True, False])
def test_a_page_is_never_made_twice(
    cms: RunningCms, client: CmsSession, monkeypatch: pytest.MonkeyPatch, *, arrives: bool
) -> None:
    title = f"Neu im Zweifel {arrives}"
    above = cms.page("musterstadt/arbeit")
    spot = Spot(above, None, None)
    known = [each["page"] for each in cms.act("tree", region=REGION)]
    # A colleague makes one of the same name at the same place.
    theirs = new_page(cms, title, parent=above, user="colleague")
    wire = Wire(monkeypatch, client, "/new/")
    wire.before, wire.after = ([], [cut]) if arrives else ([cut], [])
    with pytest.raises(TransientError):
        create_page(client, REGION, "de", title, NEW, "PUBLIC", spot)

    found = find_created(client, REGION, "de", title, spot, unknown_numbers(client, REGION, "de", known))

    assert (found is not None) is arrives
    number = found or create_page(client, REGION, "de", title, NEW, "PUBLIC", spot)
    assert sorted(made(cms, title)) == sorted([theirs, number])
    assert stored(cms, number) == [OURS]


@pytest.mark.parametrize("arrives", [True, False])
def test_a_move_whose_answer_got_lost(
    cms: RunningCms, client: CmsSession, monkeypatch: pytest.MonkeyPatch, *, arrives: bool
) -> None:
    number = new_page(cms, f"Umzug {arrives}")
    above = cms.page("musterstadt/arbeit")
    wire = Wire(monkeypatch, client, "/first-child/")
    wire.before, wire.after = ([], [cut]) if arrives else ([cut], [])
    move_page(client, REGION, "de", number, Spot(above, None, None))
    row = row_of(cms, number)
    assert (row["parent"], row["index"], wire.sent) == (above, 0, 1)


def test_the_result_says_whether_it_was_there_before(cms: RunningCms, client: CmsSession) -> None:
    number = new_page(cms, "Zweimal")
    task: TextTask = task_of(number, "Zweimal")
    first: Saved = save_text(client, REGION, task)
    assert save_text(client, REGION, task, doubtful=True) == Saved(first.stored, 2, already=True)
