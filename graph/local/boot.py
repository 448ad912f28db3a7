"""From an instance's directory to a server that answers."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from psutil import Process

from cypher.errors import StoreError
from graph.local import answer, jars, process, site, staging
from graph.local.config import neo4j_conf
from graph.local.instance import DATABASE, USER, Instance, State
from graph.local.jar import NEO4J
from graph.local.java import command, java, mark, memory
from graph.local.mutex import locked
from graph.local.ports import HOST, pick
from graph.local.progress import say, waiting
from graph.local.trouble import lost_port, need_space, not_opened, reason, torn

BOLT, HTTP = 7687, 7474  # the usual ports
SPACE = 200_000_000  # bytes that must be free before a start
PATIENCE = 300.0  # seconds until it answers; after a kill it first recovers
TRIES = 3  # when a port is taken between the choice and the start
HALF_WRITTEN = (
    "磁盘满的时候有一次写入只写了一半,没有算数;现在去掉,此前的都在"
    " · the disk was full, a transaction half written and not counted: it is dropped, the rest is there"
)


def server(instance: Instance, state: State) -> Process | None:
    """The instance's living server; None when it ended, or when its pid belongs to another program now."""
    return process.find(state.pid, mark(instance.home))


def answers(living: Process, state: State) -> bool:
    """Whether it is this server, and not another on its ports, that speaks Bolt."""
    return process.listens(living, state.bolt, state.http) and answer.speaks_bolt(state.bolt)


def start(
    instance: Instance,
    shared: Path,
    *,
    progress: bool,
    post_connect_cmd: Callable[[str], str] | None = None,
) -> State:
    """Start the server of `instance` on the jars in `shared` and wait until it answers.

    `post_connect_cmd` makes of the Browser's address what the Browser does first. Raises StoreError, OSError.
    """
    staging.settle(instance)
    _refuse_newer(instance)
    executable, size = java(), memory()
    class_path = jars.ensure(shared, progress=progress)
    need_space(instance.home, SPACE)
    instance.clear_run()
    instance.ensure_password()
    browser, *names = class_path
    site.lay_out(instance.home, shared / browser / "browser")
    mend = False
    for _ in range(TRIES):
        state = _choose_ports(instance)
        first = post_connect_cmd(browser_url(state)) if post_connect_cmd else None
        instance.configure(neo4j_conf(state.bolt, state.http, size, first, mend=mend))
        state = _launch(
            instance, state, command(executable, size, instance.home, _class_path(instance, shared, names))
        )
        if wait(instance, state, progress=progress):
            if not shut(instance, state):
                return state
            stop(instance, state)
            if mend or not torn(instance.debug):
                raise not_opened(instance.debug)
            mend = True
            say(HALF_WRITTEN, show=True)
            continue
        instance.save(replace(state, pid=None))
        if not lost_port(instance.console):
            break
    raise reason(instance.console)


def wait(instance: Instance, state: State, *, progress: bool) -> bool:
    """Wait until the server answers over Bolt and HTTP; False when it ended instead. Raises StoreError."""
    deadline = time.monotonic() + PATIENCE
    with waiting("启动 Neo4j · starting Neo4j", show=progress):
        while living := server(instance, state):
            if answers(living, state) and (code := _login(instance, state)):
                if code == 401:
                    raise _wrong_password(instance)
                return True
            if time.monotonic() > deadline:
                raise _silent(instance, state)
            time.sleep(0.1)
    return False


def shut(instance: Instance, state: State) -> bool:
    """Whether the server, which answers, could not open its database, or has closed it for an error."""
    return answer.shut(state.http, USER, instance.password(), DATABASE)


def stop(instance: Instance, state: State) -> bool:
    """Stop the server, and remember that; whether one ran.

    One whose database is shut is killed: as it ends it would write on behind what it could not write whole,
    and what is torn so no server reads.
    """
    living = server(instance, state)
    if living:
        broken = False
        with suppress(StoreError):  # A lost password keeps no server running.
            broken = shut(instance, state)
        (process.kill if broken else process.stop)(living)
    instance.save(replace(state, pid=None))
    return living is not None


def _login(instance: Instance, state: State) -> int:
    return answer.login(state.http, USER, instance.password())


def browser_url(state: State) -> str:
    """The address of Neo4j Browser."""
    return f"http://{HOST}:{state.http}/browser/"


def _class_path(instance: Instance, shared: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Its own site, then the jars, relative to its directory: there a colon divides nothing."""
    home = instance.home.resolve()
    return (site.SITE, *(os.path.relpath(shared / name, home) for name in names))


def _launch(instance: Instance, state: State, arguments: list[str]) -> State:
    state = replace(state, pid=process.start(arguments, instance.home, instance.console))
    instance.save(state)
    return state


def _choose_ports(instance: Instance) -> State:
    """The ports of last time, else the usual ones, else free ones; none that another instance remembers."""
    last = instance.state() or State(NEO4J, BOLT, HTTP)
    with locked(instance.home.parent / ".ports"):
        taken = {port for other in instance.neighbours() for port in (other.bolt, other.http)}
        bolt = pick(last.bolt, taken)
        state = State(NEO4J, bolt, pick(last.http, taken | {bolt}))
        instance.save(state)
    return state


def _refuse_newer(instance: Instance) -> None:
    state = instance.state()
    if state and _numbers(state.version) > _numbers(NEO4J):
        raise StoreError(
            f"实例“{instance.name}”的数据是 Neo4j {state.version} 写的,比本程序的 {NEO4J} 新,不能打开:"
            "请升级本程序,或用 SANFANG_INSTANCE 换一个实例名,重新导入名册。",
            f"the data of instance {instance.name!r} were written by Neo4j {state.version}, newer than our "
            f"{NEO4J}: upgrade this program, or name another SANFANG_INSTANCE and load again.",
        )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _wrong_password(instance: Instance) -> StoreError:
    return StoreError(
        f"Neo4j 在运行,但不接受 {instance.password_file} 里的密码:"
        "如果在 Browser 里改过,请把新密码写进这个文件。",
        f"Neo4j runs but refuses the password in {instance.password_file}: if it was changed in the Browser, "
        "write the new one into that file.",
    )


def _silent(instance: Instance, state: State) -> StoreError:
    return StoreError(
        f"Neo4j(进程 {state.pid})在运行,但 {PATIENCE:.0f} 秒没有应答:请运行 sanfang down 再试,"
        f"并看日志 {instance.console}。",
        f"Neo4j (process {state.pid}) runs but has not answered for {PATIENCE:.0f} s: run sanfang down, try "
        f"again, and see the log {instance.console}.",
    )
