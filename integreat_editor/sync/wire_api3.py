"""The shapes of the public API v3 as far as a reader of a region needs them; anything else in them is ignored."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Api3Language(_Shape):
    """A visible language."""

    code: str
    native_name: str
    dir: Literal["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"] = "LEFT_TO_RIGHT"


class Api3Region(_Shape):
    """A region; `path` is its slug. Those that are not `live` are not meant to be found."""

    name: str
    path: str
    live: bool = True
    languages: list[Api3Language] = []


class Api3Place(_Shape):
    """Where a page is; None: the top."""

    path: str | None


def _object(value: object) -> object:
    """Some servers send an empty object as an empty list."""
    return {} if value == [] else value


class Api3Page(_Shape):
    """A public page in one language; `path` is `/region/language/slugs.../`."""

    path: str
    title: str
    content: str
    parent: Api3Place
    last_updated: str = ""
    available_languages: Annotated[dict[str, Api3Place], BeforeValidator(_object)]
    slug_history: list[str] = []
