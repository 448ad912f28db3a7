"""The made set of people in many rosters: the same each time, its truth whole, as wrong as its table says."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import loaders.match.made as package
from loaders.match.made import Made, make
from loaders.match.record import Record

NOISE = tomllib.loads(Path(package.__file__).with_name("noise.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made() -> Made:
    return make(12_000, seed=5)


def test_the_same_seed_makes_the_same_set(made: Made) -> None:
    assert make(12_000, seed=5) == made
    assert make(12_000, seed=6) != made


def test_a_roster_lists_a_person_once_and_every_record_has_its_person(made: Made) -> None:
    keys = [record.key for record in made.records]
    assert len(set(keys)) == len(keys)
    assert set(keys) == set(made.truth)
    listed = Counter((record.sources, made.truth[record.key]) for record in made.records)
    assert max(listed.values()) == 1


@pytest.mark.parametrize(
    ("noise", "shows"),
    [
        ("identity_missing", lambda record: record.identity is None),
        ("sex_missing", lambda record: record.sex is None),
        ("birth_year_missing", lambda record: record.birth_year is None),
        ("phone_missing", lambda record: record.phone is None),
        ("area_missing", lambda record: not record.areas),
        ("post_missing", lambda record: not record.posts),
        ("name_spaced", lambda record: record.name != "".join(record.name.replace("·", "").split())),
    ],
)
@pytest.mark.parametrize("roster", ["party", "staff", "company", "owners"])
def test_it_is_as_wrong_as_the_table_says(
    made: Made, roster: str, noise: str, shows: Callable[[Record], bool]
) -> None:
    records = [record for record in made.records if record.sources == (roster,)]
    rate = NOISE[noise][roster]
    error = (rate * (1 - rate) / len(records)) ** 0.5
    assert sum(map(shows, records)) / len(records) == pytest.approx(rate, abs=4.5 * error)


def test_names_are_shared_as_they_are_in_a_country_of_zhang_wei(made: Made) -> None:
    people: dict[str, str] = {}
    for record in made.records:
        people.setdefault(made.truth[record.key], unicodedata.normalize("NFKC", record.name))
    shared = Counter(people.values())
    strangers = sum(count * (count - 1) for count in shared.values()) / (len(people) * (len(people) - 1))
    # The hundred commonest full names are borne by one in 5,000 to 10,000 each in the whole country, so by a
    # handful here; they alone make one pair of strangers in 500,000 share a name, and the others add to it.
    assert 1 / 500_000 < strangers < 1 / 10_000
    assert 2 <= shared.most_common(1)[0][1] <= 20
