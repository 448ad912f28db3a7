"""Who is one person in many rosters: ours against rules with rapidfuzz and untuned Splink, on a made set."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable

from benchmarks import bench
from benchmarks.bench import Figure, Result
from benchmarks.identity_peers import rules, splink_untuned
from loaders.match import match_people
from loaders.match.made import Made, make
from loaders.match.made.score import Score, score

PRECISION, RECALL, TIMES = 0.999, 0.95, 1.5
SEED = 2026
"""Neither the seed that the weights were counted on nor one that a threshold was chosen on."""


def main() -> None:
    """Run it."""
    parser = bench.arguments(str(__doc__), scale=1, rounds=1)
    parser.add_argument("--records", type=int, default=20_000, help="records in the made set (default 20000)")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the made set (default {SEED})")
    options = parser.parse_args()
    result = bench.begin("identity", "rules with rapidfuzz, and Splink untuned", options)
    bench.say(f"making {options.records} records")
    _run(make(options.records, options.seed), options, result)
    result.show(options.json)


def _run(made: Made, options: argparse.Namespace, result: Result) -> None:
    seconds: dict[str, list[float]] = {"ours": [], "rules": [], "splink": []}
    scores: dict[str, Score] = {}
    asked: list[tuple[str, str]] = []

    def ours() -> Iterable[tuple[str, ...]]:
        found = match_people(made.records)
        asked[:] = [(pair.one, pair.other) for pair in found.asked]
        return found.groups

    ways: dict[str, Callable[[], Iterable[Iterable[str]]]] = {
        "ours": ours,
        "rules": lambda: rules(made.records),
        "splink": lambda: splink_untuned(made.records),
    }
    for _ in range(options.rounds):
        for name, way in ways.items():
            bench.say(name)
            groups: list[list[str]] = []
            seconds[name].append(bench.timed(lambda way=way, groups=groups: groups.extend(map(list, way()))))
            scores[name] = score(made.truth, groups, asked if name == "ours" else ())
    _figures(result, scores, seconds)
    own = scores["ours"]
    result.notes = [
        f"{len(made.records)} records of {len(set(made.truth.values()))} people, {own.true} pairs of one.",
        f"Put to a person: {own.questions} questions, {own.abstained / own.true:.2%} of these pairs;"
        f" recall of the pairs that were decided: {own.recall_of_decided:.4f}.",
        f"Wrong joins: ours {own.joined - own.right} of {own.joined}, rules "
        f"{scores['rules'].joined - scores['rules'].right} of {scores['rules'].joined}, Splink "
        f"{scores['splink'].joined - scores['splink'].right} of {scores['splink'].joined}.",
    ]


def _figures(result: Result, scores: dict[str, Score], seconds: dict[str, list[float]]) -> None:
    own = scores["ours"]
    for peer, name in (("rules", "rules + rapidfuzz"), ("splink", "untuned Splink")):
        other = scores[peer]
        for what, value, beside, goal in (
            ("precision", own.precision, other.precision, PRECISION),
            ("recall, asked counts as missed", own.recall, other.recall, RECALL),
        ):
            said = f">= {goal}"
            result.figures.append(
                Figure(f"{what}, beside {name}", value, "", beside, None, said, value >= goal)
            )
        times = bench.median([a / b for a, b in zip(seconds["ours"], seconds[peer], strict=True)])
        goal, reached = (f"<= {TIMES}x", times <= TIMES) if peer == "splink" else ("", None)
        result.figures.append(
            Figure(
                f"seconds, beside {name}",
                bench.median(seconds["ours"]),
                "s",
                bench.median(seconds[peer]),
                times,
                goal,
                reached,
            )
        )


if __name__ == "__main__":
    main()
