"""Reading JSON from a server into a shape; what does not fit is named by its place, never by its content."""

from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

Shape = TypeVar("Shape")


class ShapeError(ValueError):
    """JSON, or a value from it, that has not the promised shape. Its text names the place."""


def read_json(shape: type[Shape], data: bytes) -> Shape:
    """The value of a shape (a message, or a list of them); raises `ShapeError`."""
    try:
        value: Shape = _adapter(cast(Any, shape)).validate_json(data)
    except ValidationError as error:
        # Not "from error": pydantic's own words quote the value, which may be a token or a person's text.
        raise ShapeError(describe(error)) from None
    return value


def describe(error: ValueError) -> str:
    """Where a value does not fit and why, without the value."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)
