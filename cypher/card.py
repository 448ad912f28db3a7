"""A card: one file of the library, a question (or a change) in Cypher that says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cypher import example, head
from cypher.block import Block
from cypher.errors import BadParameter, CardError
from cypher.example import Example
from cypher.folders import FOLDERS
from cypher.lexer import parameters
from cypher.parameter import Param
from cypher.parts import Parts, split
from cypher.problems import Problems, nearest


@dataclass(frozen=True)
class Card:
    """One file of the library. `name` is `folder.stem`; texts that a folder does not know are "".

    `statement` is without its `;` and without the examples, `text` the whole file. Lines count from 1.
    """

    name: str
    path: Path
    folder: str
    title_zh: str
    title_en: str
    why: str
    basis: str
    severity: str
    confidence: str
    identity: tuple[str, ...]
    population: str
    population_line: int
    max_db_hits: int | None
    rests_on: tuple[str, ...]
    params: Mapping[str, Param]
    columns: Mapping[str, str]
    statement: str
    statement_line: int
    examples_text: str
    examples_line: int
    text: str

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """Read when they are asked for, since they are most of a file. Raises the first CardError in them."""
        problems = Problems(self.path)
        found = self._examples(problems)
        if problems.found:
            raise problems.sorted()[0]
        return found

    def _examples(self, problems: Problems) -> tuple[Example, ...]:
        block = Block(self.examples_text, self.examples_line, problems)
        return example.read(block, FOLDERS[self.folder], self.params, self.columns)

    @property
    def writes(self) -> bool:
        """Whether it changes the graph."""
        return FOLDERS[self.folder].writes

    def bind(
        self, given: Mapping[str, object], profile: Mapping[str, object] | None = None
    ) -> dict[str, object]:
        """Every parameter with a typed value: what is given, else the profile's, else the default.

        `given` holds command-line texts or Python values; a profile may hold names of other cards.
        Raises BadParameter for a name that is unknown, a value of another type, or one that is missing.
        """
        for name in given:
            if name not in self.params:
                zh, en = nearest(name, self.params)
                raise BadParameter(
                    f"{self.name} 没有参数“{name}”{zh}", f"{self.name} has no parameter {name!r}{en}", name
                )
        values = {**(profile or {}), **given}
        return {name: self._value(name, param, values) for name, param in self.params.items()}

    def _value(self, name: str, param: Param, values: Mapping[str, object]) -> object:
        if name not in values and param.required:
            raise BadParameter(
                f"{self.name} 缺少参数“{name}”({param.type}),例如 {name}={param.example}。",
                f"{self.name} needs the parameter {name!r} ({param.type}), such as {name}={param.example}.",
                name,
            )
        value = values.get(name, param.default)
        try:
            return param.value(value)
        except (ValueError, RecursionError):
            shown = repr(value)[:80] if isinstance(value, str | int | float) else type(value).__name__
            raise BadParameter(
                f"{self.name} 的参数“{name}”应是 {param.type},例如 {param.example};现在是 {shown}。",
                f"parameter {name!r} of {self.name} must be of type {param.type}, such as {param.example}; "
                f"it is {shown}.",
                name,
            ) from None


def read(path: Path) -> Card:
    """The card in a file; raises the first CardError of what `examine` finds."""
    card, problems = examine(path)
    if card is None:
        raise problems[0]
    return card


def examine(path: Path, *, whole: bool = True) -> tuple[Card | None, list[CardError]]:
    """The card in a file and no problems, or None and all of its problems in the order of their lines.

    Those of its examples are found where `whole`, else when the examples are read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        return None, [CardError(path, 1, f"读不了这个文件:{why}。", f"this file cannot be read: {why}.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [
            CardError(
                path, line, "不是 UTF-8 编码,请另存为 UTF-8。", "this is not UTF-8: save the file as UTF-8."
            )
        ]
    # Windows editors write \r\n; a line is a line.
    return parse(path, text.replace("\r\n", "\n").replace("\r", "\n"), whole=whole)


def parse(path: Path, text: str, *, whole: bool = True) -> tuple[Card | None, list[CardError]]:
    """Like `examine`, for a text; the path gives folder and name, and need not exist."""
    problems = Problems(path)
    parts = split(text, problems)
    card = _card(path, text, parts, problems) if parts else None
    if card and whole:
        card._examples(problems)
    return (None, problems.sorted()) if problems.found else (card, [])


def _card(path: Path, text: str, parts: Parts, problems: Problems) -> Card | None:
    folder = FOLDERS[path.parent.name]
    block = Block(parts.head, parts.head_line, problems)
    if not block.readable:  # All else would be a consequence.
        problems.found = problems.found[-1:]
        return None
    said = head.read(block, folder)
    _used(block, said, parts)
    return Card(
        name=f"{path.parent.name}.{path.stem}",
        path=path,
        folder=path.parent.name,
        title_zh=parts.title_zh,
        title_en=parts.title_en,
        statement=parts.statement,
        statement_line=parts.statement_line,
        examples_text=parts.examples,
        examples_line=parts.examples_line,
        text=text,
        **vars(said),
    )


def _used(block: Block, said: head.Head, parts: Parts) -> None:
    """Declared is used: by the statement, and nothing else is, there or in the population."""
    in_statement = parameters(parts.statement)
    for name in said.params:
        if name not in in_statement:
            line = block.line_of("params", name)
            block.problems.add(
                line, f"声明的参数“{name}”没有用到。", f"the parameter {name!r} is declared but not used."
            )
    for uses, line in (
        (in_statement, parts.statement_line),
        (parameters(said.population), said.population_line),
    ):
        for name, at in uses.items():
            if name not in said.params:
                zh, en = nearest(name, said.params)
                block.problems.add(
                    line + at - 1,
                    f"参数 ${name} 没有声明{zh}",
                    f"the parameter ${name} is used but not declared{en}",
                )
