"""Reports of rules, built once for a state of the graph and shared by the answers that need them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from api import asking as cards
from api.session import Session
from graph.db import Graph
from graph.profile import Profile
from graph.report import Report, build

MOST = 8


@dataclass
class Reports:
    """The last few; one that is being built is waited for, not built twice, and in no other's way.

    `timeout` in seconds.
    """

    session: Session
    profile: Profile
    timeout: float
    _known: OrderedDict[tuple[object, ...], Future[Report]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, graph: Graph, state: str, asked: Asked) -> Report:
        """The report on that state of the graph ("": untold). Raises NotFound, BadParameter, GraphError."""
        if not state:
            return self._built(graph, asked)
        key = (
            state,
            graph.area,
            asked.folder,
            asked.rules,
            asked.area,
            asked.as_of,
            tuple(sorted(asked.params.items())),
        )
        with self._lock:
            known = self._known.get(key)
            found = known or self._known.setdefault(key, Future())
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        if known is None:
            try:
                found.set_result(self._built(graph, asked))
            except BaseException as error:
                with self._lock:
                    self._known.pop(key, None)
                found.set_exception(error)
        return found.result()

    def _built(self, graph: Graph, asked: Asked) -> Report:
        rules = cards.rules(self.session, asked.folder, asked.rules, self.profile)
        given = cards.given(graph, self.session, rules, asked.area, asked.as_of, asked.params)
        return build(graph, rules, given, self.profile, self.timeout)


@dataclass(frozen=True)
class Asked:
    """Rules of a folder (none: all that the profile applies), where, when, with which thresholds."""

    folder: str
    area: str
    as_of: date
    rules: Sequence[str] = ()
    params: Mapping[str, str] = field(default_factory=dict)
