"""What of a plan a statement can see: a rule that can see none of it finds what it found before.

To ask such a rule again is not only idle. Neo4j keeps the plans of transactions that have written apart, so
on a server that has just started each statement is planned twice, and two rules of three see no appointment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cypher.lexer import Token, tokens, unquoted

WRITTEN = frozenset({"HOLDS", "PROPOSED", "CROSS_APPOINTED", "OF", "FOR", "Post", "Vacant", "Change"})
"""Types and labels of what `maintain.apply_plan` writes, and of what is derived from it."""
SOURCE, COLLECTS = "Source", "COLLECTS"
"""A source is seen by itself, and not by what it collected: that of a plan has collected nothing."""
COMPUTED = frozenset({"!", "%", "$"})
"""Signs of labels and types that are all but some, any at all, or made at run time."""


def sees(statement: str) -> bool:
    """Whether a reading statement can see an appointment, or a post, that a plan has made.

    It can where it names what a plan writes, or does not say which label a node or which type a relationship
    has; a procedure may see anything.
    """
    code = [each for each in tokens(statement) if each.kind not in ("comment", "string")]
    words = [unquoted(each.text) for each in code]
    ties = list(_ties(words))
    if not (WRITTEN | COMPUTED).isdisjoint(words) or any(":" not in tie for tie, _ in ties):
        return True
    collected = sum(COLLECTS in tie and _is_source(words, behind) for tie, behind in ties)
    if words.count(SOURCE) > collected:
        return True
    return _has_bare_tie(code) or _has_bare_node(words) or _calls(code)


def _ties(words: Sequence[str]) -> Iterator[tuple[Sequence[str], int]]:
    """What stands in the brackets of each relationship, and the place right behind them."""
    for place, (one, other) in enumerate(pairwise(words)):
        if (one, other) == ("-", "[") and "]" in words[place:]:
            end = words.index("]", place)
            yield words[place + 2 : end], end + 1


def _is_source(words: Sequence[str], place: int) -> bool:
    """Whether the node at the other end of a relationship is a source."""
    node = words[place : place + 6]
    return SOURCE in node[: node.index(")") if ")" in node else len(node)]


def _has_bare_tie(code: Sequence[Token]) -> bool:
    """Whether two nodes are tied without brackets."""
    return any(
        one.text == other.text == "-" and other.start == one.start + 1 for one, other in pairwise(code)
    )


def _has_bare_node(words: Sequence[str]) -> bool:
    """Whether nodes are looked for that need neither a label nor a relationship."""
    for place, (one, other) in enumerate(pairwise(words)):
        if one.upper() in ("MATCH", ",", "{") and other == "(" and ")" in words[place:]:
            end = words.index(")", place)
            if ":" not in words[place:end] and words[end + 1 : end + 2] not in (["-"], ["<"]):
                return True
    return False


def _calls(code: Sequence[Token]) -> bool:
    """Whether a procedure is called."""
    return any(one.text.upper() == "CALL" and other.kind in ("word", "name") for one, other in pairwise(code))
