"""Running a hub: alone in a process, or embedded in another program."""

import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType

import uvicorn

from integreat_editor.hub.app import create_app
from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.errors import AddressRefused
from integreat_editor.hub.settings import HubSettings

_STOP_SECONDS = 10


class _AnnouncingServer(uvicorn.Server):
    """Tells when it answers, not when it was started."""

    def __init__(self, config: uvicorn.Config, answers: Callable[[], None]) -> None:
        super().__init__(config)
        self._answers = answers

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Uvicorn's own, then the word."""
        await super().startup(sockets=sockets)
        if self.started:
            self._answers()


def serve(
    database_url: str, host: str, port: int, announce: Callable[[str], None], settings: HubSettings | None = None
) -> None:
    """Serves until SIGTERM or SIGINT, then finishes what is under way. Port 0: a free one.

    `announce` gets the address (`http://host:port`) as soon as the hub answers there. Raises DatabaseRefused or
    AddressRefused.
    """
    listening = _listen(host, port)
    database = open_database(database_url)
    server = _server(database, settings, lambda: announce(address_of(host, listening)))
    if threading.current_thread() is threading.main_thread():
        # Uvicorn raises the signal once more when it has stopped; by then it has done its work.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _ignore)
    try:
        server.run(sockets=[listening])
    finally:
        database.close()


class EmbeddedHub:
    """A hub in a thread of this process, on a free loopback port; for the demo and for tests."""

    def __init__(self, database: Database, settings: HubSettings | None = None, port: int = 0) -> None:
        self._listening = _listen("127.0.0.1", port)
        self._ready = threading.Event()
        self._server = _server(database, settings, self._ready.set)
        self._thread = threading.Thread(target=self._run, name="hub", daemon=True)
        self.url = address_of("127.0.0.1", self._listening)

    def start(self) -> str:
        """Starts and returns the address once the hub answers."""
        self._thread.start()
        self._ready.wait()
        return self.url

    def stop(self) -> None:
        """Finishes what is under way and ends."""
        self._server.should_exit = True
        self._thread.join()

    def _run(self) -> None:
        try:
            self._server.run(sockets=[self._listening])
        finally:
            self._ready.set()


def address_of(host: str, listening: socket.socket) -> str:
    """The address to show to people."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}"


def _server(database: Database, settings: HubSettings | None, answers: Callable[[], None]) -> _AnnouncingServer:
    config = uvicorn.Config(
        create_app(database, settings),
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=_STOP_SECONDS,
    )
    return _AnnouncingServer(config, answers)


def _listen(host: str, port: int) -> socket.socket:
    address = f"{host}:{port}"
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(128)
    except (OSError, OverflowError) as error:
        raise AddressRefused(address=address, problem=getattr(error, "strerror", None) or str(error)) from error
    return listening


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Uvicorn's handler has seen the signal."""
