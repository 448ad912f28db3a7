"""Cypher cut into tokens: just enough to tell code from strings, comments and quoted names.

It is no parser: whether a statement is right is for the server to say (`graph.check`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Order matters: a comment goes before an operator, something closed before something left open.
# `$all(…)` and `$any(…)` are labels made at run time, not parameters.
TOKEN = re.compile(
    r"""
    (?P<comment>    //[^\n]* | /\*.*?\*/ )
  | (?P<string>     '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
  | (?P<parameter>  \$(?!(?:all|any)\s*\()\s*(?:`(?:[^`]|``)+`|\w[\w$]*) )
  | (?P<name>       `(?:[^`]|``)*` )
  | (?P<open>       (?:/\*|['"`]).* )
  | (?P<word>       \w[\w$]* )
  | (?P<end>        ; )
  | (?P<stray>      \*/(?!\*) )
  | (?P<other>      \S )
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One token; `kind` is a group of TOKEN, `start` the place of its first character."""

    kind: str
    text: str
    start: int


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """All tokens of a text between two places; white space is left out, `open` runs to the end."""
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Token(match.lastgroup or "", match.group(), match.start())


def line_at(text: str, place: int) -> int:
    """The line (from 1) on which a place of the text lies."""
    return text.count("\n", 0, place) + 1


def quoted(name: str) -> str:
    """A name in backticks, which may be any text then."""
    return "`" + name.replace("`", "``") + "`"


def unquoted(name: str) -> str:
    """A name without its backticks, if it has any."""
    return name[1:-1].replace("``", "`") if name.startswith("`") else name


def parameters(text: str) -> dict[str, int]:
    """Names of the parameters a statement uses, each with the line (from 1) of its first use."""
    found: dict[str, int] = {}
    for match in TOKEN.finditer(text):
        if match.lastgroup == "parameter":
            found.setdefault(unquoted(match.group()[1:].strip()), line_at(text, match.start()))
    return found
