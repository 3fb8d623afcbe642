"""PostgreSQL for the CMS: the system's, as the wheel of the hub tests lacks the module pg_trgm that the CMS wants."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from tests.postgres import Account, unprivileged

OWNER = "postgres"
FILLED = "filled"
"""The database that the others are copied from."""


def programs() -> Path | None:
    """The folder with initdb and pg_ctl, of the newest version that has pg_trgm."""
    found = shutil.which("initdb")
    candidates = [Path(found).resolve().parent] if found else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))[::-1]
    return next((folder for folder in candidates if has_trigrams(folder)), None)


def has_trigrams(folder: Path) -> bool:
    """Whether the module the CMS's migrations ask for is there, too."""
    if not (folder / "initdb").exists():
        return False
    words = [str(folder / "pg_config"), "--sharedir"]
    try:
        shared = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 fixed words
    except (OSError, subprocess.CalledProcessError):
        return False
    return (Path(shared) / "extension" / "pg_trgm.control").exists()


def version() -> str:
    """Of PostgreSQL: the folder of another major version cannot be started."""
    folder = programs()
    if folder is None:
        raise LookupError("no PostgreSQL with pg_trgm")
    words = [str(folder / "postgres"), "--version"]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 fixed words


class Cluster:
    """A PostgreSQL server with its data in `folder`/data, reached by a socket in `folder` that only we can see."""

    def __init__(self, folder: Path) -> None:
        account, found = unprivileged(), programs()
        if account is None or found is None:
            raise LookupError("PostgreSQL, or an account to run it, is absent")
        self.folder = folder
        self._account, self._programs = account, found

    def create(self) -> None:
        """Makes an empty cluster."""
        self.folder.mkdir(mode=0o700)
        own(self.folder, self._account)
        self._run(
            *("initdb", "--pgdata", str(self.folder / "data"), f"--username={OWNER}", "--auth=trust"),
            *("--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"),
        )

    def copy_from(self, data: Path) -> None:
        """Makes one from the data folder of a server that was stopped."""
        self.folder.mkdir(mode=0o700)
        shutil.copytree(data, self.folder / "data")
        own(self.folder, self._account)

    def start(self) -> None:
        """Returns when it answers. Without fsync: the data is thrown away anyhow."""
        options = f"-c listen_addresses= -k {self.folder} -c fsync=off -c max_connections=200"
        self._run(
            *("pg_ctl", "start", "--wait", "--pgdata", str(self.folder / "data")),
            *("--log", str(self.folder / "server.log"), "--options", options),
        )

    def stop(self, mode: str = "immediate") -> None:
        """`fast` leaves a data folder that can be copied."""
        self._run("pg_ctl", "stop", "--wait", f"--mode={mode}", "--pgdata", str(self.folder / "data"))

    def _run(self, program: str, *words: str) -> None:
        self._account.run(str(self._programs / program), *words)

    def settings(self, name: str) -> dict[str, str]:
        """The CMS's environment variables that name a database of this server."""
        values = {"HOST": str(self.folder), "PORT": "5432", "NAME": name, "USER": OWNER, "PASSWORD": "unused"}
        return {f"INTEGREAT_CMS_DB_{key}": value for key, value in values.items()}

    @contextlib.contextmanager
    def connect(self, name: str) -> Iterator[psycopg.Connection]:
        """A connection that commits each statement."""
        with psycopg.connect(host=str(self.folder), dbname=name, user=OWNER, autocommit=True) as connection:
            yield connection

    def create_database(self, name: str, template: str = "template1") -> None:
        """A database that is empty, or a copy of another one nobody is connected to."""
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
        with self.connect(OWNER) as connection:
            connection.execute(command.format(sql.Identifier(name), sql.Identifier(template)))

    def drop_database(self, name: str) -> None:
        """Whoever is still connected."""
        with self.connect(OWNER) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def own(folder: Path, account: Account) -> None:
    """Gives everything to the account that runs the server; nothing to do where we are that account."""
    if account.user is None or account.group is None:
        return
    for parent, _, names in os.walk(folder):
        os.chown(parent, account.user, account.group)
        for name in names:
            os.chown(os.path.join(parent, name), account.user, account.group)  # noqa: PTH118 thousands of files
