"""Saving a text in a real CMS: what is stored, what of the page is left alone, and what is refused."""

import dataclasses
from typing import Any

import pytest

from integreat_editor.sync.cms.errors import CardRefused, FormRefused, NoRight, PageGone, PageLocked, UnknownForm
from integreat_editor.sync.cms.stored import StoredText, stored_text
from integreat_editor.sync.cms.writer import save_text
from integreat_editor.sync.errors import Stale
from tests.cms.pushing import NEW, OLD, REGION, new_page, session, settings, task_of, versions
from tests.cms.server.browser import BrowserRefused
from tests.cms.server.running import RunningCms


@pytest.mark.parametrize("user", ["editor", "expert", "management", "root"])
def test_only_the_text_is_changed_of_a_page_that_has_everything(cms: RunningCms, user: str) -> None:
    title = f"Alles {user}"
    parent = cms.page("musterstadt/arbeit")
    new_page(cms, f"Davor {user}", parent=parent)
    number = new_page(cms, title, parent=parent)
    new_page(cms, f"Danach {user}", parent=parent)
    cms.act(
        "set_page",
        page=number,
        mirrored_page_id=cms.page("hessenvorlage/schule"),
        mirrored_page_first=False,
        icon_id=cms.ids["media"]["symbol"]["id"],
        organization_id=cms.ids["organization"],
        api_token=f"{number:08}-2222-4333-8444-555555555555",
    )
    cms.query(
        "INSERT INTO cms_page_embedded_offers (page_id, offertemplate_id) VALUES (%s, %s)", number, cms.ids["offer"]
    )
    before = settings(cms, number)
    assert before["offers"] and before["mirrored_page"] and before["icon"] and before["organization"]
    old = versions(cms, number)

    saved = save_text(session(cms, user), REGION, task_of(number, title))

    assert settings(cms, number) == before
    stored = versions(cms, number)
    assert stored[1:] == old
    assert stored[0] == old[0] | {"content": NEW, "version": 2, "creator": user}
    assert (saved.stored, saved.version, saved.foreign, saved.already) == (StoredText(title, NEW), 2, (), False)


@pytest.mark.parametrize("user", ["editor", "expert", "author"])
def test_a_translation_changes_nothing_of_the_page(cms: RunningCms, user: str) -> None:
    """Not even what no form can keep: flags that are not shown, live content from an archived page."""
    number = new_page(cms, f"Übersetzt {user}")
    above = new_page(cms, f"Quelle {user}")
    source = new_page(cms, f"Unten {user}", parent=above)
    cms.act(
        "set_page",
        page=number,
        mirrored_page_id=source,
        icon_id=cms.ids["media"]["symbol"]["id"],
        organization_id=cms.ids["organization"],
        api_token=f"{number:08}-2222-4333-8444-555555555555",
        hix_ignore=True,
        do_not_translate_title=True,
    )
    cms.act("archive", page=above)
    before, german = settings(cms, number), versions(cms, number)
    status = "REVIEW" if user == "author" else "PUBLIC"
    first = task_of(number, "First", "<p>Here.</p>", language="en", base=None, status=status)
    stored = save_text(session(cms, user), REGION, first).stored
    second = task_of(number, "Second", "<p>There.</p>", language="en", base=stored, status=status, minor=True)
    saved = save_text(session(cms, user), REGION, second)
    assert settings(cms, number) == before
    assert versions(cms, number) == german
    newest, oldest = versions(cms, number, "en")
    assert (saved.version, saved.foreign, saved.already) == (2, (), False)
    assert (newest["title"], newest["content"], newest["slug"]) == ("Second", "<p>There.</p>", oldest["slug"])
    assert (newest["status"], newest["minor_edit"], newest["creator"]) == (status, True, user)


def test_a_translation_whose_source_is_missing_is_saved_with_the_page(cms: RunningCms) -> None:
    number = new_page(cms, "Ohne Englisch")
    task = task_of(number, "İngilizce yok", "<p>Burada.</p>", language="tr", base=None)
    assert save_text(session(cms, "editor"), REGION, task).version == 1
    assert [each["content"] for each in versions(cms, number, "tr")] == ["<p>Burada.</p>"]


