"""Saving texts in a real CMS, against the bare requests of a browser: lock, form, post, form again, text, release.

The CMS is named by INTEGREAT_EDITOR_CMS with INTEGREAT_EDITOR_CMS_USER (an editor; the password in
INTEGREAT_EDITOR_PASSWORD, the region's slug in INTEGREAT_EDITOR_CMS_REGION), or started as for the tests.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Result, in_turn, milliseconds
from integreat_editor.sync.cms.form import PageForm
from integreat_editor.sync.cms.lock import edit_lock
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText, stored_text
from integreat_editor.sync.cms.tree_writer import Spot, archive_page, create_page
from integreat_editor.sync.cms.writer import TextTask, save_text
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import SyncError
from tests.cms.server import install, template
from tests.cms.server.running import running

ADDRESS = "INTEGREAT_EDITOR_CMS"
LANGUAGE = "de"
PAGES = 4
TITLE = "Messung"
SENTENCE = "<p>Melden Sie sich in den ersten zwei Wochen im Bürgerbüro und bringen Sie Ihren Ausweis mit.</p>"


def cms_push(rounds: int = 7) -> list[Result]:
    """One text of a few pages after the other, saved by us and bare in turn: the same pages, the same sizes."""
    reason = None if os.environ.get(ADDRESS) else install.missing()
    if reason:
        sys.stderr.write(f"cms_push: {reason}\n")
        return []
    with _somewhere() as (session, region):
        pages = [
            create_page(session, region, LANGUAGE, f"{TITLE} {index}", SENTENCE, "PUBLIC", Spot(None, None, None))
            for index in range(PAGES)
        ]
        try:
            number = count()
            mine, least = in_turn(
                lambda: _each(pages, lambda page: _save(session, region, page, next(number))),
                lambda: _each(pages, lambda page: _bare(session, region, page, next(number))),
                rounds,
            )
        finally:
            for page in pages:
                with suppress(SyncError):
                    archive_page(session, region, LANGUAGE, page)
    return [Result("save a text in a CMS", mine, least, "ms", "<= 1.2", "floor: the bare requests of a browser")]


def _each(pages: list[int], work: Callable[[int], object]) -> float:
    """Milliseconds for one of them."""
    return milliseconds(lambda: [work(page) for page in pages]) / len(pages)


def _html(number: int) -> str:
    return f"<div>{SENTENCE * 20}<p>{number}</p></div>"


def _save(session: CmsSession, region: str, page: int, number: int) -> None:
    # What a push has at hand: the base comes from the copy, which the time of reading it here stands for.
    base = stored_text(session, region, LANGUAGE, page)
    assert base is not None
    saved = save_text(session, region, TextTask(page, LANGUAGE, base.title, _html(number), base, "PUBLIC"))
    assert saved.stored == StoredText(base.title, _html(number))


def _bare(session: CmsSession, region: str, page: int, number: int) -> None:
    """Reads the text before, too, so that both do the same."""
    stored_text(session, region, LANGUAGE, page)
    path = f"/{region}/pages/{LANGUAGE}/{page}/edit/"
    with edit_lock(session, region, page):
        form = PageForm.parse(session.get(path).content)
        response = session.post_form(path, form.replaced(content=_html(number), status="PUBLIC"))
        session.flash(response)
        assert stored_text(session, region, LANGUAGE, page) is not None


@contextmanager
def _somewhere() -> Iterator[tuple[CmsSession, str]]:
    """A session on the CMS that is named, or on one of our own."""
    url = os.environ.get(ADDRESS)
    if url:
        user, region = os.environ["INTEGREAT_EDITOR_CMS_USER"], os.environ["INTEGREAT_EDITOR_CMS_REGION"]
        session = cms_session(url, user, Credentials(), lambda _server, _user: None)
        yield session, region
        session.close()
        return
    with _started() as (address, password):
        session = cms_session(address, "editor", Credentials(), lambda _server, _user: password)
        yield session, "musterstadt"
        session.close()


@contextmanager
def _started() -> Iterator[tuple[str, str]]:
    """The CMS of the tests (see ./test --cms); its address and everybody's password."""
    with template.served() as served, TemporaryDirectory() as folder, running(served, Path(folder)) as cms:
        yield cms.url, cms.password
