"""What a load derives from all that the graph holds by then: due posts, cross-appointments, vacancies."""

from __future__ import annotations

from collections.abc import Callable

from graph.profile import Profile
from loaders import shape


def derive(
    written: Callable[[str, dict[str, object]], int], profile: Profile, aliases: bool
) -> dict[str, int]:
    """Have the cards derive it; gives how much each wrote. `written` runs one; `aliases`: there are some."""
    tiers = shape.TIERS
    posts = [post.row() for post in profile.posts]
    bodies: dict[str, object] = {"posts": [post for post in posts if post["of"] not in tiers]}
    areas: dict[str, object] = {"posts": [post for post in posts if post["of"] in tiers]}
    found: dict[str, int] = {}
    if aliases:
        found["people_filled"] = written("maintain.people_filled", {"also": []})
        found["bodies_filled"] = written("maintain.bodies_filled", {"also": [], "types": sorted(shape.TYPES)})
    found["due_posts"] = written("maintain.due_posts_of_organizations", bodies)
    found["due_posts"] += written("maintain.due_posts_for_areas", areas)
    for name in ("cross_appointments", "requests", "vacant_posts"):
        found[name] = written(f"maintain.{name}", {})
    return found
