"""The work behind the dialog: from an address and a login to a working copy. Runs in a worker."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.clock import now

if TYPE_CHECKING:  # Imported in a worker after the first paint: see docs/architecture.md, "Start".
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.cms.rights import Rights
    from integreat_editor.sync.credentials import Credentials
    from integreat_editor.sync.region_list import ListedRegion
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.login.asking import Asks


class Secrets:
    """Where passwords and sessions are, over all steps of one fetch: without a keyring too, nobody is asked twice."""

    def __init__(self) -> None:
        self._credentials: Credentials | None = None

    @property
    def known(self) -> Credentials | None:
        """None before they were needed."""
        return self._credentials

    def credentials(self) -> Credentials:
        """Made in a worker: a keyring may take its time."""
        if self._credentials is None:
            from integreat_editor.sync.credentials import Credentials  # noqa: PLC0415 - after first paint

            self._credentials = Credentials()
        return self._credentials


@dataclass(frozen=True, slots=True)
class ServerRequest:
    """Which server, and who asks. `kind`: "hub", "cms" or "api3"."""

    kind: str
    url: str
    user: str
    password: str = field(repr=False)
    secrets: Secrets = field(default_factory=Secrets, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class CloneRequest:
    """What a person chose. `languages`: codes, None: all."""

    server: ServerRequest
    region: str
    languages: tuple[str, ...] | None
    path: Path


@dataclass(frozen=True, slots=True)
class Cloned:
    """The new file, and how much is in it."""

    path: Path
    pages: int
    texts: int


def ask_regions(request: ServerRequest, asks: Asks) -> tuple[ListedRegion, ...]:
    """The regions to choose from; none where a public server does not tell. Raises errors of `sync`."""
    from integreat_editor.sync.errors import NotFound  # noqa: PLC0415 - after first paint
    from integreat_editor.sync.region_list import list_regions  # noqa: PLC0415

    try:
        return list_regions(
            request.kind,
            request.url,
            user=request.user,
            credentials=request.secrets.credentials(),
            ask=lambda _server, _user: request.password,
            ask_code=asks.code,
            ask_session=asks.session,
        )
    except NotFound:
        if request.kind == "cms":
            raise  # There is no CMS at all: nothing that could be typed would help.
        return ()


def ask_rights(request: ServerRequest, region: str, language: str, asks: Asks) -> Rights | None:
    """What the account may do in a region of a CMS. Raises errors of `sync`."""
    from integreat_editor.services.cms_rights import account  # noqa: PLC0415 - after first paint

    remote = _connect(request, region, None, asks)
    try:
        return account(remote, language)
    finally:
        remote.close()


def clone(request: CloneRequest, asks: Asks, progress: Progress) -> Cloned | None:
    """Makes the working copy; None if it was cancelled. The password goes to the keyring where there is one.

    Raises errors of `store` and `sync`; no file is left then.
    """
    from integreat_editor.services.open_copy import clone_region  # noqa: PLC0415 - after first paint
    from integreat_editor.store.errors import FileReadOnly  # noqa: PLC0415

    try:
        request.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileReadOnly(request.path) from error
    server = request.server
    remote = _connect(server, request.region, request.languages, asks)
    try:
        copy = clone_region(
            remote,
            request.path,
            url=server.url,
            user=server.user,
            at=now(),
            languages=request.languages,
            progress=progress,
        )
    finally:
        remote.close()
    cloned = None if progress.cancelled else _count(copy, request.path)
    copy.close()
    return cloned


def _connect(request: ServerRequest, region: str, languages: tuple[str, ...] | None, asks: Asks) -> Remote:
    from integreat_editor.sync.connect import connect  # noqa: PLC0415 - after first paint

    return connect(
        request.kind,
        request.url,
        region,
        user=request.user,
        credentials=request.secrets.credentials(),
        ask=lambda _server, _user: request.password,
        languages=languages,
        ask_code=asks.code,
        ask_session=asks.session,
    )


def _count(copy: WorkingCopy, path: Path) -> Cloned:
    with copy.reading() as unit:
        texts = sum(each.text is not None for each in unit.translations.all())
        return Cloned(path, len(unit.pages.all()), texts)
