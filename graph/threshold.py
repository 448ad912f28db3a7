"""A threshold of a rule: its value, and why one may believe it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cypher.block import Table
from cypher.errors import BadParameter
from cypher.head import CONFIDENCES
from cypher.problems import nearest

UNCHECKED = "C"
Value = int | list[str]
"""A whole number, or a list of coded words."""


@dataclass(frozen=True)
class Threshold:
    """A whole number, or a list of words, that fills the parameter `name` of the rules.

    `unit` and `note` are «中文 · English»; a profile may set what is from `least` to `most`: of a list, as
    many words. `basis` is the row of docs/rules.md, or the text, that the value rests on; `profile` the name
    of the profile that set it.
    """

    name: str
    value: Value
    unit: str
    least: int
    most: int
    basis: str
    confidence: str
    note: str
    profile: str

    @property
    def size(self) -> int:
        """The number, or of a list how many words it has."""
        return len(self.value) if isinstance(self.value, list) else self.value

    @property
    def shown(self) -> str:
        """The value as a reader sees it."""
        return ", ".join(self.value) if isinstance(self.value, list) else str(self.value)

    def given(self, value: object) -> Threshold:
        """The same, with a value that the caller gave and that rests on nothing else."""
        stated = value if isinstance(value, int | list) else self.value
        return replace(self, value=stated, basis="--param", confidence=UNCHECKED, profile="")

    def check(self) -> None:
        """Raises BadParameter for a value out of range."""
        if words := self.trouble:
            raise BadParameter(*words, self.name)

    @property
    def trouble(self) -> tuple[str, str] | None:
        """What there is to say of a value out of range, in Chinese and English."""
        if self.least <= self.size <= self.most:
            return None
        listed = isinstance(self.value, list)
        said, says = ("的个数", "the number of words") if listed else ("的值", "the value")
        return (
            f"阈值 {self.name} {said} {self.size} 不在 {self.least} 到 {self.most} 之间({self.note})。",
            f"{says} {self.size} of {self.name} is not within {self.least} to {self.most} ({self.note}).",
        )


def read(table: Table, name: str, known: Mapping[str, Threshold], profile: str) -> Threshold | None:
    """The key `name` of a table of thresholds; None, with problems noted, where it is not right.

    A number alone is a value that nobody checked (confidence C). Unit, range and note are said once, by the
    profile that has the threshold first; those that extend it change the value and what it rests on.
    """
    before = len(table.block.problems.found)
    one = _table(table, name)
    base = known.get(name)
    if one is None:
        found = base and replace(base, value=_value(table, name, base), basis=profile, confidence=UNCHECKED)
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


def _value(table: Table, key: str, base: Threshold | None = None) -> Value:
    """A number, or a list of words that are each there once; which of them says who had it first."""
    first = base.value if base else table.data.get(key)
    if not isinstance(first, list):
        return table.take(key, int, 0)
    words: list[object] = table.take(key, list, [])
    if len({word for word in words if isinstance(word, str) and word.strip()}) < len(words):
        table.problem(
            key,
            f"“{key}”应是一列文字,每个写一次。",
            f"{key!r} must be a list of texts, each of them once.",
        )
    return [str(word) for word in words]


def _changed(one: Table, base: Threshold, profile: str) -> Threshold:
    for key in ("unit", "min", "max"):
        one.refuse(
            key, f"“{key}”由先有这个阈值的配置决定。", f"{key!r} is said by the profile that had it first."
        )
    return replace(
        base,
        value=_value(one, "value", base),
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
        _value(one, "value"),
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
    if words := found.trouble:
        one.problem("value", *words) if one else table.problem(found.name, *words)
        return None
    return found
