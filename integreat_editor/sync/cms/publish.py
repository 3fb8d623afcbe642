"""One approved unit carried out on a CMS, item by item; each that is done is marked so at once."""

from integreat_editor.sync.cms.desk import Desk
from integreat_editor.sync.cms.rights import Rights
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.wire import PublishAnswer, PublishRequest


class Publisher:
    """Writes for one account in one region. `rights`: what the account may do."""

    def __init__(self, session: CmsSession, region: str, desk: Desk, rights: Rights) -> None:
        self._session = session
        self._region = region
        self._desk = desk
        self._rights = rights

    def publish(self, change_set_id: str, request: PublishRequest) -> PublishAnswer:
        """Raises errors of `sync` and `sync.cms`; what was done before stays done and marked."""
        raise NotImplementedError
