"""Identity numbers never show."""

from __future__ import annotations

import pickle
import re
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roster_files import KEY, number

from cypher.errors import RosterError
from loaders import identity
from loaders import text as texts
from loaders.cells import SPLIT, read_codes
from loaders.identity import checked, mask, scrub
from loaders.identity_key import IdentityKey
from loaders.problems import Bad
from loaders.veil import veil

NUMBERS = st.builds(
    lambda seed, day: number(seed, day.strftime("%Y%m%d")),
    st.integers(0, 999),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2020, 1, 1)),
)
WIDE = {ord(each): ord(each) + 0xFEE0 for each in "0123456789X"}


def test_right_numbers() -> None:
    assert checked(number()) == number()
    assert checked(" 620702 19900101 " + number()[14:].lower()) == number()
    assert checked(number().translate(WIDE)) == number()
    assert checked("'" + number()) == number()


def test_an_old_number_is_lengthened() -> None:
    long = checked("620702900101001")
    assert long is not None
    assert long.startswith("62070219900101001")
    assert checked(long) == long


@pytest.mark.parametrize(
    "text",
    ["", "无", "123", number()[:17], number()[:17] + "Z", number() + "1", "620702199013010010", "6.2E+17"],
)
def test_wrong_numbers(text: str) -> None:
    assert checked(text) is None
    assert checked(number()[:17] + ("0" if number()[17] != "0" else "1")) is None


def test_mask() -> None:
    assert mask("62070219900101001X") == "620*************1X"
    assert mask("1234567") == "*******"
    assert mask("无") == "无"


@given(NUMBERS, st.text(max_size=10), st.text(max_size=10), st.booleans())
def test_no_number_survives_in_a_text(num: str, before: str, after: str, wide: bool) -> None:
    text = before + (num.translate(WIDE) if wide else num) + after
    shown = scrub(text)
    assert num[3:16] not in shown
    assert num.translate(WIDE)[3:16] not in shown


@given(st.text(max_size=40))
def test_texts_without_a_number_stay(text: str) -> None:
    if not identity.holds_number(text):
        assert scrub(text) == text


SPELLED = [
    "620702 1990 0101 {}",
    "6207 0219 9001 01{}",
    "620702.19900101.{}",
    "620702  19900101  {}",
    "620702\u300019900101\xa0{}",
    "620702\u200d19900101\u200d{}",
    "620702/19900101/{}",
    "620702199\n00101{}",
    "6 2 0 7 0 2 1 9 9 0 0 1 0 1 {}",
]


@pytest.mark.parametrize("spelling", SPELLED)
@pytest.mark.parametrize("last", ["001X", "001 X", "0 0 1 Ｘ", "0129", "0128"])
def test_no_number_survives_however_it_is_parted(spelling: str, last: str) -> None:
    """Its check digit may be wrong."""
    for said in (spelling.format(last), f"张三{spelling.format(last)}号"):
        shown = scrub(said)
        assert sum(each.isdigit() for each in shown) <= 5, shown
        refused = texts.read(said)
        assert isinstance(refused, Bad)
        assert refused.rule == "identity-misplaced"
        assert isinstance(texts.read_code(said, person=True), Bad)
        assert veil(said) == shown


@pytest.mark.parametrize("spelling", SPELLED)
def test_no_right_number_is_a_code(spelling: str) -> None:
    said = spelling.format(number()[14:])
    for read in (texts.read_code(said), read_codes(said, SPLIT)):
        assert isinstance(read, Bad)
        assert read.rule == "identity-misplaced"


@pytest.mark.parametrize("old", ["620702900101012", "620702 900101 012", "张三(620702-900101-012)"])
def test_an_old_number_is_one_but_where_codes_have_its_length(old: str) -> None:
    assert "900101" not in re.sub(r"\D", "", scrub(old))
    assert isinstance(texts.read(old), Bad)
    assert isinstance(texts.read_code(old, person=True), Bad)
    assert isinstance(texts.read_code("620702900101012"), str)


