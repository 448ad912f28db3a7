"""Parameters of an address that its route does not have: passed over they would answer another question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.requests import Request

from api.web import problem
from api.web.guard import OPEN
from cypher.problems import nearest

EVERYWHERE = "lang"
"""Said of every answer."""
OF_THEIR_CARD = frozenset(("/queries/{name}",))
"""Routes that take what their card takes, and say themselves what it does not."""
LANGUAGES = ("zh", "en")
TOLD = 10
"""Parameters that one answer names at most."""


async def declared(request: Request) -> None:
    """A dependency of every route. Raises Problem 422 for a parameter that there is not."""
    route = request.scope.get("route")
    if not isinstance(route, APIRoute) or route.path in OPEN:
        return
    errors = [_spoken(each) for each in request.query_params.getlist(EVERYWHERE) if each not in LANGUAGES]
    if route.path not in OF_THEIR_CARD:
        known = [*_names(route.dependant)]
        unknown = [name for name in dict.fromkeys(request.query_params) if name not in (*known, EVERYWHERE)]
        errors += [_unknown(name, known) for name in unknown[:TOLD]]
    if errors:
        zh, en = (" ".join(str(each[lang]) for each in errors) for lang in ("zh", "en"))
        raise problem.Problem(problem.PARAMETER, zh, en, errors)


def _spoken(lang: str) -> dict[str, object]:
    shown = lang[:40]
    zh, en = f"没有语言“{shown}”:可用 zh、en。", f"there is no language {shown!r}: zh, en."
    return problem.field("query", EVERYWHERE, zh, en)


def _unknown(name: str, known: Sequence[str]) -> dict[str, object]:
    zh, en = nearest(name, known)
    shown = name[:40]
    return problem.field("query", name, f"没有参数“{shown}”{zh}", f"there is no parameter {shown!r}{en}")


def _names(dependant: Dependant) -> Iterator[str]:
    """The parameters of the address that a route takes, its own and those of what it depends on."""
    yield from (each.alias for each in dependant.query_params)
    for each in dependant.dependencies:
        yield from _names(each)
