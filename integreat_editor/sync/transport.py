"""HTTP with requests: the system's certificates and proxy, timeouts, and every failure translated at this border.

Nothing here sends a write twice. A read is tried again a few times, because repeating it does no harm.
"""

import ssl
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

from integreat_editor import __version__
from integreat_editor.sync.errors import (
    AddressUnusable,
    CertificateRefused,
    InsecureAddress,
    ServerBusy,
    ServerLies,
    ServerUnreachable,
    TransientError,
)

TIMEOUT = (10, 60)
"""Seconds to connect, and to wait for the next bytes of an answer."""
READ_ATTEMPTS = 3
READ_PAUSES = (0.2, 1.0)
MAX_ANSWER_BYTES = 64_000_000
"""Above any honest answer: the feed answers in parts of about 8 MB, a region's page list has 3 MB."""
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SCHEMES = frozenset({"http", "https"})
_CHUNK = 1 << 16


class SystemTrust(HTTPAdapter):
    """Checks certificates against the system's store, as town halls with a certificate of their own need it."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=_system_context(), **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Through a proxy too: it is the town halls with a proxy that have certificates of their own."""
        return super().proxy_manager_for(proxy, ssl_context=_system_context(), **kwargs)


class _Bearer(AuthBase):
    """Sends the token, if there is one. Being there at all, it keeps requests from reading a `.netrc`."""

    def __init__(self) -> None:
        self.token: str | None = None

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.token is not None:
            request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class Transport:
    """One server, one session.

    Raises `InsecureAddress` for plain http beyond this machine, `AddressUnusable` for what is no address or holds a
    name or password (an address is stored and shown).
    """

    def __init__(self, base_url: str, *, pause: Callable[[float], None] = time.sleep) -> None:
        self.base_url = base_url.rstrip("/")
        parts = _checked_address(self.base_url)
        self.server = parts.netloc
        self._secure = parts.scheme == "https"
        self._cookie_domain = _cookie_domain(parts.hostname or "")
        self._pause = pause
        self._bearer = _Bearer()
        self._session = requests.Session()
        self._session.auth = self._bearer
        self._session.headers.update({"User-Agent": f"integreat-editor/{__version__}", "Accept": "application/json"})
        self._session.mount("https://", SystemTrust())
        if parts.hostname in _LOOPBACK:
            self._session.trust_env = False
            # Packing would cost both ends time and save none of a network.
            self._session.headers["Accept-Encoding"] = "identity"

    def set_token(self, token: str | None) -> None:
        """Sends this bearer token from now on; None: none."""
        self._bearer.token = token

    def cookie(self, name: str) -> str | None:
        """The value of a cookie of this server, None where there is none."""
        return next((each.value for each in self._session.cookies if each.name == name), None)

    def set_cookie(self, name: str, value: str | None) -> None:
        """Sends this cookie to this server from now on, and to no other one; None: no longer."""
        for each in [each for each in self._session.cookies if each.name == name]:
            self._session.cookies.clear(each.domain, each.path, each.name)
        if value is not None:
            self._session.cookies.set(name, value, domain=self._cookie_domain, path="/", secure=self._secure)

    def get(
        self, path: str, params: Mapping[str, str] | None = None, *, headers: Mapping[str, str] | None = None
    ) -> requests.Response:
        """A read, tried up to `READ_ATTEMPTS` times. The answer may have any status below 500."""
        for attempt in range(READ_ATTEMPTS):
            try:
                return self._request("GET", path, params=params, headers=headers)
            except TransientError:
                if attempt == READ_ATTEMPTS - 1:
                    raise
                self._pause(READ_PAUSES[attempt])
        raise AssertionError("unreachable")

    def post(
        self,
        path: str,
        body: bytes,
        *,
        content_type: str = "application/json",
        headers: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """A write, sent once."""
        return self._request("POST", path, data=body, headers={"Content-Type": content_type, **(headers or {})})

    def close(self) -> None:
        """Ends the connections."""
        self._session.close()

    def _request(self, method: str, path: str, **arguments: Any) -> requests.Response:
        """One request, its answer read whole and within limits. No redirects: they would move a token."""
        try:
            with self._session.request(
                method, self.base_url + path, timeout=TIMEOUT, allow_redirects=False, stream=True, **arguments
            ) as response:
                response._content = self._read(response)
        except requests.exceptions.SSLError as error:
            raise CertificateRefused(server=self.server) from error
        except requests.exceptions.RequestException as error:
            raise ServerUnreachable(server=self.server) from error
        if response.status_code >= 500:
            raise ServerBusy(server=self.server, status=str(response.status_code))
        return response

    def _read(self, response: requests.Response) -> bytes:
        parts, size = [], 0
        for chunk in response.iter_content(_CHUNK):
            size += len(chunk)
            if size > MAX_ANSWER_BYTES:
                raise ServerLies(server=self.server, reason="too large")
            parts.append(chunk)
        return b"".join(parts)


def _system_context() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _cookie_domain(host: str) -> str:
    """The domain under which the cookie jar files a cookie that a server sets for itself alone."""
    shown = f"[{host}]" if ":" in host else host
    return shown if "." in shown else f"{shown}.local"


def _checked_address(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises where the port is no number
    except ValueError as error:
        raise AddressUnusable(server=address) from error
    shown = parts.netloc.rpartition("@")[2]
    if parts.username is not None or parts.password is not None or (parts.scheme in _SCHEMES and not parts.hostname):
        raise AddressUnusable(server=shown)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise InsecureAddress(server=address)
    return parts
