"""HTTP with requests: the system's certificates and proxy, timeouts, and every failure translated at this border.

Nothing here sends a write twice. A read is tried again a few times, because repeating it does no harm.
"""

import ssl
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter

from integreat_editor import __version__
from integreat_editor.sync.errors import (
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
_CHUNK = 1 << 16


class _SystemTrust(HTTPAdapter):
    """Checks certificates against the system's store, as town halls with a certificate of their own need it."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT), **kwargs)


class Transport:
    """One server, one session. Raises `InsecureAddress` for plain http beyond this machine."""

    def __init__(self, base_url: str, *, pause: Callable[[float], None] = time.sleep) -> None:
        self.base_url = base_url.rstrip("/")
        parts = urlsplit(self.base_url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
            raise InsecureAddress(server=self.base_url)
        self.server = parts.netloc.rpartition("@")[2]
        self._pause = pause
        self._session = requests.Session()
        self._session.headers.update({"User-Agent": f"integreat-editor/{__version__}", "Accept": "application/json"})
        self._session.mount("https://", _SystemTrust())
        if parts.hostname in _LOOPBACK:
            self._session.trust_env = False

    def set_token(self, token: str | None) -> None:
        """Sends this bearer token from now on; None: none."""
        self._session.headers.pop("Authorization", None)
        if token is not None:
            self._session.headers["Authorization"] = f"Bearer {token}"

    def get(self, path: str, params: Mapping[str, str] | None = None) -> requests.Response:
        """A read, tried up to `READ_ATTEMPTS` times. The answer may have any status below 500."""
        for attempt in range(READ_ATTEMPTS):
            try:
                return self._request("GET", path, params=params)
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
