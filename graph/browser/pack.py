"""The pack: everything that Neo4j Browser is given, made from the library, the model and the palette."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from cypher.folders import FOLDERS
from cypher.library import Library
from graph.browser import favourites, grass, links, parameters, readme, serve
from graph.browser.guide import guide
from graph.browser.home import home
from graph.browser.lesson import lesson
from graph.browser.place import FAVOURITES, HOME, LESSON, LINKS, STYLE, TOUR, Place, guide_of
from graph.browser.tour import tour


def files(library: Library, place: Place, thresholds: Mapping[str, object]) -> dict[str, bytes]:
    """Every file of the pack: its path → its content. `thresholds` are a profile's, by parameter.

    The same library gives the same bytes. Raises NotFound when the library lacks a card of the tour.
    """
    order = list(FOLDERS)
    cards = sorted(
        (card for card in library if not card.writes), key=lambda card: (order.index(card.folder), card.name)
    )
    by_folder = {folder: list(among) for folder, among in groupby(cards, lambda card: card.folder)}
    found_links = links.links(cards, place, thresholds)
    return {
        HOME: home(by_folder, place),
        TOUR: tour(library, place, thresholds),
        **{guide_of(folder): guide(folder, among, place, thresholds) for folder, among in by_folder.items()},
        LESSON: lesson(place, thresholds),
        STYLE: grass.sheet().encode(),
        FAVOURITES: favourites.archive(cards, thresholds),
        **{
            f"cypher/{card.name.replace('.', '/')}.cypher": favourites.favourite(card, thresholds).encode()
            for card in cards
        },
        parameters.FILE: parameters.listing(cards, thresholds).encode(),
        LINKS: links.as_html(found_links),
        "links.md": links.as_markdown(found_links),
        readme.CONF: readme.conf(place).encode(),
        "README.md": readme.readme(place).encode(),
        "serve.py": Path(serve.__file__).read_bytes(),
    }
