"""Identity numbers planted in every place of every table, telephone numbers in their own and in every column
that is not of codes: none is anywhere after a load.

The files of the server are searched as they lie on the disk: store, transaction logs (through which every
write goes before it is committed), logs; so are rejects and everything that is said.
"""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from functools import partial
from itertools import takewhile
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from conftest import settings_of
from loading import NO_POSTS, Book, of_every_table, taken_for, write_csv, write_xlsx
from roster_files import KEY, number

from cypher.errors import RosterError
from cypher.library import Library
from graph import backup
from graph.db import Graph
from loaders import beside
from loaders.export import rosters as export
from loaders.export.asked import Wanted
from loaders.load import load
from loaders.tables import KEYED, TABLES, Table

pytestmark = pytest.mark.neo4j
DAY = date(2026, 6, 30)


SPELLINGS = (
    "1380936{}",
    "138 0936 {}",
    "138-0936-{}",
    "+861380936{}",
    "１３８０９３６{}",
    "0936-821{}",
    "(0936)821{}",
    "138 09 36 {}",
    "138/0936/{}",
    "138_0936_{}",
    "(138)0936{}",
    "0936 82 1{}",
    "+852 2936 {}",
)
LONG = (
    "{0} {1} {2} {3}",
    "{0} {1}{2} {3}",
    "{0}.{1}{2}.{3}",
    "{0}  {1}{2}  {3}",
    "{0}\xa0{1}{2}\u3000{3}",
    "{0}\u200d{1}{2}\u200d{3}",
    "{0}/{1}/{2}{3}",
    "{0}{1}\n{2}{3}",
)
"""Ways to write a number of 18 digits: its place, its year, its day, and the rest."""
OLD = ("{0}{1}{2}", "{0} {1} {2}", "{0}-{1}-{2}")
"""The same of the 15 digits that it had until 1999, the year without its century."""


class Planted:
    """Numbers, each with a right check digit, that a book carries."""

    def __init__(self, form: str) -> None:
        self.quote = '"' if form == "csv" else ""
        self.numbers: list[str] = []
        self.alone: list[str] = []
        self.phones = [f"1380936{n:04}" for n in range(1000, 1005)]
        self.spelled: list[str] = []
        self.old: list[str] = []
        self.beginnings: set[str] = set()
        self._days = 0

    def next(self) -> str:
        """Another one: of a birthday of its own, sequence 000, of digits alone."""
        self._days += 1
        born = f"19{60 + self._days // 336}{self._days // 28 % 12 + 1:02}{self._days % 28 + 1:02}"
        # Of another place: the codes of the made city's areas begin as the numbers of its people do.
        made = number(0, born, area="110101")
        if not made.isdigit():
            return self.next()
        self.numbers.append(made)
        return made

    def spelled_out(self, spelling: str) -> str:
        """Another identity number, in this spelling."""
        whole = self.next()
        if spelling in OLD:
            self.old.append(whole[:6] + whole[8:17])
            found = spelling.format(whole[:6], whole[8:14], whole[14:17])
        else:
            found = spelling.format(whole[:6], whole[6:10], whole[10:14], whole[14:])
        self.beginnings.add(found[:8])
        return found

    def phone(self, spelled: str) -> str:
        """Another telephone number, in this spelling: of a mobile one «138 0936 2000», of a landline."""
        last = f"{2000 + len(self.spelled)}"
        self.phones.append(f"1380936{last}")
        found = spelled.format(last)
        self.spelled.append(found)
        return found

    def book(self) -> Book:
        """Good rows, and for each column of each table a row with a number in its cell."""
        book = of_every_table()
        book["people"] = [
            "code|name|id_number|phone",
            *(f"P{n}|人{n}|{self.next()}|{self.phones[n - 1]}" for n in range(1, 4)),
            f"P4|人4|{self.next()}|+86 {self.phones[3]}、0936-8212345",
            f"P5|人5|{self.next()}|{self.phones[4]}和别的",
        ]
        for table in TABLES:
            lines = book[table.name]
            names = lines[0].split("|")
            sample = lines[1].split("|")
            missing = [column.name for column in table.columns if column.name not in names]
            width = len(missing)
            lines[:] = ["|".join([lines[0], *missing]), *(line + "|" * width for line in lines[1:])]
            for at in range(len(names) + width):
                for text in ("{}", "张三{}", "见 {} 号", "{}、{}"):
                    cells = [*sample, *[""] * width]
                    cells[at] = text.format(self.next(), self.numbers[-1])
                    self.alone += self.numbers[-1:] if text == "{}" else []
                    lines.append("|".join(cells))
            self.phones_in(table, lines, [*names, *missing], [*sample, *[""] * width])
            self.spelled_in(table, lines, [*names, *missing], [*sample, *[""] * width])
        return book

    def phones_in(self, table: Table, lines: list[str], names: list[str], sample: list[str]) -> None:
        """For each column that is not of codes rows with a telephone number, under codes of their own."""
        coded = {each.name for each in table.columns if each.kind in ("code", *KEYED)}
        for at in (place for place, name in enumerate(names) if name not in coded):
            for spelling in SPELLINGS:
                cells = [
                    "" if name in ("id_number", "phone") else cell
                    for name, cell in zip(names, sample, strict=True)
                ]
                if "code" in table.key:
                    cells[names.index("code")] = f"T{len(self.spelled)}"
                cells[at] = f"某 {self.phone(spelling)}" if len(self.spelled) % 2 else self.phone(spelling)
                lines.append("|".join(cells))

    def spelled_in(self, table: Table, lines: list[str], names: list[str], sample: list[str]) -> None:
        """For each column rows with a number in each spelling; an area's code may have 15 digits."""
        for at, name in enumerate(names):
            column = table.column(name)
            for spelling in (*LONG, *(OLD if column.kind != "code" or column.of_people else ())):
                cells = [*sample]
                cells[at] = f"{self.quote}{self.spelled_out(spelling)}{self.quote}"
                lines.append("|".join(cells))

    def forms(self) -> list[set[bytes]]:
        """How they may lie on a disk: as text, which begins alike, or, alone in a cell, as a number."""
        begin = {each[:8] for each in self.numbers}
        assert begin == {"11010119"}
        assert {each[:7] for each in self.phones} == {"1380936"}
        phones = wholes(*self.phones)
        for spelling in SPELLINGS:
            phones += texts(spelling.removesuffix("{}"))
        spelled = [form for each in sorted(self.beginnings) for form in texts(each)]
        return texts(*begin) + spelled + wholes(*self.alone) + wholes(*self.old) + phones


