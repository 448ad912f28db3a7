"""A named set of thresholds and of posts that must exist: data, so that a city can have its own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cypher.errors import BadParameter
from graph import model

FOLDER = Path(__file__).parent / "profiles"
TIERS = frozenset(each.name for each in model.TIERS)


@dataclass(frozen=True)
class DuePost:
    """What `of` (an organisation's type, a tier, `*`: every organisation) must have: `seats` of `role`."""

    of: str
    role: str
    seats: int = 1

    def row(self) -> dict[str, object]:
        """As the load cards take it."""
        return {"of": self.of, "role": self.role, "seats": self.seats}


@dataclass(frozen=True)
class Profile:
    """Thresholds by the parameter that they fill, and the posts that are due."""

    name: str
    thresholds: Mapping[str, object]
    posts: tuple[DuePost, ...]

    def with_posts(self, posts: Iterable[DuePost]) -> Profile:
        """The same profile, asking for these posts as well; the later word on a post counts."""
        merged = {(post.of, post.role): post for post in (*self.posts, *posts)}
        return replace(self, posts=tuple(merged.values()))


def load(path: Path | None = None) -> Profile:
    """Read a profile; without a path the national one.

    Raises BadParameter naming the file and what in it is wrong.
    """
    path = path or FOLDER / "national.toml"
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _bad(path, f"读不了({error})", f"cannot be read ({error})") from error
    if unknown := set(said) - {"name", "thresholds", "post", "extends"}:
        raise _bad(path, f"有不认识的项 {sorted(unknown)}", f"has unknown keys {sorted(unknown)}")
    base = load(path.parent / str(said["extends"])) if "extends" in said else Profile("", {}, ())
    thresholds = {
        **base.thresholds,
        **{k: _threshold(path, k, v) for k, v in said.get("thresholds", {}).items()},
    }
    profile = Profile(str(said.get("name", path.stem)), thresholds, base.posts)
    return profile.with_posts(_post(path, each) for each in said.get("post", ()))


def _threshold(path: Path, name: str, said: object) -> object:
    value = said.get("value") if isinstance(said, dict) else said
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _bad(
            path, f"阈值 {name} 应为不小于 0 的整数", f"threshold {name} must be a whole number from 0"
        )
    return value


def _post(path: Path, said: Mapping[str, object]) -> DuePost:
    of, role, seats = said.get("of"), said.get("role"), said.get("seats", 1)
    if set(said) - {"of", "role", "seats"} or not isinstance(of, str) or not isinstance(role, str):
        raise _bad(
            path, f"岗位规定 {dict(said)} 应有 of、role、seats", f"post {dict(said)} needs of, role, seats"
        )
    if not isinstance(seats, int) or seats < 1:
        raise _bad(
            path, f"岗位 {role} 的名额应为正整数", f"the seats of {role} must be a whole number from 1"
        )
    return DuePost(of, role, seats)


def _bad(path: Path, zh: str, en: str) -> BadParameter:
    return BadParameter(f"配置 {path} {zh}。", f"profile {path} {en}.")
