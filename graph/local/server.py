"""The four calls: up, running, status, down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from graph.local import boot, jars, site, staging
from graph.local.instance import USER, Instance, State
from graph.local.mutex import locked
from graph.local.ports import HOST
from graph.local.progress import say
from graph.local.trouble import writing
from graph.settings import Settings


@dataclass(frozen=True)
class Running:
    """A server that answers. `started` tells whether this call started it, `recovered` whether its forerunner
    had been killed; `home` is the instance's directory."""

    instance: str
    version: str
    bolt_uri: str
    http_uri: str
    user: str
    password: str
    pid: int
    home: Path
    started: bool
    recovered: bool = False

    @property
    def browser_url(self) -> str:
        """The address of Neo4j Browser."""
        return f"{self.http_uri}/browser/"

    @property
    def pages(self) -> Path:
        """The folder that is served under the Browser's address as `sanfang/`."""
        return site.pages(self.home)

    def __repr__(self) -> str:
        """Without the password: this may end up in a log."""
        return f"Running({self.instance!r}, {self.bolt_uri!r}, {self.http_uri!r}, pid={self.pid})"


@dataclass(frozen=True)
class Status:
    """What there is. `absent`: never started; `stale`: it ended without `down`. `data_size` in bytes."""

    state: Literal["running", "stopped", "stale", "absent"]
    instance: str
    home: Path
    version: str | None = None
    bolt_uri: str | None = None
    http_uri: str | None = None
    pid: int | None = None
    data_size: int = 0


def up(
    settings: Settings, *, progress: bool, post_connect_cmd: Callable[[str], str] | None = None
) -> Running:
    """Make the instance run, and return how to reach it; a second call attaches to the first one's server.

    `progress` shows on stderr what is going on; `post_connect_cmd` makes of the Browser's address the
    commands that the Browser begins with (see `config.neo4j_conf`); a server that runs keeps its own.
    Raises StoreError: no Java, no network, no disk space, a jar or a data directory that is not right.
    """
    instance = Instance.of(settings)
    with writing(instance.home):
        instance.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with locked(instance.lock):
        with writing(instance.home):
            instance.make()
        state = instance.state()
        if state and boot.server(instance, state) and boot.wait(instance, state, progress=progress):
            if not boot.shut(instance, state):
                return reached(instance, state, started=False)
            with writing(instance.home):
                boot.stop(instance, state)
        recovered = state is not None and state.pid is not None
        if recovered:
            say(
                "上次不是用 down 停止的,正在恢复 · not stopped with down last time; recovering", show=progress
            )
        with writing(instance.home):
            shared = jars.directory(settings.home.absolute())
            state = boot.start(instance, shared, progress=progress, post_connect_cmd=post_connect_cmd)
        return replace(reached(instance, state, started=True), recovered=recovered)


def running(settings: Settings) -> Running | None:
    """How to reach the instance when it answers; starts nothing. Raises StoreError (damaged, lost)."""
    instance = Instance.of(settings)
    state = instance.state()
    server = boot.server(instance, state) if state else None
    if not state or not server or not boot.answers(server, state):
        return None
    return reached(instance, state, started=False)


def status(settings: Settings) -> Status:
    """What there is of the instance. Raises StoreError when its state cannot be read."""
    instance = Instance.of(settings)
    state = instance.state()
    if state is None:
        return Status("absent", instance.name, instance.home)
    alive = boot.server(instance, state)
    return Status(
        state="running" if alive else "stopped" if state.pid is None else "stale",
        instance=instance.name,
        home=instance.home,
        version=state.version,
        bolt_uri=_uri("bolt", state.bolt),
        http_uri=_uri("http", state.http),
        pid=state.pid if alive else None,
        data_size=instance.size(),
    )


def down(settings: Settings) -> bool:
    """Stop the instance's server; returns whether one ran. Raises StoreError when it is another user's."""
    instance = Instance.of(settings)
    if not instance.home.exists():
        return False
    with locked(instance.lock):
        state = instance.state()
        with writing(instance.home):
            stopped = state is not None and boot.stop(instance, state)
            staging.settle(instance)
        return stopped


def _uri(scheme: str, port: int) -> str:
    return f"{scheme}://{HOST}:{port}"


def reached(instance: Instance, state: State, *, started: bool) -> Running:
    """How to reach the server of an instance, which runs with this state."""
    assert state.pid is not None
    return Running(
        instance=instance.name,
        version=state.version,
        bolt_uri=_uri("bolt", state.bolt),
        http_uri=_uri("http", state.http),
        user=USER,
        password=instance.password(),
        pid=state.pid,
        home=instance.home,
        started=started,
    )
