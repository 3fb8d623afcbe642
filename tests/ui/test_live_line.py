"""What a page shows of another one is told quietly above its text."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.models.record import PAGE_FIELD, SharedRecord
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.cms.live import LiveContent, live_key, live_record
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import go_to, wait_until_quiet
from tests.ui.region_factory import page_id


def embed(window: MainWindow, live: LiveContent) -> None:
    """The CMS has told that the school's page embeds another one; the copy's server counts as a CMS."""
    assert window.session is not None
    message = live_record(page_id("school"), live)
    copy: WorkingCopy = window.session._require()
    with copy.unit() as unit:
        main = unit.remotes.all()[0]
        unit.remotes.put(replace(main, kind="cms"))
        there = unit.remote_state.pages(main.id)[page_id("register")]
        unit.remote_state.put_pages(main.id, [replace(there, remote_id="7")])
        unit.records.put(SharedRecord(PAGE_FIELD, live_key(page_id("school")), message.value, 1))
    window.session.changed.emit(Changes(pages=frozenset({page_id("school")})))


@pytest.mark.parametrize(
    ("live", "told"),
    [
        (LiveContent(1, 7, first=True), "above this text"),
        (LiveContent(1, 7, first=False), "below this text"),
        (LiveContent(2, 99, first=False), "page 99 of another region"),
    ],
)
def test_live_content_is_told(qtbot: QtBot, window: MainWindow, live: LiveContent, told: str) -> None:
    screen = go_to(qtbot, window, "school")
    assert not screen.parts.live.isVisible()
    embed(window, live)
    wait_until_quiet(qtbot, window)
    assert screen.parts.live.isVisible()
    assert told in screen.parts.live.text()
