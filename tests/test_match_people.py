"""People of many rosters: numbers decide, weights join or ask, and what is known apart is never joined."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import loaders.match.people as people
from loaders.match import Matching, Pair, Record, match_people
from loaders.match.comparison import LEVELS, SHIPPED, weighing
from loaders.match.made import make
from loaders.match.made.score import score
from loaders.match.wording import worded

ZHU = Record(
    "party:1",
    "诸葛晓琳",
    ("party",),
    "f",
    1971,
    ("中共金安社区第一网格党支部",),
    ("C1",),
    ("secretary",),
    "phone-1",
)
OTHER = replace(ZHU, key="staff:1", sources=("staff",), units=("金安社区居委会",), posts=("grid_worker",))
CROWD = tuple(
    Record(f"other:{at}", name, ("other",), "m", 1950 + at, (f"单位{at}",), (f"D{at}",))
    for at, name in enumerate(
        ("王伟", "李强", "张敏", "刘洋", "陈静", "杨勇", "黄磊", "赵军", "吴涛", "周明")
    )
)


def pair(*records: Record, judged: dict[tuple[str, str], bool] | None = None) -> Pair | None:
    found = matched(*records, judged=judged).pairs
    return found[0] if found else None


def matched(*records: Record, judged: dict[tuple[str, str], bool] | None = None) -> Matching:
    return match_people((*records, *CROWD), judged or {})


def level(found: Pair | None, what: str) -> str:
    assert found is not None
    return next(code for name, code, _ in found.grounds if name == what)


def test_one_number_is_one_person_whatever_else_is_said() -> None:
    married = Record("owners:9", "王小红", ("owners",), "m", 1999, identity="h1")
    found = pair(replace(ZHU, identity="h1"), married)
    assert found is not None
    assert (found.verdict, found.by, found.probability) == ("join", "identity", 1.0)
    assert [each.zh for each in found.reasons] == ["身份证号的密钥散列相同"]


def test_two_numbers_are_two_people_however_alike() -> None:
    assert pair(replace(ZHU, identity="h1"), replace(OTHER, identity="h2")) is None


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("诸葛晓琳", "same"),
        ("诸 葛\u3000晓琳", "same"),
        ("諸葛曉琳", "same"),
        ("诸葛小林", "same_sound"),
        ("诸葛晓淋", "same_sound"),
        ("诸葛浇琳", "look_alike"),
        ("诸葛晓红", "one_off"),
        ("诸葛琳", "one_missing"),
    ],
)
def test_how_a_name_may_be_written(written: str, outcome: str) -> None:
    found = pair(ZHU, replace(OTHER, name=written))
    assert level(found, "name") == outcome
    assert found is not None
    assert found.verdict == "join"


def test_a_former_name_counts() -> None:
    found = pair(replace(ZHU, former_names=("诸葛秀英",)), replace(OTHER, name="诸葛秀英"))
    assert level(found, "name") == "former"


def test_a_common_name_weighs_less_than_a_rare_one() -> None:
    def weight(name: str) -> float:
        found = pair(replace(ZHU, name=name), replace(OTHER, name=name))
        assert found is not None
        return next(bits for what, _, bits in found.grounds if what == "name")

    # 张伟 is borne by one in five thousand, by the reports on names; 诸葛晓琳 by nobody whom they list.
    assert weight("诸葛晓琳") - weight("张伟") > 4


@pytest.mark.parametrize("name", ["张伟", "诸葛晓琳"])
def test_a_name_alone_is_never_joined(name: str) -> None:
    one = Record("a:1", name, ("a",), "f", posts=("member",))
    found = pair(one, replace(one, key="b:1", sources=("b",)))
    assert found is not None
    assert found.verdict == "ask"


def test_an_office_phone_says_nothing() -> None:
    office = [
        Record(f"firm:{at}", f"马{n}", ("firm",), phone="desk") for at, n in enumerate("一二三四五六七八")
    ]
    found = pair(replace(ZHU, phone="desk"), replace(OTHER, phone="desk"), *office)
    assert level(found, "phone") == "missing"


def test_the_weight_is_the_sum_of_its_reasons_and_each_is_worded() -> None:
    found = pair(ZHU, OTHER)
    assert found is not None
    assert found.weight == pytest.approx(sum(each.weight for each in found.reasons))
    assert {each.what for each in found.reasons} == {"prior", *LEVELS}
    assert ("unit", "有相同的单位") not in {(each.what, each.zh) for each in found.reasons}
    assert ("phone", "电话相同", "same phone") in {(each.what, each.zh, each.en) for each in found.reasons}


def test_every_outcome_has_words_and_weights() -> None:
    for what, levels in LEVELS.items():
        for each in levels:
            assert all(worded(what, each.code))


def test_one_source_lists_nobody_twice_but_may_be_asked() -> None:
    twice = replace(OTHER, sources=("party",), key="party:2")
    found = pair(ZHU, twice)
    assert found is not None
    assert found.verdict == "ask"
    in_passing = pair(ZHU, replace(twice, coded=False))
    assert in_passing is not None
    assert in_passing.verdict == "join"


def test_what_would_make_one_of_two_is_put_to_a_person() -> None:
    one = replace(ZHU, identity="h1")
    two = replace(ZHU, key="owners:1", sources=("owners",), identity="h2")
    found = matched(one, two, OTHER)
    # The third may be either: nothing says which, so neither join is made.
    assert found.groups == ()
    assert {(each.one, each.other, each.by) for each in found.asked} == {
        ("party:1", "staff:1", "conflict"),
        ("owners:1", "staff:1", "conflict"),
    }


def test_what_somebody_judged_goes_before_weights_and_numbers() -> None:
    assert pair(ZHU, OTHER, judged={("staff:1", "party:1"): False}) is None
    stranger = Record("b:1", "王芳", ("b",), "m", 1940, identity="h2")
    found = pair(replace(ZHU, identity="h1"), stranger, judged={("party:1", "b:1"): True})
    assert found is not None
    assert (found.verdict, found.by) == ("join", "judged")
    numbered = [replace(ZHU, identity="h1"), replace(OTHER, identity="h1")]
    assert matched(*numbered, judged={("party:1", "staff:1"): False}).groups == ()


def test_judgements_that_contradict_each_other_are_asked_about_again() -> None:
    a, b, c = (
        Record(f"{at}:1", name, (at,)) for at, name in zip("abc", ("甲子", "乙丑", "丙寅"), strict=True)
    )
    found = matched(a, b, c, judged={("a:1", "b:1"): True, ("b:1", "c:1"): True, ("a:1", "c:1"): False})
    assert len(found.groups) == 1
    assert [each.by for each in found.asked] == ["conflict"]


def test_the_order_of_the_records_does_not_matter() -> None:
    made = make(600, seed=3).records
    assert match_people(made) == match_people(tuple(reversed(made)))


def test_a_key_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="party:1"):
        match_people([ZHU, ZHU])


@pytest.fixture(scope="module")
def small() -> tuple[Matching, float, float]:
    made = make(4_000, seed=77)
    found = match_people(made.records)
    worth = score(made.truth, found.groups, [(each.one, each.other) for each in found.asked])
    return found, worth.precision, worth.recall


def test_precision_and_recall(small: tuple[Matching, float, float]) -> None:
    _, precision, recall = small
    assert precision >= 0.999
    assert recall >= 0.95


@pytest.mark.parametrize(
    ("what", "outcome", "m", "u"),
    [("phone", "same", 0.2, 0.8), ("birth_year", "same", 0.1, 0.9), ("name", "same", 0.02, 0.9)],
)
def test_a_weight_that_is_wrong_shows(
    what: str, outcome: str, m: float, u: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = weighing()
    shipped = f"{outcome} = {{ m = {known.weights[what][outcome]['m']:.6g},"
    text = SHIPPED.read_text(encoding="utf-8")
    start = text.index(f"[{what}]")
    line = next(each for each in text[start:].splitlines() if each.startswith(shipped))
    changed = tmp_path / "weights.toml"
    wrong = text[:start] + text[start:].replace(line, f"{outcome} = {{ m = {m}, u = {u} }}", 1)
    changed.write_text(wrong, encoding="utf-8")
    monkeypatch.setattr(people, "weighing", lambda: weighing(changed))
    made = make(4_000, seed=77)
    found = match_people(made.records)
    worth = score(made.truth, found.groups)
    assert worth.precision < 0.999 or worth.recall < 0.95


@pytest.mark.slow(1)
def test_precision_and_recall_of_a_city() -> None:
    made = make(30_000, seed=78)
    found = match_people(made.records)
    worth = score(made.truth, found.groups, [(each.one, each.other) for each in found.asked])
    assert worth.precision >= 0.999
    assert worth.recall >= 0.95
    assert worth.questions < 0.03 * len(made.records)


def test_few_or_nameless_records_are_no_trouble() -> None:
    nobody = Record("a:1", "", ("a",))
    for records in ([], [ZHU], [nobody, replace(nobody, key="b:1", sources=("b",))]):
        assert match_people(records) == Matching((), ())
