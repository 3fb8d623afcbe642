"""Redis, gunicorn and the helper of one CMS: started, waited for, killed."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PATIENCE = 90.0
"""Seconds until a server that does not answer counts as failed."""


class ProcessFailed(Exception):
    """A server ended or never answered; the message holds the end of what it said."""


class Background:
    """A program in a process group of its own, its output in a file."""

    def __init__(self, command: Sequence[str | Path], environment: Mapping[str, str], log: Path) -> None:
        self._command, self._environment, self.log = [str(word) for word in command], environment, log
        self._process: subprocess.Popen[bytes] | None = None
        self._started_at = 0

    @property
    def said(self) -> str:
        """What it has written since its last start."""
        return self.log.read_bytes()[self._started_at :].decode(errors="replace")

    @property
    def runs(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self, answers: Callable[[], bool]) -> None:
        """Starts it and waits until `answers`. Raises `ProcessFailed`."""
        assert not self.runs, "it is running already"
        with self.log.open("ab") as output:
            self._started_at = output.tell()
            self._process = subprocess.Popen(  # noqa: S603 fixed words
                self._command,
                env=self._environment,
                cwd=tempfile.gettempdir(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        end = time.monotonic() + PATIENCE
        while not answers():
            if self._process.poll() is not None or time.monotonic() > end:
                self.kill()
                raise ProcessFailed(f"{self._command[0]} does not answer:\n{tail(self.log)}")
            time.sleep(0.05)

    def kill(self) -> None:
        """As a power cut would end it, with all its children; none of them answers any more afterwards."""
        if self._process is None:
            return
        group = self._process.pid
        if self._process.poll() is None:
            os.killpg(group, signal.SIGKILL)
        self._process.wait(30)
        self._process = None
        end = time.monotonic() + PATIENCE
        while _exists(group) and time.monotonic() < end:
            time.sleep(0.01)


def _exists(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def free_port() -> int:
    """A port of the loopback interface nobody listens on now.

    Below those the system hands out itself: no passing connection takes it while a killed server is down.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def listens(port: int) -> bool:
    """Whether somebody accepts connections there."""
    try:
        with socket.create_connection(("127.0.0.1", port), 1):
            return True
    except OSError:
        return False


def tail(log: Path, characters: int = 4000) -> str:
    """The end of a log."""
    return log.read_text(encoding="utf-8", errors="replace")[-characters:] if log.exists() else ""
