"""The demonstration: a Neo4j of its own, a made city in it, and what is missing there."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

from api import loading, reporting, telling
from api.bars import bar
from api.commands.store import begin
from api.coverage import coverage
from api.session import Session, invoked
from cypher.errors import BadParameter
from graph.contents import sources
from graph.report import build
from loaders import city
from loaders.city.person import SOURCE

CHECKOUT = Path(__file__).resolve().parents[1]
SEED = 1
MARK = "city.made"
"""Beside the city: what made it. Another mark, and it is made anew."""


def instance() -> str:
    """The demonstration's own instance: one a checkout, so that two clones do not meet."""
    return f"demo-{hashlib.sha256(str(CHECKOUT).encode()).hexdigest()[:8]}"


def run(session: Session, *, yes: bool, as_of: date | None = None) -> None:
    """Up, make, load, show; running it again changes nothing. Raises BadParameter in others' data."""
    own = not (session.instance or os.environ.get("SANFANG_INSTANCE") or session.settings.uri)
    session = Session(session.lang, instance() if own else session.instance, session.quiet)
    if session.settings.uri:  # Before anything is written there.
        _refuse_others(session, yes)
    addresses = begin(session)
    _refuse_others(session, yes)
    directory = _city(session)
    answer = loading.load(session, loading.Request([directory], session.profile(None)))
    if answer.outcome is None:
        telling.show(session, answer, "table")
        raise BadParameter("演示名册装不进去,见上。", "the made rosters do not load, see above.")
    telling.last_word(session, answer)
    _show(session, as_of or answer.as_of)
    print("\n".join(addresses))
    _next(session, as_of or answer.as_of)


def _city(session: Session) -> Path:
    """The made city's rosters, written unless they are there as this version would write them."""
    home = session.settings.home.absolute() / "instances" / session.settings.instance
    directory, mark = home / "city", home / MARK
    wanted = _maker()
    if not mark.is_file() or mark.read_text() != wanted or not (directory / "roster.toml").is_file():
        home.mkdir(parents=True, exist_ok=True)
        mark.unlink(missing_ok=True)
        with bar(session.both("造城", "making a city"), show=session.progress) as progress:
            city.write(directory, seed=SEED, progress=progress)
        mark.write_text(wanted)
    return directory


def _maker() -> str:
    """A digest of the seed and of the code that makes the city."""
    digest = hashlib.sha256(str(SEED).encode())
    folder = Path(city.__file__).parent
    tables = folder.parent / "tables"
    for path in sorted((*folder.rglob("*.py"), *folder.glob("data/*"), *tables.glob("*.py"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _refuse_others(session: Session, yes: bool) -> None:
    """An analyst's own data are never touched unasked."""
    with session.graph() as graph:
        found = [(str(row["source"]), bool(row["made"])) for row in sources(graph)]
    others = [source for source, made in found if not (made and source == SOURCE)]
    if others and not yes:
        raise BadParameter(
            f"这个库里有别的名册({'、'.join(others)}),演示不往里装。另用实例,或加 --yes。",
            f"this database holds other rosters ({', '.join(others)}): use another instance, or add --yes.",
        )


def _show(session: Session, as_of: date) -> None:
    profile = session.profile(None)
    given = {"as_of": as_of}
    with session.graph() as graph:
        for folder in ("gaps", "linkage"):
            rules = profile.applied(session.library.folder(folder))
            found = build(graph, rules, given, profile)
            covered = coverage(session, graph, given, profile) if folder == "gaps" else None
            reporting.overview(session, folder, found, covered)


def _next(session: Session, as_of: date) -> None:
    """What to try now; the instance is named, since the commands' own is another."""
    name = "" if session.settings.uri else f"--instance {session.settings.instance} "
    print(session.both("接下来", "next"))
    for command in (
        f"gaps --as-of {as_of}",
        f"linkage --as-of {as_of}",
        f"chart 东街街道 --as-of {as_of}",
        "rules",
        "down",
    ):
        print(f"  {invoked()} {name}{command}")
