"""What every command of one call has in common: the language, the settings, the library, the graph."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from api.render.wording import both
from cypher.errors import BadParameter
from graph.settings import Settings

if TYPE_CHECKING:
    from cypher.library import Library
    from graph.db import Graph
    from graph.profile import Profile

LANGUAGES = ("zh", "en")


def invoked() -> str:
    """How the command was called, so that a line that is shown can be typed as it is."""
    given = Path(sys.argv[0])
    found = shutil.which("sanfang")
    if given.name != "sanfang" or (found and Path(found).resolve() == given.resolve()):
        return "sanfang"
    return os.path.relpath(given)


@dataclass
class Session:
    """One call of `sanfang`. Words go to stderr, so that stdout is left to what was asked for."""

    lang: str = "zh"
    instance: str | None = None
    quiet: bool = False

    @classmethod
    def of(cls, instance: str | None, lang: str | None, *, quiet: bool = False) -> Session:
        """From the global options, else from the environment. Raises BadParameter for an unknown language."""
        lang = lang or os.environ.get("SANFANG_LANG") or "zh"
        if lang not in LANGUAGES:
            raise BadParameter(
                f"没有语言“{lang}”:可用 zh(中文在前)或 en。", f"there is no language {lang!r}: zh or en."
            )
        return cls(lang, instance, quiet)

    @cached_property
    def settings(self) -> Settings:
        """Which Neo4j, which folders."""
        return Settings.from_environment(self.instance)

    @cached_property
    def library(self) -> Library:
        """The built-in cards and the analyst's own."""
        from cypher import library

        return library.load(self.settings.cypher_path)

    def graph(self, *, unfinished: bool = False) -> Graph:
        """The open graph, to be used as a context manager."""
        from graph.store import connect

        return connect(self.settings, unfinished=unfinished)

    def profile(self, path: Path | None) -> Profile:
        """Thresholds, rules and due posts of a city's file, else the national ones. Raises ProfileError."""
        from graph import profile

        return profile.load(path, self.library)

    def both(self, zh: str, en: str) -> str:
        """A label: Chinese · English, or English alone."""
        return both(zh, en, self.lang)

    def lines(self, zh: str, en: str) -> str:
        """A sentence: Chinese with the English below, or English alone."""
        return en if self.lang == "en" else f"{zh}\n{en}"

    def say(self, zh: str, en: str) -> None:
        """A sentence to stderr."""
        print(self.lines(zh, en), file=sys.stderr)

    @property
    def progress(self) -> bool:
        """Whether somebody is looking at stderr and wants to."""
        return sys.stderr.isatty() and not self.quiet
