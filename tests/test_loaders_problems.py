"""The catalogue of problems, and that nothing shows in a message what should not."""

from __future__ import annotations

import pickle
import re
import string
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roster_files import number, taken, workbook, write

from loaders import problems
from loaders.problems import RULES, Bad, Place, excerpt

CODE = "".join(path.read_text(encoding="utf-8") for path in Path(problems.__file__).parent.rglob("*.py"))


NAMED = set(re.findall(r'Bad\(\s*"([a-z-]+)"', CODE))
CHOSEN = {"row-repeated", "start-repeated", "key-repeated", "field-too-long", "quoting"}
CHOSEN |= {
    "json-broken",
    "workbook-memory",
    "foreign-memory",
    "foreign-disk",
    "number-lost-digits",
    "identity",
    "masked",
    "phone",
    "credit-code",
    "person-missing",
}
"""Rules that code chooses among before it names one."""
PARSED = {"foreign-id", "foreign-type", "foreign-post", "foreign-period", "foreign-many", "foreign-item"}
PARSED |= {"field-passed", "said-again", "nameless-code", "holder-is-body", "thing-held", "unspecified"}
PARSED |= {"statement-replaced", "party-unspecified", "several-days", "position-alone"}
PARSED |= {"entity-parts", "named-otherwise"}
"""Rules that the parser of foreign files sends by their names."""


def test_every_rule_is_used_and_every_rule_used_is_there() -> None:
    assert NAMED <= RULES.keys() <= NAMED | CHOSEN | PARSED
    assert all(f'"{rule}"' in CODE for rule in CHOSEN | PARSED)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_all_in_both_languages(rule: str) -> None:
    texts = RULES[rule]
    assert texts.keys() - {"whole", "notice", "suggest"} == {"zh", "en", "fix_zh", "fix_en"}
    names = {
        name
        for text in texts.values()
        if text is not True
        for _, name, _, _ in string.Formatter().parse(text)
    }
    call = re.search(rf'Bad\(\s*"{rule}"([^#]*?)\)', CODE)
    for name in names - {None}:
        assert call is None or f"{name}=" in call[1] or rule in ("field-too-long",), (rule, name)
    problem = Bad(rule, **dict.fromkeys(filter(None, names), "x")).at(Place("f", "s", 3, "c"), "v")
    assert "f/s 第 3 行「c」“v”" in problem.text()
    assert "f/s line 3 [c] 'v'" in problem.text("en")


def test_a_cut_cell_shows_no_half_of_a_number() -> None:
    num = number()
    assert num[3:12] not in excerpt("x" * 50 + num)


def test_control_characters_are_spelled_out() -> None:
    assert Bad("text-characters").at(Place("f"), "a\x1b[31m\nb").value == r"a\x1b[31m\nb"


NUMBERS = st.builds(
    lambda seed, day: number(seed, day.strftime("%Y%m%d")),
    st.integers(0, 999),
    st.dates(date(1900, 1, 1), date(2020, 1, 1)),
)
CELLS = st.one_of(
    NUMBERS, NUMBERS.map(lambda each: f"张{each}"), st.sampled_from(["", "P1", "张三", "Z1", "2020"])
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=8, max_size=8), min_size=1, max_size=4), NUMBERS, st.booleans())
def test_no_identity_number_survives_anywhere(cells: list[list[str]], more: str, excel: bool) -> None:
    header = ["人员编码", "姓名", "身份证号", "组织编码", "职务", "起始时间", "状态", "备注"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "r"
        lines = [header, *cells]
        write(
            folder,
            organizations=f"组织编码,组织名称\nZ1,{more}\n",
            people=f"人员编码,姓名,身份证号\nP1,张三,{more}\n",
        )
        (folder / "roster.toml").write_text('ignore = ["备注"]\n')
        if excel:
            workbook(folder / "x.xlsx", {f"任职表 {more}"[:31]: lines})
        else:
            (folder / "任职表.csv").write_text("\n".join(map(",".join, lines)) + "\n", encoding="utf-8")
        with taken(folder) as rosters:
            rosters.write_rejects(Path(name) / "rejects.xlsx")
            said = [repr(rosters), repr(rosters.problems)]
            said += [each.text(lang) for each in rosters.problems for lang in ("zh", "en")]
            said += [repr(row) for table in rosters.counts for batch in rosters.rows(table) for row in batch]
            said += [repr(row) for table in rosters.counts for row in rosters.rejected(table)]
            for spool in (rosters._reading.good, rosters._reading.refused):
                said.append(repr([list(spool.read(topic)) for topic in spool._entries]))
                spool._file.seek(0)
                said.append(spool._file.read().decode("latin-1"))
        with zipfile.ZipFile(Path(name) / "rejects.xlsx") as book:
            said += [book.read(part).decode() for part in book.namelist()]
    written = "\n".join(said)
    secrets = {each[-18:] for row in cells for each in row if len(each) >= 18} | {more}
    assert not [each for each in secrets if each[3:16] in written]


def test_problems_can_be_sent_elsewhere() -> None:
    problem = Bad("required", header="x").at(Place("f"), "v")
    assert pickle.loads(pickle.dumps(problem)) == problem


def test_what_follows_from_another_problem_comes_last_and_crowds_none_out() -> None:
    """A bad row of a city has thousands below it; what is wrong in the next roster is seen all the same."""
    found = problems.Problems()
    for line in range(problems.KEPT + 7):
        found.add(Bad("refers-to-refused", first="areas.csv#2").at(Place("areas.csv", line=line)))
    found.add(Bad("required", header="名称").at(Place("posts.csv", line=3)))
    assert (found.kept[0].file, found.kept[1].line) == ("posts.csv", 0)
    assert len(found.kept) == problems.KEPT
    assert found.count == problems.KEPT + 8
