"""The thresholds of a profile, for people: as a sheet, and on a page of the docs.

`python -m api.thresholds` writes the tables of docs/profiles.md.
"""

from __future__ import annotations

from pathlib import Path

from api.render import markdown
from api.render.sheet import Sheet
from api.render.wording import half
from cypher import library
from cypher.library import Library
from graph import profile
from graph.profile import Profile

PAGE = Path(__file__).resolve().parents[1] / "docs" / "profiles.md"
MARK = "<!-- python -m api.thresholds -->\n"
"""What stands below it on the page is generated."""


def listed(cards: Library, used: Profile, lang: str) -> Sheet:
    """A row a threshold, with the rules that use it."""
    rows = [
        (
            each.name,
            each.value if isinstance(each.value, int) else each.shown,
            half(each.unit, lang),
            f"{each.least}–{each.most}",
            each.basis,
            each.confidence,
            half(each.note, lang),
            half(each.profile, lang),
            " ".join(card.name for card in cards if each.name in card.params),
        )
        for each in used.stated.values()
    ]
    columns = ("name", "value", "unit", "range", "basis", "confidence", "note", "profile", "rules")
    return Sheet("thresholds", used.name, columns, rows)


def page(text: str) -> str:
    """The page of that text, with the thresholds of the built-in profiles below the mark."""
    cards = library.load()
    profiles = [profile.load(path, cards) for path in profile.BUILT_IN.values()]
    tables = markdown.render([listed(cards, each, "zh") for each in reversed(profiles)])
    return f"{text.partition(MARK)[0]}{MARK}\n{tables}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
