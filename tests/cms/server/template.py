"""The migrated and filled database that every test's CMS is a copy of; made once, kept between sessions."""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cms.server import database
from tests.cms.server.database import FILLED, Cluster
from tests.cms.server.install import CACHE, PYTHON
from tests.cms.server.processes import Background, free_port, listens
from tests.cms.server.settings import FILLED_URL, environment
from tools import setup_cms

INSIDE = Path(__file__).parent / "inside"
SCRIPTS = tuple(sorted(file.name for file in INSIDE.glob("*.py") if file.name not in ("actions.py", "wsgi_app.py")))
"""What the filled database depends on, in inside/."""


@dataclass(frozen=True, slots=True)
class Template:
    """A running PostgreSQL server with the filled database, the uploaded files, and the numbers of everything."""

    cluster: Cluster
    media: Path
    ids: dict[str, Any]


def key() -> str:
    """Names the folder in the cache: another CMS, PostgreSQL or filling makes another one."""
    made_of = hashlib.sha256((setup_cms.wanted() + database.version()).encode())
    for name in SCRIPTS:
        made_of.update((INSIDE / name).read_bytes())
    return made_of.hexdigest()[:16]


def cached() -> Path:
    """The folder with `data` (PostgreSQL's), `media` and `ids.json`; filled now where it is absent.

    A second session that wants it, too, waits for the first one. Older ones are left alone: they may be in use.
    """
    import fcntl  # noqa: PLC0415 not on Windows, where these tests are collected and skipped

    CACHE.mkdir(exist_ok=True)
    folder = CACHE / key()
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ids.json").exists():
            shutil.rmtree(folder, ignore_errors=True)
            fill(folder)
    return folder


def fill(folder: Path) -> None:
    """Migrates and fills a database in a temporary place, then moves what it consists of to `folder`."""
    with scratch("cmsfill") as place:
        cluster = Cluster(place / "pg")
        cluster.create()
        cluster.start()
        try:
            cluster.create_database(FILLED)
            run_inside(place, cluster)
        finally:
            cluster.stop("fast")
        unfinished = folder.with_suffix(".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(place / "pg" / "data", unfinished / "data")
        shutil.copytree(place / "media", unfinished / "media")
        shutil.copy(place / "ids.json", unfinished)
        unfinished.rename(folder)


def run_inside(place: Path, cluster: Cluster) -> None:
    """The CMS's migrations, then our filling script, with a Redis for what saving starts in the background."""
    (place / "media").mkdir()
    port = free_port()
    variables = environment(FILLED_URL, place, cluster.settings(FILLED), port)
    redis = Background(
        ("redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", place),
        variables,
        place / "redis.log",
    )
    redis.start(lambda: listens(port))
    try:
        for words in (
            ["-m", "django", "migrate", "--verbosity", "0"],
            ["-m", "tests.cms.server.inside.fill", str(place / "ids.json")],
        ):
            done = subprocess.run(  # noqa: S603 fixed words
                [PYTHON, "-W", "ignore", *words], check=False, env=variables, capture_output=True, text=True
            )
            if done.returncode:
                raise RuntimeError(f"{' '.join(words)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    finally:
        redis.kill()


@contextlib.contextmanager
def served() -> Iterator[Template]:
    """A server of this session with a copy of the cached template."""
    folder = cached()
    with scratch("cms") as place:
        cluster = Cluster(place / "pg")
        cluster.copy_from(folder / "data")
        cluster.start()
        try:
            ids = json.loads((folder / "ids.json").read_text(encoding="utf-8"))
            yield Template(cluster, folder / "media", ids)
        finally:
            cluster.stop()


@contextlib.contextmanager
def scratch(name: str) -> Iterator[Path]:
    """A short folder (the path of a socket has at most 103 bytes) that PostgreSQL's account may pass through."""
    place = Path(tempfile.mkdtemp(prefix=name))
    if os.getuid() == 0:
        place.chmod(0o711)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    cached()
