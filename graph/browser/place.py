"""Where a pack is served, and the Browser that shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from cypher.errors import BadParameter

HOME = "guide.html"
STYLE = "sanfang.grass"
FAVOURITES = "favourites.zip"
LINKS = "links.html"
TOUR = "tour.html"
LESSON = "add-a-rule.html"

PLAIN = re.compile(r"https?://[\w.\-:\[\]%~/+,@!()]+", re.ASCII)
"""An address that needs no quotes in a command, a setting or a page."""
HTTP, HTTPS = 7474, 7473  # where a Neo4j serves its Browser


@dataclass(frozen=True)
class Place:
    """`base` is the address of the pack's folder, `browser` that of Neo4j Browser; both end in a slash."""

    base: str
    browser: str

    @classmethod
    def of(cls, base: str, browser: str) -> Place:
        """Both addresses, with the slash at the end that a user may have left out.

        Raises BadParameter for what is no plain http address.
        """
        for address in (base, browser):
            if not PLAIN.fullmatch(address) or not urlsplit(address).hostname:
                raise BadParameter(
                    f"“{address}”不是网址:应如 http://127.0.0.1:7474/browser/,不带问号、引号和空格。",
                    f"{address!r} is no address such as http://127.0.0.1:7474/browser/, without ? or quotes.",
                )
        return cls(base.rstrip("/") + "/", browser.rstrip("/") + "/")

    @classmethod
    def on(cls, browser: str) -> Place:
        """The pack of a local instance, which serves it beside its own Browser."""
        return cls.of(f"{browser}sanfang/", browser)

    def url(self, name: str) -> str:
        """The address of a file of the pack."""
        return self.base + name

    @property
    def welcome(self) -> str:
        """`browser.post_connect_cmd`: the style, then the guide, which opens at the side and stays there."""
        return f"style {self.url(STYLE)}; guide {self.url(HOME)}"


def browser_of(uri: str) -> str:
    """The address at which the Neo4j of a Bolt address (`neo4j+s://host:7687`) usually has its Browser."""
    parts = urlsplit(uri)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"https://{host}:{HTTPS}/browser/" if "+" in parts.scheme else f"http://{host}:{HTTP}/browser/"


def guide_of(folder: str) -> str:
    """The file of the guide to a folder of cards."""
    return f"{folder}.html"
