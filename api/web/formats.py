"""Which format an answer has: as `?format=` says, else the best of what is accepted, else 406."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from starlette.requests import Request

from api.web import problem
from api.web.speech import Typed, accepted
from cypher.errors import BadParameter
from cypher.problems import nearest

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
T = TypeVar("T", bound=Typed)


@dataclass(frozen=True)
class Table:
    """A format of tables."""

    name: str
    media_type: str


TABLES = (
    Table("json", "application/json"),
    Table("csv", "text/csv"),
    Table("xlsx", XLSX),
    Table("md", "text/markdown"),
)


def chosen(request: Request, asked: str, known: Sequence[T]) -> T:
    """The format of an answer. Raises BadParameter (`format`), Problem 406."""
    if asked:
        found = next((each for each in known if each.name == asked), None)
        if found is None:
            zh, en = nearest(asked, [each.name for each in known])
            raise BadParameter(f"没有格式“{asked}”{zh}", f"there is no format {asked!r}{en}", "format")
        return found
    best = accepted(request, known)
    if best is None:
        types = ", ".join(each.media_type for each in known)
        raise problem.Problem(problem.FORMAT, f"只有这些格式:{types}。", f"these formats there are: {types}.")
    return best


def file_name(name: str, suffix: str) -> dict[str, str]:
    """The header that names a file to be saved; `name` is made of letters that every system takes."""
    plain = "".join(char if char.isascii() and (char.isalnum() or char in "-_.") else "_" for char in name)
    return {"Content-Disposition": f'inline; filename="{plain}.{suffix}"'}
