"""Identity numbers: checked, turned into keyed hashes, and masked wherever a text is shown.

A bare hash of a resident identity number can be reversed by trying all of them; hence HMAC-SHA256 with a
key that stays outside the database. Nothing here stores or returns a number.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from stdnum.cn import ric

from cypher.errors import RosterError
from graph.local.trouble import writing

SIZE = 32
"""Bytes of a key file."""
VARIABLE = "SANFANG_IDENTITY_KEY"
FILE = "identity.key"
TOKEN = "t:"

_RUN = re.compile(r"\d{17,}[\dXx\uff38\uff58]?|\d{6}[ -]\d{8}[ -]\d{3}[\dXx]")
_WINDOW = re.compile(r"(?=(\d{17}[\dXx]))")
_NUMBER = re.compile(r"[1-9]\d{5}(?:18|19|20)\d{9}[\dXx]")

OLD = 15
"""Digits of a number as it was given out until 1999, the shortest there is."""
GAP = r"(?:[^\w\u3001\uff0c\uff1b;]|_){0,3}"
"""What may stand between two digits of one number: anything but letters and the signs that part a list."""
_MANY = re.compile(rf"\d(?:{GAP}\d){{{OLD - 1}}}")
_STRETCH = re.compile(rf"\d(?:{GAP}\d){{{OLD - 1},}}(?:{GAP}[Xx\uff38\uff58](?![A-Za-z0-9]))?")
_PLACE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]"
"""The provinces; a number of Hong Kong, Macao or Taiwan has 18 digits."""
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_DATED = re.compile(rf"(?=({_PLACE}|71|8[1-3])\d{{4}}(?:18|19|20)\d\d{_DAY}\d{{3}}[\dX]))")
_OLD_DATED = re.compile(rf"(?=({_PLACE})\d{{4}}[3-9]\d{_DAY}\d{{3}}))")
"""From 1930 on: what begins with «2» in the year's place is as a rule the code of a village."""
_OLD_PARTS = {(15,), (6, 9), (12, 3), (6, 6, 3), (6, 2, 2, 2, 3), (4, 4, 4, 3), (3,) * 5, (1,) * 15}
"""How an old number is parted; a telephone number and a year are 15 digits too."""


def printable(text: str) -> str:
    """The text without characters that nobody sees."""
    return "".join(each for each in text if unicodedata.category(each)[0] not in "CM")


def mask(text: str) -> str:
    """An identity cell as it may be shown: three characters and the last two of a long one, else stars."""
    if not any(c.isdigit() for c in text):
        return text
    return text[:3] + "*" * (len(text) - 5) + text[-2:] if len(text) >= 15 else "*" * len(text)


def is_masked(text: str) -> bool:
    """Whether a cell shows a masked number, not a number."""
    return "**" in text


def scrub(text: str, *, code: bool = False) -> str:
    """The text with everything masked that looks like an identity number, in whatever spelling.

    In a `code` an old number of 15 digits stays: codes of areas are as long, and dates can be read in them.
    """
    if len(text) < OLD or not _MANY.search(text):
        return text
    text = _RUN.sub(_mask_run, text)
    for start, end, number in reversed([*_spelled(text)]):
        if not (code and len(number) == OLD):
            text = text[:start] + mask(text[start:end]) + text[end:]
    return text


def holds_number(text: str) -> bool:
    """Whether a text has something in it that looks like an identity number."""
    return len(text) >= OLD and scrub(text) != text


def holds_right_number(text: str) -> bool:
    """Whether a right identity number of 18 digits stands anywhere in a text."""
    if len(text) < 18 or not _MANY.search(text):
        return False
    runs = (match[1] for match in _WINDOW.finditer(text))
    return any(map(checked, runs)) or any(
        len(number) == 18 and checked(number) for _, _, number in _spelled(text)
    )


