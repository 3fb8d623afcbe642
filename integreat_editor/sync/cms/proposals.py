"""Proposals that wait for approval in the CMS, as change sets: one text each, against the public text."""

import re
from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.text import Text
from integreat_editor.sync.cms.versions import CmsVersion
from integreat_editor.sync.wire import ChangeSetMessage, ItemMessage, RevisionMessage

_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}), (\d{1,2}):(\d{2})")


def proposal(version: CmsVersion, newest: RevisionMessage, public: str | None) -> ChangeSetMessage:
    """The newest version of a text, of status REVIEW, as a change set of its own that everybody names alike."""
    text = Text(newest.content.title, newest.content.html)
    item = ItemMessage(page=newest.page, language=newest.language, revision=newest.id, text=text.hash, base=public)
    return ChangeSetMessage(
        id=proposal_id(newest.id),
        title=newest.content.title.strip()[:200] or newest.language,
        author=version.author,
        created=_created(version.date),
        items=[item],
    )


def proposal_id(revision: str) -> str:
    """The id of the change set for a revision that waits for approval."""
    return uuid5(NAMESPACE_URL, f"integreat-cms-proposal/{revision}").hex


def decided(message: ChangeSetMessage, *, published: bool) -> ChangeSetMessage:
    """A proposal that does not wait any more: published, else taken back. `message`: as it was told when it came."""
    items = [item.model_copy(update={"verdict": Verdict.PUBLISHED}) if published else item for item in message.items]
    return message.model_copy(update={"items": items, "withdrawn": not published, "version": message.version + 1})


def is_proposal(change_set_id: str, revisions: Iterable[str | None]) -> bool:
    """Whether a change set is one that was made in the CMS."""
    return any(revision is not None and proposal_id(revision) == change_set_id for revision in revisions)


def _created(date: str) -> str:
    """ISO 8601 of the CMS's `23.11.2026, 07:20`; its time zone is not told. "" where it is written otherwise."""
    found = _DATE.search(date)
    if found is None:
        return ""
    day, month, year, hour, minute = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}T{int(hour):02}:{minute}:00Z"
