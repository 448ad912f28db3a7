"""A form: one sheet read as one table, with its headers bound to columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from loaders import headers, standing
from loaders.aside import Aside
from loaders.entry import Entry
from loaders.headers import Row, key
from loaders.manifest import MADE, NAME, Manifest
from loaders.pick import Pick
from loaders.problems import Bad, Place, Problem, Problems, Unreadable, excerpt
from loaders.sections import Section, sections
from loaders.sheet import Sheet
from loaders.tables import BY_NAME, Table
from loaders.veil import veil

TOKEN, TOKEN_EN = "令牌", "token"
"""Ends the header of a rejects file's column of tokens; in an export no column of numbers is beside it."""
NOTES = {"说明", "填表说明", "填写说明", "使用说明", "readme", "notes", "instructions", NAME}
"""Sheets that explain the others, or say how they are to be read."""
NUMBERING = {"序号", "行号", "no", "№", "#"}
"""Headers that many rosters have and that say nothing."""
OURS = ("问题 · Problem", "怎么改 · What to do", "建议 · Suggestion", "原位置 · Origin")
"""Headers that a rejects file adds."""


@dataclass
class Form:
    """A sheet as a table. `slots` gives the place of each column given, `tokens` that of its tokens.

    `standing` is the place of the column of an export that says how the source stands to a row.

    `ignored` are headers passed over; `spare` places without a header, where nothing may stand; `passed` says
    of rows that were read past why they are no data; `beside` are a mapping's other entries for the sheet.
    """

    number: int
    sheet: Sheet
    table: Table
    entry: Entry | None
    line: int
    headers: list[str]
    slots: dict[str, int] = field(default_factory=dict)
    tokens: dict[str, int] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    spare: list[int] = field(default_factory=list)
    passed: list[Problem] = field(default_factory=list)
    beside: Sequence[Entry] = ()
    standing: int | None = None

    @property
    def origin(self) -> str:
        """What a row's origin begins with: file, and sheet where there are several."""
        name = self.sheet.file + (f"/{self.sheet.sheet}" if self.sheet.sheet else "")
        return veil(name)

    def place(self, line: int | None = None, column: str | None = None) -> Place:
        """A place in the sheet; `column` is a roster column's name, or a header as it stands."""
        coded = any(each.name == column and each.kind == "code" for each in self.table.columns)
        if column in self.slots:
            column = self.headers[self.slots[column]]
        elif column in {each.name for each in self.table.columns}:
            column = self.table.column(str(column)).zh
        item = not self.sheet.by_hand and self.sheet.came_from is None
        return Place(
            self.sheet.file, self.sheet.sheet, line, column and " ".join(column.split()), item, coded
        )

    def rows(self) -> Iterator[Row]:
        """The rows below the headers; blank ones, repeated headers, notes and totals are left out."""
        titles = [cell.strip() for cell in self.headers]
        first = next((n for n, title in enumerate(self.headers) if title.strip()), 0)
        header = self.headers[first]
        aside = Aside(self.needed, self.sheet.wide)
        by_hand = self.sheet.by_hand
        pick = Pick.of(self.entry, self.headers, self.slots, self.beside)
        for line, row in self.sheet.rows():
            if line <= self.line:
                continue
            if by_hand and (not any(row) or not (row[0].strip() or "".join(row).strip())):
                aside.blank()
            elif (
                by_hand
                and len(row) > first
                and row[first] == header
                and [cell.strip() for cell in row] == titles
            ):
                continue
            elif not (by_hand and aside.takes(line, row)):
                yield from aside.give_back()
                if pick.takes(row):
                    yield line, row
        for line, notice, text in aside.taken():
            self.passed.append(notice.at(self.place(line), excerpt(text)))
        if pick.left:
            self.passed.append(Bad("rows-elsewhere", count=pick.left).at(self.place()))

    def slot(self, column: str | None) -> int | None:
        """The place in a row of the column that a problem names by its header."""
        named = (n for n, header in enumerate(self.headers) if " ".join(header.split()) == column)
        return next(named, None) if column else None

    @property
    def came_from(self) -> int | None:
        """In a rejects file, the place in a row that says where the row stood at first."""
        back = self.sheet.came_from is not None
        return self.headers.index(OURS[-1]) if back and OURS[-1] in self.headers else None

    def origin_of(self, line: int, row: Sequence[str]) -> str:
        """Where a row stood when it was first read."""
        place = self.came_from
        said = row[place] if place is not None and place < len(row) else ""
        return said or f"{self.origin}#{line}"

    @property
    def needed(self) -> int:
        """How many columns of its own a row must fill."""
        return sum(column.required and column.name in self.slots for column in self.table.columns)


