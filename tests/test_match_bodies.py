"""Organisations of many lists: credit codes decide, one name in one area joins, what is alike is asked."""

from __future__ import annotations

from random import Random

import pytest

from loaders.city.numbers import credit_code
from loaders.match import Body, match_bodies
from loaders.match.body_name import body_key, community_of, unit_keys

CODE, SECOND = credit_code(Random(1), "620702"), credit_code(Random(2), "620702")


def body(key: str, name: str, code: str | None = None, areas: tuple[str, ...] = ("C1",), **more: str) -> Body:
    return Body(key, name, (key,), code, areas, more.get("type"))


def verdict(one: Body, other: Body) -> str:
    found = match_bodies([one, other]).pairs
    return found[0].verdict if found else "apart"


@pytest.mark.parametrize(
    "name",
    [
        "张掖市兴辉物业服务有限公司",
        "兴辉物业管理有限责任公司",
        "兴辉物业",
        "甘肃省张掖市甘州区兴辉物业服务股份有限公司",
        "兴 辉 物 业",
    ],
)
def test_one_company_has_one_key(name: str) -> None:
    assert body_key(name) == "兴辉物业"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("甘州区教育局", "临泽县教育局"),
        ("滨关市场监管局", "场监管局"),
        ("金安社区第一网格党支部", "金安社区第二网格党支部"),
        ("兴辉物业", "中共兴辉物业党支部"),
    ],
)
def test_what_is_two_bodies_has_two_keys(one: str, other: str) -> None:
    assert body_key(one) != body_key(other)


def test_of_a_person_the_company_and_its_branch_are_one_unit() -> None:
    assert "兴辉物业" in unit_keys("中共张掖市兴辉物业服务有限公司党支部")
    assert community_of("中共新苑社区第一网格党支部") == community_of("新苑社区居委会") == "新苑社区"


def test_the_credit_code_decides() -> None:
    assert verdict(body("a", "兴辉物业", CODE), body("b", "丹霞商贸", CODE, ("C9",))) == "join"
    assert verdict(body("a", "兴辉物业", CODE), body("b", "兴辉物业", SECOND)) == "apart"


def test_a_code_that_fails_its_check_is_none() -> None:
    wrong = CODE[:-1] + ("A" if CODE[-1] != "A" else "B")
    assert verdict(body("a", "兴辉物业", wrong), body("b", "丹霞商贸", wrong)) == "apart"
    assert verdict(body("a", "兴辉物业", CODE), body("b", "兴辉物业服务有限公司", wrong)) == "join"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (body("a", "兴辉物业服务有限公司"), body("b", "张掖市兴辉物业"), "join"),
        (body("a", "兴辉物业"), body("b", "兴辉物业", areas=()), "ask"),
        (body("a", "兴辉物业"), body("b", "兴辉物业", areas=("C2",)), "apart"),
        (body("a", "兴辉物业"), body("b", "兴晖物业"), "ask"),
        (body("a", "兴辉物业"), body("b", "丹霞物业"), "apart"),
        (body("a", "金安社区第一网格党支部"), body("b", "金安社区第二网格党支部"), "apart"),
        (body("a", "东湖花园一期业委会"), body("b", "东湖花园二期业委会"), "apart"),
        (body("a", "金安", type="Enterprise"), body("b", "金安", type="PropertyCompany"), "ask"),
    ],
)
def test_name_and_area(one: Body, other: Body, expected: str) -> None:
    assert verdict(one, other) == expected


def test_a_body_between_two_codes_is_put_to_a_person() -> None:
    found = match_bodies([body("a", "兴辉物业", CODE), body("b", "兴辉物业"), body("c", "兴辉物业", SECOND)])
    assert found.groups == ()
    assert {(each.one, each.other, each.by) for each in found.asked} == {
        ("a", "b", "conflict"),
        ("b", "c", "conflict"),
    }


def test_a_judgement_goes_before_the_name() -> None:
    two = [body("a", "兴辉物业"), body("b", "兴辉物业")]
    assert match_bodies(two, {("b", "a"): False}).pairs == ()
    assert match_bodies([body("a", "甲"), body("b", "乙")], {("a", "b"): True}).groups == (("a", "b"),)


def test_the_reasons_are_worded_and_add_up() -> None:
    found = match_bodies([body("a", "兴辉物业"), body("b", "兴辉物业")]).pairs[0]
    assert found.weight == sum(each.weight for each in found.reasons)
    assert ("在同一个区域", "in one area") in {(each.zh, each.en) for each in found.reasons}