def test_a_draft_as_source_of_live_content_is_kept(cms: RunningCms) -> None:
    source = new_page(cms, "Quelle im Entwurf", status="DRAFT")
    number = new_page(cms, "Mit Entwurf als Quelle")
    cms.act("set_page", page=number, mirrored_page_id=source)
    save_text(session(cms, "editor"), REGION, task_of(number, "Mit Entwurf als Quelle"))
    assert settings(cms, number)["mirrored_page"] == source


def test_live_content_that_the_form_cannot_keep_is_not_risked(cms: RunningCms) -> None:
    above = new_page(cms, "Archivierter Zweig")
    source = new_page(cms, "Archivierte Quelle", parent=above)
    number = new_page(cms, "Mit archivierter Quelle")
    cms.act("set_page", page=number, mirrored_page_id=source)
    cms.act("archive", page=above)
    with pytest.raises(UnknownForm) as refused:
        save_text(session(cms, "editor"), REGION, task_of(number, "Mit archivierter Quelle"))
    assert "mirrored_page" in str(refused.value)
    assert settings(cms, number)["mirrored_page"] == source
    assert len(versions(cms, number)) == 1


def test_an_unchanged_text_is_not_sent(cms: RunningCms) -> None:
    number = new_page(cms, "Unverändert")
    saved = save_text(session(cms, "editor"), REGION, task_of(number, "Unverändert", f"<div>\r\n{OLD} </div>"))
    assert saved == dataclasses.replace(saved, stored=StoredText("Unverändert", OLD), version=1, already=True)
    assert len(versions(cms, number)) == 1


def test_the_title_changes_and_the_slug_does_not(cms: RunningCms) -> None:
    number = new_page(cms, "Vorher")
    slug = versions(cms, number)[0]["slug"]
    save_text(session(cms, "editor"), REGION, dataclasses.replace(task_of(number, "Vorher"), title="Nachher & <b>"))
    assert [(each["title"], each["slug"]) for each in versions(cms, number)] == [
        ("Nachher & <b>", slug),
        ("Vorher", slug),
    ]


def test_what_the_cms_makes_of_a_text_is_read_back(cms: RunningCms) -> None:
    number = new_page(cms, "Umgeschrieben")
    html = '<p>Eins</p><p>Zwei <a href="https://www.beispiel.example/ä">dort</a></p>'
    saved = save_text(session(cms, "editor"), REGION, task_of(number, "Umgeschrieben", html))
    assert saved.stored == stored_text(session(cms, "observer"), REGION, "de", number)
    assert saved.stored.html.startswith("<div><p>Eins</p>")
    # And to what was read back nothing is to be sent.
    again = task_of(number, "Umgeschrieben", html, base=saved.stored)
    assert save_text(session(cms, "editor"), REGION, again).already
    assert len(versions(cms, number)) == 2


def test_a_first_translation(cms: RunningCms) -> None:
    number = new_page(cms, "Nur deutsch")
    task = task_of(number, "English at last", "<p>Go to the town hall.</p>", language="en", base=None, minor=True)
    saved = save_text(session(cms, "editor"), REGION, task)
    assert saved.version == 1
    (stored,) = versions(cms, number, "en")
    assert (stored["title"], stored["slug"], stored["status"]) == ("English at last", "english-at-last", "PUBLIC")
    assert not stored["minor_edit"]


def test_a_first_translation_never_replaces_one_that_we_do_not_know(cms: RunningCms) -> None:
    number = new_page(cms, "Schon übersetzt")
    cms.act("save_text", page=number, language="en", title="There", content="<p>There.</p>")
    task = task_of(number, "Mine", "<p>Mine.</p>", language="en", base=None)
    with pytest.raises(Stale):
        save_text(session(cms, "editor"), REGION, task)
    taken = dataclasses.replace(task, base=StoredText("There", "<p>There.</p>"))
    assert save_text(session(cms, "editor"), REGION, taken).version == 2


def test_a_minor_edit(cms: RunningCms) -> None:
    number = new_page(cms, "Kleinigkeit")
    save_text(session(cms, "editor"), REGION, task_of(number, "Kleinigkeit", minor=True))
    save_text(session(cms, "editor"), REGION, task_of(number, "Kleinigkeit", OLD, base=StoredText("Kleinigkeit", NEW)))
    assert [each["minor_edit"] for each in versions(cms, number)] == [False, True, False]


