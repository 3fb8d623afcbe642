"""A whole sync: what waits here goes out, the region's news come in, then the template's, and its live pages follow."""

from collections.abc import Callable
from dataclasses import dataclass, field

from integreat_editor.errors import EditorError
from integreat_editor.models.region import Role
from integreat_editor.services import submit_changes, sync_region
from integreat_editor.services.live_pages import LiveResult, follow_live, submit_live
from integreat_editor.services.pull_notes import PullResult
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.results import Changes
from integreat_editor.services.send_records import send_records
from integreat_editor.services.submit_changes import SubmitResult
from integreat_editor.services.template_source import TemplateNews, sync_template
from integreat_editor.services.untold import RecordClash, note_untold
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import Ask
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import TransientError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What came of it. `template`: None where the region follows none; `live`: what its live pages took over."""

    pulled: PullResult
    clashes: tuple[RecordClash, ...] = ()
    template: TemplateNews | None = None
    live: Changes = field(default_factory=Changes)


def sync_copy(
    copy: WorkingCopy,
    remote: Remote,
    credentials: Credentials,
    ask: Ask | None,
    progress: Progress,
    *,
    at: str,
    on_sent: Callable[[SubmitResult], None],
) -> SyncResult:
    """Brings the copy and its server up to each other. Raises `sync.errors.SyncError` of the region's own server.

    `on_sent` is told of each change set that waited, also where a later step fails; what clashed is in the result, or
    with `services.untold` where a step fails. What the template's server does not answer is in the result.
    """
    clashes: tuple[RecordClash, ...] = ()
    try:
        if remote.capabilities.writes:
            for each in submit_changes.send_queued(copy, remote):
                on_sent(each)
            clashes = send_records(copy, remote)
        pulled = sync_region.pull(copy, remote, progress)
        clashes += pulled.clashes
        template = sync_template(copy, credentials, ask, progress)
        live = Changes()
        if template is not None and template.error is None:
            # Also without news of the template: a page may have become a live one since.
            followed = follow_live(copy, at=at)
            live = followed.changes
            _submit_live(copy, remote, followed, at, on_sent)
        clashes += _send_the_rest(copy, remote)
    except EditorError:
        _give_back(copy, clashes)
        raise
    return SyncResult(pulled, tuple(dict.fromkeys(clashes)), template, live)


def _give_back(copy: WorkingCopy, clashes: tuple[RecordClash, ...]) -> None:
    """What nobody will be told by this sync waits for the next one. What was refused is refused again then."""
    with copy.unit() as unit:
        note_untold(unit, [each for each in clashes if not each.refused])


def _submit_live(
    copy: WorkingCopy, remote: Remote, followed: LiveResult, at: str, on_sent: Callable[[SubmitResult], None]
) -> None:
    """Prepares the change set; where the server refuses it, the live pages stay local changes."""
    with copy.reading() as unit:
        info = require_remote(unit)
    if not remote.capabilities.writes or info.role is None or not info.role.includes(Role.AUTHOR):
        return
    try:
        sent = submit_live(copy, followed.keys, author=info.user, at=at, remote=remote)
    except EditorError:
        return  # The texts are here, and submitting by hand says what is in the way.
    if sent is not None:
        on_sent(sent)


def _send_the_rest(copy: WorkingCopy, remote: Remote) -> tuple[RecordClash, ...]:
    """What was merged or came with the live pages; without a connection it waits for the next sync."""
    try:
        return send_records(copy, remote)
    except TransientError:
        return ()
