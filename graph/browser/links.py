"""Addresses that open a card or a guide in the Browser, to be put into a report or sent to a colleague."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote, urlsplit

from cypher.card import Card
from graph.browser import statement
from graph.browser.favourites import favourite
from graph.browser.markup import joined, tag
from graph.browser.place import HOME, LESSON, TOUR, Place, guide_of
from graph.browser.value import values

MOST = 7000  # bytes of an address that every web server takes
TITLE = "链接 · Links"


def edit_link(place: Place, text: str) -> str:
    """The address that puts a statement into the Browser's editor, where it is run by hand.

    The Browser decodes the whole address before it looks for the argument, so what would end that is spelled
    out. It also looks behind the `#`, which no server sees: a long statement goes there.
    """
    lines = "%0A".join(map(_spelled, text.split("\n")))
    command = f"?cmd=edit&arg={lines}"
    return place.browser + ("#" if len(command) > MOST else "") + command


@lru_cache(8192)
def _spelled(line: str) -> str:
    """The lines of cards come again and again, and take longer to spell than all the rest of an answer."""
    return quote(line.replace("&", "\\u0026").replace("#", "\\u0023"), safe="")


def guide_link(place: Place, file: str, command: str = "guide") -> str:
    """The address that opens a guide at the side (`guide`) or among the results (`play`).

    The Browser obeys it before it has asked the server whom to trust, and until then trusts localhost alone.
    The command for a guide from elsewhere is put into the editor, to be run after the login.
    """
    url = place.url(file)
    host = urlsplit(url).hostname
    if host == "127.0.0.1":
        url, host = url.replace(host, "localhost", 1), "localhost"
    if host != "localhost":
        return edit_link(place, f":{command} {url}")
    return f"{place.browser}?cmd={command}&arg={quote(url, safe=':/')}"


def links(cards: Iterable[Card], place: Place, thresholds: Mapping[str, object]) -> dict[str, str]:
    """For each guide and card its title → its address."""
    known = list(cards)
    guides = [
        HOME,
        TOUR,
        *(guide_of(folder) for folder in dict.fromkeys(card.folder for card in known)),
        LESSON,
    ]
    found = {file: guide_link(place, file) for file in guides}
    for card in known:
        said = f"{card.name} {statement.title(card)}"
        ready = statement.filled(card, values(card, thresholds))
        found[said] = edit_link(place, ready or favourite(card, thresholds))
    return found


def as_html(found: Mapping[str, str]) -> bytes:
    """A page of links, outside the Browser."""
    items = [tag("li", tag("a", text, href=url)) for text, url in found.items()]
    body = joined([tag("h1", TITLE), tag("ul", joined(items, "\n"))], "\n")
    return f'<!doctype html>\n<meta charset="utf-8">\n<title>{TITLE}</title>\n{body}\n'.encode()


def as_markdown(found: Mapping[str, str]) -> bytes:
    """The same as Markdown."""
    lines = [f"- [{_plain(text)}](<{url}>)" for text, url in found.items()]
    return "\n".join([f"# {TITLE}", *lines, ""]).encode()


def _plain(text: str) -> str:
    """Text that stays text in Markdown, also where HTML is let through."""
    return "".join(f"&#{ord(sign)};" if sign in "&<>\"'[]()`*_!\\|" else sign for sign in text)
