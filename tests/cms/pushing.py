"""Pages to be changed by the tests of writing, and what the CMS's database says about them."""

import functools
from typing import Any

from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.writer import TextTask
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from tests.cms.server.running import RunningCms

REGION = "musterstadt"
OLD = "<p>Melden Sie sich im Rathaus.</p>"
NEW = "<p>Melden Sie sich im Bürgerbüro.</p>"


@functools.cache
def session(cms: RunningCms, user: str) -> CmsSession:
    """Logged in once: a login takes longer than a save."""
    return cms_session(cms.url, user, Credentials(), lambda _server, _user: cms.password)


def new_page(cms: RunningCms, title: str, **more: Any) -> int:
    """A page with the text `OLD`, made by root; its number."""
    values = {"region": REGION, "language": "de", "title": title, "content": OLD} | more
    number: int = cms.act("create_page", **values)
    return number


def task_of(number: int, title: str, html: str = NEW, **more: Any) -> TextTask:
    """Publish another text on a page that `new_page` has made."""
    values: dict[str, Any] = {"language": "de", "base": StoredText(title, OLD), "status": "PUBLIC"} | more
    return TextTask(number=number, title=title, html=html, **values)


def versions(cms: RunningCms, number: int, language: str = "de") -> list[dict[str, Any]]:
    """All versions in the database, the newest first."""
    found: list[dict[str, Any]] = cms.act("versions", page=number, language=language)
    return found


def settings(cms: RunningCms, number: int) -> dict[str, Any]:
    """What the page has besides its texts, and where it stands."""
    columns = (
        "SELECT icon_id, mirrored_page_id, mirrored_page_first, organization_id, api_token, hix_ignore, "
        "do_not_translate_title, explicitly_archived, parent_id FROM cms_page WHERE id = %s"
    )
    return row_of(cms, number) | {"columns": cms.query(columns, number)}


def row_of(cms: RunningCms, number: int) -> dict[str, Any]:
    """The page in the tree."""
    row: dict[str, Any] = next(each for each in cms.act("tree", region=REGION) if each["page"] == number)
    return row
