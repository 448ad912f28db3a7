"""Neo4j's driver without the libraries of tables that it looks for when it is loaded.

They are here for other work, the planner's, and nobody hands a frame to the driver in a program of ours. With
them every command would start half a second later and take a hundred MiB more.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

LOOKED_FOR = ("numpy", "pandas", "pyarrow")
LOOKS = "neo4j._optional_deps"
"""The module of the driver that looks; a driver without it is loaded as it is."""
NOT_HERE: Any = None
"""What Python takes for a module that there is not."""


def alone() -> None:
    """From now on the driver, unless it is loaded already, finds none of them that is not loaded already."""
    if LOOKS not in sys.modules and not any(isinstance(each, _Finder) for each in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(name, path, target) if name == LOOKS else None
        if found and found.loader:
            found.loader = _Hiding(found.loader)
        return found


class _Hiding(Loader):
    def __init__(self, inner: Loader) -> None:
        self._inner = inner

    def exec_module(self, module: ModuleType) -> None:
        names = [name for name in LOOKED_FOR if name not in sys.modules]
        sys.modules.update(dict.fromkeys(names, NOT_HERE))
        try:
            self._inner.exec_module(module)
        finally:
            for name in names:
                sys.modules.pop(name, None)