def test_a_proposal_leaves_the_public_text_in_place(cms: RunningCms) -> None:
    number = new_page(cms, "Vorschlag")
    saved = save_text(session(cms, "author"), REGION, task_of(number, "Vorschlag", status="REVIEW"))
    assert saved.version == 2
    assert [each["status"] for each in versions(cms, number)] == ["REVIEW", "PUBLIC"]
    # Published later, the same text is sent once more: not the words change but what becomes of them.
    base = StoredText("Vorschlag", NEW)
    published = save_text(session(cms, "editor"), REGION, task_of(number, "Vorschlag", base=base))
    assert (published.version, published.foreign, published.already) == (3, (), False)
    assert [each["status"] for each in versions(cms, number)] == ["PUBLIC", "REVIEW", "PUBLIC"]
    # Who proposes what is public already changes nothing.
    assert save_text(session(cms, "author"), REGION, task_of(number, "Vorschlag", base=base, status="REVIEW")).already


def test_a_text_that_changed_there_is_not_replaced(cms: RunningCms) -> None:
    number = new_page(cms, "Überholt")
    theirs = StoredText("Überholt", "<p>Von jemand anderem.</p>")
    cms.act("save_text", page=number, language="de", title=theirs.title, content=theirs.html, user="colleague")
    with pytest.raises(Stale):
        save_text(session(cms, "editor"), REGION, task_of(number, "Überholt"))
    assert len(versions(cms, number)) == 2
    # Taken in by the merge, it may be.
    saved = save_text(session(cms, "editor"), REGION, task_of(number, "Überholt", taken=frozenset({theirs})))
    assert (saved.version, saved.foreign) == (3, ())


def test_an_automatic_save_of_an_open_browser_counts_as_a_text(cms: RunningCms) -> None:
    number = new_page(cms, "Offen")
    half = StoredText("Offen", "<p>Halb fertig</p>")
    cms.act("save_text", page=number, language="de", title=half.title, content=half.html, status="AUTO_SAVE")
    with pytest.raises(Stale):
        save_text(session(cms, "editor"), REGION, task_of(number, "Offen"))
    saved = save_text(session(cms, "editor"), REGION, task_of(number, "Offen", base=half))
    assert (saved.version, saved.foreign) == (3, ())
    # The next save clears the automatic ones away and numbers anew: nobody else has saved for all that.
    again = save_text(session(cms, "editor"), REGION, task_of(number, "Offen", OLD, base=saved.stored))
    assert (again.version, again.foreign) == (3, ())
    assert [(each["version"], each["status"]) for each in versions(cms, number)] == [
        (3, "PUBLIC"),
        (2, "PUBLIC"),
        (1, "PUBLIC"),
    ]


def test_line_breaks_of_a_browser_make_no_difference(cms: RunningCms) -> None:
    html = "<div><p>Eins</p>\r\n<p>Zwei</p></div>"
    number = new_page(cms, "Umbrüche", content=html)
    base = StoredText("Umbrüche", html.replace("\r\n", "\n"))
    assert save_text(session(cms, "editor"), REGION, task_of(number, "Umbrüche", base=base)).version == 2


def test_a_page_somebody_edits_is_left_alone(cms: RunningCms) -> None:
    number = new_page(cms, "In Arbeit")
    colleague = cms.browser("colleague")
    assert colleague.lock(REGION, number)
    with pytest.raises(PageLocked, match="Colleague Muster"):
        save_text(session(cms, "editor"), REGION, task_of(number, "In Arbeit"))
    assert len(versions(cms, number)) == 1
    colleague.unlock(REGION, number)
    save_text(session(cms, "editor"), REGION, task_of(number, "In Arbeit"))
    # And afterwards the page is free again.
    assert colleague.lock(REGION, number)


def test_the_lock_is_given_back_after_a_refusal(cms: RunningCms) -> None:
    number = new_page(cms, "Frei")
    with pytest.raises(Stale):
        save_text(session(cms, "editor"), REGION, task_of(number, "Frei", base=StoredText("Frei", "<p>Anders</p>")))
    assert cms.browser("colleague").lock(REGION, number)


