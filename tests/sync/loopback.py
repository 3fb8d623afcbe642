"""A server on loopback that answers what a test tells it, and remembers what it was asked."""

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    """What is sent back. `announced`: the Content-Length to claim (None: the true one)."""

    body: bytes
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: int | None = None


Answer = Reply | Callable[[Asked], Reply]


def as_json(value: object, status: int = 200) -> Reply:
    """A reply with this value."""
    return Reply(json.dumps(value).encode(), status)


class Loopback:
    """`answers[path]`: what to say (for any method); a path without an answer is a 404 in HTML, as real servers do."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[Asked] = []
        self.paths: dict[str, int] = defaultdict(int)
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self) -> None:
                loopback.reply(self)

            do_GET = do_POST = do_CONNECT = handle_any  # noqa: N815 - the names that http.server calls

            def log_message(self, *_arguments: Any) -> None:
                """Tests need no log."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_arguments: Any) -> None:
                """A client that hangs up is what some tests want."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self.address = f"127.0.0.1:{self._server.server_port}"
        self.url = f"http://{self.address}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def reply(self, request: BaseHTTPRequestHandler) -> None:
        """Answers one request; a body shorter than announced ends with the connection."""
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        parts = urlsplit(request.path)
        asked = Asked(request.command, parts.path, parts.query, dict(request.headers.items()), body)
        self.asked.append(asked)
        self.paths[parts.path] += 1
        answer = self.answers.get(parts.path, Reply(b"<h1>Not Found</h1>", 404, "text/html"))
        reply = answer if isinstance(answer, Reply) else answer(asked)
        request.send_response(reply.status)
        length = len(reply.body) if reply.announced is None else reply.announced
        standard = {"Content-Type": reply.content_type, "Content-Length": str(length)}
        for name, value in {**standard, **reply.headers}.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(reply.body)
        if reply.announced is not None:
            request.close_connection = True
