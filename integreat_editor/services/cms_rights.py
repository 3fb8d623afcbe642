"""What an account may do in a CMS, and why not more: told before anything is tried."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from integreat_editor.errors import UiLanguage, Wording
from integreat_editor.models.change_set import ChangeItem
from integreat_editor.services.push_changes import PushLine
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.remote import Remote

if TYPE_CHECKING:
    from integreat_editor.sync.cms.remote import CmsRemote
    from integreat_editor.sync.cms.rights import Reason, Rights


@dataclass(frozen=True, slots=True)
class UnitRights:
    """What a unit's texts become (None: the CMS would refuse it); `why`: the reason, if that is not PUBLIC."""

    status: Literal["PUBLIC", "REVIEW"] | None
    why: Mapping[UiLanguage, Wording] | None = None


def account(remote: Remote, language: str) -> "Rights | None":
    """The account's rights in the region, asked now; None for a server that is no CMS. `language`: an active one."""
    cms = _cms(remote)
    return cms.rights(language) if cms is not None else None


def unit_rights(copy: WorkingCopy, remote: Remote, lines: Iterable[PushLine]) -> dict[tuple[str, str], UnitRights]:
    """For each line of a dry run, by (change set, unit); empty for a server that is no CMS.

    An account that may publish everything costs one request, another one request per page.
    """
    asked = _asking(copy, remote)
    return {} if asked is None else {(line.change_set, line.unit): asked.unit(line.items) for line in lines}


def may_publish(copy: WorkingCopy, remote: Remote, items: Iterable[ChangeItem]) -> frozenset[str]:
    """Keys of the items that the account may decide on: those of pages whose texts it may publish (`sync.cms.review`).

    All of them on a server that is no CMS.
    """
    asked = _asking(copy, remote)
    return frozenset(item.key for item in items if asked is None or asked.page(item.page).publish)


def _asking(copy: WorkingCopy, remote: Remote) -> "_Asked | None":
    cms = _cms(remote)
    if cms is None:
        return None
    with copy.reading() as unit:
        pages = unit.remote_state.pages(require_remote(unit).id)
        language = unit.region.get().default_language
    numbers = {each.page: int(each.remote_id) for each in pages.values() if each.remote_id and not each.gone}
    return _Asked(cms, language, numbers)


class _Asked:
    """Each page is asked for once."""

    def __init__(self, cms: "CmsRemote", language: str, numbers: Mapping[str, int]) -> None:
        self._cms = cms
        self._language = language
        self._numbers = numbers
        self._account = cms.rights(language)
        self._pages: dict[str, Rights] = {}

    def unit(self, items: Iterable[ChangeItem]) -> UnitRights:
        """The least of what its items may."""
        found = [self._item(item) for item in items]
        refused = next((each for each in found if each.status is None), None)
        return refused or next((each for each in found if each.status == "REVIEW"), UnitRights("PUBLIC"))

    def _item(self, item: ChangeItem) -> UnitRights:
        rights = self.page(item.page)
        if item.is_tree:
            archives = item.to is not None and item.origin is not None and item.to.archived != item.origin.archived
            allowed = self._account.archive if archives else self._account.move
            return UnitRights("PUBLIC") if allowed else UnitRights(None, _why(self._account.reason))
        if rights.publish:
            return UnitRights("PUBLIC")
        return UnitRights("REVIEW" if rights.propose else None, _why(rights.reason))

    def page(self, page: str) -> "Rights":
        """What the account may do with a page, by our id; with a page that is not there yet, as with any new one."""
        number = self._numbers.get(page)
        if number is None or self._account.publish:
            return self._account
        if page not in self._pages:
            try:
                self._pages[page] = self._cms.page_rights(self._language, number)
            except NotFound:
                self._pages[page] = self._account
        return self._pages[page]


def _why(reason: "Reason") -> Mapping[UiLanguage, Wording] | None:
    from integreat_editor.sync.cms.rights import REASONS  # noqa: PLC0415 - only who has a CMS waits for its reader

    return REASONS.get(reason)


def _cms(remote: Remote) -> "CmsRemote | None":
    from integreat_editor.sync.cms.remote import CmsRemote  # noqa: PLC0415 - only who has a CMS waits for its reader

    return remote if isinstance(remote, CmsRemote) else None
