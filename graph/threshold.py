"""A threshold of a rule: its value, and why one may believe it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cypher.block import Table
from cypher.head import CONFIDENCES
from cypher.problems import nearest

UNCHECKED = "C"


@dataclass(frozen=True)
class Threshold:
    """A whole number that fills the parameter `name` of the rules.

    `unit` and `note` are «中文 · English»; a profile may set what is from `least` to `most`. `basis` is the
    row of docs/rules.md, or the text, that the value rests on; `profile` the name of the profile that set it.
    """

    name: str
    value: int
    unit: str
    least: int
    most: int
    basis: str
    confidence: str
    note: str
    profile: str

    def given(self, value: object) -> Threshold:
        """The same, with a value that the caller gave and that rests on nothing else."""
        stated = value if isinstance(value, int) else self.value
        return replace(self, value=stated, basis="--param", confidence=UNCHECKED, profile="")


def read(table: Table, name: str, known: Mapping[str, Threshold], profile: str) -> Threshold | None:
    """The key `name` of a table of thresholds; None, with problems noted, where it is not right.

    A number alone is a value that nobody checked (confidence C). Unit, range and note are said once, by the
    profile that has the threshold first; those that extend it change the value and what it rests on.
    """
    before = len(table.block.problems.found)
    one = _table(table, name)
    base = known.get(name)
    if one is None:
        found = base and replace(base, value=table.take(name, int, 0), basis=profile, confidence=UNCHECKED)
    else:
        found = _changed(one, base, profile) if base else _new(one, name, profile)
        one.close()
    if found is None:
        _unknown(table, name, known)
    if found is None or len(table.block.problems.found) > before:
        return None
    return _in_range(table, one, replace(found, profile=profile))


def _table(table: Table, name: str) -> Table | None:
    """What is said in a table of its own."""
    if not isinstance(table.data[name], dict):
        return None
    return Table(table.block, table.take(name, dict, {}), *table.path, name)


def _changed(one: Table, base: Threshold, profile: str) -> Threshold:
    for key in ("unit", "min", "max"):
        one.refuse(
            key, f"“{key}”由先有这个阈值的配置决定。", f"{key!r} is said by the profile that had it first."
        )
    return replace(
        base,
        value=one.take("value", int, base.value),
        basis=one.text("basis", need=False) or profile,
        confidence=one.choice("confidence", CONFIDENCES, need=False) or UNCHECKED,
        note=one.text("note", need=False) or base.note,
    )


def _new(one: Table, name: str, profile: str) -> Threshold | None:
    if not {"unit", "min", "max"} <= set(one.data):
        one.asked += one.data
        return None
    return Threshold(
        name,
        one.take("value", int, 0),
        one.text("unit"),
        one.take("min", int, 0),
        one.take("max", int, 0),
        one.text("basis"),
        one.choice("confidence", CONFIDENCES),
        one.text("note"),
        profile,
    )


def _unknown(table: Table, name: str, known: Mapping[str, Threshold]) -> None:
    table.asked.append(name)
    zh, en = nearest(name, known)
    table.problem(
        name,
        f"没有阈值“{name}”{zh}自己的卡片要用新阈值,就写全 value、unit、min、max、basis、confidence、note。",
        f"there is no threshold {name!r}{en} A new one, for a card of your own, says value, unit, min, max, "
        "basis, confidence and note.",
    )


def _in_range(table: Table, one: Table | None, found: Threshold) -> Threshold | None:
    if found.least <= found.value <= found.most:
        return found
    zh = f"阈值 {found.name} 的值 {found.value} 不在 {found.least} 到 {found.most} 之间({found.note})。"
    en = (
        f"the value {found.value} of {found.name} is not within {found.least} to {found.most} ({found.note})."
    )
    one.problem("value", zh, en) if one else table.problem(found.name, zh, en)
    return None
