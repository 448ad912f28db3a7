"""The proof of a plan: what the rules find with the appointments in force, and what they found before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.plan.problem import Key
from graph.report import Found

OPEN = ("gap", "missing")
"""Values of a state, or of a pair of the three parties, that say that something is missing."""
FINE = ("ok", "linked", "full", "not_due")


@dataclass(frozen=True)
class Proof:
    """What the rules said: promised targets that are closed and that are not, others that are closed too, and
    findings that were not there before."""

    confirmed: tuple[Key, ...]
    unconfirmed: tuple[Key, ...]
    also: tuple[Key, ...]
    new: tuple[Key, ...]


def prove(before: Iterable[Found], after: Iterable[Found], promised: Iterable[Key]) -> Proof:
    """Compare what the rules said before and after with what was promised."""
    promised = tuple(promised)
    then, now = _values(before), _values(after)
    opened = {key for key, value in now.items() if value in OPEN}
    was_open = {key for key, value in then.items() if value in OPEN}
    fine = {key for key in then if now.get(key, "ok") in FINE}
    return Proof(
        confirmed=tuple(key for key in promised if key in fine),
        unconfirmed=tuple(key for key in promised if key not in fine),
        also=tuple(sorted((was_open & fine) - set(promised))),
        new=tuple(sorted(opened - was_open)),
    )


def _values(rules: Iterable[Found]) -> Mapping[Key, str]:
    """The state of each finding, and of each of its columns that has such a value.

    A finding that is about several things (a compound and a person) is known by all of them.
    """
    found: dict[Key, str] = {}
    for rule in rules:
        for each in rule.findings:
            subject = " ".join(str(part) for part in each.identity if part is not None)
            for name, value in each.values.items():
                if name == "state":
                    found[each.rule, subject, ""] = each.state
                elif value in (*OPEN, *FINE, "possible", "unknown"):
                    found[each.rule, subject, name] = str(value)
    return found