def is_person(code: str) -> bool:
    """Whether the code of a person is an identity number, a mistyped one or an old one too."""
    return len(code) >= OLD and any(True for _ in _spelled(code))


def _mask_run(match: re.Match[str]) -> str:
    run = match.group()
    plain = re.sub("[ -]", "", unicodedata.normalize("NFKC", run))
    return mask(run) if _NUMBER.search(plain) else run


def _spelled(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a number with a birth date begins and ends that no digit touches, and its 15 or 18 characters.

    Its check digit may be wrong. Between its digits may stand what people and programs put there.
    """
    beyond = 0
    for stretch in _STRETCH.finditer(text):
        places = [at for at in range(*stretch.span()) if text[at].isdecimal() or text[at] in "XxＸｘ"]
        plain = unicodedata.normalize("NFKC", "".join(text[at] for at in places)).upper()
        found = [(match.start(), match[1]) for each in (_DATED, _OLD_DATED) for match in each.finditer(plain)]
        for at, number in sorted(found):
            first, last = places[at], places[at + len(number) - 1]
            if first < beyond or text[first - 1 : first].isdecimal() or text[last + 1 : last + 2].isdecimal():
                continue
            if _is_old(text[first : last + 1], number) if len(number) == OLD else _dated(number):
                beyond = last + 1
                yield first, beyond, number


def _is_old(spelled: str, number: str) -> bool:
    """Whether these 15 digits stand together as one number of a person who may be alive."""
    sizes = tuple(map(len, re.findall(r"\d+", printable(spelled))))
    return sizes in _OLD_PARTS and _dated(f"{number[:6]}19{number[6:]}")


def checked(text: str) -> str | None:
    """The 18 characters of a right identity number (an old one of 15 is lengthened), or None.

    Check digit and birth date are looked at; the place of birth is not, since districts come and go.
    """
    number = re.sub(r"[\s\-']", "", unicodedata.normalize("NFKC", text)).upper()
    if len(number) == 15 and number.isdecimal():
        number = f"{number[:6]}19{number[6:]}0"
        number = number[:17] + ric.calc_check_digit(number)
    if len(number) != 18 or not number.isascii() or not number[:17].isdigit():
        return None
    return number if _dated(number) and number[17] == ric.calc_check_digit(number) else None


def _dated(number: str) -> bool:
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return date(1850, 1, 1) <= born <= date.today()


class IdentityKey:
    """The key that turns identity numbers into hashes. Its repr does not show it.

    A key that was changed is a chain of them, the oldest first: each hashes what the one before it made, so
    that hashes in a graph can be brought from one to the next without the numbers.
    """

    __slots__ = ("_keys",)

    def __init__(self, *keys: bytes) -> None:
        if not keys or min(map(len, keys)) < SIZE:
            raise RosterError(
                f"身份证密钥太短:至少 {SIZE} 字节。", f"the identity key is too short: at least {SIZE} bytes."
            )
        self._keys = keys

    def __repr__(self) -> str:
        return "IdentityKey(…)"

    def __reduce__(self) -> str:
        raise TypeError("an identity key is not to be pickled")

    @classmethod
    def load(cls, home: Path, environ: Mapping[str, str] | None = None) -> IdentityKey:
        """The key of `SANFANG_IDENTITY_KEY` (hex; a chain with `:`), else of `<home>/identity.key`.

        The file is made there once. Raises RosterError when either is no key, or when others may read it.
        """
        env = os.environ if environ is None else environ
        if VARIABLE in env:
            return cls(*map(_from_hex, env[VARIABLE].split(":")))
        path = home / FILE
        if not path.exists():
            _make(path, secrets.token_bytes(SIZE))
        return cls.of_file(path)

    @classmethod
    def of_file(cls, path: Path) -> IdentityKey:
        """The key in a file. Raises RosterError."""
        key = _from_file(path)
        return cls(*(key[at : at + SIZE] for at in range(0, len(key), SIZE)))

    @classmethod
    def new(cls) -> IdentityKey:
        """A new key that stands alone."""
        return cls(secrets.token_bytes(SIZE))

    def save(self, path: Path) -> None:
        """Write it to a new file for its owner alone, whole or not at all. Raises RosterError, OSError."""
        if {len(key) for key in self._keys} != {SIZE}:
            raise RosterError(
                f"密钥文件里的密钥都是 {SIZE} 字节;{VARIABLE} 给的不是,存不进去。",
                f"a key file holds keys of {SIZE} bytes; the one in {VARIABLE} is not, so it cannot be kept.",
            )
        _make(path, b"".join(self._keys))

    @property
    def links(self) -> int:
        """How many keys the chain has."""
        return len(self._keys)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that tell this key from others and give nothing of it away."""
        return self.hash("fingerprint")[:16]

    def longer(self) -> IdentityKey:
        """The chain with a new key at its end."""
        return IdentityKey(*self._keys, secrets.token_bytes(SIZE))

    def at(self, fingerprint: str) -> IdentityKey | None:
        """The chain up to where it had this fingerprint; None where it never had."""
        chains = (IdentityKey(*self._keys[:end]) for end in range(len(self._keys), 0, -1))
        return next((each for each in chains if each.fingerprint == fingerprint), None)

    def hash(self, number: str) -> str:
        """HMAC-SHA256 of a checked number, in hex."""
        return self.carry(number, 0)

    def carry(self, digest: str, links: int) -> str:
        """A hash made by the first `links` keys of the chain, brought to its end."""
        for key in self._keys[links:]:
            digest = hmac.digest(key, digest.encode(), "sha256").hex()
        return digest

    def token(self, digest: str, domain: str = "") -> str:
        """What a rejects file carries in a number's place: the hash and a proof that this key made it.

        `domain` tells what kind of number it is of; a token of another kind is not taken.
        """
        return _token(self._keys[-1], domain, digest)

    def from_token(self, token: str, domain: str = "") -> str | None:
        """The hash in a token that this key made, or one before it in the chain; else None."""
        digest = token.removeprefix(TOKEN).partition(".")[0]
        for links in range(len(self._keys), 0, -1):
            made = _token(self._keys[links - 1], domain, digest)
            if hmac.compare_digest(made.encode(), token.encode()):
                return self.carry(digest, links)
        return None


def _token(key: bytes, domain: str, digest: str) -> str:
    proof = hmac.digest(key, f"token:{domain}{digest}".encode(), "sha256").hex()[:16]
    return f"{TOKEN}{digest}.{proof}"


def _from_hex(text: str) -> bytes:
    try:
        return bytes.fromhex(text.strip())
    except ValueError:
        raise RosterError(
            f"{VARIABLE} 不是十六进制。可用 openssl rand -hex 32 生成。",
            f"{VARIABLE} is not hex. Make one with: openssl rand -hex 32",
        ) from None


def _make(path: Path, key: bytes) -> None:
    """Write a new key, whole or not at all: two commands that start at once end up with one key."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _written(path, key)


def _written(path: Path, key: bytes) -> None:
    draft = path.with_name(f".identity.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()


def _from_file(path: Path) -> bytes:
    key = path.read_bytes()
    if not key or len(key) % SIZE:
        raise RosterError(
            f"{path} 不是密钥:应有 {SIZE} 字节(换过密钥的是几倍),实有 {len(key)}。"
            "请从备份恢复,换了密钥就认不出原来的人。",
            f"{path} is no key: {SIZE} bytes expected (or several times that), {len(key)} found. Restore it: "
            "with another key the people already loaded are not recognised.",
        )
    mode = stat.S_IMODE(path.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        raise RosterError(
            f"{path} 的权限是 {mode:o},别人也能读。请执行:chmod 600 {path}",
            f"{path} has mode {mode:o}, so others may read it. Run: chmod 600 {path}",
        )
    return key