def sample(sheet: Sheet) -> list[Row]:
    """The first rows that are not blank."""
    filled = (row for row in sheet.rows() if any(cell.strip() for cell in row[1]))
    return list(islice(filled, headers.DEPTH))


def forms(sheet: Sheet, manifest: Manifest, problems: Problems, alone: bool) -> list[Form]:
    """A sheet as the tables that it is; none when it is passed over or a problem (which is noted).

    `alone` says that it is its file's only sheet, so that the file's name speaks for it.
    """
    if _passed_over(sheet, manifest):
        return []
    sheet.settle(headers.best_fit)
    entries = _entries(sheet, manifest)
    if not sample(sheet):
        if sheet.sheet is None or alone or entries:
            raise Unreadable(Bad("empty-file"))
        return []
    parts: list[tuple[Sheet, Entry | None]] = [(_part(sheet, each), each) for each in entries]
    parts = parts or [(each, None) for each in sections(sheet)]
    found: list[Form] = []
    for part, entry in parts:
        if form := _form(part, entry, manifest, problems, alone):
            found.append(form)
    if found:
        several = "、".join(form.table.zh for form in found) if len(parts) > 1 and not entries else ""
        for notice in [*sheet.notices, *([Bad("several-tables", tables=several)] if several else [])]:
            problems.add(notice.at(Place(sheet.file, sheet.sheet)))
    return found


def _part(sheet: Sheet, entry: Entry) -> Sheet:
    """The part of a sheet that a mapping's entry is for."""
    return Section(sheet, entry.cut) if entry.cut and sheet.came_from is None else sheet


def _entries(sheet: Sheet, manifest: Manifest) -> Sequence[Entry]:
    """The manifest's entries for a sheet; what comes back from a rejects file is read as it was first."""
    back = sheet.came_from
    if back is None:
        own = [Entry(sheet.file, sheet.table, sheet.name)] if sheet.table and sheet.spelled else []
        found = manifest.entries(sheet.path.name, sheet.sheet)
        return [each for each in found if each.sheet or sheet.table in (None, each.table)] or own
    same = [each for each in manifest.entries(back.file, back.sheet) if each.table == back.table]
    # Of several for one table, only the sheet itself says by which its rows were read; one that was put
    # right since is taken.
    return same if len(same) == 1 else [back.entry or Entry(back.file, back.table)]


def _passed_over(sheet: Sheet, manifest: Manifest) -> bool:
    names = {sheet.path.name, sheet.sheet or sheet.path.name}
    return not names.isdisjoint(manifest.ignore) or (sheet.sheet or "").strip().casefold() in NOTES


def _form(
    sheet: Sheet, entry: Entry | None, manifest: Manifest, problems: Problems, alone: bool
) -> Form | None:
    rows = sample(sheet)
    table = BY_NAME[entry.table] if entry else _table(sheet, rows, alone)
    place = Place(sheet.file, sheet.sheet)
    if isinstance(table, Bad):
        problems.add((Bad("hidden-sheet-passed") if sheet.hidden else table).at(place))
        return None
    if sheet.hidden and not (entry and entry.sheet) and manifest.hidden != "read":
        skip = manifest.hidden == "skip"
        bad = Bad("hidden-sheet-passed") if skip else Bad("hidden-sheet", table=table.zh)
        problems.add(bad.at(place))
        return None
    first = rows if sheet.by_hand else rows[:1]
    found = headers.heading(first, headers.spellings(table, entry))
    if found is None:
        known = "、".join(column.zh for column in table.columns)
        problems.add(Bad("no-headers", table=table.zh, headers=known).at(place))
        return None
    form = Form(0, sheet, table, entry, found[0], found[1])
    back = sheet.came_from
    entries = manifest.entries(back.file, back.sheet) if back else manifest.entries(sheet.file, sheet.name)
    form.beside = [each for each in entries if each != entry]
    form.entry = entry and entry.spelling(sheet.spelled)
    for line, row in first:
        if line < form.line:
            text = " ".join(cell.strip() for cell in row if cell.strip())
            if not (manifest.made and text in MADE):
                problems.add(Bad("note-passed").at(form.place(line), excerpt(text)))
    return form if _bind(form, manifest, problems) else None


