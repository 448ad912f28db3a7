"""The graph: its model, the store that holds it, and the reports that come out of it.

In a notebook `import graph` gives `connect`, `query`, `cypher`, `gaps`, `linkage`, `interlocks`, `structure`,
`chart`, `to_networkx` (see `graph.notebook`). They are looked up when they are used: importing this package
costs nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.notebook import (
        chart,
        connect,
        cypher,
        gaps,
        interlocks,
        linkage,
        query,
        structure,
        to_networkx,
    )

__all__ = ["chart", "connect", "cypher", "gaps", "interlocks", "linkage", "query", "structure", "to_networkx"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from graph import notebook

    return getattr(notebook, name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
