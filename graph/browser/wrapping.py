"""What it takes to put a statement into `CALL (…) { … }`, so that variables can stand for its parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cypher.lexer import Token, unquoted

PAIRS = {"(": ")", "{": "}"}
SKIPS = ("LIMIT", "SKIP", "OFFSET")  # what follows them may be a number or a parameter, never a variable
ASKING = ("COLLECT", "COUNT", "EXISTS")


def parameter(token: Token) -> str:
    """The name of a parameter."""
    return unquoted(token.text[1:].strip())


def rows(found: Sequence[Token]) -> set[str]:
    """The parameters that number rows."""
    return {
        parameter(token)
        for before, token in pairwise(found)
        if token.kind == "parameter" and before.text.upper() in SKIPS
    }


def obstacle(found: Sequence[Token]) -> bool:
    """Whether Neo4j 5 takes the statement by itself and not inside a CALL, where it looks more closely.

    A CALL of the old form sees no variables; `a:B:C` may not stand beside `|` or `&`; and the parts of a
    UNION in an expression need the same columns, which they have where all are named.
    """
    words = [token.text.upper() for token in found]
    if ("CALL", "{") in pairwise(words):
        return True
    chained = any(one == three == ":" for one, three in zip(words, words[2:], strict=False))
    if chained and {"|", "&"} & set(words):
        return True
    asked = (at + 1 for at, word in enumerate(words[:-1]) if word in ASKING and words[at + 1] == "{")
    return any(_unnamed(words[at : match(found, at)]) for at in asked)


def _unnamed(words: Sequence[str]) -> bool:
    return "UNION" in words and words.count("AS") < words.count("RETURN")


def imports(found: Sequence[Token], names: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """For each `CALL (…) { … }` the place of its `)` and what of `names` (by parameter) is to be there."""
    for at, token in enumerate(found[:-1]):
        if token.kind != "word" or token.text.upper() != "CALL" or found[at + 1].text != "(":
            continue
        close = match(found, at + 1)
        listed = found[at + 2 : close]
        if close + 1 >= len(found) or found[close + 1].text != "{" or any(one.text == "*" for one in listed):
            continue
        inside = found[close + 1 : match(found, close + 1)]
        used = dict.fromkeys(parameter(one) for one in inside if one.kind == "parameter")
        needed = ", ".join(names[name] for name in used if name in names)
        if needed:
            yield found[close].start, f", {needed}" if listed else needed


def match(found: Sequence[Token], at: int) -> int:
    """Where what opens at `at` closes, or the last token."""
    opens, closes = found[at].text, PAIRS[found[at].text]
    depth = 0
    for place in range(at, len(found)):
        depth += (found[place].text == opens) - (found[place].text == closes)
        if not depth:
            return place
    return len(found) - 1
