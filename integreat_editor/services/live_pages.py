"""Live pages: they follow the template's text as it is, each change a prepared change set without decisions."""

from collections.abc import Collection
from dataclasses import dataclass

from integreat_editor.services.results import Changes
from integreat_editor.services.submit_changes import SubmitResult
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.remote import Remote


@dataclass(frozen=True, slots=True)
class LiveResult:
    """`keys`: change items (`ChangeItem.key`) that followed the template; `asked`: pages with local words, which are
    asked about like any update."""

    keys: frozenset[str]
    asked: tuple[str, ...]
    changes: Changes


def follow_live(copy: WorkingCopy, *, at: str) -> LiveResult:
    """Takes what the template says now into each live page, where nothing was changed here. Call after each pull."""
    raise NotImplementedError


def submit_live(
    copy: WorkingCopy, keys: Collection[str], title: str, *, author: str, at: str, remote: Remote | None
) -> SubmitResult | None:
    """Submits what followed the template; what the author's open change set holds stays in it. None: nothing to do."""
    raise NotImplementedError
