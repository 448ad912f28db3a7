"""A card as the Browser runs it: with its values at the top, or with parameters that are set before.

With values at the top a block runs at once and gives the same whatever was clicked before, since it leaves no
parameter behind for others; and a value is changed in one place:

    WITH date() AS my_as_of, '' AS my_area
    CALL (my_as_of, my_area) {
    …the statement, with `my_as_of` for `$as_of`…
    }
    RETURN …its columns…
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from cypher.card import Card
from cypher.lexer import Token, tokens, unquoted
from graph.browser import wrapping
from graph.browser.value import quoted

KEPT = 256
"""Statements that are remembered as they were written for the Browser."""


def title(card: Card) -> str:
    """The title, Chinese · English."""
    return f"{card.title_zh} · {card.title_en}"


def filled(card: Card, values: Mapping[str, str], said: Collection[str] = ()) -> str | None:
    """The statement under its title with `values` (Cypher expressions) for its parameters.

    `said` are the parameters whose values are no samples. None where it cannot be had: a sample is to be
    found once, and not again for each row.
    """
    inline = _inline(card.statement)
    inside = {name for name in values if inline is None or name in inline}
    fixed = inside if inline is None else inline
    if any(card.params[name].required for name in fixed.difference(said)):
        return None
    names, body = _body(
        card.statement,
        tuple((name, value) for name, value in values.items() if name in inside),
        tuple(name for name in values if name not in inside),
    )
    if not names:
        return f"// {title(card)}\n{body}"
    given = ",\n  ".join(f"{values[name]} AS {variable}" for name, variable in names.items())
    columns = ", ".join(map(quoted, card.columns))
    return (
        f"// {title(card)}\nWITH {given}\nCALL ({', '.join(names.values())}) {{\n{body}\n}}\nRETURN {columns}"
    )


@lru_cache(KEPT)
def _inline(statement: str) -> frozenset[str] | None:
    """The parameters whose values have to stand where they are used; None: all of them."""
    found = list(tokens(statement))
    return None if wrapping.obstacle(found) else frozenset(wrapping.rows(found))


@lru_cache(KEPT)
def _body(
    statement: str, inside: tuple[tuple[str, str], ...], outside: tuple[str, ...]
) -> tuple[Mapping[str, str], str]:
    """The variables that stand for the parameters `outside`, and the statement with them and the values
    `inside`. It is read once, and not for each answer that links to it."""
    found = list(tokens(statement))
    names = {name: _variable(name, found) for name in outside}
    return names, _changed(statement, found, {**dict(inside), **names}, dict(wrapping.imports(found, names)))


def asked(card: Card) -> str:
    """The statement under its title, as the card has it."""
    return f"// {title(card)}\n{_changed(card.statement, list(tokens(card.statement)), {}, {})}"


def param_lines(values: Mapping[str, str]) -> str:
    """The Browser's `:param` commands that set `values`, to be run at once.

    Not `:params {…}`, which makes floats of integers; and a map must not stand first, where it is a query.
    """
    return ";\n".join(f":param {name} => {_shielded(value)}" for name, value in values.items())


def _shielded(value: str) -> str:
    return f"[{value}][0]" if value.startswith("{") else value


def _variable(name: str, found: Sequence[Token]) -> str:
    """A name for a value that nothing in the statement has."""
    taken = {unquoted(token.text) for token in found}
    variable = f"my_{name}"
    while variable in taken:
        variable += "_"
    return quoted(variable)


def _changed(
    statement: str, found: Sequence[Token], values: Mapping[str, str], insert: Mapping[int, str]
) -> str:
    """With values for parameters, texts inserted, and no semicolon, at which the Browser would divide it."""
    parts, end = [], 0
    for token in found:
        parts += [statement[end : token.start], insert.get(token.start, ""), _text(token, values)]
        end = token.start + len(token.text)
    return "".join([*parts, statement[end:]]).strip()


def _text(token: Token, values: Mapping[str, str]) -> str:
    if token.kind == "parameter":
        return values.get(wrapping.parameter(token), token.text)
    if token.kind == "comment":
        return token.text.replace(";", ",")
    return token.text.replace(";", "\\u003B")