@pytest.mark.parametrize(
    "said",
    [
        "620702001001003",
        "620702200201003",
        "13809361101 2021年",
        "2020-01-01 2021-01-01 2022-01-01",
        "1985.12.3-1990.10.12",
        "11、13、15、17、19、21、23、25、27号楼",
        "620702198、620702199、620702200",
        "1764300000000000000",
        "8212345 20210305",
    ],
)
def test_what_only_has_as_many_digits_stays(said: str) -> None:
    assert scrub(said) == said
    assert not identity.holds_number(said)
    assert not isinstance(texts.read_code(said, person=True), Bad)


def test_codes_of_18_digits_stay() -> None:
    assert scrub("620702001001001001") == "620702001001001001"


def test_a_key_is_made_once_and_kept_to_oneself(tmp_path: Path) -> None:
    first = IdentityKey.load(tmp_path / "home", {})
    again = IdentityKey.load(tmp_path / "home", {})
    file = tmp_path / "home" / "identity.key"
    assert first.hash(number()) == again.hash(number()) != KEY.hash(number())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(file.read_bytes()) == 32
    assert [each.name for each in file.parent.iterdir()] == ["identity.key"]


def test_a_key_from_the_environment(tmp_path: Path) -> None:
    key = IdentityKey.load(tmp_path, {"SANFANG_IDENTITY_KEY": bytes(range(32)).hex()})
    assert key.hash(number()) == KEY.hash(number())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "zz", "00" * 31])
def test_a_bad_key_in_the_environment(tmp_path: Path, text: str) -> None:
    with pytest.raises(RosterError):
        IdentityKey.load(tmp_path, {"SANFANG_IDENTITY_KEY": text})


@pytest.mark.parametrize(("size", "mode"), [(31, 0o600), (32, 0o644), (0, 0o600)])
def test_a_bad_key_file(tmp_path: Path, size: int, mode: int) -> None:
    file = tmp_path / "identity.key"
    file.write_bytes(b"k" * size)
    file.chmod(mode)
    with pytest.raises(RosterError, match=r"identity\.key"):
        IdentityKey.load(tmp_path, {})


def test_a_key_does_not_show() -> None:
    assert bytes(range(32)).hex() not in repr(KEY)
    assert str(bytes(range(32))) not in repr(KEY)
    with pytest.raises(TypeError):
        pickle.dumps(KEY)


def test_tokens() -> None:
    digest = KEY.hash(number())
    token = KEY.token(digest)
    assert number() not in token
    assert KEY.from_token(token) == digest
    assert KEY.from_token(token[:-1] + ("0" if token[-1] != "0" else "1")) is None
    assert IdentityKey(b"x" * 32).from_token(token) is None


def test_a_chain_of_keys_is_one_file(tmp_path: Path) -> None:
    first = IdentityKey.new()
    second = first.longer()
    second.save(tmp_path / "identity.key")
    again = IdentityKey.load(tmp_path, {})
    assert (again.links, again.fingerprint) == (2, second.fingerprint)
    assert again.hash(number()) == second.carry(first.hash(number()), 1) != first.hash(number())
    former = again.at(first.fingerprint)
    assert former
    assert former.hash(number()) == first.hash(number())
    assert again.at(IdentityKey.new().fingerprint) is None


def test_a_chain_in_the_environment(tmp_path: Path) -> None:
    keys = [bytes(range(32)), bytes(range(1, 33))]
    key = IdentityKey.load(tmp_path, {"SANFANG_IDENTITY_KEY": ":".join(each.hex() for each in keys)})
    assert key.hash(number()) == IdentityKey(*keys).hash(number())


def test_tokens_of_a_former_key_are_taken() -> None:
    first = IdentityKey.new()
    token = first.token(first.hash(number()))
    second = first.longer()
    assert second.from_token(token) == second.hash(number())
    assert IdentityKey.new().from_token(token) is None
