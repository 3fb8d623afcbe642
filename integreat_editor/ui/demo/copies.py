"""Working copies of the demo: making them, and pointing them to the hub of today. Runs in workers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from integreat_editor.services.media import fetch_media
from integreat_editor.services.open_copy import clone_region, open_region
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.template_source import sync_template
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.ui.clock import now


class HubOfToday(Protocol):
    """The demo's hub: its port and its passwords are others with each start."""

    @property
    def passwords(self) -> Mapping[str, str]:
        """By name."""
        ...

    def address(self, is_cancelled: Callable[[], bool] = ...) -> str:
        """Where it answers, once it does; "" if cancelled. Raises an `EditorError` if it never will."""
        ...


@dataclass(frozen=True, slots=True)
class CopyPlace:
    """Whose copy of which region, and where it is."""

    region: str
    person: str
    path: Path


class DemoCredentials(Credentials):
    """Passwords of the demo's people: in memory, and never in the keyring, since they end with the window."""

    def __init__(self, passwords: Mapping[str, str]) -> None:
        super().__init__()
        self._passwords = passwords

    def password(self, server: str, user: str) -> str | None:  # noqa: ARG002 - whatever port the hub has today
        """The password of the demo's person."""
        return self._passwords.get(user)

    def remember(self, server: str, user: str, secret: str) -> bool:  # noqa: ARG002 - as above
        """Nothing to keep."""
        return False

    def forget(self, server: str, user: str, *, only: str | None = None) -> None:
        """Nothing to forget: a refusal by a hub that is just starting does not make the password wrong."""


def make_copy(hub: HubOfToday, place: CopyPlace, progress: Progress) -> CopyPlace | None:
    """Clones the region, images included, for this person; None if cancelled. A half-made copy is made anew."""
    address = hub.address(lambda: progress.cancelled)
    if not address:
        return None
    unfinished = place.path.with_name(place.path.name + ".part")
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    for left_over in unfinished.parent.glob(f"{unfinished.name}*"):
        left_over.unlink()
    credentials = DemoCredentials(hub.passwords)
    remote = connect("hub", address, place.region, user=place.person, credentials=credentials)
    try:
        copy = clone_region(remote, unfinished, url=address, user=place.person, at=now(), progress=progress)
        if not progress.cancelled:
            sync_template(copy, credentials, None, progress)
        copy.close()
    finally:
        remote.close()
    if progress.cancelled:
        return None
    unfinished.rename(place.path)
    return place


def point_to_hub(hub: HubOfToday, place: CopyPlace, progress: Progress) -> Credentials | None:
    """Writes today's address into the copy; returns the passwords for it, None if cancelled."""
    address = hub.address(lambda: progress.cancelled)
    if not address:
        return None
    with open_region(place.path) as copy, copy.unit() as unit:
        info = require_remote(unit)
        if info.url != address:
            unit.remotes.put(replace(info, url=address))
    return DemoCredentials(hub.passwords)


def greet(copy: WorkingCopy, remote: Remote, progress: Progress) -> int:
    """Asks the hub for the region, to see whether it answers, and gets images left over; returns how many came."""
    remote.region()
    return fetch_media(copy, remote, progress)
