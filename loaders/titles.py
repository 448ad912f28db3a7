"""职务 cells: several titles in one («书记/主任»), 兼, 代 and 挂职."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph import vocabulary
from graph.vocabulary import Word
from loaders import text, words
from loaders.identity import holds_number
from loaders.problems import Bad
from loaders.veil import veil

_SEPARATORS = re.compile(words.SEPARATORS + r"|(?<![(\uff08])兼任?(?!职)")
_BRACKETS = re.compile(r"[(\uff08\[【]([^)\uff09\]】]*)[)\uff09\]】]")
_LOOSE = re.compile(words.LOOSE)
_ENDED = ("原", "前")
_ENDED_MARKS = ("已离任", "离任", "已卸任", "卸任", "已免职", "免职", "原任", "原", "former")
_PREFIXES = (("挂职", "seconded"), ("代理", "acting"), ("代", "acting"))
_ALSO = ("兼", "兼任")


@dataclass(frozen=True, slots=True)
class Title:
    """One title: its role (a code or free text), the text it was read from, and how it is held.

    `ended`: it says that it is held no more.
    """

    role: str
    title: str | None
    kind: str | None
    ended: bool = False


def split(cell: str, roles: tuple[Word, ...], spellings: Mapping[str, str]) -> tuple[Title, ...] | Bad | None:
    """The titles of a cell, each once; a manifest's spelling of the whole cell goes before splitting.

    A spelling is split as a cell is, unless it is the cell itself: so a manifest says that it is one.
    """
    whole = text.unquoted(cell.strip())
    spelled = spellings.get(whole, whole)
    if words.spoken(spelled) in _vocabulary(roles) or spellings.get(whole) == whole:
        return _only(_title(whole, spelled, roles))
    if holds_number(whole):  # Parted at «/» nobody would know it.
        return Bad("identity-misplaced")
    found: dict[str, Title] = {}
    for raw, part in _parts(whole, spellings, _vocabulary(roles)):
        title = _title(raw, part, roles)
        if isinstance(title, Bad):
            return title
        if title and found.setdefault(title.role, title).ended:
            found[title.role] = title  # What is held still goes before what was held.
    return tuple(found.values()) or None


def _parts(whole: str, spellings: Mapping[str, str], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The titles of a cell as they stand, with the spelling of each."""
    if whole in spellings:
        yield from ((whole, part) for part in _split(spellings[whole]))
        return
    for part in _split(veil(whole)):
        spelled = spellings.get(part, part)
        if spelled != part:
            yield from ((part, each) for each in _split(spelled))
        else:
            yield from ((each, each) for each in _loosened(part, known))


def _loosened(part: str, known: Mapping[str, str]) -> Sequence[str]:
    """The titles of a part where what stands between them often parts none: all must be known."""
    if words.spoken(part) in known:
        return (part,)
    titles = tuple(filter(None, _LOOSE.split(part)))
    all_known = len(titles) > 1 and all(_role(title, known) for title in titles)
    return titles if all_known else (part,)


def _role(title: str, known: Mapping[str, str]) -> str | None:
    return known.get(words.spoken(_unmarked(title, known)[0]))


def _split(text: str) -> Iterable[str]:
    return filter(None, map(str.strip, _SEPARATORS.split(text)))


def single(
    cell: str, roles: tuple[Word, ...], spellings: Mapping[str, str]
) -> tuple[Title, ...] | Bad | None:
    """The one title of a cell that a program wrote: nothing in it separates titles."""
    whole = cell.strip()
    return _only(_title(whole, spellings.get(whole, whole), roles, words.read_written))


def says(title: str, role: str, *, ended: bool) -> bool:
    """Whether a title that a program wrote reads as a role of that name, as a past one only where it is."""
    read, meant = (single(each, vocabulary.ROLES, {}) for each in (title, role))
    if not isinstance(read, tuple) or not isinstance(meant, tuple):
        return False
    return read[0].role == meant[0].role and (ended or not read[0].ended)


def _only(title: Title | Bad | None) -> tuple[Title, ...] | Bad | None:
    return (title,) if isinstance(title, Title) else title


def _title(
    raw: str,
    spelling: str,
    roles: tuple[Word, ...],
    free: Callable[[str], str | Bad | None] = words.read_free,
) -> Title | Bad | None:
    known = _vocabulary(roles)
    plain, kind, ended = _unmarked(spelling, known)
    role = known.get(words.spoken(plain)) or free(plain)
    return Title(role, veil(raw) or None, kind, ended) if isinstance(role, str) else role


def _unmarked(title: str, known: Mapping[str, str]) -> tuple[str, str | None, bool]:
    """The title without its marks, how they say it is held, and whether they say that it is held no more.

    «代表» keeps its 代 and «前台» its 前: 表 and 台 are no titles.
    """
    for match in _BRACKETS.finditer(title):
        if words.spoken(match[1]) in _ENDED_MARKS:
            return *_held(title[: match.start()] + title[match.end() :], known), True
    for prefix in _ENDED:
        rest = title.removeprefix(prefix).lstrip(":： ")
        if rest != title and words.spoken(title) not in known:
            plain, kind = _held(rest, known)
            if words.spoken(plain) in known:
                return plain, kind, True
    return *_held(title, known), False


def _held(title: str, known: Mapping[str, str]) -> tuple[str, str | None]:
    """The title without its marks of 代 and 挂职, and what they say."""
    if words.spoken(title) in known:
        return title, None
    kinds = _vocabulary(vocabulary.KINDS)
    for match in _BRACKETS.finditer(title):
        inside = words.spoken(match[1])
        if inside in kinds or inside in _ALSO:
            return title[: match.start()] + title[match.end() :], kinds.get(inside)
    for prefix, kind in _PREFIXES:
        rest = title.removeprefix(prefix)
        if rest != title and words.spoken(rest) in known:
            return rest, kind
    return title, None


@cache
def _vocabulary(all_words: tuple[Word, ...]) -> dict[str, str]:
    return words.vocabulary(all_words)
