"""What is left of a run that ended in a crash: a file with the places in the program, to be read at the next start.

Python's faulthandler writes it, since nothing else can once the process is broken. It holds names of files and
functions, never a text, a value or an address.
"""

import faulthandler
import os
import time
from contextlib import suppress
from pathlib import Path

_PATTERN = "crash-*.log"
_OLD_S = 24 * 3600
"""An empty file this old belongs to no run that is still going on."""


class CrashLog:
    """The crash file of this run, in `folder`, and those that earlier runs left there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = folder / f"crash-{os.getpid()}.log"
        self._file = None
        self._left = self._find()
        with suppress(OSError):  # Without a place for it there is no report; the program works all the same.
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self._own.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def _find(self) -> list[Path]:
        found = []
        with suppress(OSError):
            for file in sorted(self._folder.glob(_PATTERN)):
                about = file.stat()
                if about.st_size:
                    found.append(file)
                elif time.time() - about.st_mtime > _OLD_S:
                    file.unlink()
        return found

    def report(self) -> str:
        """What the last crash wrote; "" if there was none."""
        for file in reversed(self._left):
            with suppress(OSError):
                return file.read_text(encoding="utf-8", errors="replace")
        return ""

    def forget(self) -> None:
        """Deletes what earlier runs left."""
        for file in self._left:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        self._left = []

    def close(self) -> None:
        """Ends the watch: this run came to its end."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with suppress(OSError):
            if not self._own.stat().st_size:
                self._own.unlink()
