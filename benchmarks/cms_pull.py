"""Reading a region of a real CMS against the bare requests it takes. Needs what `./test --cms` installs."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from benchmarks.measure import Result, in_turn, milliseconds
from integreat_editor.services import open_copy, sync_region
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.remote import CmsRemote
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.transport import Transport
from tests.cms.server import install, template
from tests.cms.server.running import RunningCms, running

AT = "2026-01-01T00:00:00Z"
REGION = "musterstadt"
Sent = tuple[str, str, dict[str, Any]]


class RecordingTransport(Transport):
    """Notes requests, to send the same ones bare."""

    def __init__(self, base_url: str) -> None:
        super().__init__(base_url)
        self.sent: list[Sent] = []

    def _request(self, method: str, path: str, **arguments: Any) -> requests.Response:
        self.sent.append((method, path, arguments))
        return super()._request(method, path, **arguments)


class _Reader:
    """One account, logged in once; `pull` makes or renews copies."""

    def __init__(self, cms: RunningCms, folder: Path) -> None:
        self.transport = RecordingTransport(cms.url)
        login = CmsLogin(self.transport.server, "editor", Credentials(), lambda *_: cms.password)
        self.session = CmsSession(self.transport, login)
        self._url, self._folder, self._made = cms.url, folder, 0
        CmsRemote(self.session, REGION).region()

    def clone(self) -> WorkingCopy:
        """A new copy."""
        self._made += 1
        self.transport.sent.clear()
        path = self._folder / f"{self._made}.region"
        return open_copy.clone_region(CmsRemote(self.session, REGION), path, url=self._url, user="editor", at=AT)

    def pull(self, copy: WorkingCopy) -> None:
        """What changed."""
        self.transport.sent.clear()
        with copy.reading() as unit:
            known = unit.remote_state.pages(require_remote(unit).id)
        sync_region.pull(copy, CmsRemote(self.session, REGION, known=known), Progress())

    def bare(self, sent: list[Sent]) -> None:
        """The same requests over one connection, nothing made of the answers."""
        with requests.Session() as session:
            session.trust_env = False
            session.headers["Accept-Encoding"] = "identity"
            for name in ("sessionid", "csrftoken"):
                session.cookies.set(name, self.transport.cookie(name) or "")
            for method, path, arguments in sent:
                answer = session.request(method, self._url + path, timeout=60, allow_redirects=False, **arguments)
                if answer.status_code >= requests.codes.bad_request:
                    raise RuntimeError(f"{method} {path}: {answer.status_code}")


def cms_pull(rounds: int = 3) -> list[Result]:
    """The first pull of 41 pages in five languages, a second one that finds nothing, and one that finds one text."""
    if reason := install.missing():
        sys.stderr.write(f"cms_pull is left out: {reason}\n")
        return []
    with tempfile.TemporaryDirectory() as folder, _cms(Path(folder)) as cms:
        reader = _Reader(cms, Path(folder))
        reader.clone().close()
        first = list(reader.transport.sent)
        clone = in_turn(
            lambda: milliseconds(lambda: reader.clone().close()),
            lambda: milliseconds(lambda: reader.bare(first)),
            rounds,
        )
        with reader.clone() as copy:
            reader.pull(copy)
            quiet = list(reader.transport.sent)
            nothing = in_turn(
                lambda: milliseconds(lambda: reader.pull(copy)),
                lambda: milliseconds(lambda: reader.bare(quiet)),
                rounds,
            )
            _change(cms)
            one = milliseconds(lambda: reader.pull(copy))
            changed = list(reader.transport.sent)
            one_bare = milliseconds(lambda: reader.bare(changed))
    return [
        Result("CMS: first pull", *clone, "ms", "< 1.5", f"{len(first)} requests, {_texts(first)} of them texts"),
        Result("CMS: pull of nothing", *nothing, "ms", "< 1.5", f"{len(quiet)} requests, {_texts(quiet)} texts"),
        Result("CMS: pull of one word", one, one_bare, "ms", "< 1.5", f"{_texts(changed) - _texts(quiet)} text more"),
    ]


@contextmanager
def _cms(folder: Path) -> Iterator[RunningCms]:
    with template.served() as served, running(served, folder) as cms:
        yield cms


def _change(cms: RunningCms) -> None:
    page = cms.page(f"{REGION}/fahrrad")
    before = cms.act("versions", page=page, language="de")[0]
    content = before["content"].replace("</p>", " Neu.</p>", 1)
    cms.act("save_text", page=page, language="de", title=before["title"], content=content)


def _texts(sent: list[Sent]) -> int:
    return sum(path.endswith(("/preview/", "/versions/")) for _, path, _ in sent)
