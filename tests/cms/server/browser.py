"""Somebody at a browser: logs in, locks, saves, moves. Written apart from the editor's own client, to test it with."""

import base64
import hmac
import struct
import time
from pathlib import Path

import lxml.html
import requests

from tests.cms.server.inside.accounts import CmsUser

TIMEOUT = 60


def totp(secret: str, now: float | None = None) -> str:
    """The six digits of this half minute (RFC 6238)."""
    counter = struct.pack(">Q", int((time.time() if now is None else now) // 30))
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    place = digest[-1] & 0x0F
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class BrowserRefused(Exception):
    """The CMS did not do what was asked; the message says what it answered."""


class Browser:
    """One session. Addresses of pages are those of the CMS: region and language slugs, page numbers."""

    def __init__(self, url: str, user: CmsUser, ca_file: Path | None = None) -> None:
        self.url, self.user = url, user
        self.http = requests.Session()
        self.http.headers["Accept-Language"] = "en"
        self.http.verify = str(ca_file) if ca_file else True
        # No proxy of the developer's between us and this machine.
        self.http.trust_env = False
        self.log_in()

    def log_in(self) -> None:
        """With the password, and the one-time code where the account has one. Raises `BrowserRefused`."""
        self.http.get(f"{self.url}/login/", timeout=TIMEOUT)
        answer = self.post("/login/", {"username": self.user.name, "password": self.user.password})
        if answer.headers.get("Location") == "/login/totp/" and self.user.totp_secret:
            answer = self.post("/login/totp/", {"totp_code": totp(self.user.totp_secret)})
        if answer.status_code != 302 or answer.headers["Location"].startswith("/login/"):
            raise BrowserRefused(f"login of {self.user.name}: {answer.status_code} {answer.headers.get('Location')}")

    def get(self, path: str) -> requests.Response:
        """A page, redirects followed."""
        return self.http.get(self.url + path, timeout=TIMEOUT)

    def post(self, path: str, fields: "dict[str, str] | list[tuple[str, str]]") -> requests.Response:
        """A form; the redirect is the answer and not followed."""
        return self.http.post(
            self.url + path, data=fields, headers=self._proof(), allow_redirects=False, timeout=TIMEOUT
        )

    def post_json(self, path: str, value: object) -> requests.Response:
        """What scripts of the page send."""
        return self.http.post(
            self.url + path, json=value, headers=self._proof(), allow_redirects=False, timeout=TIMEOUT
        )

    def _proof(self) -> dict[str, str]:
        return {"X-CSRFToken": self.http.cookies.get("csrftoken") or "", "Referer": f"{self.url}/"}

    def lock(self, region: str, page: int, *, force: bool = False) -> bool:
        """Opens the editor on it: whether we hold the lock now (for 90 seconds)."""
        value = {"key": f'[{page}, "Page"]', "force": force}
        success: bool = self.post_json(f"/{region}/ajax/content-edit-lock/heartbeat/", value).json()["success"]
        return success

    def unlock(self, region: str, page: int) -> None:
        """Leaves the editor."""
        self.post(f"/{region}/ajax/content-edit-lock/release/", {"body": f'[{page}, "Page"]'}).raise_for_status()

    def form(self, region: str, language: str, page: int) -> list[tuple[str, str]]:
        """What a browser would send if nobody changed anything."""
        form = document(self.get(f"/{region}/pages/{language}/{page}/edit/").content).get_element_by_id("content_form")
        assert isinstance(form, lxml.html.FormElement)
        return [(name, value) for name, value in form.form_values() if name != "csrfmiddlewaretoken"]

    def save_form(self, region: str, language: str, page: int, **changed: str) -> None:
        """Saves the page form with these fields changed, for instance `title`. Raises `BrowserRefused`."""
        fields = [(name, value) for name, value in self.form(region, language, page) if name not in changed]
        answer = self.post(f"/{region}/pages/{language}/{page}/edit/", [*fields, *changed.items()])
        if answer.status_code != 302:
            raise BrowserRefused(f"saving {page}: {answer.status_code} {messages(answer.text)}")

    def archive(self, region: str, language: str, page: int) -> str:
        """The messages of the CMS, like those of the following."""
        return self._tell(f"/{region}/pages/{language}/{page}/archive/")

    def restore(self, region: str, language: str, page: int) -> str:
        """From the archive."""
        return self._tell(f"/{region}/pages/{language}/{page}/restore/")

    def move(self, region: str, language: str, page: int, target: int, position: str) -> str:
        """`position`: first-child, last-child, left, right."""
        return self._tell(f"/{region}/pages/{language}/{page}/move/{target}/{position}/")

    def delete(self, region: str, language: str, page: int) -> str:
        """For good; only staff may."""
        return self._tell(f"/{region}/pages/{language}/{page}/delete/")

    def _tell(self, path: str) -> str:
        answer = self.post(path, {})
        if answer.status_code != 302:
            raise BrowserRefused(f"{path}: {answer.status_code}")
        return messages(self.get(answer.headers["Location"]).text)


def messages(html: str) -> str:
    """What the CMS tells at the top of the page."""
    if not html.strip():
        return ""
    found = document(html.encode()).get_element_by_id("messages", None)
    return "" if found is None else " ".join(found.text_content().split())


def document(html: bytes) -> lxml.html.HtmlElement:
    """The page, read."""
    root = lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(encoding="utf-8"))
    assert isinstance(root, lxml.html.HtmlElement)
    return root
