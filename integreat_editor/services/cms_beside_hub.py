"""A CMS beside the hub: connecting it, reading it, and how far the two are from each other.

The hub stays the region's main remote and the authority for tree, drafts and review; the CMS is a second remote of the
copy. What colleagues must know of it are shared records (`models.cms_records`).
"""

from dataclasses import dataclass

from integreat_editor.models.cms_records import CmsServer
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.services.pull_notes import PullNote
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.connect import Ask
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


@dataclass(frozen=True, slots=True)
class CmsPull:
    """What reading the CMS brought: texts taken, merged or kept for a decision; pages moved or archived there.

    `unpaired`: how many pages of both sides wait for a decision (`cms_pairing.read_pairing`).
    """

    notes: tuple[PullNote, ...]
    unpaired: int
    changes: Changes

    @property
    def conflicts(self) -> int:
        """How many lines wait for a person's decision."""
        raise NotImplementedError


def cms_server(unit: Unit) -> CmsServer | None:
    """The region's CMS as all colleagues know it; None where there is none."""
    raise NotImplementedError


def cms_info(unit: Unit) -> RemoteInfo | None:
    """The CMS as a remote of this copy, with this person's account; None where the account is not known here yet."""
    raise NotImplementedError


def require_cms(unit: Unit) -> RemoteInfo:
    """As `cms_info`; raises `NoCms`."""
    raise NotImplementedError


def connect_cms(copy: WorkingCopy, url: str, region: str, user: str) -> Changes:
    """Notes the CMS and this person's account there. An empty `url` and `region`: the one colleagues have noted.

    Colleagues learn it with the next sync. Raises `NoCms` where nobody has noted one.
    """
    raise NotImplementedError


def disconnect_cms(copy: WorkingCopy) -> Changes:
    """The region has no CMS from now on; pairs and bases stay, and hold again if the same CMS is connected again."""
    raise NotImplementedError


def open_door(
    copy: WorkingCopy, credentials: Credentials, ask: Ask | None, ask_code: Ask | None = None, ask_session: Ask | None = None
) -> CmsDoor:
    """A client for the CMS; nothing is sent yet. Raises `NoCms`, `InsecureAddress`."""
    raise NotImplementedError


def pull_cms(copy: WorkingCopy, hub: Remote, cms: CmsDoor, progress: Progress) -> CmsPull:
    """Reads the CMS, and takes in what was edited there: by the three-way merge, as local changes to be submitted.

    Sync with the hub first. Raises `NoCms` and errors of `sync`.
    """
    raise NotImplementedError
