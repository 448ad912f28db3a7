"""The description of the API (OpenAPI 3.1): what routes say of themselves, and what is said of all of them.

Problems that every route can answer, headers, the language, what leads from one answer to the next question;
and an example wherever there is a body.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.access.caller import Role
from api.access.door import LOCAL
from api.web.guard import NEEDED, OPEN, SAFE
from api.web.problem import KINDS, MEDIA_TYPE, RETRY_AFTER, Kind, field
from api.web.shapes import Problem
from api.web.shapes.rows import BASE, example_of
from api.web.writing import TOKEN

SAID = "#/components/responses/Problem{status}"
REF = "#/components/schemas/{model}"
EVERY = (401, 403, 405, 406, 422, 429, 500, 501, 502, 503, 504)
"""Statuses of problems that any route may have."""
PROBLEMS = (*EVERY, 400, 404, 409, 413, 415)
SCHEMES = {
    "key": {"type": "http", "scheme": "bearer", "description": "密钥或 ID 令牌 · a key, or an ID token"},
    "token": {"type": "apiKey", "in": "header", "name": TOKEN},
}
UNMARKED = ("/healthz", "/readyz", "/metrics", "/keys", "/audit", "/session", "/problems/{name}")
"""What is read without a revision of the graph, and so without an ETag."""
LANG = {
    "name": "lang",
    "in": "query",
    "required": False,
    "description": "语言,优先于 Accept-Language · language; goes before Accept-Language",
    "schema": {"type": "string", "enum": ["zh", "en"], "examples": ["zh"]},
}
KNOWN = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "上次的 ETag,没有变就是 304 · the ETag of last time; 304 where nothing changed",
    "schema": {"type": "string", "examples": ['W/"0123456789abcdef01234567"']},
}
HEADERS: dict[str, tuple[str, str]] = {
    "X-Request-ID": ("请求编号 · the request's number", "0f3a9c0b1d4e"),
    "ETag": (
        "图的版本、问题和格式的摘要 · of the graph's revision and the question",
        'W/"0123456789abcdef01234567"',
    ),
    "Link": (
        "第一页和下一页 (RFC 8288) · the first page and the next",
        f'<{BASE}/areas?cursor=…>; rel="next"',
    ),
    "Retry-After": ("几秒后再试 · seconds to wait", RETRY_AFTER),
    "Allow": ("这里可以用的方法 · methods that there are", "GET"),
    "WWW-Authenticate": ("怎样说明身份 · how to say who one is", 'Bearer realm="sanfang"'),
}
SENT = {401: ("WWW-Authenticate",), 405: ("Allow",), 429: ("Retry-After",), 503: ("Retry-After",)}
"""Headers of problems by their status, besides the request's number."""
FIRST = "$response.body#/items/0/"
ONWARD: dict[tuple[str, str], tuple[tuple[str, str, str, str], ...]] = {
    ("/areas", "get"): (("get", "/areas/{code}", "code", f"{FIRST}code"),),
    ("/areas/{code}", "get"): (("get", "/areas/{code}/chart", "code", "$response.body#/code"),),
    ("/organizations", "get"): (("get", "/organizations/{code}", "code", f"{FIRST}code"),),
    ("/organizations/{code}", "get"): (
        ("get", "/organizations/{code}/chart", "code", "$response.body#/code"),
    ),
    ("/posts", "get"): (("get", "/posts/{code}", "code", f"{FIRST}code"),),
    ("/people", "get"): (("get", "/people/{key}", "key", f"{FIRST}key"),),
    ("/compounds", "get"): (("get", "/compounds/{code}", "code", f"{FIRST}code"),),
    ("/gaps", "get"): (("get", "/gaps/{rule}", "rule", "$response.body#/rules/0/rule"),),
    ("/linkage", "get"): (("get", "/linkage/{rule}", "rule", "$response.body#/rules/0/rule"),),
    ("/rules", "get"): (("get", "/rules/{name}", "name", f"{FIRST}name"),),
    ("/queries", "get"): (("get", "/queries/{name}", "name", f"{FIRST}name"),),
    ("/sources", "get"): (("get", "/sources/{code}", "code", f"{FIRST}source"),),
    ("/loads", "post"): (("post", "/loads/{load}/undo", "load", "$response.body#/load"),),
    ("/keys", "post"): (("delete", "/keys/{id}", "id", "$response.body#/id"),),
}
"""From the answer of a question to a next one: its method and path, its parameter, where that stands."""


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
        found["components"]["responses"] = {f"Problem{status}": _problem(status) for status in PROBLEMS}
        found["security"] = [{name: []} for name in SCHEMES]
        for schema in schemas.values():
            schema.setdefault("example", _example(schema))
        closed = app.state.service.door.closed
        for path, method, operation in _operations(found):
            if _is_free(path, method, closed=closed):
                operation["security"] = [*found["security"], {}]
            _problems(path, method, operation)
            _parameters(path, method, operation)
            _headers(path, method, operation)
            _shown(operation, schemas)
            _onward(found, path, method, operation)
        app.openapi_schema = found
    return app.openapi_schema


