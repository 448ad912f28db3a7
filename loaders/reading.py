"""One reading: forms in the order of the tables, rows in batches, through the checks and onto the spool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from loaders import checks, periods, posts, records, several
from loaders.batch import SIZE, Batch, parse
from loaders.cells import Parser, parser
from loaders.cleaned import Cleaned
from loaders.coded import Coded
from loaders.forgotten import NOBODY, Forgotten
from loaders.forms import Form
from loaders.headers import Row
from loaders.identity_key import IdentityKey
from loaders.keys import Ref
from loaders.ledger import Ledger
from loaders.left_out import LeftOut
from loaders.people import People
from loaders.problems import Bad, Problem, Problems, Unreadable
from loaders.records import Good, Refused
from loaders.references import References, Wrong, is_own
from loaders.returns import Returns
from loaders.slips import Slips
from loaders.spool import Spool
from loaders.tables import Column, Table
from loaders.watch import Watch

Progress = Callable[[int, int], None]


@dataclass
class Counts:
    """Rows of a table: read = good + rejected. `implied` ones stand in no file of it."""

    read: int = 0
    good: int = 0
    rejected: int = 0
    implied: int = 0


@dataclass
class Reading:
    """The state of one reading, and what it sets aside."""

    ledger: Ledger
    key: IdentityKey
    problems: Problems
    partial: bool
    progress: Progress
    watch: Watch = field(default_factory=lambda: Watch(()))
    forgotten: Forgotten = NOBODY
    good: Spool[Good] = field(default_factory=Spool)
    refused: Spool[list[Refused]] = field(default_factory=Spool)
    returns: Returns = field(default_factory=Returns)
    counts: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))

    def __post_init__(self) -> None:
        self._people = People(self.ledger, self.partial, self.forgotten)
        self._references = References(self.ledger)
        self._left = LeftOut(self.ledger.source)
        self._implied_posts: set[str] = set()
        self._slashed: set[str] = set()

    def read(self, table: Table, forms: list[Form]) -> None:
        """Read all the forms of a table."""
        for form in forms:
            before, again = self.counts[table.name].read, 0
            try:
                for batch in self._batches(form):
                    self._check(batch)
                    self._set_aside(batch)
                    again += batch.again
            except Unreadable as stop:
                self.problems.add(stop.bad.at(form.place(stop.line)))
            for notice in form.passed:
                self.problems.add(notice)
            if again:
                self.problems.add(Bad("said-again", count=again).at(form.place()))
            if self.counts[table.name].read == before and not self.partial:
                self.problems.add(Bad("empty-table", table=table.zh).at(form.place()))
        self._add_doubts(table)
        found, left = self._references.settle(table)
        if found or left:
            self._take_late(table, found, left)
        for notice in self._left.tell():
            self.problems.add(notice)
        self.ledger.forget(table)

    def end(self) -> None:
        """Let go what only checks needed, before a load takes its own room."""
        self.ledger.forget_all()
        self._people, self._references = People(self.ledger, self.partial), References(self.ledger)
        self._implied_posts.clear()

    def _batches(self, form: Form) -> Iterator[Batch]:
        parsers: dict[str, Parser] = {}

        def of(column: Column) -> Parser:
            if column.name not in parsers:
                spellings = form.entry.values.get(column.name, {}) if form.entry else {}
                slashed = not self._slashed.isdisjoint(column.refers)
                order = form.entry.dates if form.entry else ""
                parsers[column.name] = parser(column, self.key, spellings, slashed, form.sheet.by_hand, order)
            return parsers[column.name]

        cleaned, slips = Cleaned(self.ledger.source, of), Slips(form, self.problems)
        for rows in _chunks(Coded.of(form).rows(form.rows())):
            self._look_for_slashes(form, rows)
            batch = parse(form, rows, of)
            cleaned.keep(batch)
            slips.tell(batch)
            yield batch
            self.progress(form.sheet.position(), form.sheet.size)

    def _look_for_slashes(self, form: Form, rows: list[Row]) -> None:
        """Where codes themselves contain «/», it does not separate several of them."""
        slot = form.slots.get("code")
        if slot is not None and any("/" in row[slot] for _, row in rows if slot < len(row)):
            self._slashed.add(form.table.name)

    def _check(self, batch: Batch) -> None:
        table = batch.form.table
        periods.part(batch)
        if table.repeats:
            several.spread(batch, self.ledger)
        if table.name == "holdings":
            posts.spread(batch)
        if table.name in ("posts", "holdings"):
            posts.name(batch)
        self._references.check(batch)
        if table.name == "people":
            self._people.enter(batch)
        elif any(column.name == "person" for column in table.columns):
            self._people.resolve(batch)
        checks.order(batch)
        checks.status(batch, self.ledger)
        checks.tiers(batch, self.ledger)
        if table.name == "holdings":
            posts.refer(batch, self.ledger)
        checks.repeated(batch, self.ledger)
        self._references.remember(batch)

    def _set_aside(self, batch: Batch) -> None:
        table = batch.form.table
        counts = self.counts[table.name]
        self.watch.see(batch)
        self.returns.note(batch)
        counts.read += len(batch.lines)
        counts.rejected += len(batch.problems)
        counts.good += len(batch.lines) - len(batch.problems)
        self._left.keep(batch)
        if table.name in ("holdings", "employment"):
            self._imply(batch)
        good = records.good(batch, keep_raw=_may_fail_late(table))
        if good.lines:
            self.good.add(table.name, good)
        for notice in posts.vacancies(batch):
            self.problems.add(notice)
        if batch.problems:
            for _, found in sorted(batch.problems.items()):
                for problem in found:
                    self.problems.add(problem)
            self.refused.add(str(batch.form.number), records.refused(batch))

    def _imply(self, batch: Batch) -> None:
        """Set aside the people and posts that only these rows speak of."""
        people = self._people.implied(batch)
        listed = self.ledger.keys["posts"].seen
        found = posts.implied(batch, listed, self._implied_posts) if "post" in batch.columns else None
        for table, columns in (("people", people), ("posts", found)):
            if columns:
                rows = records.implied(batch, columns)
                self.counts[table].implied += len(rows.lines)
                self.good.add(table, rows)
        for name in ("code", "identity"):
            batch.columns.pop(name)

    def _add_doubts(self, table: Table) -> None:
        """What the whole table shows to be wrong besides with rows that were refused already."""
        found: dict[Ref, list[Problem]] = defaultdict(list)
        for ref, column, value, bad in self._references.doubts(table):
            found[ref].append(bad.at(self.ledger.forms[ref.form].place(ref.line, column), value))
            self.problems.add(found[ref][-1])
        for number in {ref.form for ref in found}:
            form = self.ledger.forms[number]
            for batch in self.refused.take(str(number)):
                rows = [records.more(form, row, found.get(Ref(number, row.line), ())) for row in batch]
                self.refused.add(str(number), rows)

    def _take_late(self, table: Table, found: Wrong, left: Wrong) -> None:
        """Refuse rows of which only the whole table shows that they are wrong, or leave out their links."""
        refused = self.ledger.refused[table.name]
        for batch in self.good.take(table.name):
            form = self.ledger.forms[batch.form]
            codes = batch.columns["code"]
            late = [index for index, code in enumerate(codes) if code in found]
            kept = batch.only([i for i, code in enumerate(codes) if code not in found])
            self.good.add(table.name, self._left.take(kept, form, left))
            for index in late:
                refused[codes[index]] = f"{form.origin}#{batch.lines[index]}"
            if late:
                self.counts[table.name].good -= len(late)
                self.counts[table.name].rejected += len(late)
                rows = [self._late(batch, index, found[codes[index]]) for index in late]
                self.refused.add(str(form.number), rows)

    def _late(self, batch: Good, index: int, bads: list[tuple[str, str, Bad]]) -> Refused:
        form, line = self.ledger.forms[batch.form], batch.lines[index]
        problems: list[Problem] = [bad.at(form.place(line, column), value) for column, value, bad in bads]
        for problem in problems:
            self.problems.add(problem)
        values = [tuple(column[index] for column in batch.columns.values())]
        raw = batch.raw[index] if batch.raw else []
        self.returns.refuse(form.origin_of(line, raw))
        return records.refusal(form, line, raw, {}, problems, tuple(batch.columns), values)


def _may_fail_late(table: Table) -> bool:
    return any(is_own(table, column) for column in table.columns)


def _chunks(rows: Iterator[Row]) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == SIZE:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
