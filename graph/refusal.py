"""What the driver and the server refuse, in our words: what is wrong, and what to do."""

from __future__ import annotations

import errno
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from neo4j import exceptions

from cypher.errors import GraphError, Refused, TooMuch, Unconfirmed, Unreachable
from graph import trust
from graph.local.answer import SHUT

# What it says in its log reaches the user as one of our errors; a line of its own before that tells nothing.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

DISK = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS))
"""What a disk says to whoever writes a file while a graph is read: that is no server that went away."""
MOVED = ("NotALeader", "LeaderSwitch", "LeaseExpired")
OPEN = ("Neo.TransientError.Cluster.", "Neo.TransientError.Transaction.LeaderSwitch", "Neo.DatabaseError.")
"""How codes begin that answer a commit without telling what came of it."""
PAUSE = 0.5
T = TypeVar("T")


def insisted(begin: Callable[[], T], seconds: float) -> T:
    """What `begin` gives, tried again for so many seconds after it failed first: nothing is lost yet when a
    server of a cluster has gone, is behind, or leads no more."""
    end = 0.0
    while True:
        try:
            return begin()
        except (exceptions.DriverError, exceptions.Neo4jError) as error:
            end = end or time.monotonic() + seconds
            if not error.is_retryable() or time.monotonic() > end:
                raise
        time.sleep(PAUSE)


@contextmanager
def first_try() -> Iterator[None]:
    """Let go what is worth another try, which whoever uses this makes next."""
    try:
        yield
    except (exceptions.DriverError, exceptions.Neo4jError) as error:
        if not error.is_retryable():
            raise


@contextmanager
def committing() -> Iterator[None]:
    """Around a commit and nothing else. Raises Unconfirmed where nobody can tell what came of it."""
    try:
        yield
    except (exceptions.IncompleteCommit, exceptions.Neo4jError) as error:
        if isinstance(error, exceptions.Neo4jError) and not (error.code or "").startswith(OPEN):
            raise
        raise Unconfirmed(
            "提交时没有收到 Neo4j 的应答,不知道写入了没有。请看 sanfang status,或再运行一次:"
            "同一份名册装两次,第二次什么都不改。",
            "Neo4j's answer to the commit was lost: whether it was written is unknown. Look at"
            " `sanfang status`, or run it again: of a roster loaded twice the second changes nothing.",
        ) from error


def undone(error: Unreachable) -> Unreachable:
    """The same of a connection that was lost before anything was committed."""
    return Unreachable(
        f"{error.zh}没有提交,什么都没有写入:恢复后请再运行一次。",
        f"{error.en} Nothing was committed, nothing written: run it again once the server is back.",
    )


@contextmanager
def translated(uri: str = "") -> Iterator[None]:
    """Turn the driver's exceptions into ours."""
    try:
        yield
    except (exceptions.AuthError, exceptions.Forbidden) as error:
        said = str(error.message).rstrip(".")
        raise Refused(
            f"Neo4j 拒绝了登录或操作:{said}。请核对 SANFANG_NEO4J_USER 与 SANFANG_NEO4J_PASSWORD。",
            f"Neo4j refused: {said}. Check SANFANG_NEO4J_USER and SANFANG_NEO4J_PASSWORD.",
        ) from error
    except exceptions.ConfigurationError as error:
        raise GraphError(f"连接设置不对:{error}。", f"bad connection setting: {error}") from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as error:
        if isinstance(error, OSError) and error.errno in DISK:
            raise
        where = f" {uri}" if uri else ""
        raise (
            _leaderless(error)
            or trust.reason(error, uri)
            or Unreachable(
                f"连不上 Neo4j{where}。本地库请运行 sanfang up;远程库请核对 SANFANG_NEO4J_URI 和网络。",
                f"cannot reach Neo4j{where}: run `sanfang up`, or check SANFANG_NEO4J_URI and the network"
                f" ({type(error).__name__}).",
            )
        ) from error
    except exceptions.Neo4jError as error:
        raise _said(error) from error
    except exceptions.DriverError as error:
        raise GraphError(f"驱动程序报错:{error}", f"the driver says: {error}") from error


def _leaderless(error: BaseException) -> GraphError | None:
    """When the driver found nobody to write to, as it also does before a reading (`Graph.state`)."""
    for each in (error, error.__cause__):
        if isinstance(each, exceptions.WriteServiceUnavailable):
            if isinstance(each.__context__, exceptions.NotALeader):  # asked directly, with bolt://
                return _said(each.__context__)
            return Unreachable(
                "Neo4j 集群现在没有主节点:不能写入,读到的也不一定最新,所以没有作答。请稍后再试;"
                "只读的库请用 bolt:// 直接连其中一台。",
                "the Neo4j cluster has no leader now: nothing can be written, and what is read might be old,"
                " so there is no answer. Try again later; for a read-only database, connect to one of its"
                " servers with bolt://.",
            )
    return None


def _said(error: exceptions.Neo4jError) -> GraphError:
    code = error.code or ""
    if "TimedOut" in code:
        return TooMuch(
            "查询太久,已停止,什么都没有改动。请缩小范围,或加大时限(--timeout;装载时是服务器的"
            " db.transaction.timeout)。",
            "the query took too long and was stopped; nothing was changed. Ask for less, or allow more with"
            " --timeout (of a load, with the server's db.transaction.timeout).",
        )
    if code.endswith(MOVED):
        return GraphError(
            "这台服务器不是集群的主节点(或不再是),没有提交,什么都没有写入。请再运行一次;地址要用 neo4j://。",
            "this server does not lead the cluster (or no more): nothing was committed, nothing written. Run"
            " it again; the address has to begin with neo4j://.",
        )
    if code.endswith("BookmarkTimeout"):
        return GraphError(
            "读取的服务器还没有追上已经提交的内容,没有用旧数据作答。请稍后再试,并请管理员查看集群的复制。",
            "the server that was asked has not caught up with what is committed; no old answer was given. Try"
            " again later, and have the cluster's replication looked at.",
        )
    if code.endswith("AccessMode"):
        return Refused(
            "只读卡片里有写入,已拒绝,什么都没有改动。请去掉 CREATE、MERGE、SET、DELETE、REMOVE。",
            "a reading card writes: refused, nothing changed. Take out CREATE, MERGE, SET, DELETE, REMOVE.",
        )
    if code.endswith(SHUT):
        return Unreachable(
            "Neo4j 的库停了,多半是磁盘满了,什么都没有写入。本地库请腾出空间,再运行 sanfang up,它会把库恢复好;"
            "别处的请让管理员看服务器的日志。",
            "Neo4j has stopped its database, most likely for a full disk; nothing was written. For a local"
            " one free some space and run `sanfang up`, which recovers it; else look at the server's log.",
        )
    if "Memory" in code:
        return TooMuch(
            "要的内存超过服务器允许的,已停止,什么都没有改动。查询请加 LIMIT 或缩小范围;"
            "第一次装载可用 --bulk;别的装载请加大服务器的堆(本地实例:停下后用 SANFANG_HEAP 加倍,如"
            " SANFANG_HEAP=16g sanfang up)或 dbms.memory.transaction.total.max。",
            "it needs more memory than the server allows and was stopped; nothing was changed. Add a LIMIT,"
            " or ask for less; a first load can go with --bulk, else raise the server's heap (of a local"
            " instance: stop it, and double SANFANG_HEAP, such as SANFANG_HEAP=16g sanfang up) or"
            " dbms.memory.transaction.total.max.",
        )
    return GraphError(f"Neo4j 报错 {code}:{error.message}", f"Neo4j says {code}: {error.message}")
