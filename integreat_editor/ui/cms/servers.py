"""A region's hub and its CMS, for the work that needs both. Imported in a worker."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.services.cms_beside_hub import open_door

if TYPE_CHECKING:
    from integreat_editor.services.cms_door import CmsDoor
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.credentials import Credentials
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.login.asking import Asks


@dataclass(frozen=True, slots=True)
class BothServers:
    """Both are closed together."""

    hub: Remote
    cms: CmsDoor

    @classmethod
    def open(cls, hub: Remote, copy: WorkingCopy, credentials: Credentials, asks: Asks) -> BothServers:
        """Nothing is sent yet. Raises `NoCms`, `InsecureAddress`; the hub is closed then."""
        with ExitStack() as opened:
            opened.callback(hub.close)
            cms = open_door(copy, credentials, asks.password, asks.code, asks.session)
            opened.pop_all()
        return cls(hub, cms)

    def close(self) -> None:
        """Ends the connections."""
        try:
            self.cms.close()
        finally:
            self.hub.close()
