"""Single requests to a CMS as its forms and scripts make them: CSRF, Referer, language, redirects on one server."""

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit

import requests
from urllib3.filepost import encode_multipart_formdata

from integreat_editor.sync.cms.errors import RedirectRefused
from integreat_editor.sync.transport import Transport

SESSION_COOKIE = "sessionid"
CSRF_FIELD = "csrfmiddlewaretoken"
_CSRF_COOKIE = "csrftoken"
_MESSAGES_COOKIE = "messages"
_FORM = "application/x-www-form-urlencoded"
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Exchange:
    """The transport with a browser's manners. Raises `RedirectRefused`: nobody is followed to another server."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self._base = urlsplit(transport.base_url)

    @property
    def session(self) -> str | None:
        """The session cookie."""
        return self.transport.cookie(SESSION_COOKIE)

    def set_session(self, value: str | None) -> None:
        """Sends this session cookie from now on; None: none."""
        self.transport.set_cookie(SESSION_COOKIE, value)

    @contextmanager
    def keeping_messages(self) -> Iterator[None]:
        """What the CMS has still to say is not said to the login that comes between."""
        unread = self.transport.cookie(_MESSAGES_COOKIE)
        yield
        if unread is not None:
            self.transport.set_cookie(_MESSAGES_COOKIE, unread)

    def get(self, path: str, params: Mapping[str, str] | None = None) -> requests.Response:
        """A read, repeated on transient errors."""
        return self._checked(self.transport.get(path, params, headers=self._headers(path)))

    def post_form(self, path: str, fields: Sequence[tuple[str, str]]) -> requests.Response:
        """A form, sent once, with the CSRF token of now in place of the one that was fetched."""
        return self._post(path, urlencode(self._with_token(fields)).encode("ascii"), _FORM)

    def post_json(self, path: str, value: object) -> requests.Response:
        """A request of the CMS's scripts, sent once."""
        body = json.dumps(value, ensure_ascii=False).encode("utf-8")
        return self._post(path, body, "application/json", {"X-CSRFToken": self._token()})

    def post_file(self, path: str, fields: Sequence[tuple[str, str]], name: str, data: bytes) -> requests.Response:
        """A form with a file in its field `file`, sent once."""
        parts: list[tuple[str, str | tuple[str, bytes]]] = [*self._with_token(fields), ("file", (name, data))]
        body, content_type = encode_multipart_formdata(parts)
        return self._post(path, body, content_type)

    def target(self, response: requests.Response) -> str | None:
        """Where an answer redirects to: path and query below the base address; None where it does not."""
        location = response.headers.get("Location")
        if not response.is_redirect or location is None:
            return None
        parts = urlsplit(urljoin(response.url, location))
        if _origin(parts) != _origin(self._base) or not parts.path.startswith(self._base.path):
            raise RedirectRefused(server=self.transport.server, target=_shown(parts))
        path = parts.path[len(self._base.path) :]
        return f"{path}?{parts.query}" if parts.query else path

    def renew_token(self) -> None:
        """Takes a new CSRF token for the next post."""
        self.transport.set_cookie(_CSRF_COOKIE, None)

    def _post(
        self, path: str, body: bytes, content_type: str, headers: Mapping[str, str] | None = None
    ) -> requests.Response:
        # What an earlier action left unread must not be taken for the answer to this one.
        self.transport.set_cookie(_MESSAGES_COOKIE, None)
        return self._checked(
            self.transport.post(
                path, body, content_type=content_type, headers={**self._headers(path), **(headers or {})}
            )
        )

    def _checked(self, response: requests.Response) -> requests.Response:
        self.target(response)
        return response

    def _headers(self, path: str) -> dict[str, str]:
        # Over https Django takes no post without a Referer of its own host; the messages are read in English.
        return {
            "Referer": f"{self.transport.base_url}{path}",
            "Accept-Language": "en",
            "Accept": "text/html,application/json;q=0.9,*/*;q=0.8",
        }

    def _with_token(self, fields: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(CSRF_FIELD, self._token()), *((name, value) for name, value in fields if name != CSRF_FIELD)]

    def _token(self) -> str:
        """The CSRF cookie. Django compares cookie and field only, so a session from elsewhere may have one of ours."""
        token = self.transport.cookie(_CSRF_COOKIE)
        if token is None:
            token = secrets.token_hex(16)
            self.transport.set_cookie(_CSRF_COOKIE, token)
        return token


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme)


def _shown(parts: SplitResult) -> str:
    """An address without what may be secret in it."""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
