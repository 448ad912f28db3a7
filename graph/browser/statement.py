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

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cypher.card import Card
from cypher.lexer import Token, tokens, unquoted
from graph.browser.value import quoted

SKIPS = ("LIMIT", "SKIP", "OFFSET")  # what follows them may be a number or a parameter, never a variable


def title(card: Card) -> str:
    """The title, Chinese · English."""
    return f"{card.title_zh} · {card.title_en}"


def filled(card: Card, values: Mapping[str, str]) -> str:
    """The statement under its title with `values` (Cypher expressions) for its parameters."""
    found = list(tokens(card.statement))
    inline = set(_inline(found))
    names = {name: _variable(name, found) for name in values if name not in inline}
    said = {**values, **names}
    body = _changed(card.statement, found, said, dict(_imports(found, names)))
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


def _inline(found: Sequence[Token]) -> Iterator[str]:
    """The parameters that no variable can stand for: numbers of rows; all, beside a CALL of the old form."""
    old = any(one.text.upper() == "CALL" and two.text == "{" for one, two in pairwise(found))
    for before, token in pairwise(found):
        if token.kind == "parameter" and (old or before.text.upper() in SKIPS):
            yield _parameter(token)


def _imports(found: Sequence[Token], names: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """For each `CALL (…) { … }`: the place of its `)`, and what is to be put there, as it is used inside."""
    for at, token in enumerate(found[:-1]):
        if token.text.upper() != "CALL" or token.kind != "word" or found[at + 1].text != "(":
            continue
        close = _match(found, at + 1)
        listed = found[at + 2 : close]
        if close + 1 >= len(found) or found[close + 1].text != "{" or any(one.text == "*" for one in listed):
            continue
        inside = found[close + 1 : _match(found, close + 1)]
        used = dict.fromkeys(_parameter(one) for one in inside if one.kind == "parameter")
        needed = ", ".join(names[name] for name in used if name in names)
        if needed:
            yield found[close].start, f", {needed}" if listed else needed


def _match(found: Sequence[Token], at: int) -> int:
    """Where what opens at `at` closes, or the last token."""
    opens, closes = found[at].text, {"(": ")", "{": "}"}[found[at].text]
    depth = 0
    for place in range(at, len(found)):
        depth += (found[place].text == opens) - (found[place].text == closes)
        if not depth:
            return place
    return len(found) - 1


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
        return values.get(_parameter(token), token.text)
    if token.kind == "comment":
        return token.text.replace(";", ",")
    return token.text.replace(";", "\\u003B")


def _parameter(token: Token) -> str:
    return unquoted(token.text[1:].strip())
