"""The demo's hub as a process of its own, so that the window loads nothing of a server."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from integreat_editor.errors import EditorError, Wording
from integreat_editor.settings import data_directory

COMMAND = (sys.executable, "-P", "-m", "integreat_editor.hub.demo")
"""`-P`: a folder of the same name where the user stands is not taken for the program."""
_PASSWORD_VARIABLE = "INTEGREAT_EDITOR_PASSWORD"  # noqa: S105 - the name of a variable
_POLL_SECONDS = 0.1
_STOP_SECONDS = 5


class DemoHubFailed(EditorError):
    """The embedded hub has ended before it answered."""

    wording = {
        "de": Wording(
            "Der Server der Vorführung ist nicht gestartet.",
            "Was Sie schreiben, bleibt gespeichert. Öffnen Sie die Vorführung noch einmal; hilft das nicht, dann "
            "mit „demo --fresh“ von vorn. {problem}",
        ),
        "en": Wording(
            "The server of the demo did not start.",
            "What you write stays stored. Open the demo again; if that does not help, begin anew with "
            "“demo --fresh”. {problem}",
        ),
    }


class DemoIsOpen(EditorError):
    """Another window shows the demo already."""

    wording = {
        "de": Wording(
            "Die Vorführung ist schon in einem anderen Fenster offen.",
            "Ihre Texte sind sicher. Schließen Sie zuerst jenes Fenster.",
        ),
        "en": Wording(
            "The demo is already open in another window.",
            "Your texts are safe. Please close that window first.",
        ),
    }


class DemoHub:
    """Starts at once, answers later. It ends with `stop`, and also when this process ends in any other way."""

    def __init__(self, folder: Path, people: Sequence[str], command: Sequence[str] = COMMAND) -> None:
        self.folder = folder
        self.passwords = {name: secrets.token_urlsafe(24) for name in people}
        self._answered = threading.Event()
        self._address = ""
        self._problem = ""
        # A session of its own: Ctrl+C in the terminal is for the window, which then ends the hub.
        self._process = subprocess.Popen(  # noqa: S603 - our own module with this Python
            [*command, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            encoding="utf-8",
        )
        self._readers = [
            threading.Thread(target=read, name="demo hub", daemon=True) for read in (self._read, self._read_problem)
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def address(self, is_cancelled: Callable[[], bool] = lambda: False) -> str:
        """Where the hub answers, once it does; "" if it is cancelled before. Raises `DemoHubFailed`."""
        while not self._answered.wait(_POLL_SECONDS):
            if is_cancelled():
                return ""
        if not self._address:
            raise DemoHubFailed(problem=self._problem)
        return self._address

    def stop(self) -> None:
        """Ends the hub; what it was asked before is done."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # It may have ended by itself.
            self._process.stdin.close()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader in self._readers:
            reader.join()
        for pipe in (self._process.stdout, self._process.stderr):
            assert pipe is not None
            pipe.close()

    def _read(self) -> None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        # Where it ends before it has read: `address` tells.
        with suppress(OSError, ValueError):
            stdin.write(json.dumps(self.passwords) + "\n")
            stdin.flush()
        self._address = stdout.readline().strip()
        self._answered.set()

    def _read_problem(self) -> None:
        """Keeps the last line, and the pipe empty."""
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._problem = line.strip() or self._problem


@contextmanager
def demo_hub(people: Sequence[str], *, fresh: bool) -> Iterator[DemoHub]:
    """The demo's hub, running; a demo of its own in each data directory. Raises `DemoIsOpen`."""
    # A password for a real server would be taken for those of the demo's people.
    os.environ.pop(_PASSWORD_VARIABLE, None)
    folder = data_directory() / "demo"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name("demo.lock").open("a") as file:
        if not _lock(file):
            raise DemoIsOpen
        if fresh or not (folder / "hub.db").is_file():
            # Copies of a hub that is gone would not find their revisions.
            shutil.rmtree(folder, ignore_errors=not folder.exists())
        hub = DemoHub(folder, people)
        try:
            yield hub
        finally:
            hub.stop()


def _lock(file: IO[str]) -> bool:
    """Takes the file for this process until it is closed; the system frees it however the process ends."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only there

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
