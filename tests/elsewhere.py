"""What lies in an area and what does not, told from the rosters alone, and what of it stands in an answer."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

Row = Mapping[str, str]
MANY = re.compile("[;;、]")
CODE = re.compile(r"[0-9A-Z]{4,}")
DIGEST = re.compile(r"\b(?=[0-9]*[a-f])[0-9a-f]{16,}\b")
"""Ids of requests, tags and keyed hashes: among thousands some hold the six digits of a county by chance."""
SHORTEST = 4
"""Characters of a name that is looked for: shorter ones are words too."""


def rows(folder: Path, table: str) -> list[Row]:
    """A roster."""
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Place:
    """Codes and names of an area's things, of the areas around it, and of all others."""

    codes: frozenset[str]
    names: frozenset[str]
    around: frozenset[str]
    other_codes: frozenset[str]
    other_names: frozenset[str]
    areas: tuple[str, ...]
    bodies: tuple[str, ...]
    people: tuple[str, ...]

    def leaked(self, body: bytes, asked: str = "") -> set[str]:
        """What an answer says of elsewhere, but for what was asked."""
        asked = unquote(asked)
        text = DIGEST.sub("", "\n".join(texts(body)))
        names = {name for name in self.other_names if name in text and name not in asked}
        return names | {code for code in CODE.findall(text) if code in self.other_codes and code not in asked}


def place(folder: Path, area: str) -> Place:
    """The place of an area, from the rosters in a folder."""
    areas, bodies = rows(folder, "区域表"), rows(folder, "组织表")
    inside = _below({row["区域编码"]: row["上级区域编码"] for row in areas}, area)
    around = _above({row["区域编码"]: row["上级区域编码"] for row in areas}, area)
    there = [row["组织编码"] for row in bodies if inside & set(MANY.split(row["所在区域编码"]))]
    codes = inside | set(there)
    people = {row["人员编码"] for row in rows(folder, "从业表") if row["单位编码"] in codes}
    for row in rows(folder, "任职表"):
        ends = {end for end in (row["组织编码"], row["服务对象编码"]) if end}
        if ends <= codes:
            people.add(row["人员编码"])
    names = {
        **{r["区域编码"]: r["区域名称"] for r in areas},
        **{r["组织编码"]: r["组织名称"] for r in bodies},
    }
    names |= {row["人员编码"]: row["姓名"] for row in rows(folder, "人员表")}
    mine = codes | people
    said = {name for code, name in names.items() if code in mine | around}
    others = set(names) - mine - around
    whole = "\n".join(said)
    return Place(
        codes=frozenset(mine),
        names=frozenset(names[code] for code in mine),
        around=frozenset(around),
        other_codes=frozenset(others),
        other_names=frozenset(n for n in (names[c] for c in others) if len(n) >= SHORTEST and n not in whole),
        areas=tuple(sorted(inside)),
        bodies=tuple(sorted(there)),
        people=tuple(sorted(people)),
    )


def _below(parents: Mapping[str, str], area: str) -> set[str]:
    found = {area}
    while more := {code for code, above in parents.items() if found & set(MANY.split(above))} - found:
        found |= more
    return found


def _above(parents: Mapping[str, str], area: str) -> set[str]:
    found: set[str] = set()
    waiting = [area]
    while waiting:
        new = [each for each in MANY.split(parents.get(waiting.pop(), "")) if each]
        waiting += new
        found |= set(new)
    return found


def texts(body: bytes) -> Iterator[str]:
    """The text of an answer; of a workbook, that of its parts."""
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            yield from (parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    else:
        yield body.decode("utf-8", "replace")
        yield from _unescaped(body.decode("utf-8", "replace"))


def _unescaped(text: str) -> Iterable[str]:
    """The same where letters are written as numbers, as some formats of graphs do."""
    if "&#" in text or "\\u" in text:
        yield re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
