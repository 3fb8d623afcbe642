"""The template's part of a sync: fetch it, and let the live pages follow."""

from dataclasses import dataclass

from integreat_editor.services.live_pages import LiveResult, follow_live, submit_live
from integreat_editor.services.submit_changes import SubmitResult
from integreat_editor.services.template_source import TemplatePull, pull_template
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

LIVE_TITLE = "Live-Seiten aus der Vorlage"
"""Title of the change set that is prepared; German, as the coordinators who read it."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What came of it. `prepared`: the change set with the live pages' changes; None where there is none."""

    pulled: TemplatePull
    live: LiveResult
    prepared: SubmitResult | None


def follow_template(
    copy: WorkingCopy, template: Remote, progress: Progress, *, main: Remote | None, author: str, at: str
) -> Followed:
    """Fetches the template and prepares a change set of what its live pages have to follow.

    `template`, `main`: clients of the template's and of the region's own server; without the latter the set waits
    here. Call it after the region's own pull, so that nothing is prepared on an outdated text. Raises what
    `pull_template` and `submit_live` do.
    """
    pulled = pull_template(copy, template, progress)
    live = follow_live(copy, at=at)
    prepared = submit_live(copy, live.keys, LIVE_TITLE, author=author, at=at, remote=main)
    return Followed(pulled, live, prepared)
