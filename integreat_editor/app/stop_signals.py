"""Ctrl+C and SIGTERM, kept for the window: they close it as its button does, with everything typed stored."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def stop_signals() -> Iterator[socket.socket]:
    """A socket that can be read as soon as one of the signals has come; until then nothing is interrupted.

    Python runs a handler only between two of its own steps, of which an idle window makes none: the signal's number
    goes through the socket, which wakes the window up. To be entered before Qt is loaded: a `KeyboardInterrupt` in
    the middle of that gets lost or leaves Qt half loaded.
    """
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    earlier_fd = signal.set_wakeup_fd(theirs.fileno())
    earlier = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ours
    finally:
        signal.set_wakeup_fd(earlier_fd)
        for number, handler in earlier.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()