def around(file: Path, planted: Planted, at: int) -> str:
    """Numbers around a table: in the title above it, in its name, in a column nobody reads and its header.

    Gives that header.
    """
    spellings = (*LONG, *OLD)
    with file.open(newline="") as opened:
        head, *rows = csv.reader(opened)
    with file.open("w", newline="") as opened:
        to = csv.writer(opened)
        to.writerow([f"某表 {planted.phone(SPELLINGS[0])} {planted.spelled_out(spellings[at % 11])}"])
        to.writerow([*head, header := f"备注 {planted.spelled_out(spellings[at % 5])}"])
        for line, row in enumerate(rows):
            to.writerow([*row, planted.spelled_out(spellings[line % 11])])
    if at % 3 == 0:
        file.rename(file.with_stem(f"{file.stem} {planted.spelled_out(LONG[at % 6])}"))
    return header


def texts(text: str) -> list[set[bytes]]:
    """A text in three codings."""
    return [{text.encode(coding)} for coding in ("utf-8", "utf-16-le", "utf-16-be")]


def wholes(*numbers: str) -> list[set[bytes]]:
    """Digits as a whole number, either end first, and packed two to a byte as Neo4j packs a short text."""
    return [
        {int(digits).to_bytes(8, "little") for digits in numbers},
        {int(digits).to_bytes(8, "big") for digits in numbers},
        {
            bytes.fromhex("".join(each[at + 1] + each[at] for at in range(0, len(each) - 1, 2)))
            for each in numbers
        },
    ]


def found(folder: Path, kinds: list[set[bytes]]) -> list[str]:
    """Where under a folder one of them lies; what is all zero is passed over.

    A short property follows 39 bits of a head, so every file is read a second time, seven bits on.
    """
    seen, cores = [], [core(kind) for kind in kinds]
    for path in (each for each in folder.rglob("*") if each.is_file()):
        with path.open("rb") as file:
            content = b"".join(
                chunk for chunk in iter(partial(file.read, 1 << 16), b"") if chunk.strip(b"\0")
            )
        shifted = (int.from_bytes(content, "little") >> 7).to_bytes(len(content), "little")
        seen += [
            f"{path}: {form!r}"
            for each in (content, shifted)
            for kind, (part, back) in zip(kinds, cores, strict=True)
            for form in first(each, kind, part, back)
        ]
    return seen


def first(content: bytes, kind: set[bytes], part: bytes, back: int) -> set[bytes]:
    """Which of the forms lies first; the part that they share is looked for, which is fast."""
    size = len(next(iter(kind)))
    at = content.find(part)
    while at >= 0 and content[max(at - back, 0) : at - back + size] not in kind:
        at = content.find(part, at + 1)
    return {content[at - back : at - back + size]} if at >= 0 else set()


def core(kind: set[bytes]) -> tuple[bytes, int]:
    """The longer of what the forms, all of one length, begin and end with, and how far in it stands."""
    (size,) = {len(form) for form in kind}
    begin, end = shared(kind), shared({form[::-1] for form in kind})[::-1]
    assert begin or end
    return (begin, 0) if len(begin) >= len(end) else (end, size - len(end))


