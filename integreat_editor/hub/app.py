"""The hub as an ASGI application."""

import logging
from importlib.metadata import PackageNotFoundError, version

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DataError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from integreat_editor.hub import routes_read, routes_write
from integreat_editor.hub.answers import error_answer
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.limits import BodyLimit
from integreat_editor.hub.openapi import describe
from integreat_editor.hub.requests import Hub
from integreat_editor.hub.settings import HubSettings
from integreat_editor.sync.wire import API_PREFIX

log = logging.getLogger(__name__)


def create_app(database: Database, settings: HubSettings | None = None) -> FastAPI:
    """The application on a database made by `open_database`. It keeps no state of its own: run as many as you like."""
    settings = settings or HubSettings()
    app = FastAPI(
        title="Integreat Editor hub",
        version=_version(),
        description="Regions, pages, revisions, change sets and their review.",
        docs_url=None,
        redoc_url=None,
    )
    app.state.hub = Hub(database, settings)
    app.include_router(routes_read.router, prefix=API_PREFIX)
    app.include_router(routes_write.router, prefix=API_PREFIX)
    # Addresses in texts: short, and the same whatever version of the interface is spoken.
    app.include_router(routes_read.media_router)
    app.include_router(routes_read.media_router, prefix=API_PREFIX)
    app.add_middleware(BodyLimit, limit=settings.request_bytes)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _no_such_address)
    app.add_exception_handler(DBAPIError, _database_failed)
    app.add_exception_handler(PoolTimeout, _database_failed)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]  # FastAPI's own way to extend it
    return app


def _version() -> str:
    try:
        return version("integreat-editor")
    except PackageNotFoundError:
        return "0"


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return error_answer(error)


async def _invalid(_request: Request, error: Exception) -> Response:
    # FastAPI's own answer would repeat what was sent.
    assert isinstance(error, RequestValidationError)
    places = ", ".join(".".join(str(part) for part in each["loc"]) for each in error.errors())
    return error_answer(Refusal("bad_request", f"not understood: {places}"))


async def _no_such_address(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return error_answer(routes_read.unknown_address())
    refusal = Refusal("bad_request", "no such method at this address" if error.status_code == 405 else "not understood")
    answer = error_answer(refusal)
    answer.status_code = error.status_code
    return answer


async def _database_failed(_request: Request, error: Exception) -> Response:
    # A lock that took too long, a full disk, a database that restarts: nothing was written, asking again may help.
    if isinstance(error, DataError):
        return error_answer(Refusal("bad_request", "a value that cannot be stored"))
    detail = error.orig if isinstance(error, DBAPIError) else error
    log.warning("The database did not answer: %s", type(detail).__name__)
    return error_answer(Refusal("busy", "the database cannot answer now; nothing was changed"))
