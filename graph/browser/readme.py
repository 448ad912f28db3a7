"""The pack's README and settings: for a Neo4j that Sanfang does not run."""

from __future__ import annotations

from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from graph.browser.place import Place
from graph.browser.serve import PORT

CONF = "neo4j.conf"
TEXT = Path(__file__).with_name("readme.md")
USUAL = ("guides.neo4j.com", "localhost")  # what Neo4j itself allows


def conf(place: Place) -> str:
    """The two lines of `neo4j.conf`, for Neo4j from 5.26."""
    hosts = ",".join(dict.fromkeys((*USUAL, urlsplit(place.base).hostname or "localhost")))
    return f"browser.post_connect_cmd={place.welcome}\nbrowser.remote_content_hostname_whitelist={hosts}\n"


def readme(place: Place) -> str:
    """What to do with the files, Chinese and English."""
    return Template(TEXT.read_text(encoding="utf-8")).substitute(
        base=place.base, browser=place.browser, port=PORT
    )
