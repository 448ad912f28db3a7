"""Statements for the door of analysts' Cypher: hostile ones, disguised too, and honest ones."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cypher.lexer import tokens

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Family:
    """Hostile statements of one kind, and how they are shown to work (`hostile.toml`)."""

    name: str
    way: str
    statements: tuple[str, ...]
    after: tuple[str, ...] = ()

    @property
    def disguised(self) -> tuple[str, ...]:
        """Each statement as it is, in small letters, with comments between its words, over many lines."""
        return tuple(dict.fromkeys(self._disguised()))

    def _disguised(self) -> Iterator[str]:
        for each in self.statements:
            yield each
            yield rewritten(each, " ", small=True)
            yield f"/* RETURN 1 */ {rewritten(each, ' /* MATCH (n) RETURN n */ ')}"
            yield f"// RETURN 1\n{rewritten(each, chr(10) + chr(9), small=True)} // RETURN 1"


def families() -> tuple[Family, ...]:
    """Those of the file."""
    said: dict[str, Any] = tomllib.loads((HERE / "hostile.toml").read_text(encoding="utf-8"))
    return tuple(
        Family(name, each["way"], tuple(each["statements"]), tuple(each.get("after", ())))
        for name, each in said.items()
    )


def honest() -> tuple[str, ...]:
    """Those of the file."""
    return tuple(tomllib.loads((HERE / "honest.toml").read_text(encoding="utf-8"))["statements"])


def rewritten(statement: str, gap: str, *, small: bool = False) -> str:
    """The same statement with other white space between its tokens, and its keywords (in capitals) small."""
    parts, end = [], 0
    for each in tokens(statement):
        if each.start > end:
            parts.append(gap)
        parts.append(
            each.text.lower() if small and each.kind == "word" and each.text.isupper() else each.text
        )
        end = each.start + len(each.text)
    return "".join(parts)
