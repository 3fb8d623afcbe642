"""What an account may do in a CMS, and why not more: told before anything is tried."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from integreat_editor.errors import Wording
from integreat_editor.services.push_changes import PushLine
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.cms.rights import Rights
from integreat_editor.sync.remote import Remote


@dataclass(frozen=True, slots=True)
class UnitRights:
    """What a unit's texts become (None: the CMS would refuse it); `why`: the reason if that is not PUBLIC."""

    status: Literal["PUBLIC", "REVIEW"] | None
    why: Mapping[Literal["de", "en"], Wording] | None


def account(remote: Remote, language: str) -> Rights | None:
    """The account's rights in the region, asked now; None for a server that is no CMS."""
    raise NotImplementedError


def unit_rights(copy: WorkingCopy, remote: Remote, lines: Iterable[PushLine]) -> dict[tuple[str, str], UnitRights]:
    """For each line of a dry run, by (change set, unit); empty for a server that is no CMS.

    An account that may publish everything costs one request, another one request per page.
    """
    raise NotImplementedError
