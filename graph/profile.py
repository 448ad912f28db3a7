"""A named set of thresholds, rules that apply, and posts that must exist: data, so a city has its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from cypher.block import Block, Table
from cypher.card import Card
from cypher.errors import ProfileError
from cypher.folders import FOLDERS
from cypher.library import Library
from cypher.problems import Problems, nearest
from graph import model, threshold, vocabulary
from graph.posts import called
from graph.threshold import Threshold

FOLDER = Path(__file__).parent / "profiles"
BUILT_IN = {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}
NATIONAL = "national"
"""What every profile rests on, unless it names another in `extends`."""
TIERS = frozenset(each.name for each in model.TIERS)
ADVICE = ("文本要加引号。", "Texts need quotes.")


BODIES = {
    **{each.zh: each.name for each in (*model.TIERS, *model.ORGANIZATION_TYPES)},
    **{each.name: each.name for each in (*model.TIERS, *model.ORGANIZATION_TYPES)},
    "*": "*",
}
ROLES = {
    **{spelled: word.code for word in vocabulary.ROLES for spelled in (word.zh, word.en, *word.synonyms)},
    **{word.code: word.code for word in vocabulary.ROLES},
}
"""By what one may write, the code of a tier or type, and of a role."""
CLOSE = 0.8


@dataclass(frozen=True)
class DuePost:
    """What `of` (an organisation's type, a tier, `*`: every organisation) must have: `seats` of `role`."""

    of: str
    role: str
    seats: int = 1

    def row(self) -> dict[str, object]:
        """As the load cards take it."""
        return {"of": self.of, "role": self.role, "name": called(self.role), "seats": self.seats}


@dataclass(frozen=True)
class Profile:
    """Thresholds by the parameter that they fill, the posts that are due, and the rules that do not apply."""

    name: str
    stated: Mapping[str, Threshold]
    posts: tuple[DuePost, ...]
    off: frozenset[str] = frozenset()

    @property
    def thresholds(self) -> dict[str, object]:
        """The values alone, as `Card.bind` takes them."""
        return {name: each.value for name, each in self.stated.items()}

    def bind(self, card: Card, given: Mapping[str, object]) -> dict[str, object]:
        """`Card.bind` with these thresholds; what is given in their stead keeps to their range.

        Raises BadParameter.
        """
        bound = card.bind(given, self.thresholds)
        for name in given:
            if name in self.stated:
                self.stated[name].given(bound[name]).check()
        return bound

    def applied(self, cards: Iterable[Card]) -> tuple[Card, ...]:
        """Those of the cards that this profile does not leave out."""
        return tuple(card for card in cards if card.name not in self.off)

    def used(self, card: Card, parameters: Mapping[str, object]) -> tuple[Threshold, ...]:
        """The thresholds of a card that runs with these parameters; one that the caller changed says so."""
        stated = [self.stated[name] for name in card.params if name in self.stated]
        return tuple(
            each if parameters[each.name] == each.value else each.given(parameters[each.name])
            for each in stated
        )

    def with_posts(self, posts: Iterable[DuePost]) -> Profile:
        """The same profile, asking for these posts as well; the later word on a post counts."""
        merged = {(post.of, post.role): post for post in (*self.posts, *posts)}
        return replace(self, posts=tuple(merged.values()))


def load(path: Path | None = None, library: Library | None = None) -> Profile:
    """Read a profile: a file, or a built-in one by its name; without a path the national one.

    With a library its rules and thresholds must be those of cards. Raises ProfileError, which says all that
    is wrong, each with its line.
    """
    path = Path(NATIONAL) if path is None else path
    return _Reading(BUILT_IN.get(str(path), path), library).profile()


@dataclass
class _Reading:
    """One file being read; `above` are those that extend it."""

    path: Path
    library: Library | None
    above: tuple[Path, ...] = ()
    problems: Problems = field(init=False)

    def profile(self) -> Profile:
        self.problems = Problems(self.path)
        block = Block(self._text(), 1, self.problems, ADVICE)
        table = Table(block, block.data)
        name = table.text("name", need=False) or self.path.stem
        base = self._base(table)
        thresholds = Table(block, table.take("thresholds", dict, {}, need=False), "thresholds")
        read = [threshold.read(thresholds, each, base.stated, name) for each in thresholds.data]
        stated = {**base.stated, **{each.name: each for each in read if each}}
        off = self._off(Table(block, table.take("rules", dict, {}, need=False), "rules"), base.off)
        posts = [self._post(each) for each in table.tables("post", need=False)]
        table.close()
        if block.readable:
            self._in_order(thresholds, stated)
            self._asked_for(thresholds, set(stated) - set(base.stated))
        if self.problems.found:
            raise ProfileError(self.problems.sorted())
        return Profile(name, stated, base.posts, off).with_posts(posts)

    def _text(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            known = "、".join(BUILT_IN)
            self.problems.add(
                1,
                f"读不了({error})。自带的配置:{known}。",
                f"it cannot be read ({error}). Built-in profiles: {', '.join(BUILT_IN)}.",
            )
            raise ProfileError(self.problems.found) from error

    def _base(self, table: Table) -> Profile:
        """What this profile extends: the national one where it says nothing, itself on nothing."""
        said = table.text("extends", need=False) or NATIONAL
        base = BUILT_IN.get(said, self.path.parent / said)
        if self.path == BUILT_IN[NATIONAL]:
            return Profile("", {}, ())
        if base.resolve() in {path.resolve() for path in (self.path, *self.above)}:
            table.problem("extends", "“extends”绕回了自己。", "'extends' leads back to this file.")
            return load()
        return _Reading(base, self.library, (self.path, *self.above)).profile()

    def _off(self, table: Table, below: frozenset[str]) -> frozenset[str]:
        """`[rules]`: a rule's name and whether it applies."""
        off = set(below)
        rules = [card.name for card in self.library or () if FOLDERS[card.folder].finds]
        for said in table.data:
            name = said if "." in said else f"gaps.{said}"
            if self.library is not None and name not in rules:
                zh, en = nearest(name, rules)
                table.problem(said, f"没有规则“{name}”{zh}", f"there is no rule {name!r}{en}")
            elif table.take(said, bool, True):
                off.discard(name)
            else:
                off.add(name)
        return frozenset(off)

    def _post(self, table: Table) -> DuePost:
        post = DuePost(table.text("of"), table.text("role"), table.take("seats", int, 1, need=False))
        if post.seats < 1:
            table.problem("seats", "名额应为正整数。", "seats must be a whole number from 1.")
        for key, word, spelled in (("of", post.of, BODIES), ("role", post.role, ROLES)):
            meant = _meant(word, spelled)
            if meant != word:
                table.problem(
                    key,
                    f"“{word}”写成代码,是不是“{meant}”?自己的类型和职务照名册里的写。",
                    f"{word!r}: is the code {meant!r} meant? One of your own stands as in the rosters.",
                )
        table.close()
        return post

    def _in_order(self, table: Table, stated: Mapping[str, Threshold]) -> None:
        """A lower bound is no more than its upper bound: `size_min` and `size_max`, or `size`."""
        for low in stated.values():
            stem = low.name.removesuffix("_min")
            high = stated.get(f"{stem}_max") or stated.get(stem)
            if high is None or low.size <= high.size:
                continue
            table.problem(
                low.name if low.name in table.data else high.name,
                f"{low.name} = {low.value} 大于 {high.name} = {high.value}。",
                f"{low.name} = {low.value} is above {high.name} = {high.value}.",
            )

    def _asked_for(self, table: Table, new: set[str]) -> None:
        """A threshold that fills no rule's parameter would change nothing."""
        names = {name for card in self.library or () if FOLDERS[card.folder].finds for name in card.params}
        for name in new - names if self.library is not None else ():
            zh, en = nearest(name, sorted(names))
            table.problem(name, f"没有规则用到阈值“{name}”{zh}", f"no rule has a threshold {name!r}{en}")


def _meant(word: str, spelled: Mapping[str, str]) -> str:
    """The code of a known word, or of one that is nearly spelled so; a city's own word is itself."""
    near = [word] if word in spelled else get_close_matches(word, spelled, n=1, cutoff=CLOSE)
    return spelled[near[0]] if near else word
