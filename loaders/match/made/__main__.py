"""Writes the made set: `records.csv`, and `truth.csv` with each record's key and whose it is."""

from __future__ import annotations

import argparse
import csv
from dataclasses import astuple
from pathlib import Path

from loaders.match.made.rosters import make
from loaders.match.record import Record


def main() -> None:
    """The program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    made = make(asked.records, asked.seed)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with (asked.folder / "records.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(Record.__slots__)
        for record in made.records:
            cells = astuple(record)
            writer.writerow(["、".join(cell) if isinstance(cell, tuple) else cell for cell in cells])
    with (asked.folder / "truth.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([("key", "person"), *sorted(made.truth.items())])


if __name__ == "__main__":
    main()
