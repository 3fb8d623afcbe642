"""The limit of a request's size, held while the body comes in and not after."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from integreat_editor.hub.answers import error_answer
from integreat_editor.hub.errors import Refusal

_PATIENCE = 4
"""A client that is still sending would not read the answer: so much more than the limit is thrown away first."""


class BodyLimit:
    """ASGI middleware: refuses a body beyond `limit` bytes, announced or not, before it is read as a whole."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, counting."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = Refusal("too_large", f"a request has at most {self._limit} bytes")
        announced = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        if not announced.isdigit() or int(announced) > self._limit:
            await _discard(receive, self._limit * _PATIENCE)
            await error_answer(refusal)(scope, receive, send)
            return
        seen = 0

        async def counting() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._limit:
                await _discard(receive, self._limit * _PATIENCE)
                raise refusal
            return message

        await self._app(scope, counting, send)


async def _discard(receive: Receive, patience: int) -> None:
    seen, more = 0, True
    while more and seen <= patience:
        message = await receive()
        seen += len(message.get("body", b""))
        more = message.get("more_body", False)
