"""What a roster table and its columns are, and the columns that many tables share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph import vocabulary
from graph.vocabulary import Word

Kind = Literal[
    "text",
    "name",
    "code",
    "integer",
    "date",
    "birth_year",
    "boolean",
    "word",
    "identity",
    "phone",
    "credit_code",
]


KEYED: tuple[Kind, ...] = ("identity", "phone")
"""Kinds of numbers that are kept as a keyed hash alone, and masked wherever their cell is shown."""


@dataclass(frozen=True)
class Column:
    """One column of a roster.

    `words` are the coded values of a `word` column; `open` lets others through as they are.
    `refers` names the tables whose codes a cell points at; `many` splits a cell at 、;；/ and ,. `line` is
    the relationship type that leads from the row's node to what the cell points at.
    """

    name: str
    zh: str
    kind: Kind = "text"
    required: bool = False
    many: bool = False
    words: tuple[Word, ...] = ()
    open: bool = False
    refers: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    line: str = ""

    @property
    def called(self) -> tuple[str, ...]:
        """What else its header may say: its synonyms; 日期 for 时间 and the other way round, 编号 for 编码.

        Not for a synonym of a code: 编号 alone is the number of a row more often than not.
        """
        if self.kind == "date":
            turned = (_turned(each, "时间", "日期") for each in (self.zh, *self.synonyms))
        elif self.kind == "code":
            turned = (_turned(each, "编码", "编号") for each in (self.zh,))
        else:
            return self.synonyms
        return (*self.synonyms, *filter(None, turned))

    @property
    def of_people(self) -> bool:
        """Whether its cells are codes of people."""
        return self.refers == ("people",) or self == PERSON_CODE


@dataclass(frozen=True)
class Table:
    """One kind of roster row.

    `key` are the columns that tell rows apart; where `repeats`, several rows may share them at different
    times (a second term in the same post), each beginning on another date. A table of matters names the
    `label` of its rows; one of lines the relationship type (`line`) from its first key column to its second.
    """

    name: str
    zh: str
    en: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    repeats: bool = False
    synonyms: tuple[str, ...] = ()
    label: str = ""
    line: str = ""

    @property
    def lasts(self) -> bool:
        """Whether its rows say from when on they hold."""
        return any(column.name == "from" for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name. Raises KeyError."""
        return next(c for c in self.columns if c.name == name)


def _turned(header: str, one: str, other: str) -> str:
    """The header that ends in the other of two words; "" where it ends in neither."""
    for word, instead in ((one, other), (other, one)):
        if header.endswith(word):
            return header.removesuffix(word) + instead
    return ""


FROM = Column(
    "from", "起始时间", "date", synonyms=("任职时间", "成立时间", "开始时间", "合同开始", "入职时间")
)
TO = Column("to", "终止时间", "date", synonyms=("离任时间", "撤销时间", "结束时间", "合同到期", "离职时间"))
STATUS = Column("status", "状态", "word", words=vocabulary.STATUSES)
SPAN = (FROM, TO, STATUS)
MADE = Column("made", "虚构", "boolean", synonyms=("示例",))
"""Whether the row is made up, where the source gives only a number."""


def body(
    name: str, zh: str, *synonyms: str, required: bool = False, many: bool = False, line: str = ""
) -> Column:
    """A column that points at organisations."""
    return Column(name, zh, "code", required, many, refers=("organizations",), synonyms=synonyms, line=line)


def area(name: str, zh: str, *synonyms: str, required: bool = False, line: str = "") -> Column:
    """A column that points at areas."""
    return Column(name, zh, "code", required, refers=("areas",), synonyms=synonyms, line=line)


def code(zh: str, *synonyms: str) -> Column:
    """The code that tells rows apart."""
    return Column("code", zh, "code", required=True, synonyms=(*synonyms, "编码", "代码"))


PERSON_CODE = Column("code", "人员编码", "code", required=True, synonyms=("编码",))
PERSON = (
    Column("person", "人员编码", "code", refers=("people",), synonyms=("人员",)),
    Column("name", "姓名", "name", synonyms=("人员姓名",)),
    Column("id_number", "身份证号", "identity", synonyms=("身份证号码", "公民身份号码")),
)
