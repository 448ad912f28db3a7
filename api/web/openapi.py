"""The description of the API (OpenAPI 3.1), with the problems that every route can answer."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.web.problem import KINDS, MEDIA_TYPE
from api.web.shapes import Problem
from api.web.writing import TOKEN

REF = "#/components/schemas/{model}"
EVERY = (401, 403, 406, 422, 429, 500, 502, 503, 504)
"""Statuses of problems that any route may have."""
SCHEMES = {
    "key": {"type": "http", "scheme": "bearer", "description": "密钥或 ID 令牌 · a key, or an ID token"},
    "token": {"type": "apiKey", "in": "header", "name": TOKEN},
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The description, made once."""
    if app.openapi_schema is None:
        found = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            tags=app.openapi_tags,
            license_info=app.license_info,
        )
        schemas = found.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = Problem.model_json_schema(ref_template=REF)
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        found["components"]["securitySchemes"] = SCHEMES
        found["security"] = [{name: []} for name in SCHEMES]
        for schema in schemas.values():
            schema.setdefault("example", _example(schema))
        for path, item in found["paths"].items():
            for method, operation in item.items():
                _problems(path, method, operation)
        app.openapi_schema = found
    return app.openapi_schema


def _example(form: dict[str, Any]) -> dict[str, Any]:
    """The example of a form, from those of its fields: no model stands behind it."""
    return {
        name: each["examples"][0] for name, each in form.get("properties", {}).items() if "examples" in each
    }


def _problems(path: str, method: str, operation: dict[str, Any]) -> None:
    statuses = [*EVERY, 404, *((400, 409, 413, 415) if method == "post" else (304,))]
    for status in sorted(statuses):
        operation["responses"][str(status)] = (
            {"description": "没有变 · unchanged"} if status == 304 else _problem(status)
        )


def _problem(status: int) -> dict[str, Any]:
    kind = next((each for each in KINDS.values() if each.status == status), None)
    said = f"{kind.zh} · {kind.en}" if kind else str(status)
    schema = {"$ref": REF.format(model="Problem")}
    return {"description": said, "content": {MEDIA_TYPE: {"schema": schema}}}
