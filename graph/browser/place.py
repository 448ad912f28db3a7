"""Where a pack is served, and the Browser that shows it."""

from __future__ import annotations

from dataclasses import dataclass

HOME = "guide.html"
STYLE = "sanfang.grass"
FAVOURITES = "favourites.zip"
LINKS = "links.html"
TOUR = "tour.html"
LESSON = "add-a-rule.html"


@dataclass(frozen=True)
class Place:
    """`base` is the address of the pack's folder, `browser` that of Neo4j Browser; both end in a slash."""

    base: str
    browser: str

    @classmethod
    def of(cls, base: str, browser: str) -> Place:
        """Both addresses, with the slash at the end that a user may have left out."""
        return cls(base.rstrip("/") + "/", browser.rstrip("/") + "/")

    def url(self, name: str) -> str:
        """The address of a file of the pack."""
        return self.base + name

    @property
    def welcome(self) -> str:
        """`browser.post_connect_cmd`: the style, then the guide, which opens at the side and stays there."""
        return f"style {self.url(STYLE)}; guide {self.url(HOME)}"


def guide_of(folder: str) -> str:
    """The file of the guide to a folder of cards."""
    return f"{folder}.html"
