"""Reports of rules, built once for a state of the graph and shared by the answers that need them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
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
    """The last few; one that is being built is waited for and not built twice. `timeout` in seconds."""

    session: Session
    profile: Profile
    timeout: float
    _known: OrderedDict[tuple[object, ...], Report] = field(default_factory=OrderedDict)
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
            found = self._known.get(key)
            if found is None:
                found = self._known[key] = self._built(graph, asked)
                while len(self._known) > MOST:
                    self._known.popitem(last=False)
            return found

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
