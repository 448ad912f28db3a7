"""truth.json, written item by item: what every city planted, rule by rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from loaders.city.dates import AS_OF
from loaders.city.person import SOURCE
from loaders.city.truth import RULES, Ledger

LINKAGE = "linkage"


class TruthFile:
    """Collects the truth of one city after another in part files, and joins them at the end."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "truth.json"
        self._files = ExitStack()
        self._parts = {
            name: self._files.enter_context((directory / f"{name}.part").open("w+", encoding="utf-8"))
            for name in (*RULES, LINKAGE)
        }
        self._population: Counter[str] = Counter()

    def append(self, ledger: Ledger) -> None:
        """Add the truth of one city. Raises OSError."""
        self._population.update(ledger.population)
        for name, rows in {**ledger.findings, LINKAGE: ledger.linkage}.items():
            self._parts[name].writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)

    def close(self) -> None:
        """Close the part files."""
        self._files.close()

    def join(self, figures: dict[str, int]) -> None:
        """Write truth.json of all parts. Raises OSError."""
        with self._path.open("w", encoding="utf-8") as file:
            head = {"as_of": AS_OF.isoformat(), "source": SOURCE, "figures": figures}
            population = {rule: self._population[rule] for rule in RULES}
            for name, value in {**head, "population": population}.items():
                file.write(f"{'{' if name == 'as_of' else ','}\n{json.dumps(name)}: ")
                file.write(json.dumps(value, ensure_ascii=False))
            file.write(',\n"findings": {')
            for turn, rule in enumerate(RULES):
                file.write(f"{',' if turn else ''}\n{json.dumps(rule)}: [")
                file.writelines(self._items(rule))
                file.write("\n]")
            file.write('\n},\n"linkage": [')
            file.writelines(self._items(LINKAGE))
            file.write("\n]\n}\n")

    def _items(self, name: str) -> Iterator[str]:
        self._parts[name].seek(0)
        for turn, line in enumerate(self._parts[name]):
            yield f"{',' if turn else ''}\n{line.rstrip()}"