def _is_free(path: str, method: str, *, closed: bool) -> bool:
    """Whether it needs no key and no token, as this server lets in."""
    named = path.replace("}", ":path}")  # Codes take slashes, which a description does not say.
    least = Role.READER if method.upper() in SAFE else Role.EDITOR
    needed = NEEDED.get((method.upper(), path), least)
    free = {path, named} & OPEN and method.upper() in SAFE
    return bool(free) or (not closed and needed <= LOCAL.role)


def _operations(found: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in found["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def _example(form: dict[str, Any]) -> dict[str, Any]:
    """The example of a form, from those of its fields: no model stands behind it."""
    return {
        name: each["examples"][0] for name, each in form.get("properties", {}).items() if "examples" in each
    }


def _problems(path: str, method: str, operation: dict[str, Any]) -> None:
    statuses = [*EVERY, 404, *((400, 409, 413, 415) if method == "post" else ())]
    operation["responses"] |= {
        str(status): {"$ref": SAID.format(status=status)} for status in sorted(statuses)
    }
    if _is_marked(path, method):
        operation["responses"]["304"] = {"description": "没有变 · unchanged"}


def _is_marked(path: str, method: str) -> bool:
    return method == "get" and path not in UNMARKED


def _problem(status: int) -> dict[str, Any]:
    kind = next(each for each in KINDS.values() if each.status == status)
    schema = {"$ref": REF.format(model="Problem")}
    content = {"schema": schema, "example": _told(kind)}
    headers = _described("X-Request-ID", *SENT.get(status, ()))
    return {"description": f"{kind.zh} · {kind.en}", "headers": headers, "content": {MEDIA_TYPE: content}}


def _told(kind: Kind) -> dict[str, Any]:
    """A problem of that kind: of a thing that is not there the nearest, of a parameter the field."""
    said = example_of(Problem)
    if kind.status == said["status"]:
        return said
    titles = {"zh": kind.zh, "en": kind.en}
    about = {name: said[name] for name in ("instance", "request_id")}
    told = {
        "type": f"/problems/{kind.name}",
        "title": kind.zh,
        "status": kind.status,
        "detail": f"{kind.zh}。",
    }
    details = {"details": {"zh": f"{kind.zh}。", "en": f"{kind.en}."}, "titles": titles}
    errors = [field("query", "as_of", "不是日期。", "this is no date.")]
    return {**told, **about, **details, **({"errors": errors} if kind.status == 422 else {})}


def _parameters(path: str, method: str, operation: dict[str, Any]) -> None:
    known = operation.setdefault("parameters", [])
    if path not in OPEN:
        known.append(LANG)
    if _is_marked(path, method):
        known.append(KNOWN)


def _headers(path: str, method: str, operation: dict[str, Any]) -> None:
    paged = any(each["name"] == "cursor" for each in operation["parameters"])
    marked = ["ETag"] * _is_marked(path, method)
    for status, names in (("200", [*marked, *["Link"] * paged]), ("304", marked)):
        if status in operation["responses"]:
            operation["responses"][status]["headers"] = _described("X-Request-ID", *names)


def _described(*names: str) -> dict[str, Any]:
    return {
        name: {"description": HEADERS[name][0], "schema": {"type": "string"}, "example": HEADERS[name][1]}
        for name in names
    }


def _shown(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """The example of a form stands with each body that has it."""
    for answer in (operation.get("requestBody", {}), *operation["responses"].values()):
        for content in answer.get("content", {}).values():
            form = content["schema"].get("$ref", "").rpartition("/")[2]
            if form:
                content.setdefault("example", schemas[form]["example"])


def _onward(found: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> None:
    for other, place, name, where in ONWARD.get((path, method), ()):
        wanted = found["paths"][place][other]["operationId"]
        link = {"operationId": wanted, "parameters": {f"path.{name}": where}}
        operation["responses"]["200"].setdefault("links", {})[wanted] = link
