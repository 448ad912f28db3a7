"""职务 cells: several titles in one («书记/主任»), 兼, 代 and 挂职."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph import model
from graph.model import Word
from loaders import cells
from loaders.problems import Bad

_SEPARATORS = re.compile(r"[、;；,，/／\n]|(?<!^)兼任?(?!职)")
_BRACKETS = re.compile(r"[((\[【]([^))\]】]*)[))\]】]")
_PREFIXES = (("挂职", "seconded"), ("代理", "acting"), ("代", "acting"))


@dataclass(frozen=True, slots=True)
class Title:
    """One title: its role (a code or free text), the text it was read from, and how it is held."""

    role: str
    title: str
    kind: str | None


def split(
    cell: str, words: tuple[Word, ...], spellings: Mapping[str, str] | None = None
) -> tuple[Title, ...] | Bad | None:
    """The titles of a cell, each once; a manifest's spelling of the whole cell goes before splitting."""
    known = _vocabulary(words)
    spellings = spellings or {}
    whole = cell.strip()
    if whole in spellings:
        return _one(whole, spellings[whole], known)
    if cells.spoken(whole) in known:
        return (Title(known[cells.spoken(whole)], whole, None),)
    found: dict[str, Title] = {}
    for part in filter(None, map(str.strip, _SEPARATORS.split(whole))):
        titles = _one(part, spellings.get(part, part), known)
        if isinstance(titles, Bad):
            return titles
        for title in titles or ():
            found.setdefault(title.role, title)
    return tuple(found.values()) or None


def _one(raw: str, spelling: str, known: Mapping[str, str]) -> tuple[Title, ...] | Bad | None:
    plain, kind = _kind(spelling, known)
    role = known.get(cells.spoken(plain)) or cells.open_word(plain)
    if isinstance(role, Bad):
        return role
    return (Title(role, raw, kind),) if role else None


def _kind(title: str, known: Mapping[str, str]) -> tuple[str, str | None]:
    """The title without its marks of 代 and 挂职, and what they say. «代表» keeps its 代: 表 is no title."""
    if cells.spoken(title) in known:
        return title, None
    kinds = _vocabulary(model.KINDS)
    for match in _BRACKETS.finditer(title):
        inside = cells.spoken(match[1])
        if inside in kinds or inside in ("兼", "兼任"):
            plain = title[: match.start()] + title[match.end() :]
            return plain, kinds.get(inside)
    for prefix, kind in _PREFIXES:
        if title.startswith(prefix) and cells.spoken(title.removeprefix(prefix)) in known:
            return title.removeprefix(prefix), kind
    return title, None


@cache
def _vocabulary(words: tuple[Word, ...]) -> dict[str, str]:
    return cells.vocabulary(words)
