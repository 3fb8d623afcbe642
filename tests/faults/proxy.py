"""A proxy before a hub that spoils one chosen request, each in its own way, and passes all others on."""

import http.client
import socket
import threading
from collections.abc import Callable
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Literal, Self
from urllib.parse import urlsplit


class Fault(StrEnum):
    """What happens to the chosen request."""

    CUT_BEFORE = "cut before it reaches the hub"
    CUT_AFTER = "done by the hub, the answer is cut"
    CUT_INSIDE = "done by the hub, half of the answer arrives"
    ERROR_BEFORE = "502 without reaching the hub"
    ERROR_AFTER = "done by the hub, the answer is a 502"
    REPEATED = "sent to the hub twice"
    DELAYED = "done by the hub, answered after the client has given up"


Moment = Literal["before", "after"]
Watcher = Callable[[int, Moment], None]
"""Told of each request: its number since `watch`, and whether the hub is about to get it or has answered."""


class FaultProxy:
    """`url` is its address; `spoil(fault, number)` spoils the number-th request from now on (from 0)."""

    def __init__(self, target: str) -> None:
        self._target = urlsplit(target).netloc
        self._lock = threading.Lock()
        self._fault: Fault | None = None
        self._countdown = 0
        self._number = 0
        self._watcher: Watcher | None = None
        self.struck = False
        self.released = threading.Event()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self) -> None:
                proxy.handle(self)

            do_GET = do_POST = handle_any  # noqa: N815 - the names that http.server calls

            def log_message(self, *_arguments: object) -> None:
                """Tests need no log."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def spoil(self, fault: Fault, number: int) -> None:
        """Lets the fault strike once, at the given request."""
        with self._lock:
            self._fault, self._countdown, self.struck = fault, number, False
            self.released.clear()

    def watch(self, watcher: Watcher | None) -> None:
        """Tells `watcher` of every request from now on."""
        with self._lock:
            self._watcher, self._number = watcher, 0

    def heal(self) -> None:
        """Passes everything on from now."""
        with self._lock:
            self._fault = None
        self.released.set()

    def handle(self, request: BaseHTTPRequestHandler) -> None:
        """One request: what its fault, if it has one, makes of it."""
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        watcher, number = self._next_number()
        watcher(number, "before")
        fault = self._next_fault()
        if fault is Fault.CUT_BEFORE:
            self._cut(request)
            return
        if fault is Fault.ERROR_BEFORE:
            self._answer(request, 502, b"bad gateway", {})
            return
        try:
            status, answer, headers = self._forward(request, body)
        except (OSError, http.client.HTTPException):
            self._cut(request)  # The hub was killed.
            return
        watcher(number, "after")
        if fault is Fault.REPEATED:
            status, answer, headers = self._forward(request, body)
        if fault is Fault.DELAYED:
            self.released.wait(30)
        if fault in (Fault.CUT_AFTER, Fault.DELAYED):
            self._cut(request)
        elif fault is Fault.CUT_INSIDE:
            self._answer(request, status, answer, headers, sent=len(answer) // 2)
            self._cut(request)
        elif fault is Fault.ERROR_AFTER:
            self._answer(request, 502, b"bad gateway", {})
        else:
            self._answer(request, status, answer, headers)

    def _next_number(self) -> tuple[Watcher, int]:
        with self._lock:
            number, self._number = self._number, self._number + 1
            return self._watcher or (lambda _number, _moment: None), number

    def _next_fault(self) -> Fault | None:
        with self._lock:
            if self._fault is None or self.struck:
                return None
            if self._countdown > 0:
                self._countdown -= 1
                return None
            self.struck = True
            return self._fault

    def _forward(self, request: BaseHTTPRequestHandler, body: bytes) -> tuple[int, bytes, dict[str, str]]:
        connection = http.client.HTTPConnection(self._target, timeout=30)
        try:
            kept = {name: value for name, value in request.headers.items() if name.lower() != "host"}
            connection.request(request.command, request.path, body=body or None, headers=kept)
            answer = connection.getresponse()
            wanted = {"Content-Type", "Content-Encoding"}
            headers = {name: value for name, value in answer.getheaders() if name.title() in wanted}
            return answer.status, answer.read(), headers
        finally:
            connection.close()

    @staticmethod
    def _answer(
        request: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str], sent: int | None = None
    ) -> None:
        request.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            request.send_header(name, value)
        try:
            request.end_headers()
            request.wfile.write(body[:sent])
        except OSError:
            request.close_connection = True  # The client was killed.

    @staticmethod
    def _cut(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.connection.shutdown(socket.SHUT_RDWR)
