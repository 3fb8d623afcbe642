"""The work behind the dialog: from an address and a login to a working copy. Runs in a worker."""

from dataclasses import dataclass, field
from pathlib import Path

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.clock import now


@dataclass(frozen=True, slots=True)
class CloneRequest:
    """What a person filled in. `kind`: "hub" or "api3"."""

    kind: str
    url: str
    region: str
    user: str
    password: str = field(repr=False)
    path: Path


def clone(request: CloneRequest, progress: Progress) -> Path | None:
    """Makes the working copy; None if it was cancelled. The password goes to the keyring where there is one.

    Raises errors of `store` and `sync`; no file is left then.
    """
    from integreat_editor.services.open_copy import clone_region  # noqa: PLC0415 - after first paint
    from integreat_editor.store.errors import FileReadOnly  # noqa: PLC0415 - after first paint
    from integreat_editor.sync.connect import connect  # noqa: PLC0415 - after first paint
    from integreat_editor.sync.credentials import Credentials  # noqa: PLC0415 - after first paint

    try:
        request.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileReadOnly(request.path) from error
    remote = connect(
        request.kind,
        request.url,
        request.region,
        user=request.user,
        credentials=Credentials(),
        ask=lambda _server, _user: request.password,
    )
    try:
        copy = clone_region(remote, request.path, url=request.url, user=request.user, at=now(), progress=progress)
    finally:
        remote.close()
    copy.close()
    return None if progress.cancelled else request.path