@pytest.mark.parametrize("archived", ["it", "above"])
def test_an_archived_page_takes_no_text(cms: RunningCms, archived: str) -> None:
    above = new_page(cms, f"Zweig {archived}")
    number = new_page(cms, f"Archiviert {archived}", parent=above)
    cms.act("archive", page=number if archived == "it" else above)
    for user in ("editor", "author"):
        with pytest.raises(FormRefused, match="archived"):
            save_text(session(cms, user), REGION, task_of(number, f"Archiviert {archived}", status="REVIEW"))
    assert len(versions(cms, number)) == 1


def test_a_page_that_is_gone_is_not_made_anew(cms: RunningCms) -> None:
    count = len(cms.act("tree", region=REGION))
    with pytest.raises(PageGone):
        save_text(session(cms, "editor"), REGION, task_of(99_999, "Weg", base=None))
    assert len(cms.act("tree", region=REGION)) == count


@pytest.mark.parametrize("title", ["", "x" * 1025])
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_the_cms_does_not_take_is_told(cms: RunningCms, title: str, language: str) -> None:
    number = new_page(cms, f"Abgelehnt {len(title)} {language}")
    base = StoredText(f"Abgelehnt {len(title)} {language}", OLD) if language == "de" else None
    with pytest.raises(FormRefused, match="Title"):
        save_text(session(cms, "editor"), REGION, task_of(number, title, language=language, base=base))
    assert len(versions(cms, number)) == 1
    assert versions(cms, number, "en") == []


def test_a_contact_card_at_which_the_cms_fails_is_not_sent(cms: RunningCms) -> None:
    number = new_page(cms, "Nur Karte")
    contact = cms.ids["contacts"][REGION]
    card = f'<div data-contact-id="{contact}" data-contact-url="/{REGION}/contact/{contact}/?details=name"></div>'
    with pytest.raises(CardRefused):
        save_text(session(cms, "editor"), REGION, task_of(number, "Nur Karte", card))
    assert len(versions(cms, number)) == 1
    # As a browser that sends it sees.
    with pytest.raises(BrowserRefused, match="500"):
        cms.browser("editor").save_form(REGION, "de", number, content=card, status="PUBLIC")


@pytest.mark.parametrize(
    ("user", "page", "may"),
    [
        ("root", "", {"PUBLIC", "REVIEW"}),
        ("service", "", {"PUBLIC", "REVIEW"}),
        ("management", "", {"PUBLIC", "REVIEW"}),
        ("editor", "", {"PUBLIC", "REVIEW"}),
        ("author", "", {"REVIEW"}),
        ("observer", "", set()),
        ("marketing", "", set()),
        ("eventmgr", "", set()),
        ("nebenstadt", "", set()),
        ("page_author", "musterstadt/apotheke", {"REVIEW"}),
        ("page_editor", "musterstadt/moebel", {"PUBLIC", "REVIEW"}),
        ("page_editor", "musterstadt/apotheke", set()),
    ],
)
def test_what_a_role_may_not_is_refused_before_anything_is_sent(
    cms: RunningCms, monkeypatch: pytest.MonkeyPatch, user: str, page: str, may: set[str]
) -> None:
    number = cms.page(page) if page else new_page(cms, f"Rechte {user}")
    client = session(cms, user)
    posted: list[str] = []
    post_form = client.post_form

    def noting(path: str, fields: Any) -> Any:
        posted.append(path)
        return post_form(path, fields)

    monkeypatch.setattr(client, "post_form", noting)
    for status in ("REVIEW", "PUBLIC"):
        newest = versions(cms, number)[0]
        base = StoredText(newest["title"], newest["content"])
        task = task_of(number, newest["title"], f"<p>{user} {status}</p>", base=base, status=status)
        posted.clear()
        if status in may:
            assert save_text(client, REGION, task).stored.html == task.html
            assert versions(cms, number)[0]["status"] == status
        else:
            with pytest.raises(NoRight):
                save_text(client, REGION, task)
            assert not any(path.endswith("/edit/") for path in posted)
            assert versions(cms, number)[0] == newest
