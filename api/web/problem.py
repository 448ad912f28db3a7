"""Every 4xx and 5xx as `application/problem+json` (RFC 9457), with titles in Chinese and English."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import orjson
from starlette.requests import Request
from starlette.responses import Response

from api.access.sign_in import NotSignedIn
from api.web.speech import language
from cypher.errors import (
    BadParameter,
    CardError,
    Filling,
    GraphError,
    LoadError,
    NotFound,
    NotInstalled,
    PlanError,
    Refused,
    RosterError,
    SanfangError,
    Stale,
    StoreError,
    TooMuch,
    Unreachable,
    Unsuitable,
)

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = "5"


@dataclass(frozen=True)
class Kind:
    """A kind of problem: its status, its name in addresses, its title in both languages."""

    status: int
    name: str
    zh: str
    en: str


BAD_REQUEST = Kind(400, "bad-request", "请求不对", "Bad request")
WHO = Kind(401, "unauthorized", "先说明你是谁", "Say who you are")
FORBIDDEN = Kind(403, "forbidden", "没有这个权限", "You may not do this")
NO_SUCH = Kind(404, "not-found", "没有这个", "Not found")
METHOD = Kind(405, "method-not-allowed", "不能这样请求", "Method not allowed")
FORMAT = Kind(406, "not-acceptable", "没有这种格式", "No such format")
LARGE = Kind(413, "too-large", "内容太大", "Content too large")
MEDIA = Kind(415, "unsupported-media-type", "不收这种内容", "Unsupported media type")
PARAMETER = Kind(422, "bad-parameter", "参数不对", "Bad parameter")
OFTEN = Kind(429, "too-many-requests", "请求太多", "Too many requests")
BUG = Kind(500, "internal-error", "程序出错了", "An error of the program")
SHUT = Kind(503, "access-unavailable", "现在谁都进不来", "Nobody can be let in now")
AWAY = Kind(503, "store-unreachable", "连不上图数据库", "The graph database cannot be reached")
STATUSES: Sequence[tuple[type[SanfangError], Kind]] = (
    (NotFound, NO_SUCH),
    (BadParameter, PARAMETER),
    (RosterError, Kind(422, "bad-roster", "名册不对", "Bad roster")),
    (LoadError, Kind(409, "load-conflict", "这次装载不能撤销", "The load cannot be undone")),
    (Stale, Kind(409, "changed-meanwhile", "这期间变了", "It has changed meanwhile")),
    (PlanError, Kind(409, "plan-conflict", "方案做不成", "The plan cannot be made")),
    (Filling, Kind(503, "store-filling", "正在第一次装载", "Its first load goes on")),
    (Unreachable, AWAY),
    (StoreError, AWAY),
    (TooMuch, Kind(504, "too-much", "要得太多,已停止", "It took too much and was stopped")),
    (Refused, Kind(502, "store-refused", "图数据库拒绝了", "The graph database refused")),
    (Unsuitable, Kind(502, "store-unsuitable", "图数据库不合适", "The graph database does not fit")),
    (GraphError, Kind(502, "store-error", "图数据库报错", "The graph database reports an error")),
    (NotInstalled, Kind(501, "not-installed", "这一项没有安装", "An extra is not installed")),
    (NotSignedIn, Kind(403, "not-signed-in", "没有登录成", "Not signed in")),
    (CardError, Kind(500, "bad-card", "卡片不对", "A card is not right")),
    (SanfangError, BUG),
)
"""The one table of errors and statuses; the first that fits counts."""
KINDS = {
    each.name: each
    for each in (
        BAD_REQUEST,
        WHO,
        FORBIDDEN,
        METHOD,
        FORMAT,
        LARGE,
        MEDIA,
        OFTEN,
        *(kind for _, kind in STATUSES),
        SHUT,
    )
}


class Problem(Exception):
    """A problem that has no error of the lower packages; `errors` name fields."""

    def __init__(
        self,
        kind: Kind,
        zh: str,
        en: str,
        errors: Sequence[Mapping[str, object]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{zh} · {en}")
        self.kind, self.zh, self.en = kind, zh, en
        self.errors, self.headers = tuple(errors), dict(headers or {})


def kind_of(error: SanfangError) -> Kind:
    """The row of the table."""
    return next(kind for family, kind in STATUSES if isinstance(error, family))


def of_error(request: Request, error: SanfangError) -> Response:
    """One of our errors."""
    kind = kind_of(error)
    extra: dict[str, object] = {}
    if isinstance(error, NotFound) and error.nearest:
        extra["nearest"] = error.nearest
    if isinstance(error, BadParameter) and error.field:
        extra["errors"] = [field("query", error.field, error.zh, error.en)]
    headers = {"Retry-After": RETRY_AFTER} if kind.status == AWAY.status else {}
    return response(request, kind, error.zh, error.en, extra, headers)


def of_problem(request: Request, problem: Problem) -> Response:
    """A problem of the door itself."""
    extra = {"errors": problem.errors} if problem.errors else {}
    return response(request, problem.kind, problem.zh, problem.en, extra, problem.headers)


def field(where: str, name: str, zh: str, en: str) -> dict[str, object]:
    """An entry of `errors`: `where` is query, path, header or body."""
    return {"in": where, "field": name, "zh": zh, "en": en}


def close(path: str, known: Sequence[str]) -> list[str]:
    """The resources that may be meant by an address."""
    word = next(filter(None, path.split("/")), "")
    return [f"/{each}" for each in difflib.get_close_matches(word, known, 3, 0.5)]


def response(
    request: Request,
    kind: Kind,
    zh: str,
    en: str,
    extra: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response; `title` and `detail` in the language that was asked for, both languages beside them."""
    lang = language(request)
    body = {
        "type": f"{request.scope.get('root_path', '')}/problems/{kind.name}",
        "title": kind.en if lang == "en" else kind.zh,
        "status": kind.status,
        "detail": en if lang == "en" else zh,
        "instance": request.scope.get("path", ""),
        "request_id": request.scope.get("request_id", ""),
        "titles": {"zh": kind.zh, "en": kind.en},
        "details": {"zh": zh, "en": en},
        **(extra or {}),
    }
    said = {"Content-Language": lang, "Cache-Control": "no-store", **(headers or {})}
    text = orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS)
    return Response(text, kind.status, said, MEDIA_TYPE)
