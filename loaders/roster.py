"""From files to clean rows and problems. Nothing here touches a database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial as bound
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from graph import collector
from loaders import files, provenance, records, rejects
from loaders.foreign.head import Head
from loaders.forgotten import NOBODY, Forgotten
from loaders.forms import Form, forms
from loaders.identity_key import IdentityKey
from loaders.ledger import Known, Ledger
from loaders.manifest import NAME, Manifest
from loaders.problems import Bad, Place, Problem, Problems, Unreadable
from loaders.provenance import AsOfFrom
from loaders.reading import Counts, Progress, Reading
from loaders.records import Good, Refused, Row
from loaders.rejects import Patch
from loaders.sheet import Sheet
from loaders.spool import Entry, Spool
from loaders.tables import TABLES
from loaders.watch import Watch

__all__ = ["Counts", "Known", "Problem", "Rosters", "Row", "read"]


@dataclass(frozen=True)
class Rows:
    """A batch of good rows; its digest changes with what they say or where they stand."""

    digest: str
    rows: Callable[[], list[Row]]


@dataclass
class Rosters:
    """What was read. Leave it (`with`, or `close`) to give its temporary file back.

    `patch`: rows that come back from a rejects file; `partial`: such, or a roster that says so. `blocked`: a
    problem concerns a whole file, so that setting rows aside is not enough. `corrects` is the mark of the
    rejects file that the rows come back from.
    """

    source: str
    name: str
    as_of: date
    as_of_from: AsOfFrom
    made: bool
    partial: bool
    patch: bool
    corrects: str
    manifest: Manifest
    counts: dict[str, Counts]
    _problems: Problems
    _reading: Reading

    @property
    def problems(self) -> list[Problem]:
        """The problems, the first thousands of them."""
        return self._problems.kept

    @property
    def notices(self) -> list[Problem]:
        """What was done that somebody may not expect; nothing is wrong with it."""
        return self._problems.notices

    @property
    def problem_count(self) -> int:
        """How many problems there are, kept or not."""
        return self._problems.count

    @property
    def problem_rules(self) -> dict[str, int]:
        """How many problems there are by rule."""
        return dict(self._problems.rules)

    @property
    def rejects(self) -> str:
        """The mark of the rejects file that these rows are in; of the first one, where they come from one."""
        return self.corrects or self._reading.returns.mark(self.source, self.as_of)

    @property
    def set_aside(self) -> list[str]:
        """Where the refused rows stood when they were first read."""
        return list(self._reading.returns.set_aside)

    @property
    def settled(self) -> list[str]:
        """Where the good rows of a rejects file stood when they were first read."""
        return list(self._reading.returns.settled)

    @property
    def fingerprint(self) -> str:
        """That of the key with which numbers were hashed."""
        return self._reading.key.fingerprint

    @property
    def forgotten(self) -> frozenset[str]:
        """The marks of forgotten people for which rows were looked through."""
        return self._reading.forgotten.marks

    @property
    def blocked(self) -> bool:
        """Whether a problem concerns a whole file."""
        return self._problems.blocking

    def rows(self, table: str) -> Iterator[list[Row]]:
        """Batches of some 5,000 good rows in the order of the files; implied rows come last."""
        return (batch.rows() for batch in self.batches(table))

    def batches(self, table: str) -> Iterator[Rows]:
        """The same, not yet read."""
        good, origins = self._reading.good, self.origins
        for entry in good.entries(table):
            yield Rows(entry.digest, bound(_rows, table, origins, good, entry))

    def digest(self) -> str:
        """A digest of what the good rows say and where they stand."""
        manifest = self.manifest
        said = (self.source, self.as_of, manifest.collects, manifest.posts, self.origins)
        rows = [(table, entry.digest) for table in self.counts for entry in self._reading.good.entries(table)]
        return sha256(repr((said, rows)).encode()).hexdigest()

    def rejected(self, table: str) -> Iterator[Row]:
        """The refused rows with what of them could be read, so that their earlier state can be left alone."""
        for form, row in self.refused(table):
            for values in row.values or [()]:
                found = records.given(row.names, values) if values else {}
                yield Row(table, f"{form.origin}#{row.line}", found)

    def refused(self, table: str = "") -> Iterator[tuple[Form, Refused]]:
        """The refused rows as they were, of one table or of all, each with its sheet, sheet after sheet."""
        for form in self._reading.ledger.forms:
            if table in ("", form.table.name):
                for batch in self._reading.refused.read(str(form.number)):
                    for row in batch:
                        yield form, row

    def write_rejects(self, path: Path) -> None:
        """Write the refused rows into a workbook that, corrected, can be read again."""
        writer = rejects.Writer(path, self._reading.key, self._reading.ledger.forms)
        writer.write(self.source, self.as_of, self.rejects, self._reading.refused)

    def close(self) -> None:
        """Give the temporary files back."""
        self._reading.good.close()
        self._reading.refused.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Rosters({self.source!r}, {self.as_of}, problems={self.problem_count})"

    @property
    def origins(self) -> list[str]:
        """What the rows of each form have as their origin."""
        return [form.origin for form in self._reading.ledger.forms]


def _rows(table: str, origins: Sequence[str], good: Spool[Good], entry: Entry) -> list[Row]:
    return records.rows(table, origins, good.get(entry))


def read(
    paths: Sequence[Path],
    *,
    manifest: Manifest | None = None,
    source: str | None = None,
    as_of: date | None = None,
    key: IdentityKey,
    known: Known,
    partial: bool = False,
    hidden: str | None = None,
    progress: Progress | None = None,
    forgotten: Forgotten = NOBODY,
) -> Rosters:
    """Read roster files and folders. Every problem is noted, none raised.

    `hidden` says what of hidden sheets that are tables: «read», «skip», or None when the manifest says it.
    `progress` is called with the bytes read of a file and its size. Rows about
    `forgotten` people are refused. Raises RosterError for a manifest that is not right.
    """
    paths = [Path(path) for path in paths]
    problems = Problems()
    manifest = manifest or provenance.own_manifest(paths, problems)
    listed = files.find(paths)
    opened, patch, head = _open(
        [each for each in listed if not manifest or each.name not in manifest.ignore], manifest, problems
    )
    if manifest is None and (parts := provenance.parts(paths, listed, opened)):
        place = "、".join(each.name or str(each) for each in paths)
        problems.add(Bad("several-sources", parts="、".join(parts)).at(Place(place)))
        listed, opened = [], []
    elif not listed:
        problems.add(Bad("no-rosters").at(Place("、".join(map(str, paths)) or ".")))
    manifest = manifest or provenance.carried(opened) or Manifest()
    for each in files.passed(paths):
        if each.name not in manifest.ignore:
            problems.add(Bad("file-passed").at(Place(each.name)))
    if hidden:
        manifest = replace(manifest, hidden=hidden)
    with collector.rare():
        found = _forms(opened, manifest, problems)
    source = provenance.source(source, patch, manifest, paths, problems)
    as_of, as_of_from = provenance.as_of(as_of, patch, manifest, head)
    if patch is None:
        provenance.check_files(manifest, listed, problems)
    ledger = Ledger(source, as_of, known, forms=found)
    partial = partial or manifest.partial or patch is not None
    watch = Watch(() if patch else manifest.contracts)
    told = progress or (lambda done, size: None)
    reading = Reading(ledger, key, problems, partial, told, watch, forgotten)
    with collector.rare():
        for table in TABLES:
            reading.read(table, [form for form in found if form.table is table])
    for scope in sorted(ledger.missing(("organizations", "areas"), provenance.scopes(manifest))):
        problems.add(Bad("reference").at(Place(NAME, column="scope"), scope))
    reading.end()
    counts = dict(reading.counts)
    for breach in watch.breaches({name: each.read for name, each in counts.items()}, partial=partial):
        problems.add(breach)
    return Rosters(
        source=source,
        name=manifest.name or source,
        as_of=as_of,
        as_of_from=as_of_from,
        made=manifest.made or head.made,
        partial=partial,
        patch=patch is not None,
        corrects=patch.mark if patch else "",
        manifest=manifest,
        counts=counts,
        _problems=problems,
        _reading=reading,
    )


def _open(
    paths: Sequence[Path], manifest: Manifest | None, problems: Problems
) -> tuple[list[Sequence[Sheet]], Patch | None, Head]:
    """The sheets of each file, and what a rejects file and files of other standards say of themselves."""
    found: list[Sequence[Sheet]] = []
    patches: dict[Path, Patch] = {}
    foreign = files.together(paths)
    for path in paths:
        try:
            said = manifest.encoding_of(path.name) if manifest else ""
            patch, opened = rejects.opened(files.open_file(path, said, foreign))
            found.append(opened)
            if patch:
                patches[path] = patch
        except Unreadable as stop:
            problems.add(stop.bad.at(Place(path.name, line=stop.line)))
    for path, bad in foreign.passed:
        problems.add(bad.at(Place(path.name)))
    for path in patches if len(paths) > 1 else ():
        problems.add(Bad("rejects-among-others").at(Place(path.name)))
    return found, next(iter(patches.values()), None), foreign.head


def _forms(files: Sequence[Sequence[Sheet]], manifest: Manifest, problems: Problems) -> list[Form]:
    """The forms of all sheets, numbered."""
    found: list[Form] = []
    for opened in files:
        for sheet in opened:
            try:
                found += forms(sheet, manifest, problems, alone=len(opened) == 1)
            except Unreadable as stop:
                problems.add(stop.bad.at(Place(sheet.file, sheet.sheet, stop.line)))
    for number, form in enumerate(found):
        form.number = number
    return found
