"""Which texts of the CMS the hub has taken in: a merged text names both revisions that it was made from."""

from collections.abc import Iterable, Mapping

from integreat_editor.models.change_set import Verdict
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import RevisionMessage

_Parents = Mapping[str, tuple[str, ...]]


class Taken:
    """The ancestors of public, waiting and local texts, as far as they are known.

    `histories`: parents of revisions by their id, as the hub tells them, for what this copy has not seen itself.
    """

    def __init__(self, unit: Unit, pages: Iterable[str], told: _Parents) -> None:
        self._parents = {**told, **{each.id: each.parents for each in unit.revisions.of_pages(pages)}}

    def by_public(self, public: str | None, since: str, revision: str) -> bool:
        """Whether the public revision was made from this one, at some time after `since`.

        Older times do not count: somebody may have brought an older text back in the CMS. "": at any time.
        """
        if public is None:
            return False
        seen: set[str] = set()
        waiting = [public]
        reached = since == ""
        while waiting:
            current = waiting.pop()
            if current == since:
                reached = True
                continue
            for parent in self._parents.get(current, ()):
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
        return reached and revision in seen


def waiting_revisions(unit: Unit) -> frozenset[str]:
    """Parents of the texts that wait for approval or push: what a colleague has taken in, and submitted."""
    submitted = [
        item.revision
        for change_set in (*unit.change_sets.all(), *(queued for queued, _ in unit.change_sets.queued()))
        if change_set.is_open
        for item in change_set.items
        if item.revision is not None and item.verdict not in (Verdict.PUBLISHED, Verdict.RETURNED, Verdict.STALE)
    ]
    return frozenset(parent for each in unit.revisions.get_many(submitted).values() for parent in each.parents)


def read_histories(hub: Remote, pages: Iterable[str]) -> list[RevisionMessage]:
    """What was published of these pages, as the hub tells it. Raises errors of `sync`."""
    found: list[RevisionMessage] = []
    for page in sorted(pages):
        try:
            found += hub.history(page)
        except NotFound:
            continue
    return found
