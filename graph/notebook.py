"""What `import graph` gives a notebook: `connect`, and the questions of `graph.analyst` as functions.

A function asks the connection that was opened last, and opens one where there is none.
"""

from __future__ import annotations

import atexit
import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from cypher import library
from graph import profile, store
from graph.analyst import Analyst
from graph.settings import Settings

P = ParamSpec("P")
R = TypeVar("R")
_opened: list[Analyst] = []


def connect(
    instance: str | None = None,
    *,
    uri: str | None = None,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    frames: str = "pandas",
    most: int = 1_000_000,
    timeout: float = 60.0,
) -> Analyst:
    """Open the graph: the server of `uri`, or what SANFANG_* name, else the local one (`sanfang up`).

    `frames` is pandas or polars, `most` the rows of a frame, `timeout` the seconds of one question. The
    functions of `graph` ask the connection that was opened last. Raises Unreachable, Refused, Unsuitable.
    """
    named = Settings.from_environment(instance)
    settings = replace(
        named,
        uri=uri or named.uri,
        user=user or named.user,
        password=password or named.password,
        database=database or named.database,
    )
    cards = library.load(settings.cypher_path)
    found = Analyst(store.connect(settings), cards, profile.load(), frames, most, timeout)
    atexit.register(found.close)
    _opened[:] = [found]
    return found


def _of_the_last(method: Callable[Concatenate[Analyst, P], R]) -> Callable[P, R]:
    """The method as a function that asks the connection which was opened last."""

    @wraps(method)
    def ask(*args: P.args, **kwargs: P.kwargs) -> R:
        return method(_opened[0] if _opened else connect(), *args, **kwargs)

    shown = inspect.signature(method)
    setattr(ask, "__signature__", shown.replace(parameters=list(shown.parameters.values())[1:]))  # noqa: B010
    return ask


query = _of_the_last(Analyst.query)
cypher = _of_the_last(Analyst.cypher)
gaps = _of_the_last(Analyst.gaps)
linkage = _of_the_last(Analyst.linkage)
chart = _of_the_last(Analyst.chart)
interlocks = _of_the_last(Analyst.interlocks)
structure = _of_the_last(Analyst.structure)
to_networkx = _of_the_last(Analyst.to_networkx)
