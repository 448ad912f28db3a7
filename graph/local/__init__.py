"""The local Neo4j: Community 5.26 with Neo4j Browser, one call away, for machines that have only Python.

    up(settings, progress=True) -> Running      download what is missing, start, wait until it answers
    running(settings) -> Running | None         how to reach it, without starting anything
    status(settings) -> Status                  what there is
    down(settings) -> bool                      stop what `up` started, and nothing else

The parts, each with one noun: `jar`, `jars` and `fetch` (the downloads, pinned by `jars.lock`, which `pin`
writes), `java` (runtime and memory), `config` (what Neo4j is told), `site` (what its web server serves),
`instance` (a directory and its state), `ports`, `process`, `answer` (does it speak Bolt, does it take our
password), `mutex`, `progress`, `trouble` (reasons in plain words), `boot` (from a directory to a server),
`server` (the calls above).
"""

from graph.local.server import Running, Status, down, running, status, up

__all__ = ["Running", "Status", "down", "running", "status", "up"]
