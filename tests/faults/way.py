"""The whole way from an edit to the public, walked again and again while the network fails."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from integreat_editor.hub import audit
from integreat_editor.hub.access import region_of
from integreat_editor.hub.database import Database
from integreat_editor.services import edit_page, open_copy, push_changes, review_changes, submit_changes, sync_region
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.send_records import send_records
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import SyncError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from tests.faults.proxy import FaultProxy
from tests.hub.regions import CHILD, PASSWORD, REGION, TOP

AT = "2026-11-22T10:00:00Z"
TRIES = 5
"""A person tries again; more often than this nobody should have to."""


class Way:
    """One officer behind the proxy, one coordinator beside it."""

    def __init__(self, hub: str, proxy: FaultProxy, database: Database, directory: Path) -> None:
        self.proxy = proxy
        self.repair: Callable[[], None] = proxy.heal
        self._database = database
        self.officer_remote = login(proxy.url, "author")
        self._reviewer_remote = login(hub, "editor")
        self.officer_file = directory / "officer.region"
        self.officer = _clone(login(hub, "author"), self.officer_file, "author", proxy.url)
        self._reviewer = _clone(self._reviewer_remote, directory / "reviewer.region", "editor", hub)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.officer_remote.close()
        self._reviewer_remote.close()
        self.officer.close()
        self._reviewer.close()

    def edit(self, word: str) -> None:
        """A change of two pages: two units to publish."""
        for page in (TOP, CHILD):
            edit_page.save_text(self.officer, page, "de", at=AT, html=f"<p>Heute gilt {word}.</p>")

    def submit(self) -> str:
        """Submits as often as a person would have to; returns the id of the set."""
        change_set = ""
        for _ in range(TRIES):
            try:
                done = submit_changes.submit(
                    self.officer, "Neu", "", author="author", at=AT, remote=self.officer_remote
                )
            except SyncError:
                self.proxy.heal()
                continue
            change_set = done.id
            if done.sent:
                return change_set
            self.proxy.heal()
        raise AssertionError(f"the change set {change_set} does not get through")

    def approve(self, change_set: str) -> None:
        """The coordinator's part, on a network that works."""
        sync_region.pull(self._reviewer, self._reviewer_remote, Progress())
        review_changes.approve(self._reviewer, self._reviewer_remote, change_set)

    def push(self) -> None:
        """Pushes as often as a person would have to."""
        for _ in range(TRIES):
            try:
                push_changes.push(self.officer, self.officer_remote, Progress())
            except SyncError:
                self.repair()
                continue
            if not push_changes.dry_run(self.officer):
                return
            self.repair()
        raise AssertionError(f"not pushed: {push_changes.dry_run(self.officer)}")

    def check(self, word: str, change_set: str) -> None:
        """Each change is public exactly once, and everybody knows."""
        for copy, remote in ((self.officer, self.officer_remote), (self._reviewer, self._reviewer_remote)):
            send_records(copy, remote)
            sync_region.pull(copy, remote, Progress())
            for page in (TOP, CHILD):
                text = edit_page.read_text(copy, page, "de")
                assert text is not None
                assert text.html == f"<p>Heute gilt {word}.</p>"
        assert self.published(change_set) == Counter({TOP: 1, CHILD: 1})
        assert not any(view.changed for row in read_tree(self.officer).rows for view in row.translations.values())
        with self.officer.reading() as unit:
            assert unit.journal.open_entries() == []

    def published(self, change_set: str) -> Counter[str]:
        """How often the hub's audit log says that a page of the set was published."""
        with self._database.read() as connection:
            chain = region_of(connection, REGION, "manager").id
            entries = audit.read(connection, chain, 0, 1_000_000)
            assert audit.verify_audit(connection, REGION).broken_at is None
        done = [entry for entry in entries if entry.action == "unit.published" and entry.subject == change_set]
        return Counter(item[0].partition("/")[0] for entry in done for item in json.loads(entry.detail)["items"])


def login(url: str, user: str) -> Remote:
    """A client that knows its password."""
    credentials = Credentials()
    return connect("hub", url, REGION, user=user, credentials=credentials, ask=lambda _server, _user: PASSWORD)


def _clone(remote: Remote, path: Path, user: str, url: str) -> WorkingCopy:
    try:
        return open_copy.clone_region(remote, path, url=url, user=user, at=AT)
    finally:
        if user == "author":
            remote.close()
