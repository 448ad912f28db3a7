"""The library finds every card by its folder, and stops at what is nearly a card."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cypher import library, skeleton
from cypher.errors import BadParameter, CardError, NotFound
from cypher.folders import FOLDERS

EXPLORE = skeleton.text(FOLDERS["explore"])
RULE = skeleton.text(FOLDERS["gaps"])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of cards with nothing in it."""
    return tmp_path / "cards"


@pytest.fixture
def built_in(tmp_path: Path) -> Path:
    """Stands for the built-in folder."""
    put(tmp_path / "built_in", "explore/areas.cypher", EXPLORE)
    return tmp_path / "built_in"


def put(root: Path, place: str, text: str = EXPLORE) -> Path:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_built_in_library_has_no_problems() -> None:
    assert library.check() == []
    assert [card.name for card in library.load()] == sorted(card.name for card in library.load())


def test_cards_are_found_by_folder_and_name(root: Path, built_in: Path) -> None:
    put(root, "gaps/two.cypher", RULE)
    put(root, "gaps/one.cypher", RULE)
    found = library.load([root], built_in)
    assert [card.name for card in found] == ["explore.areas", "gaps.one", "gaps.two"]
    assert [card.name for card in found.folder("gaps")] == ["gaps.one", "gaps.two"]
    assert found.folder("chart") == ()
    assert found.get("gaps.two").path == root / "gaps/two.cypher"
    assert "gaps.two" in found
    assert "gaps.three" not in found
    assert len(found) == 3


def test_what_is_not_there_is_answered_with_the_nearest(built_in: Path) -> None:
    found = library.load([], built_in)
    with pytest.raises(NotFound, match=r"no card 'explore\.area'; did you mean 'explore\.areas'"):
        found.get("explore.area")
    with pytest.raises(NotFound, match="did you mean 'gaps'"):
        found.folder("gap")


def test_the_folder_may_be_left_out_where_one_card_has_the_name(root: Path, built_in: Path) -> None:
    for place in ("gaps/one", "gaps/two", "linkage/two"):
        put(root, f"{place}.cypher", RULE)
    found = library.load([root], built_in)
    assert found.get("one").name == "gaps.one"
    with pytest.raises(NotFound, match=r"several cards are called 'two'.*: gaps\.two, linkage\.two"):
        found.get("two")
    with pytest.raises(NotFound, match="there is no card 'on'"):
        found.get("on")
    assert "one" not in found


@pytest.mark.parametrize(
    ("place", "word"),
    [
        ("one.cypher", "directly in one of the folders"),
        ("gap/one.cypher", "directly in one of the folders"),
        ("gaps/more/one.cypher", "directly in one of the folders"),
        ("gaps/a/b/c/one.cypher", "directly in one of the folders"),
        ("gaps/One.cypher", "bad file name"),
        ("gaps/1.cypher", "bad file name"),
        ("gaps/a-b.cypher", "bad file name"),
        ("gaps/a.b.cypher", "bad file name"),
        ("gaps/缺口.cypher", "bad file name"),
        ("gaps/one.CYPHER", "bad file name"),
        ("gaps/one.cql", "bad file name"),
    ],
)
def test_what_is_nearly_a_card_is_a_problem(root: Path, built_in: Path, place: str, word: str) -> None:
    path = put(root, place)
    (problem,) = library.check([root], built_in)
    assert (problem.path, problem.line) == (path, 1)
    assert word in problem.en
    with pytest.raises(CardError, match=word):
        library.load([root], built_in)


@pytest.mark.parametrize(
    "place", ["gaps/.one.cypher", ".git/gaps/one.cypher", ".git/one.cypher", "gaps/one.md"]
)
def test_hidden_files_and_other_files_are_passed_over(root: Path, built_in: Path, place: str) -> None:
    put(root, place, "nothing of ours")
    assert library.check([root], built_in) == []
    assert len(library.load([root], built_in)) == 1


def test_all_problems_of_all_files_are_told(root: Path, built_in: Path) -> None:
    one = put(
        root, "gaps/one.cypher", RULE.replace('severity = "note"\n', "").replace("confidence", "confidense")
    )
    two = put(root, "gaps/two.cypher", "RETURN 1")
    put(root, "gaps/three.cypher", RULE)
    problems = library.check([root], built_in)
    assert [problem.path for problem in problems].count(one) == 3
    assert [problem.path for problem in problems].count(two) >= 1
    with pytest.raises(CardError) as caught:
        library.load([root], built_in)
    assert str(caught.value) == str(problems[0])


def test_a_name_taken_twice_names_both_files(root: Path, built_in: Path) -> None:
    path = put(root, "explore/areas.cypher")
    (problem,) = library.check([root], built_in)
    assert problem.path == path
    assert str(built_in / "explore/areas.cypher") in problem.en


def test_a_folder_given_twice_is_read_once(
    root: Path, built_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "gaps/one.cypher", RULE)
    monkeypatch.chdir(root)
    assert len(library.load([root, Path(), built_in], built_in)) == 2


def test_a_folder_that_is_not_there(root: Path, built_in: Path) -> None:
    (problem,) = library.check([root], built_in)
    assert (problem.path, "no such folder" in problem.en) == (root, True)


def test_fifty_cards_are_read_quickly(root: Path, tmp_path: Path) -> None:
    for number in range(50):
        put(root, f"gaps/rule_{number}.cypher", RULE)
    (tmp_path / "empty").mkdir()

    def seconds() -> float:
        start = time.process_time()
        assert len(library.load([root], tmp_path / "empty")) == 50
        return time.process_time() - start

    assert min(seconds() for _ in range(5)) < 0.1  # 0.03 on an idle machine


def test_a_long_text_in_a_card_takes_no_time(root: Path, built_in: Path) -> None:
    long = "x " * 20_000
    put(
        root, "gaps/one.cypher", RULE.replace("这里写", f"这里写{long}\\n{long}").replace("'K1'", f"'{long}'")
    )
    start = time.process_time()
    library.check([root], built_in)
    assert time.process_time() - start < 1


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_skeleton_passes_the_format_check(root: Path, built_in: Path, folder: str) -> None:
    path = skeleton.write(f"{folder}.my_first", root)
    assert path == root / folder / "my_first.cypher"
    assert library.check([root], built_in) == []
    assert library.load([root], built_in).get(f"{folder}.my_first").folder == folder


def test_a_skeleton_never_overwrites(root: Path) -> None:
    path = put(root, "gaps/mine.cypher", "mine")
    with pytest.raises(CardError, match="not changed"):
        skeleton.write("gaps.mine", root)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "name", ["gaps", "gaps.", "gaps.A", "gaps.../x", "gaps.a.b", "gap.a", "../gaps.a", ""]
)
def test_a_skeleton_needs_a_good_name(root: Path, name: str) -> None:
    with pytest.raises(BadParameter):
        skeleton.write(name, root)
    assert not root.exists()


def test_a_skeleton_needs_a_folder_that_can_be_written(root: Path) -> None:
    root.write_text("a file", encoding="utf-8")
    with pytest.raises(CardError, match="cannot be written"):
        skeleton.write("gaps.mine", root)
