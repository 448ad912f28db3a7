"""Profiles: what each says of a threshold, how one rests on another, and what is refused, with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api import thresholds
from cypher.errors import BadParameter, ProfileError
from cypher.folders import FOLDERS
from cypher.library import Library
from graph import profile
from graph.profile import BUILT_IN, DuePost, Profile

NEW = 'value = 1, unit = "个 · pieces", min = 0, max = 2, basis = "b", confidence = "A", note = "n"'


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return tmp_path / "city.toml"


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path, text: str, library: Library) -> list[tuple[int, str]]:
    """The lines of what is wrong, and what is said of each in English."""
    with pytest.raises(ProfileError) as error:
        profile.load(written(path, text), library)
    for each in error.value.problems:
        assert str(path) in each.zh
        assert f":{each.line}:" in each.en
    return [(each.line, each.en.rpartition(f":{each.line}: ")[2]) for each in error.value.problems]


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_built_in_profile_is_right(name: str, library: Library) -> None:
    found = profile.load(Path(name), library)
    assert found.stated
    assert all(each.least <= each.size <= each.most for each in found.stated.values())


def test_every_national_threshold_is_the_default_of_the_cards_that_use_it(library: Library) -> None:
    """A card that is pasted into the Browser says what the report says."""
    national = profile.load()
    used = set()
    for card in library:
        for name, param in card.params.items():
            if FOLDERS[card.folder].finds and name in national.stated:
                used.add(name)
                assert param.default == national.stated[name].value, (card.name, name)
    assert used == set(national.stated)


def test_a_rule_has_no_number_and_no_list_of_its_own(library: Library) -> None:
    """Whatever whole number or list a rule can be given is a threshold of the national profile."""
    stated = {
        name
        for card in library
        if FOLDERS[card.folder].finds
        for name, param in card.params.items()
        if param.type in ("integer", "list<string>")
    }
    assert stated == set(profile.load().stated)


def test_a_city_changes_what_differs_and_keeps_the_rest(city: Path, library: Library) -> None:
    found = profile.load(
        written(
            city,
            """
            name = "某市"
            [thresholds]
            term_years = { value = 4, basis = "条例", confidence = "B" }
            at_most = 3
            [rules]
            vacant_post = false
            "linkage.forbidden_pair" = false
            [[post]]
            of = "Grid"
            role = "grid_worker"
            seats = 2
            """,
        ),
        library,
    )
    national = profile.load()
    changed = {name for name, each in found.stated.items() if each != national.stated[name]}
    assert changed == {"term_years", "at_most"}
    term, most = found.stated["term_years"], found.stated["at_most"]
    assert (term.value, term.basis, term.confidence, term.profile) == (4, "条例", "B", "某市")
    assert (term.unit, term.note) == (national.stated["term_years"].unit, national.stated["term_years"].note)
    assert (most.value, most.basis, most.confidence, most.profile) == (3, "某市", "C", "某市")
    assert found.off - national.off == {"gaps.vacant_post", "linkage.forbidden_pair"}
    assert {post.seats for post in found.posts if post.role == "grid_worker"} == {2}
    assert len(found.posts) == len(national.posts)


def test_a_list_is_a_threshold_too(city: Path, library: Library) -> None:
    """As it stands it fills the parameter of its name; a city may have other bodies, and more of them."""
    text = (
        "[thresholds]\nstreet_powers = ['consent', '市政权']\n"
        "[thresholds.street_heads]\nvalue = ['director']\nbasis = 'b'\n"
    )
    found = profile.load(written(city, text), library)
    powers, heads = found.stated["street_powers"], found.stated["street_heads"]
    assert (powers.value, powers.size, powers.confidence) == (["consent", "市政权"], 2, "C")
    assert (heads.value, heads.basis) == (["director"], "b")
    bound = library.get("gaps.street_without_power").bind({}, found.thresholds)
    assert bound["street_powers"] == ["consent", "市政权"]
    assert thresholds.listed(library, found, "zh").rows


def test_a_profile_may_rest_on_a_file_beside_it_and_switch_a_rule_on_again(
    city: Path, tmp_path: Path, library: Library
) -> None:
    written(tmp_path / "province.toml", "[thresholds]\nat_most = 2\n[rules]\nvacant_post = false\n")
    text = 'extends = "province.toml"\n[rules]\n"gaps.vacant_post" = true\n'
    found = profile.load(written(city, text), library)
    assert found.stated["at_most"].profile == "province"
    assert "gaps.vacant_post" not in found.off


def test_rules_that_are_off_are_left_out(library: Library) -> None:
    cards = library.folder("gaps")
    found = Profile("x", {}, (), frozenset({"gaps.vacant_post"}))
    assert {card.name for card in cards} - {card.name for card in found.applied(cards)} == {
        "gaps.vacant_post"
    }


def test_a_value_of_the_caller_rests_on_nothing_else(library: Library) -> None:
    card = library.get("gaps.owners_committee_over_term")
    national = profile.load()
    [asked] = national.used(card, card.bind({"term_years": 3}, national.thresholds))
    assert (asked.value, asked.basis, asked.confidence, asked.profile) == (3, "--param", "C", "")
    assert national.used(card, card.bind({}, national.thresholds)) == (national.stated["term_years"],)


@pytest.mark.parametrize(
    ("rule", "given", "words"),
    [
        ("gaps.grid_short_of_assistants", {"assistants": "-5"}, "-5 of assistants is not within 1 to 20"),
        ("gaps.grid_short_of_assistants", {"assistants": 999}, "999 of assistants is not within 1 to 20"),
        ("gaps.street_without_power", {"street_powers": []}, "words 0 of street_powers is not within 1"),
    ],
)
def test_a_value_of_the_caller_keeps_to_the_range(
    library: Library, rule: str, given: dict[str, object], words: str
) -> None:
    with pytest.raises(BadParameter, match=words) as caught:
        profile.load().bind(library.get(rule), given)
    assert caught.value.field in given
    assert profile.load().bind(library.get(rule), {"as_of": "2026-06-30"})["as_of"]


def test_a_post_of_a_city_s_own(city: Path, library: Library) -> None:
    """A type and a role that nobody here knows and that look like none are taken as they stand."""
    found = profile.load(written(city, "[[post]]\nof = 'junta'\nrole = '楼道长'\n"), library)
    assert DuePost("junta", "楼道长") in found.posts


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[thresholds]\nterm_yeers = 3\n", 2, "did you mean 'term_years'"),
        ("[thresholds]\n\nterm_years = 99\n", 3, "not within 1 to 10"),
        ("[thresholds]\nterm_years = 0\n", 2, "not within 1 to 10"),
        ('[thresholds]\nterm_years = "3"\n', 2, "must be an integer"),
        ("[thresholds]\nterm_years = true\n", 2, "must be an integer"),
        ("[thresholds]\nterm_years = 3.5\n", 2, "must be an integer"),
        ('[thresholds.term_years]\nbasis = "b"\nvalue = 12\n', 3, "not within 1 to 10"),
        ('[thresholds.term_years]\nbasis = "b"\n', 1, "required key 'value'"),
        ("[thresholds]\nterm_years = { value = 3, unit = 'x' }\n", 2, "profile that had it first"),
        ("[thresholds]\nterm_years = { value = 3, confidence = 'D' }\n", 2, "known: A, B, C"),
        ("[thresholds]\nterm_years = { value = 3, reason = 'D' }\n", 2, "unknown key 'reason'"),
        ("[thresholds]\nsize_max = 4\n", 2, "size_min = 5 is above size_max = 4"),
        ("[thresholds]\nsize_min = 12\n", 2, "size_min = 12 is above size_max = 11"),
        ("[thresholds]\nstreet_powers = 3\n", 2, "must be a list"),
        ("[thresholds]\nstreet_powers = []\n", 2, "not within 1 to 30"),
        ("[thresholds]\nstreet_powers = ['consent', 'consent']\n", 2, "each of them once"),
        ("[thresholds]\nstreet_powers = ['consent', 4]\n", 2, "list of texts"),
        ("[thresholds]\nstreet_powers = ['consent', ' ']\n", 2, "list of texts"),
        ("[thresholds]\nat_most = ['consent']\n", 2, "must be an integer"),
        ("[thresholds]\nmine = 3\n", 2, "there is no threshold 'mine'"),
        (f"[thresholds]\nmine = {{ {NEW} }}\n", 2, "no rule has a threshold 'mine'"),
        ("[rules]\nvacant_pst = false\n", 2, "did you mean 'gaps.vacant_post'"),
        ('[rules]\n"chart.subtree" = false\n', 2, "there is no rule 'chart.subtree'"),
        ("[rules]\nvacant_post = 0\n", 2, "must be true or false"),
        ("[[post]]\nof = 'Grid'\n\n[[post]]\nrole = 'x'\nof = 'Grid'\nseats = 0\n", 1, "key 'role'"),
        ("[[post]]\nof = 'Grid'\nrole = 'x'\nseats = 0\n", 4, "whole number from 1"),
        ("[[post]]\nof = 'Grid'\nrole = 'x'\nseat = 2\n", 4, "did you mean 'seats'"),
        ("[[post]]\nof = 'Brench'\nrole = 'x'\n", 2, "'Branch' meant"),
        ("[[post]]\nof = '党支部'\nrole = 'x'\n", 2, "'Branch' meant"),
        ("[[post]]\nof = 'Grid'\nrole = 'grid_worke'\n", 3, "'grid_worker' meant"),
        ("[[post]]\nof = '*'\nrole = '书记'\n", 3, "'secretary' meant"),
        ("post = 3\n", 1, "must be a list"),
        ("name = 'x'\ntresholds = 3\n", 2, "did you mean 'thresholds'"),
        ("name = 'x'\nthresholds = 3\n", 2, "must be a table"),
        ("name = 'x'\n[thresholds\n", 2, "cannot be read"),
        ("name = 'x'\nextends = 'city.toml'\n", 2, "leads back"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(
    city: Path, library: Library, text: str, line: int, words: str
) -> None:
    problems = refused(city, text, library)
    assert problems[0][0] == line
    assert words in problems[0][1]


def test_all_that_is_wrong_is_said_at_once(city: Path, library: Library) -> None:
    text = "[thresholds]\nterm_yeers = 3\nsize_max = 400\n[rules]\nno_such = false\n"
    assert [line for line, _ in refused(city, text, library)] == [2, 3, 5]


def test_a_new_threshold_needs_a_card_that_asks_for_it(city: Path, library: Library) -> None:
    text = f"[thresholds]\nmine = {{ {NEW} }}\n"
    assert profile.load(written(city, text)).stated["mine"].value == 1
    assert len(refused(city, text, library)) == 1


def test_a_file_that_is_not_there_names_the_built_in_ones(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="national"):
        profile.load(tmp_path / "none.toml")


def test_a_base_that_is_wrong_says_so_itself(city: Path, tmp_path: Path, library: Library) -> None:
    written(tmp_path / "base.toml", "[thresholds]\nat_most = 0\n")
    with pytest.raises(ProfileError, match=r"base\.toml"):
        profile.load(written(city, 'extends = "base.toml"\n'), library)


def test_the_profile_in_the_docs_can_be_used_as_it_stands(city: Path, library: Library) -> None:
    [shown] = re.findall(r"```toml\n(.*?)```", thresholds.PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert profile.load(written(city, shown), library).name.startswith("某市")
