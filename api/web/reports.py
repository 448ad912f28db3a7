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
from api.web.packed import packed, size
from graph.db import Graph
from graph.profile import Profile
from graph.report import Report, build

MOST = 64 * 2**20
"""Bytes of findings that are kept; the report that was asked for last is kept in any case."""


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
            self._known.move_to_end(key)
        if known is None:
            try:
                found.set_result(packed(self._built(graph, asked)))
                self._forget(key)
            except BaseException as error:
                with self._lock:
                    self._known.pop(key, None)
                found.set_exception(error)
        return found.result()

    def _forget(self, last: object) -> None:
        """Let go of those that nobody asked for the longest, until the others have room."""
        with self._lock:
            sizes = {
                key: size(each.result())
                for key, each in self._known.items()
                if each.done() and not each.exception()
            }
            over = sum(sizes.values()) - MOST
            for key, own in sizes.items():
                if over > 0 and key != last:
                    del self._known[key]
                    over -= own

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
