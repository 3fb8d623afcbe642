"""HTTP answers and bodies: JSON once written, gzip where asked, errors that never repeat what was sent."""

import gzip
import logging
from typing import TypeVar

from fastapi import Request, Response
from pydantic import BaseModel, ValidationError

from integreat_editor.hub.errors import Refusal

_M = TypeVar("_M", bound=BaseModel)
_GZIP_FROM = 1_000
_GZIP_LEVEL = 1
_NUL_ESCAPE = b"\\u0000"

log = logging.getLogger(__name__)


def json_answer(request: Request, body: bytes | str, status: int = 200) -> Response:
    """JSON bytes as a response; packed in this (worker) thread, at a level that is quicker than the network."""
    data = body.encode() if isinstance(body, str) else body
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if len(data) >= _GZIP_FROM and _accepts_gzip(request):
        data = gzip.compress(data, _GZIP_LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(data, status, headers, media_type="application/json")


def message_answer(request: Request, message: BaseModel, status: int = 200) -> Response:
    """A message as a response."""
    return json_answer(request, message.model_dump_json(), status)


def error_answer(refusal: Refusal) -> Response:
    """A refusal as a response."""
    headers = {"Cache-Control": "no-store"}
    if refusal.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if refusal.status == 503:
        headers["Retry-After"] = "30"
    return Response(refusal.to_message().model_dump_json(), refusal.status, headers, media_type="application/json")


def parse(model: type[_M], body: bytes) -> _M:
    """A request's message. Refuses with too_large or bad_request, naming the field but not its content."""
    try:
        message = model.model_validate_json(body)
    except ValidationError as error:
        raise validation_refusal(error) from None
    if _NUL_ESCAPE in body and _holds_nul(message.model_dump()):
        raise Refusal("bad_request", "a text holds the character NUL, which cannot be stored")
    return message


def validation_refusal(error: ValidationError) -> Refusal:
    """The first problem in words; pydantic's own message of it is free of input, except for broken JSON."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    place = ".".join(str(each) for each in first["loc"]) or "the body"
    if first["loc"] and first["loc"][-1] in ("title", "html") and first["type"] in ("string_too_long", "value_error"):
        return Refusal("too_large", f"{place}: {first['msg']}")
    return Refusal("bad_request", f"{place}: {first['msg']}")


def _accepts_gzip(request: Request) -> bool:
    wanted = [each.strip().replace(" ", "") for each in request.headers.get("accept-encoding", "").lower().split(",")]
    return any(each.split(";")[0] == "gzip" and not each.endswith((";q=0", ";q=0.0")) for each in wanted)


def _holds_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any(_holds_nul(key) or _holds_nul(each) for key, each in value.items())
    if isinstance(value, list | tuple):
        return any(_holds_nul(each) for each in value)
    return False
