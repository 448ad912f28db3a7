"""Several titles in a cell, and how they are held."""

from __future__ import annotations

import pytest

from graph.vocabulary import ROLES
from loaders.problems import Bad
from loaders.titles import Title, split


def told(cell: str, **spellings: str) -> list[tuple[str, str | None]]:
    titles = split(cell, ROLES, spellings)
    assert isinstance(titles, tuple)
    return [(each.role, each.kind) for each in titles]


@pytest.mark.parametrize(
    "cell",
    [
        "书记/主任",
        "书记、主任",
        "书记;主任",
        "书记,主任",
        "书记兼主任",
        "书记兼任主任",
        "书记\n主任",
        "书记 / 主任",
        "党支部书记\uff0f主任",
        "书记、主任(兼)",
        "书记 主任",
        "书记\u3000主任",
        "书记\t主任",
        "书记+主任",
        "书记&主任",
        "书记·主任",
        "书记-主任",
        "书记和主任",
    ],
)
def test_two_titles(cell: str) -> None:
    assert told(cell) == [("secretary", None), ("director", None)]


@pytest.mark.parametrize(
    ("cell", "role", "kind"),
    [
        ("代主任", "director", "acting"),
        ("主任(代)", "director", "acting"),
        ("主任\uff08代\uff09", "director", "acting"),
        ("代理书记", "secretary", "acting"),
        ("挂职副书记", "deputy_secretary", "seconded"),
        ("副书记(挂职)", "deputy_secretary", "seconded"),
        ("兼职委员", "part_time_member", None),
        ("兼主任", "director", None),
        ("代表", "代表", None),
        ("副书记(主持工作)", "deputy_secretary", "acting"),
        ("主任(东片)", "主任(东片)", None),
        ("Secretary", "secretary", None),
        ("书 记", "secretary", None),
        ("Grid head", "grid_head", None),
        ("和事佬", "和事佬", None),
        ("主任 东片", "主任东片", None),
        ("前台", "前台", None),
    ],
)
def test_one_title(cell: str, role: str, kind: str | None) -> None:
    assert told(cell) == [(role, kind)]


@pytest.mark.parametrize(
    "cell", ["原书记", "前书记", "原支部书记", "书记(已离任)", "书记\uff08原\uff09", "原 书记"]
)
def test_a_title_of_the_past(cell: str) -> None:
    assert split(cell, ROLES, {}) == (Title("secretary", cell, None, ended=True),)


def test_what_is_held_goes_before_what_was() -> None:
    titles = split("原书记、主任、书记", ROLES, {})
    assert isinstance(titles, tuple)
    assert [(each.role, each.ended) for each in titles] == [("secretary", False), ("director", False)]


def test_the_text_is_kept() -> None:
    assert split("代主任/业委会主任", ROLES, {}) == (Title("director", "代主任", "acting"),)


def test_spellings_go_first() -> None:
    assert told("Chair, Finance", **{"Chair, Finance": "chair"}) == [("chair", None)]
    assert told("", **{"": "member"}) == [("member", None)]
    assert told("Boss/主任", Boss="secretary") == [("secretary", None), ("director", None)]


def test_a_spelling_with_several_titles_is_several() -> None:
    both = [("secretary", None), ("grid_head", None)]
    assert told("支部书记兼网格长", 支部书记兼网格长="书记、网格长") == both
    assert told("支部书记兼网格长/主任", 支部书记="书记/委员") == [
        ("secretary", None),
        ("member", None),
        ("grid_head", None),
        ("director", None),
    ]
    one = "Chair, Finance"
    assert told(one, **{one: one}) == [(one, None)], "what is spelled as it stands is one"


def test_nothing_and_nonsense() -> None:
    assert split(" ", ROLES, {}) is None
    bad = split("书记/<b>x</b>", ROLES, {})
    assert isinstance(bad, Bad)