def _table(sheet: Sheet, rows: list[Row], alone: bool) -> Table | Bad:
    """By what the sheet or the file is called; where a sheet has several tables, by what stands above it."""
    if sheet.table:
        return BY_NAME[sheet.table]
    if not sheet.by_hand:  # nodes and edges have headers of their file's own, which mean nothing here
        return Bad("graph-unmapped")
    if isinstance(sheet, Section):
        guess = headers.named(sheet.caption) or headers.guessed(rows)
        return (sheet.name and headers.named(sheet.name)) or guess if isinstance(guess, Bad) else guess
    by_sheet = headers.named(sheet.sheet) if sheet.sheet and sheet.by_hand else None
    by_file = headers.named(sheet.path.stem) if alone else None
    return by_sheet or by_file or headers.guessed(rows)


def _bind(form: Form, manifest: Manifest, problems: Problems) -> bool:
    """Give each header its column; note headers without a column, and columns without their header."""
    known = headers.spellings(form.table, form.entry)
    ignored, elsewhere = _ignored(form, manifest), _elsewhere(form)
    seen: Counter[str] = Counter()
    before = problems.count
    for index, header in enumerate(form.headers):
        reduced = key(header)
        name = known.get(reduced.removesuffix(TOKEN).removesuffix(TOKEN_EN))
        if not reduced:
            form.spare.append(index)
        elif reduced in ignored:
            form.ignored.append(header)
        elif reduced in (standing.ZH, standing.EN) and reduced not in known:
            form.standing = index
        elif name and reduced.endswith((TOKEN, TOKEN_EN)) and reduced not in known:
            form.tokens[name] = index
        elif name is None and (reduced in NUMBERING or elsewhere is None or reduced in elsewhere):
            form.ignored.append(header)
        elif name is None:
            meant = headers.nearest(header, form.table)
            problems.add(Bad("header-unknown", meant=meant).at(form.place(form.line, header), header))
        else:
            seen[name] += 1
            form.slots.setdefault(name, index)
            if seen[name] > 1:
                first = form.headers[form.slots[name]]
                problems.add(Bad("header-repeated", first=first).at(form.place(form.line, header), header))
    form.slots = form.tokens | form.slots
    _share(form)
    _complete(form, problems)
    return problems.count == before


def _ignored(form: Form, manifest: Manifest) -> set[str]:
    """Headers to pass over; one that a mapping names is not among them."""
    entry = form.entry or Entry(form.sheet.file, form.table.name)
    before = form.sheet.came_from.ignore if form.sheet.came_from else ()
    ignored = {key(each) for each in (*manifest.ignore, *entry.ignore, *before, *OURS)}
    return ignored - {key(each) for each in entry.columns.values()}


def _elsewhere(form: Form) -> set[str] | None:
    """Headers for other entries of the same sheet, or by which rows are chosen; None where any may be."""
    entries = [*form.beside, *([form.entry] if form.entry else [])]
    if form.entry and form.entry.distinct and not all(each.distinct for each in entries):
        return None  # one that takes all columns tells of those that nobody knows
    return {key(header) for each in entries for header in (*each.columns.values(), *each.where)}


def _share(form: Form) -> None:
    """Give a header that a mapping names for several columns to each of them."""
    places = {key(header): place for place, header in reversed(list(enumerate(form.headers)))}
    for column, header in form.entry.columns.items() if form.entry else ():
        if column not in form.slots and key(header) in places:
            form.slots[column] = places[key(header)]


def _complete(form: Form, problems: Problems) -> None:
    """Note the columns that must be there and are not: by the table, or by a manifest's mapping."""
    constants = form.entry.constants if form.entry else {}
    mapped = form.entry.columns if form.entry else {}
    for header in form.entry.where if form.entry else ():
        if key(header) not in map(key, form.headers):
            bad = Bad("mapped-header-missing", header=header, column="where")
            problems.add(bad.at(form.place(form.line)))
    for column in form.table.columns:
        if column.name in form.slots or column.name in constants:
            continue
        if column.name in mapped:
            bad = Bad("mapped-header-missing", header=mapped[column.name], column=column.zh)
            problems.add(bad.at(form.place(form.line, column.name)))
        elif column.required:
            here = "、".join(filter(None, map(str.strip, form.headers)))
            bad = Bad("header-missing", header=column.zh, english=column.name, here=here)
            problems.add(bad.at(form.place(form.line, column.name)))
