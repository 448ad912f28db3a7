"""Who follows whom: posts left empty between two holders, filled twice over, or held twice by one person.

All of it in a post of its own, 副主任 of a community's committee with one seat, which no other rule asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from loaders.city.dates import UNKNOWN, Span, State
from loaders.city.draft import Draft
from loaders.city.posts import Office, list_post
from loaders.city.ward import Ward

ROLE = "deputy_director"
COLLECTED = "2024-01-01"
"""Since when it is known who holds what in some of these committees; elsewhere only since the roster."""


@dataclass(frozen=True)
class Held:
    """A holding of the post: by which of the people of its scene, from, to, how, and how sure on the date."""

    who: int
    start: str
    end: str = ""
    kind: str = "appointed"

    @property
    def span(self) -> Span:
        """As a roster has it."""
        state: State = "certain"
        if self.end:
            state = "possible" if self.end == UNKNOWN else "past"
        return Span(self.start, self.end, state=state)


@dataclass(frozen=True)
class Scene:
    """What is planted in one committee, and the truth of it by rule: the state and other columns."""

    held: tuple[Held, ...]
    rule: str = ""
    state: str = "ok"
    came_on: str = ""
    collected: bool = True


LEFT, CAME = Held(0, "2021-04-12", "2025-10-08"), Held(1, "2026-02-16")
EMPTY, OVER, TWICE = "post_left_empty", "post_overfilled", "person_twice_in_post"
SCENES = (
    Scene((LEFT, CAME), EMPTY, "gap", "2026-02-16"),
    Scene((Held(0, "2020-03", "2025年8月"), Held(1, "2026.1")), EMPTY, "gap", "2026-01-01"),
    Scene((Held(0, "2020-03-02", "2025.9"), Held(1, "2025-12-15")), EMPTY, "possible", "2025-12-15"),
    Scene((LEFT, CAME), EMPTY, "unknown", "2026-02-16", collected=False),
    Scene((LEFT, Held(2, "2025-10-08", "2026-02-16", "acting"), CAME)),
    Scene((LEFT, Held(1, "2025-12-08"))),
    Scene((Held(0, "2017-05-08", "2023-02-01"), Held(1, "2024-06-03"))),
    Scene((Held(0, "2022-06-01"), Held(1, "2025-03-10")), OVER, "gap"),
    Scene((Held(0, "2022-06-01"), Held(1, "2025-03-10", kind="seconded")), OVER, "gap"),
    Scene((Held(0, "2022-06-01"), Held(1, "2021-09-01", UNKNOWN)), OVER, "possible"),
    Scene((Held(0, "2022-06-01"), Held(1, "2025-03-10", kind="acting"))),
    Scene((Held(0, "2019-06-01", "2025-03-10"), Held(1, "2025-03-10"))),
    Scene((Held(0, "2022-06-01"), Held(0, "2024-05-20")), TWICE, "gap"),
    Scene((Held(0, "2022-06-01"), Held(0, "2020-02-18", UNKNOWN)), TWICE, "possible"),
    Scene((Held(0, "2022-06-01", kind="acting"), Held(0, "2023-01-09"))),
    Scene((Held(0, "2020-06-01", "2023-06-01"), Held(0, "2023-06-01"))),
)
"""On 2026-06-30: a stretch of 131 days; one from September to the end of December, by months; one of 76 to
105 days; one that nobody watched; one that somebody acted through; one too short; one too long ago. Two at
once, also where one is seconded; perhaps two; one of two acting; a handover on the day. Twice; perhaps twice;
acting first; one term after another."""


def write_succession(draft: Draft, wards: list[Ward]) -> None:
    """One scene in each of so many committees that lack nothing else."""
    plain = [ward for ward in wards if not ward.hole and ward.cover == "held"]
    rng = draft.stream("succession")
    for ward, scene in zip(rng.sample(plain, len(SCENES)), SCENES, strict=True):
        _play(draft, ward, scene, rng)


def _play(draft: Draft, ward: Ward, scene: Scene, rng: Random) -> None:
    list_post(draft, Office(ward.committee, ROLE))
    people = {who: draft.person(ward.county, rng) for who in sorted({each.who for each in scene.held})}
    for each in scene.held:
        draft.hold(people[each.who], ward.committee, ROLE, each.span, kind=each.kind)
    if scene.collected and scene.rule in ("", EMPTY):
        draft.rows.add("collection", what="holdings", scope=ward.committee, complete=True, as_of=COLLECTED)
    columns = {"post": f"{ward.committee}#{ROLE}"}
    if scene.came_on:
        columns["came_on"] = scene.came_on
    if scene.rule == TWICE:
        columns["person"] = people[0].name_in_truth()
    if scene.rule:
        draft.truth.find(scene.rule, scene.state, **columns)
