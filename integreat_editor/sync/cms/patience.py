"""Reading what became of a request whose answer got lost: the CMS may be busy or starting again."""

import time
from collections.abc import Callable
from typing import TypeVar

from integreat_editor.sync.errors import TransientError

PAUSES = (1.0, 3.0, 8.0)
LONGEST = 45.0
"""Seconds after which nothing more is tried: a server that hangs would keep people waiting for many minutes."""
Answer = TypeVar("Answer")


def patiently(read: Callable[[], Answer]) -> Answer:
    """Reads, after failures again a few times. Raises the last `TransientError`."""
    start = time.monotonic()
    for pause in PAUSES:
        try:
            return read()
        except TransientError:
            if time.monotonic() - start > LONGEST:
                raise
        time.sleep(pause)
    return read()
