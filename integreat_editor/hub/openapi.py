"""The OpenAPI description. Bodies are parsed by the routes themselves (off the event loop), so it is told here."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from integreat_editor.hub.errors import STATUS_OF_CODE
from integreat_editor.sync.wire import ErrorMessage

_REF = "#/components/schemas/{model}"
_bodies: set[type[BaseModel]] = {ErrorMessage}


def body_of(model: type[BaseModel]) -> dict[str, Any]:
    """`openapi_extra` of a route whose body is this message."""
    _bodies.add(model)
    schema = {"$ref": _REF.format(model=model.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def describe(app: FastAPI) -> dict[str, Any]:
    """The description of all routes, with the messages they read and the errors they answer."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        bodies = [(model, "validation") for model in sorted(_bodies, key=lambda each: each.__name__)]
        _, schemas = models_json_schema(bodies, ref_template=_REF)  # type: ignore[arg-type]  # a mode per model
        known = made.setdefault("components", {}).setdefault("schemas", {})
        for name, schema in schemas["$defs"].items():
            known.setdefault(name, schema)
        for operations in made["paths"].values():
            for operation in operations.values():
                operation["responses"].pop("422", None)
                operation["responses"].update(_errors())
        app.openapi_schema = made
    return app.openapi_schema


def _errors() -> dict[str, Any]:
    schema = {"$ref": _REF.format(model=ErrorMessage.__name__)}
    told: dict[str, Any] = {}
    for code, status in STATUS_OF_CODE.items():
        known = told.get(str(status), {}).get("description")
        told[str(status)] = {
            "description": f"{known}, {code}" if known else code,
            "content": {"application/json": {"schema": schema}},
        }
    return told
