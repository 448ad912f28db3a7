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

from cypher.card import Card
from cypher.lexer import Token, tokens, unquoted
from graph.browser import wrapping
from graph.browser.value import quoted


def title(card: Card) -> str:
    """The title, Chinese · English."""
    return f"{card.title_zh} · {card.title_en}"


def filled(card: Card, values: Mapping[str, str], said: Collection[str] = ()) -> str | None:
    """The statement under its title with `values` (Cypher expressions) for its parameters.

    `said` are the parameters whose values are no samples. None where it cannot be had: a sample is to be
    found once, and not again for each row.
    """
    found = list(tokens(card.statement))
    within = wrapping.obstacle(found)
    inline = set(values) if within else wrapping.rows(found)
    if any(card.params[name].required for name in inline.difference(said)):
        return None
    names = {name: _variable(name, found) for name in values if name not in inline}
    body = _changed(card.statement, found, {**values, **names}, dict(wrapping.imports(found, names)))
    if not names:
        return f"// {title(card)}\n{body}"
    given = ",\n  ".join(f"{values[name]} AS {variable}" for name, variable in names.items())
    columns = ", ".join(map(quoted, card.columns))
    return (
        f"// {title(card)}\nWITH {given}\nCALL ({', '.join(names.values())}) {{\n{body}\n}}\nRETURN {columns}"
    )


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
