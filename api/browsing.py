"""Neo4j Browser from the command line: its guides kept fresh, its address opened, its pack written."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit

from api.session import Session, invoked
from cypher.errors import SanfangError, Unreachable
from graph import local
from graph.browser import folder, pack
from graph.browser.place import HOME, STYLE, Place, browser_of
from graph.browser.serve import PORT
from graph.db import Graph
from graph.local import Running

CONFIG = "CALL dbms.clientConfig() YIELD name, value RETURN name, value"
WELCOME = "browser.post_connect_cmd"
ALLOWED = "browser.remote_content_hostname_whitelist"


def welcome(browser: str) -> str:
    """What the Browser at this address of a local instance does first."""
    return Place.on(browser).welcome


def publish(session: Session, there: Running, fixed: Mapping[str, object] | None = None) -> None:
    """Have a local instance serve guides made from the cards as they are; if that fails, say so and go on.

    `fixed`: values of parameters, such as the date, that stand in the guides.

    A server that was started without them is not started anew: somebody may be at work in it.
    """
    place = Place.on(there.browser_url)
    if f"{WELCOME}={place.welcome}\n" not in (there.home / "conf" / "neo4j.conf").read_text(encoding="utf-8"):
        session.say(*_restart(place))
    try:
        thresholds = {**session.profile(None).thresholds, **(fixed or {})}
        folder.write(there.pages, pack.files(session.library, place, thresholds))
    except SanfangError as error:
        session.say(
            f"Neo4j Browser 的指南没有更新:{error.zh}",
            f"the guides of Neo4j Browser stay as they were: {error.en}",
        )


def reach(session: Session, there: Running) -> list[str]:
    """The addresses, and how to log in without the password standing in a log."""
    option = "" if there.instance == "default" else f"--instance {there.instance} "
    login = session.both(f"用户 {there.user},密码见下", f"user {there.user}, password below")
    return [
        f"{session.both('浏览器', 'Neo4j Browser')}: {there.browser_url}",
        f"{session.both('登录', 'log in')}: :server connect  {there.bolt_uri}  ({login})",
        f"{session.both('密码', 'password')}: {invoked()} {option}status --password",
    ]


def write(
    session: Session, directory: Path, base: str, browser: str, thresholds: Mapping[str, object]
) -> None:
    """Write the pack. Raises BadParameter: the directory, an address."""
    place = _place(session, base, browser)
    files = pack.files(session.library, place, thresholds)
    folder.write(directory, files)
    session.say(
        f"写好了 {len(files)} 个文件:{directory}。怎么用,见 {directory / 'README.md'}。",
        f"{len(files)} files written: {directory}. What to do with them: {directory / 'README.md'}.",
    )
    print(directory / HOME)


def show(session: Session, base: str, browser: str, fixed: Mapping[str, object], *, only_print: bool) -> None:
    """Print the Browser's address and open it. Raises Unreachable when the local instance is down."""
    place = _place(session, base, browser)
    if session.settings.uri:
        address, lines = _address(place, session.settings.uri, session.settings.user), []
    else:
        there = local.running(session.settings)
        if there is None:
            name = session.settings.instance
            raise Unreachable(
                f"本地 Neo4j(实例 {name})没有运行。请先运行 sanfang up。",
                f"the local Neo4j (instance {name}) is not running: run `sanfang up` first.",
            )
        publish(session, there, fixed)
        address, lines = _address(place, there.bolt_uri, there.user), reach(session, there)[1:]
    print("\n".join([address, *lines]))
    with session.graph() as graph:
        _advise(session, graph, place)
    if not only_print and not _open(address):
        session.say("没有找到浏览器:请打开上面的网址。", "no web browser was found: open the address above.")


def _place(session: Session, base: str, browser: str) -> Place:
    """The addresses as asked for, else those of the instance or of the named server.

    A named server's pack is looked for on this machine, from where every Neo4j allows guides.
    """
    if session.settings.uri:
        base = base or f"http://localhost:{PORT}/"
        return Place.of(base, browser or browser_of(session.settings.uri))
    own = Place.on(f"{local.status(session.settings).http_uri or 'http://127.0.0.1:7474'}/browser/")
    return Place.of(base or own.base, browser or own.browser)


def _address(place: Place, bolt: str, user: str) -> str:
    """The Browser with the server and the user filled in."""
    parts = urlsplit(bolt)
    return f"{place.browser}?dbms={parts.scheme}://{quote(user, safe='')}@{parts.netloc.rpartition('@')[2]}"


def _advise(session: Session, graph: Graph, place: Place) -> None:
    """Say what to do where the guide does not open by itself, or is not let in."""
    settings = {str(row["name"]): str(row["value"]) for row in graph.read(CONFIG)}
    if session.settings.uri and settings.get(WELCOME) != place.welcome:
        session.say(*_elsewhere(place))
    host = urlsplit(place.base).hostname or ""
    allowed = settings.get(ALLOWED, "localhost")
    if not {"*", host} & {each.strip() for each in allowed.split(",")}:
        session.say(
            f"这个服务器不允许来自 {host} 的指南:请在 neo4j.conf 里把它加进 {ALLOWED}(现在是 {allowed})。",
            f"the server allows no guides from {host}: add it to {ALLOWED} in neo4j.conf (now {allowed}).",
        )


def _by_hand(place: Place) -> str:
    return f"  :style {place.url(STYLE)}\n  :guide {place.url(HOME)}"


def _restart(place: Place) -> tuple[str, str]:
    lines = _by_hand(place)
    return (
        f"这个服务器启动时还没有这份指南:sanfang down 再 sanfang up 就会自动打开;或登录后运行:\n{lines}",
        "the server was started without these guides: after sanfang down and sanfang up they open by "
        f"themselves; or run after logging in:\n{lines}",
    )


def _elsewhere(place: Place) -> tuple[str, str]:
    serve = "  sanfang browser-pack guides && python3 guides/serve.py"
    lines = _by_hand(place)
    return (
        f"这个服务器没有我们的设置,指南不会自动打开。先在自己的机器上提供指南:\n{serve}\n"
        f"登录后运行:\n{lines}\n要让它自动打开,见 guides/README.md。",
        "the server lacks our settings, so the guide does not open by itself. Serve the guides from your own "
        f"machine:\n{serve}\nand run after logging in:\n{lines}\n"
        "To have it open by itself see guides/README.md.",
    )


def _open(address: str) -> bool:
    """Open it in a web browser with a window; one that runs in the terminal would only be in the way."""
    windows = (
        sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    return bool(windows) and webbrowser.open(address)