def shared(forms: set[bytes]) -> bytes:
    """How they all begin."""
    return bytes(
        column[0] for column in takewhile(lambda column: len({*column}) == 1, zip(*forms, strict=True))
    )


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_number_is_anywhere(
    form: str,
    spare: Graph,
    library: Library,
    tmp_path: Path,
    servers_home: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    planted = Planted(form)
    book = planted.book()
    path = write_csv(tmp_path / "in", book) if form == "csv" else write_xlsx(tmp_path / "in.xlsx", book)
    if form == "csv":
        headers = [around(file, planted, at) for at, file in enumerate(sorted(path.iterdir()))]
        name = f"某街道 {planted.phone(SPELLINGS[0])} {planted.spelled_out(LONG[0])}"
        (path / "roster.toml").write_text(f"name = {json.dumps(name)}\nignore = {json.dumps(headers)}\n")
    out = tmp_path / "out"
    out.mkdir()
    with taken_for(spare, library, path, source="s", as_of=DAY) as rosters:
        said = [repr(rosters), *map(repr, rosters.problems)]
        shown = [*rosters.problems, *rosters.notices]
        said += [each.text(lang) for each in shown for lang in ("zh", "en")]
        said += map(repr, beside.sheets(rosters, 5_000))
        assert rosters.problem_count > 100
        assert rosters.counts["people"].good > 0
        rosters.write_rejects(out / "rejects.xlsx")
        outcome = load(spare, library, rosters, NO_POSTS)
        said.append(repr(outcome))
    assert outcome.committed
    with (
        pytest.raises(RosterError) as refused,
        taken_for(spare, library, path, source="s", as_of=date(2020, 1, 1)) as old,
    ):
        load(spare, library, old, NO_POSTS)
    said.append(str(refused.value))
    # The hash stands in for the number.
    kept = spare.read("MATCH (p:Person) WHERE p.identity IS NOT NULL RETURN p.identity AS identity")
    assert KEY.hash(planted.numbers[0]) in {row["identity"] for row in kept}
    kept = spare.read("MATCH (p:Person) WHERE p.phone IS NOT NULL RETURN p.phone AS phone")
    assert {row["phone"] for row in kept} == {KEY.hash(f"phone:{each}") for each in planted.phones[:4]}
    for row in spare.read(
        "MATCH (n) RETURN properties(n) AS own UNION ALL MATCH ()-[n]->() RETURN properties(n) AS own"
    ):
        said.append(repr(row))
    said += [*capfd.readouterr(), caplog.text]
    whole = "\n".join(said)
    assert [each for each in planted.numbers if each in whole or each[:17] in whole] == []
    digits = re.sub(r"\D", "", re.sub(r"\\[xu][0-9a-f]+", "", whole))
    assert [each for each in planted.numbers if each[:17] in digits] == []
    assert [each for each in planted.old if each in digits] == []
    assert [each for each in planted.phones if each in whole or each[-8:] in whole] == []
    assert [each for each in planted.spelled if each in whole or each[-8:] in whole] == []
    kinds = spare.read(
        "MATCH (n) WHERE n.name CONTAINS '138****' UNWIND labels(n) AS kind RETURN DISTINCT kind"
    )
    assert {"Area", "Organization", "Person", "Meeting"} <= {row["kind"] for row in kinds}
    assert spare.read("MATCH (p:Post) WHERE p.role CONTAINS '138****' RETURN count(p) AS n")[0]["n"]
    wanted = Wanted(KEY.token, book=form == "xlsx")
    export.write(spare, out / "export", out / "export", wanted, lambda kind, done: None)
    backup.write(spare, out / "backup")
    for number_, packed in enumerate([each for each in out.rglob("*") if is_zipfile(each)]):
        with ZipFile(packed) as file:
            file.extractall(out / f"{number_}")
    forms = planted.forms()
    assert found(out, forms) == []
    assert found(settings_of(servers_home, "spare").home / "instances" / "spare", forms) == []


def test_the_search_finds_what_is_there(spare: Graph, servers_home: Path) -> None:
    """Numbers that somebody did write are found: alone, in a short or a long text, as integers."""
    written = (each for n in range(99) if (each := number(n, "20050505")).isdigit())
    alone, short, long, whole = (next(written) for _ in range(4))
    with spare.writing() as tx:
        tx.run(
            "CREATE (:Area {code: $alone, name: $short, level: $long, households: $whole})",
            {"alone": alone, "short": f"张三{short}", "long": f"见{long}号" * 9, "whole": int(whole)},
        )
    folder = settings_of(servers_home, "spare").home / "instances" / "spare"
    for name, forms in {
        "alone": wholes(alone)[2:],
        "short": texts(short)[:1],
        "long": texts(long)[:1],
        "whole": wholes(whole)[:2],
    }.items():
        assert found(folder, forms), name
