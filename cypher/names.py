"""Labels, relationship types and written properties, as a statement spells them.

The server's planner warns of unknown names where a statement reads; where it writes, a typo would quietly
become a name of its own. So these are looked for here, before anything runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cypher.lexer import Token, line_at, tokens, unquoted

CLAUSES = frozenset(
    """CALL CREATE DELETE DETACH FINISH FOREACH INSERT LIMIT LOAD MATCH MERGE ON OPTIONAL ORDER REMOVE
    RETURN SET SKIP UNION UNWIND USE WHERE WITH""".split()  # noqa: SIM905 (a list would fill a page)
)
OPENING, CLOSING = ("(", "[", "{"), (")", "]", "}")
LABEL = "label"
PROPERTY = "property"


class Name(NamedTuple):
    """A name in a statement: `kind` is LABEL (a relationship type too) or PROPERTY; `line` counts from 1."""

    kind: str
    text: str
    line: int


def names(text: str) -> Iterator[Name]:
    """Every label and relationship type, every property of a pattern, and those that SET or REMOVE touch."""
    code = [token for token in tokens(text) if token.kind != "comment"]
    for kind, places in ((LABEL, _labels(code)), (PROPERTY, _patterns(code)), (PROPERTY, _written(code))):
        for token in (code[at] for at in places):
            yield Name(kind, unquoted(token.text), line_at(text, token.start))


def _is_name(code: list[Token], at: int) -> bool:
    return at < len(code) and code[at].kind in ("word", "name")


def _nested(code: list[Token]) -> Iterator[tuple[int, list[int]]]:
    """Each place with the places of the brackets that are open there."""
    opened: list[int] = []
    for at, token in enumerate(code):
        if token.text in CLOSING and opened:
            opened.pop()
        yield at, opened
        if token.text in OPENING:
            opened.append(at)


def _labels(code: list[Token]) -> Iterator[int]:
    """Places of the names in label expressions: `:A`, `:A|B`, `:!A&B`; not `{key: value}`, not `:: TYPE`."""
    for at, opened in _nested(code):
        if code[at].text != ":" or (at and code[at - 1].text == ":"):
            continue
        top = opened[-1] if opened else 0
        if opened and code[top].text == "{" and code[at - 2].text in ("{", ","):
            continue
        # In [x IN xs WHERE x:A | x.code] the bar ends the label; in -[:A|B]- it joins.
        ends = opened and code[top].text == "[" and code[top - 1].text != "-"
        joins = ("&",) if ends else ("&", "|")
        here = at + 1
        while here < len(code):
            here += code[here].text in ("!", "(")
            if not _is_name(code, here):
                break
            yield here
            if here + 1 >= len(code) or code[here + 1].text not in joins:
                break
            here += 2


def _patterns(code: list[Token]) -> Iterator[int]:
    """Places of the keys in `(n:A {key: …})` and `-[:T {key: …}]-`; but not in `collect(n {key: …})`."""
    for at, opened in _nested(code):
        if len(opened) < 2 or code[at].text != ":" or not _is_name(code, at - 1):
            continue
        outer, brace = opened[-2:]
        if code[brace].text != "{":
            continue
        before = code[outer - 1] if outer else None
        if code[outer].text == "[":
            is_pattern = before is not None and before.text == "-"
        else:
            is_pattern = before is None or before.kind != "word" or before.text.upper() in CLAUSES
        is_key = code[at - 2].text in ("{", ",")
        if is_pattern and is_key and (brace - 1 == outer or _is_name(code, brace - 1)):
            yield at - 1


def _written(code: list[Token]) -> Iterator[int]:
    """Places of `property` in the items `variable.property` of SET and REMOVE."""
    clause, depth = "", 0
    for at, opened in _nested(code):
        word = code[at].text.upper()
        is_clause = word in CLAUSES and code[at - 1].text not in (".", ":")
        if is_clause:
            clause, depth = word, len(opened)
        starts = is_clause or (word == "," and len(opened) == depth)
        item = code[at + 1 : at + 4]
        if starts and clause in ("SET", "REMOVE") and len(item) == 3 and item[1].text == ".":
            yield at + 3
