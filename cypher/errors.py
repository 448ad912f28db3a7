"""The one family of errors, drawn once.

    SanfangError                something a user can put right
    ├─ CardError                a file of the library is not right (file and line)
    ├─ StoreError               the local Neo4j cannot be installed, started or stopped
    ├─ GraphError               the graph cannot answer
    │  ├─ Unreachable           no server, or the connection was lost
    │  │  └─ Unconfirmed        it was lost while committing: nobody knows whether it was written
    │  ├─ Filling               its first load goes on, in bulk: nothing is to be read or written yet
    │  ├─ Refused               wrong user, wrong password, no right to do it
    │  ├─ Unsuitable            a server or a database that is too old or of another make
    │  ├─ TooMuch               the answer takes more time or memory than is allowed
    │  ├─ NotFound              no such card, area, organisation …
    │  └─ BadParameter          a parameter is missing, unknown or of the wrong type
    │     └─ FileError          a file of settings is not right (file and lines, all problems at once)
    │        ├─ ProfileError    a profile
    │        └─ FiguresError    a file of published figures
    ├─ NotInstalled             a package of an extra is missing
    ├─ RosterError              rosters that cannot be read or loaded (all problems at once)
    ├─ LoadError                a load that cannot be undone
    ├─ Stale                    what is asked for rests on something that has changed since it was looked at
    ├─ BackupError              a backup that cannot be written, read or restored
    ├─ ExportError              an export that cannot be written
    └─ PlanError                a plan that cannot be read, does not fit the graph, or must not be made

Every error says in Chinese and in English what is wrong and what to do. It lives in the lowest
package so that all four may raise it; exit codes are in `api.cli`, HTTP statuses in `api.web.problem`.
"""

from __future__ import annotations

import copyreg
from collections.abc import Sequence
from pathlib import Path


class SanfangError(Exception):
    """Something a user can put right: `zh` and `en` each say where, what, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} · {en}")
        self.zh = zh
        self.en = en

    def __reduce__(self) -> tuple[object, ...]:
        """Another process raises it as it was; by itself Python would call the constructor with the text."""
        return copyreg.__newobj__, (type(self), *self.args), vars(self)  # type: ignore[attr-defined]

    def text(self, lang: str = "zh") -> str:
        """The message in the asked language first: `zh` gives both, `en` gives English alone."""
        return self.en if lang == "en" else f"{self.zh}\n{self.en}"


class CardError(SanfangError):
    """A file of the library is not right; `path` and `line` (from 1) say where."""

    def __init__(self, path: Path | str, line: int, zh: str, en: str) -> None:
        super().__init__(f"{path}:{line}:{zh}", f"{path}:{line}: {en}")
        self.path = Path(path)
        self.line = line


class StoreError(SanfangError):
    """The local Neo4j cannot be installed, started or stopped."""


class GraphError(SanfangError):
    """The graph cannot answer."""


class Filling(GraphError):
    """The first load of the database goes on, in bulk: nothing is to be read or written yet."""


class Unreachable(GraphError):
    """No server answers, or the connection was lost."""


class Unconfirmed(Unreachable):
    """The answer to a commit was lost: whether it was written is not known."""


class Refused(GraphError):
    """The server refused: user, password or right."""


class Unsuitable(GraphError):
    """The server or the database is too old, or not what Sanfang needs."""


class TooMuch(GraphError):
    """The answer takes more time or memory than is allowed."""


class NotFound(GraphError):
    """There is no such thing; `nearest` are codes or names that may be meant."""

    def __init__(self, zh: str, en: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(zh, en)
        self.nearest = tuple(nearest)


class BadParameter(GraphError):
    """A parameter is missing, unknown, or of the wrong type; `field` is its name, where it has one."""

    def __init__(self, zh: str, en: str, field: str = "") -> None:
        super().__init__(zh, en)
        self.field = field


class FileError(BadParameter):
    """A file of settings is not right; `problems` says where and what, one for each line that is wrong."""

    def __init__(self, problems: Sequence[CardError]) -> None:
        super().__init__("\n".join(each.zh for each in problems), "\n".join(each.en for each in problems))
        self.problems = tuple(problems)


class ProfileError(FileError):
    """A profile is not right."""


class FiguresError(FileError):
    """A file of published figures is not right."""


class NotInstalled(SanfangError):
    """A package that comes with an extra is not installed."""


class RosterError(SanfangError):
    """Rosters that cannot be read or loaded."""


class LoadError(SanfangError):
    """A load that cannot be undone."""


class Stale(SanfangError):
    """What is asked for rests on something that has changed since whoever asks has looked at it."""


class BackupError(SanfangError):
    """A backup that cannot be written, read or restored."""


class ExportError(SanfangError):
    """An export that cannot be written."""


class PlanError(SanfangError):
    """A plan that cannot be read, does not fit the graph, or must not be made."""
