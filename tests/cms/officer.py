"""Somebody with a working copy of a CMS region, and the way of a change from the keyboard into the CMS."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from integreat_editor.models.change_set import ChangeSet
from integreat_editor.models.page import Page
from integreat_editor.models.text import Text
from integreat_editor.services import edit_page, open_copy, push_changes, review_changes, submit_changes, sync_region
from integreat_editor.services.connect_copy import connect_copy
from integreat_editor.services.push_changes import PushReport
from integreat_editor.services.read_changes import local_changes
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.sync_region import PullResult
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.cms.remote import CmsRemote
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from tests.cms.server.running import RunningCms

AT = "2026-11-23T08:00:00Z"


class Officer:
    """An account with a copy; each call connects anew, as every command does."""

    def __init__(
        self,
        cms: RunningCms,
        user: str,
        path: Path,
        region: str = "musterstadt",
        languages: Collection[str] = ("de", "en"),
    ) -> None:
        self.cms, self.user, self.path = cms, user, path
        remote = connect(
            "cms", cms.url, region, user=user, credentials=Credentials(), ask=self._ask, languages=languages
        )
        try:
            self.copy: WorkingCopy = open_copy.clone_region(
                remote, path, url=cms.url, user=user, at=AT, languages=languages
            )
        finally:
            remote.close()

    def _ask(self, _server: str, _user: str) -> str:
        return self.cms.password

    @contextmanager
    def online(self) -> Iterator[CmsRemote]:
        """A connection."""
        remote = connect_copy(self.copy, Credentials(), self._ask)
        assert isinstance(remote, CmsRemote)
        try:
            yield remote
        finally:
            remote.close()

    def reopen(self) -> None:
        """Opens the copy again, after it was closed for another program."""
        self.copy = open_copy.open_region(self.path)

    def page(self, number: int) -> str:
        """Our id of a page of the CMS."""
        with self.copy.reading() as unit:
            pages = unit.remote_state.pages(require_remote(unit).id)
        return next(each.page for each in pages.values() if each.remote_id == str(number))

    def number(self, page: str) -> int:
        """The other way round."""
        with self.copy.reading() as unit:
            return int(unit.remote_state.pages(require_remote(unit).id)[page].remote_id)

    def text(self, page: str, language: str = "de") -> Text:
        """The local text."""
        with self.copy.reading() as unit:
            local = unit.translations.get(page, language)
            assert local is not None and local.text is not None
            return unit.texts.get(local.text)

    def place(self, page: str) -> Page:
        """The local page."""
        with self.copy.reading() as unit:
            found = unit.pages.get(page)
            assert found is not None
            return found

    def write(self, page: str, html: str, language: str = "de", title: str | None = None) -> None:
        """Edits a text."""
        edit_page.save_text(self.copy, page, language, at=AT, title=title, html=html)

    def pull(self) -> PullResult:
        """Takes what is new."""
        with self.online() as remote:
            return sync_region.pull(self.copy, remote, Progress())

    def submit(self, title: str = "Änderung") -> str:
        """All local changes."""
        with self.online() as remote:
            result = submit_changes.submit(self.copy, title, "", author=self.user, at=AT, remote=remote)
        assert result.sent
        return result.id

    def approve(self, change_set: str) -> None:
        """Everything in it."""
        with self.online() as remote:
            review_changes.approve(self.copy, remote, change_set)

    def push(self) -> PushReport:
        """What is approved."""
        with self.online() as remote:
            return push_changes.push(self.copy, remote, Progress())

    def publish(self) -> PushReport:
        """The whole way of everything that is changed here."""
        self.approve(self.submit())
        return self.push()

    def change_set(self, identity: str) -> ChangeSet:
        """As the copy has it."""
        return review_changes.find_change_set(self.copy, identity)

    def changed(self) -> int:
        """How many local changes there are."""
        return len(local_changes(self.copy))
