"""What the driver and the server refuse, in our words: what is wrong, and what to do."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions

from cypher.errors import GraphError, Refused, Unreachable
from graph import trust

# What it says in its log reaches the user as one of our errors; a line of its own before that tells nothing.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@contextmanager
def translated(uri: str = "") -> Iterator[None]:
    """Turn the driver's exceptions into ours."""
    try:
        yield
    except (exceptions.AuthError, exceptions.Forbidden) as error:
        raise Refused(
            f"Neo4j 拒绝了登录或操作:{error.message}。请核对 SANFANG_NEO4J_USER 与 SANFANG_NEO4J_PASSWORD。",
            f"Neo4j refused: {error.message}. Check SANFANG_NEO4J_USER and SANFANG_NEO4J_PASSWORD.",
        ) from error
    except exceptions.ConfigurationError as error:
        raise GraphError(f"连接设置不对:{error}。", f"bad connection setting: {error}") from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as error:
        where = f" {uri}" if uri else ""
        raise trust.reason(error, uri) or Unreachable(
            f"连不上 Neo4j{where}。本地库请运行 sanfang up;远程库请核对 SANFANG_NEO4J_URI 和网络。",
            f"cannot reach Neo4j{where}: run `sanfang up`, or check SANFANG_NEO4J_URI and the network"
            f" ({type(error).__name__}).",
        ) from error
    except exceptions.Neo4jError as error:
        raise _said(error) from error
    except exceptions.DriverError as error:
        raise GraphError(f"驱动程序报错:{error}", f"the driver says: {error}") from error


def _said(error: exceptions.Neo4jError) -> GraphError:
    code = error.code or ""
    if "TimedOut" in code:
        return GraphError(
            "查询太久,已停止,什么都没有改动。请缩小范围,或加大时限(--timeout)。",
            "the query took too long and was stopped; nothing was changed. Ask for less, or allow more with"
            " --timeout.",
        )
    if code.endswith("AccessMode"):
        return Refused(
            "只读卡片里有写入,已拒绝,什么都没有改动。请去掉 CREATE、MERGE、SET、DELETE、REMOVE。",
            "a reading card writes: refused, nothing changed. Take out CREATE, MERGE, SET, DELETE, REMOVE.",
        )
    if "Memory" in code:
        return GraphError(
            "查询要的内存超过服务器允许的,已停止。请加 LIMIT 或缩小范围。",
            "it needs more memory than the server allows and was stopped. Add a LIMIT, or ask for less.",
        )
    return GraphError(f"Neo4j 报错 {code}:{error.message}", f"Neo4j says {code}: {error.message}")
