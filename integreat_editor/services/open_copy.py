"""Opening a working copy, and making one from a server."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from integreat_editor.models.region import Region
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.errors import LanguageUnknown
from integreat_editor.services.sync_region import LANGUAGES, pull
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.convert import region_from
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


def open_region(path: Path) -> WorkingCopy:
    """Opens the file; raises the errors of `store.errors`."""
    return WorkingCopy.open(path)


def clone_region(
    remote: Remote,
    path: Path,
    *,
    url: str,
    user: str,
    at: str,
    languages: Collection[str] | None = None,
    progress: Progress | None = None,
) -> WorkingCopy:
    """Makes the working copy `path` of the remote's region. A clone that fails or is cancelled leaves no file.

    After a cancelled one (`progress` tells) the answer is closed and of no use.

    `languages`: only these and the default language. Raises `LanguageUnknown`, and errors of `store` and `sync`.
    """
    progress = progress or Progress()
    message = remote.region()
    region = _chosen(region_from(message), languages)
    copy = WorkingCopy.create(path, region, created=at)
    try:
        with copy.unit() as unit:
            if languages is not None:
                unit.meta.set(LANGUAGES, ",".join(region.language_codes))
            unit.remotes.add(RemoteInfo(uuid4().hex, remote.kind, url, region.slug, user, role=message.role))
        pull(copy, remote, progress)
    except BaseException:  # A bug, or Ctrl+C: a half-filled copy would look like a whole one.
        _remove(copy, path)
        raise
    if progress.cancelled:
        _remove(copy, path)
    return copy


def _chosen(region: Region, languages: Collection[str] | None) -> Region:
    if languages is None:
        return region
    for code in languages:
        if region.language(code) is None:
            raise LanguageUnknown(name=code, known=", ".join(region.language_codes))
    wanted = {region.default_language, *languages}
    return replace(region, languages=tuple(each for each in region.languages if each.code in wanted))


def _remove(copy: WorkingCopy, path: Path) -> None:
    copy.close()
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
