"""One running CMS: its database copied from the template, its own gunicorn and Redis, everything below one folder."""

import contextlib
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, LiteralString
from uuid import uuid4

import psycopg
import pytest

from tests.cms.server.browser import Browser
from tests.cms.server.database import FILLED, Cluster
from tests.cms.server.helper import Helper
from tests.cms.server.inside.accounts import ACCOUNTS, PASSWORD, CmsUser
from tests.cms.server.install import EXTERNAL, PYTHON
from tests.cms.server.processes import Background, free_port, listens, tail
from tests.cms.server.settings import FILLED_URL, environment
from tests.cms.server.template import Template

THREADS = 8


class RunningCms:
    """What the tests get as `cms`, `fresh_cms` or `tls_cms`."""

    def __init__(self, template: Template, folder: Path, tls: "Tls | None" = None) -> None:
        self.users: Mapping[str, CmsUser] = ACCOUNTS
        self.password = PASSWORD
        self.ids: dict[str, Any] = template.ids
        self.ca_file = tls.ca_file if tls else None
        self._cluster: Cluster = template.cluster
        self._database = f"cms_{uuid4().hex}"
        self._port, self._redis_port = free_port(), free_port()
        self.url = f"https://localhost:{self._port}" if tls else f"http://127.0.0.1:{self._port}"
        self._files = folder
        shutil.copytree(template.media, folder / "media")
        for name in ("pdf", "xliff/download", "xliff/upload"):
            (folder / name).mkdir(parents=True)
        variables = environment(self.url, folder, self._cluster.settings(self._database), self._redis_port)
        self._gunicorn = Background(self._command(tls), variables, folder / "gunicorn.log")
        redis = ("redis-server", "--port", str(self._redis_port), "--bind", "127.0.0.1", "--save", "", "--dir", folder)
        self._redis = Background(redis, variables, folder / "redis.log")
        self._helper = Helper(variables, folder / "helper.log")

    def _command(self, tls: "Tls | None") -> list[str | Path]:
        # One worker: the edit locks are in the memory of the process.
        words: list[str | Path] = [PYTHON, "-W", "ignore", "-m", "gunicorn", "--workers", "1"]
        words += ["--worker-class", "gthread", "--threads", str(THREADS), "--no-control-socket", "--timeout", "120"]
        words += ["--bind", f"127.0.0.1:{self._port}", "--worker-tmp-dir", self._files]
        if tls:
            words += ["--certfile", tls.certificate, "--keyfile", tls.key]
        return [*words, "tests.cms.server.inside.wsgi_app:application"]

    def page(self, key: str) -> int:
        """The number of a page the template was filled with, for instance `musterstadt/arbeit`."""
        number: int = self.ids["pages"][key]
        return number

    def start(self) -> None:
        """Gunicorn, again at the same address with the same data after `kill`."""
        self._gunicorn.start(self._answers)

    def _answers(self) -> bool:
        # The master listens before the worker has loaded Django: a connection is not enough.
        return "Booting worker" in self._gunicorn.said and listens(self._port)

    def kill(self) -> None:
        """Ends gunicorn as a power cut would; the edit locks are gone with it."""
        self._gunicorn.kill()

    def start_redis(self) -> None:
        """The broker, without which saving takes long and answers 500."""
        self._redis.start(lambda: listens(self._redis_port))

    def stop_redis(self) -> None:
        """At once."""
        self._redis.kill()

    def query(self, statement: LiteralString, *parameters: object) -> list[tuple[Any, ...]]:
        """Rows straight from the database, to compare with; `%s` stands for a parameter."""
        with self._cluster.connect(self._database) as connection:
            cursor = connection.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else []

    def act(self, name: str, **arguments: Any) -> Any:
        """Something done inside the CMS by somebody else: an action of inside/actions.py. Raises `ActionFailed`."""
        return self._helper.act(name, arguments)

    def browser(self, user: str) -> Browser:
        """Somebody logged in as in a browser."""
        return Browser(self.url, self.users[user], self.ca_file)

    def end_sessions(self) -> None:
        """Logs everybody out, as an expired session does."""
        self.query("DELETE FROM django_session")

    def log(self) -> str:
        """The ends of its logs, for the message of a failing test."""
        return "\n".join(f"== {file.name}\n{tail(file)}" for file in sorted(self._files.glob("*.log")))

    def prepare(self) -> None:
        """The copy of the database, with this address in its texts."""
        self._cluster.create_database(self._database, FILLED)
        self.query("UPDATE cms_pagetranslation SET content = replace(content, %s, %s)", FILLED_URL, self.url)
        self.query("UPDATE linkcheck_url SET url = replace(url, %s, %s)", FILLED_URL, self.url)

    def close(self) -> None:
        """Ends all processes and drops the database."""
        self._helper.stop()
        self._gunicorn.kill()
        self._redis.kill()
        with contextlib.suppress(psycopg.Error):
            self._cluster.drop_database(self._database)


class Tls:
    """Files of a server certificate, and of the authority that signed it."""

    def __init__(self, certificate: Path, key: Path, ca_file: Path) -> None:
        self.certificate, self.key, self.ca_file = certificate, key, ca_file


class ExternalCms(RunningCms):
    """A CMS somebody else runs: tests that need its processes or its database are skipped."""

    def __init__(self, url: str, ids: Path) -> None:
        self.users, self.password, self.url, self.ca_file = ACCOUNTS, PASSWORD, url, None
        self.ids = json.loads(ids.read_text(encoding="utf-8"))

    def _skip(self, *_: object, **__: object) -> Any:
        pytest.skip(f"cms: needs a CMS of its own, {EXTERNAL} names one that is not")

    start = kill = start_redis = stop_redis = query = act = end_sessions = _skip

    def log(self) -> str:
        """Is where the CMS runs."""
        return ""


@contextlib.contextmanager
def running(template: Template, folder: Path, tls: Tls | None = None) -> Iterator[RunningCms]:
    """A CMS that answers; ended and forgotten afterwards."""
    cms = RunningCms(template, folder, tls)
    try:
        cms.prepare()
        cms.start_redis()
        cms.start()
        yield cms
    finally:
        cms.close()
