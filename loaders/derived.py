"""What a load derives from all that the graph holds by then: due posts, cross-appointments, vacancies."""

from __future__ import annotations

from collections.abc import Callable, Collection

from graph.profile import Profile
from loaders import shape

NEEDS = {
    "due_posts_of_organizations": {"Organization", "Post", "HOLDS"},
    "due_posts_for_areas": {"Area", "Post", "HOLDS"},
    "cross_appointments": {"Post", "HOLDS", "SUBORDINATE_TO"},
    "requests": {"Request", "AffairItem", "Certificate", "Plaque"},
    "vacant_posts": {
        *("Source", "COLLECTS", "Organization", "Area", "LOCATED_IN", "PART_OF", "Post", "HOLDS"),
    },
}
"""By card the kinds of things that it derives from: what else a roster says cannot change what it gives."""


def derive(
    written: Callable[[str, dict[str, object]], int],
    profile: Profile,
    aliases: bool,
    since: Collection[str] | None = None,
) -> dict[str, int]:
    """Have the cards derive it; gives how much each wrote. `written` runs one; `aliases`: there are some.

    `since` are the kinds of what was written since all was derived last; None when that cannot be told.
    """
    tiers = shape.TIERS
    posts = [post.row() for post in profile.posts]
    bodies: dict[str, object] = {"posts": [post for post in posts if post["of"] not in tiers]}
    areas: dict[str, object] = {"posts": [post for post in posts if post["of"] in tiers]}
    found: dict[str, int] = {}
    if aliases:
        found["people_filled"] = written("maintain.people_filled", {"also": []})
        found["bodies_filled"] = written("maintain.bodies_filled", {"also": [], "types": sorted(shape.TYPES)})
    new = None if since is None or any(found.values()) else set(since)

    def run(card: str, given: dict[str, object]) -> int:
        return written(f"maintain.{card}", given) if new is None or NEEDS[card] & new else 0

    found["due_posts"] = run("due_posts_of_organizations", bodies) + run("due_posts_for_areas", areas)
    if new is not None and found["due_posts"]:
        new.add("Post")
    for card in ("cross_appointments", "requests", "vacant_posts"):
        found[card] = run(card, {})
    return found
