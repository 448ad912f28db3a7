"""What all requests share: the cards, the profile, and the graph, which may go and come back."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import version
from threading import Lock

from api.access.door import Door
from api.session import Session
from api.web.kept import Kept
from api.web.names import Names
from api.web.reports import Reports
from cypher.library import Library
from graph import local
from graph.browser.place import Place, browser_of
from graph.db import Graph
from graph.profile import Profile
from graph.revision import Looks
from graph.scoped import Scopes
from graph.store import connect


@dataclass(frozen=True)
class Limits:
    """How much one request may ask for; sizes in bytes, times in seconds.

    `patience` is short: whoever asks can ask again, and must hear soon that there is no Neo4j.
    """

    page: int = 1_000
    rows: int = 100_000
    body: int = 32 * 2**20
    query: float = 30.0
    report: float = 180.0
    plan: float = 60.0
    patience: float = 2.0
    rate: str = "6000/minute"
    kept: int = 64 * 2**20


@dataclass
class Service:
    """One process's part: settings and cards are read once, the graph is opened when it is first asked."""

    session: Session
    limits: Limits = field(default_factory=Limits)
    token: str = ""
    """For writing, where there are neither keys nor an identity provider."""
    secret: str = ""
    """Signs what a browser keeps while it signs in; "": one of this process's own."""
    cypher: bool = False
    """Whether analysts may send statements of their own."""
    scopes: Scopes = field(default_factory=Scopes)
    looks: Looks = field(default_factory=Looks)
    _graph: Graph | None = None
    _lost: list[Graph] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def graph(self) -> Graph:
        """The open graph. Raises Unreachable while there is none; the next request tries again."""
        with self._lock:
            if self._graph is None:
                self._graph = connect(self.session.settings, patience=self.limits.patience)
                for graph in self._lost:
                    graph.close()
                self._lost.clear()
            return self._graph

    def lost(self) -> None:
        """The server went away: have it looked for anew, for it may come back at another port."""
        with self._lock:
            if self._graph is not None:
                self._lost.append(self._graph)
                self._graph = None

    def warm(self) -> None:
        """Read what every answer needs, before the first one."""
        _ = self.release, self.place, self.door
        gc.collect()
        gc.freeze()  # Cards and profile stay; to look through them again holds up a request for 0.1 s.

    def close(self) -> None:
        """Give the connections back."""
        with self._lock:
            for graph in (*self._lost, *filter(None, [self._graph])):
                graph.close()
            self._lost.clear()
            self._graph = None

    @cached_property
    def door(self) -> Door:
        """Who is let in. Raises BadParameter."""
        return Door.of(self.session.settings, self.token, self.secret)

    @property
    def library(self) -> Library:
        """The cards, an analyst's own too."""
        return self.session.library

    @cached_property
    def profile(self) -> Profile:
        """The thresholds, the rules that apply, the posts that are due."""
        return self.session.profile(None)

    @cached_property
    def kept(self) -> Kept:
        """Answers that are still right."""
        return Kept(self.limits.kept)

    @cached_property
    def reports(self) -> Reports:
        """Reports that are still right."""
        return Reports(self.session, self.profile, self.limits.report)

    @cached_property
    def names(self) -> Names:
        """What can be searched for."""
        return Names(self.library, self.limits.query)

    @cached_property
    def release(self) -> str:
        """A digest of all but the graph that makes an answer: the program, its cards, the profile."""
        said = [version("sanfang"), repr(self.profile), *(card.text for card in self.library)]
        return blake2b("\0".join(said).encode(), digest_size=8).hexdigest()

    @cached_property
    def place(self) -> Place:
        """Neo4j Browser, for deep links: that of the named server or of the local instance."""
        settings = self.session.settings
        if settings.uri:
            browser = browser_of(settings.uri)
        else:
            browser = f"{local.status(settings).http_uri or 'http://127.0.0.1:7474'}/browser/"
        return Place.on(browser)
