"""A hub in a process of its own: `python -m tests.hub.hub_process DATABASE_URL`; its address is its first line."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from integreat_editor.hub.serve import serve

CHECKOUT = Path(__file__).resolve().parents[2]


class HubProcess:
    """A running hub; ends with the test."""

    def __init__(self, database_url: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program with the test's own database
            [sys.executable, "-m", "tests.hub.hub_process", database_url],
            cwd=CHECKOUT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        assert self.url.startswith("http://127.0.0.1:"), "the hub did not start"

    def kill(self) -> None:
        """As a power cut would end it."""
        self._process.kill()
        self._finish()

    def stop(self) -> int:
        """Asks it to end; its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._finish()

    def _finish(self) -> int:
        code = self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        return code

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None


@contextmanager
def hub_process(database_url: str) -> Iterator[HubProcess]:
    """A hub that answers."""
    process = HubProcess(database_url)
    try:
        yield process
    finally:
        if process.runs:
            process.kill()


def main() -> None:
    """Serves on a free port."""
    serve(sys.argv[1], "127.0.0.1", 0, lambda address: print(address, flush=True))  # noqa: T201 - read by the test


if __name__ == "__main__":
    main()
