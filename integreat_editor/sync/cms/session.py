"""One account on one CMS: requests with its cookies, and a new login where the old one has ended."""

from collections.abc import Mapping, Sequence

import requests

from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.markup import FlashMessage
from integreat_editor.sync.transport import Transport


class CmsSession:
    """CSRF, Referer, `Accept-Language: en`; renews itself once when its session has ended and repeats the request:
    the CMS answers such a request 302 to /login/ and does nothing else.
    """

    def __init__(self, transport: Transport, login: CmsLogin) -> None:
        self.base_url = transport.base_url
        self.server = transport.server
        self.user = login.user
        self._transport = transport
        self._login = login

    def get(self, path: str, params: Mapping[str, str] | None = None) -> requests.Response:
        """A read, repeated on transient errors. Raises `NoRight` (403), `PageGone` or `NotFound` (404)."""
        raise NotImplementedError

    def post_form(self, path: str, fields: Sequence[tuple[str, str]]) -> requests.Response:
        """A write, sent once; the CSRF field is added. A redirect is the answer (302, Location), not followed."""
        raise NotImplementedError

    def post_json(self, path: str, value: object) -> requests.Response:
        """A JSON request of the CMS's own scripts, sent once."""
        raise NotImplementedError

    def post_file(self, path: str, fields: Sequence[tuple[str, str]], name: str, data: bytes) -> requests.Response:
        """A form with a file in the field `file`, sent once."""
        raise NotImplementedError

    def flash(self, response: requests.Response) -> list[FlashMessage]:
        """What the CMS says about a post: follows its 302 once, or reads a 200's own messages."""
        raise NotImplementedError

    def public(self, path: str, params: Mapping[str, str] | None = None) -> requests.Response:
        """A read of API v3, without the login; the answer may have any status below 500."""
        raise NotImplementedError

    def close(self) -> None:
        """Ends the connections; the login stays valid."""
        self._transport.close()
