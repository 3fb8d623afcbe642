"""What the dialog about a hub's CMS reads from the working copy, and the work that it starts. Runs in workers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.services.cms_beside_hub import cms_info, cms_server, connect_cms, pull_cms
from integreat_editor.services.cms_lease import current_lease
from integreat_editor.services.cms_pairing import read_pairing
from integreat_editor.services.cms_push import preview_push
from integreat_editor.services.cms_session_door import SessionDoor
from integreat_editor.services.results import Changes
from integreat_editor.services.send_records import send_records
from integreat_editor.services.sync_region import pull
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.typed_address import split_address

if TYPE_CHECKING:
    from integreat_editor.models.cms_records import CmsLease, CmsServer
    from integreat_editor.models.region import Region
    from integreat_editor.models.working import RemoteInfo
    from integreat_editor.services.cms_beside_hub import CmsPull
    from integreat_editor.services.cms_pairing import PairingView
    from integreat_editor.services.cms_push import CmsLine
    from integreat_editor.services.untold import RecordClash
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.credentials import Credentials
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.cms.servers import BothServers
    from integreat_editor.ui.login.asking import Asks


@dataclass(frozen=True, slots=True)
class CmsReading:
    """`server`: as colleagues have noted it; `account`: this person's; `pairing` None: the CMS was never read here."""

    region: Region
    server: CmsServer | None
    account: RemoteInfo | None
    lease: CmsLease | None = None
    pairing: PairingView | None = None
    lines: tuple[CmsLine, ...] = ()


@dataclass(frozen=True, slots=True)
class CmsNews:
    """What reading both servers brought."""

    pulled: CmsPull
    clashes: tuple[RecordClash, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """Address, region and name in the CMS, as typed."""

    url: str
    region: str
    user: str


def read_state(copy: WorkingCopy) -> CmsReading:
    """How things stand, from what is known here; nothing is sent."""
    with copy.reading() as unit:
        region, server, account = unit.region.get(), cms_server(unit), cms_info(unit)
    if account is None or not account.cursor:
        return CmsReading(region, server, account)
    return CmsReading(region, server, account, current_lease(copy), read_pairing(copy), tuple(preview_push(copy)))


def connect(copy: WorkingCopy, hub: Remote, account: Account, credentials: Credentials, asks: Asks) -> Changes:
    """Notes CMS and account, once the CMS has let the account in. Raises errors of `sync`; nothing is noted then."""
    pull(copy, hub, Progress())
    url, named = split_address(account.url)
    session = cms_session(url, account.user, credentials, asks.password, asks.code, asks.session)
    door = SessionDoor(session, named or account.region.strip().strip("/").lower())
    try:
        door.region()
    finally:
        door.close()
    changes = connect_cms(copy, url, door.region_slug, account.user)
    send_records(copy, hub)
    return changes


def read_both(copy: WorkingCopy, servers: BothServers, progress: Progress) -> CmsNews:
    """Reads hub and CMS, and takes in what was edited in the CMS. Raises errors of `sync`."""
    clashes = send_records(copy, servers.hub)
    clashes += pull(copy, servers.hub, Progress()).clashes
    pulled = pull_cms(copy, servers.hub, servers.cms, progress)
    return CmsNews(pulled, clashes + send_records(copy, servers.hub))
