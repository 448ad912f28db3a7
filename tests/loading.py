"""Loading into a real graph, the way the command does, for tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from roster_files import KEY

from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.profile import Profile
from loaders import manifest, roster
from loaders.known import Known
from loaders.load import Outcome, load
from loaders.roster import Rosters

PROFILE = profile.load()
NO_POSTS = Profile("none", {}, ())


def taken_for(
    graph: Graph,
    library: Library,
    *paths: Path,
    source: str | None = None,
    as_of: date | None = None,
    mapping: Path | None = None,
    partial: bool = False,
) -> Rosters:
    """What is read of the paths against this graph."""
    return roster.read(
        paths,
        manifest=manifest.load(mapping) if mapping else None,
        source=source,
        as_of=as_of,
        key=KEY,
        known=Known(graph, library),
        partial=partial,
    )


def loaded(
    graph: Graph,
    library: Library,
    *paths: Path,
    source: str | None = None,
    as_of: date | None = None,
    mapping: Path | None = None,
    partial: bool = False,
    rejecting: bool = False,
    due: Profile = PROFILE,
    **options: bool,
) -> Outcome:
    """Read the paths and load them; problems fail the test unless it is `rejecting` rows."""
    with taken_for(
        graph, library, *paths, source=source, as_of=as_of, mapping=mapping, partial=partial
    ) as rosters:
        assert bool(rosters.problem_count) == rejecting, [each.text() for each in rosters.problems[:5]]
        return load(graph, library, rosters, due, **options)
