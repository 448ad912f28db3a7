"""Encrypted connections: whose certificates count, and what to do about a server that has no such one.

The address says how: `bolt+s://` and `neo4j+s://` check the server's certificate, `+ssc` takes any, and plain
`bolt://` and `neo4j://` do not encrypt.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

from cypher.errors import BadParameter, Unreachable

CHECKED = "+s://"
EXPIRED, EARLY = 10, 9
UNKNOWN = {2, 18, 19, 20, 21}  # self-signed, or signed by nobody whom this machine knows
OTHER_NAME = {62, 64}
"""OpenSSL's reasons (X509_V_ERR_…)."""
NO_TLS, HUNG_UP = "encrypted connection", "incomplete handshake"
"""How the driver says that nobody answers in the asked way; it has no types for it."""
CLOSED = (ConnectionResetError, BrokenPipeError)


def check(uri: str, ca: Path) -> None:
    """Raise BadParameter unless `ca` holds certificates and `uri` asks to check the server's against them."""
    if CHECKED not in uri:
        raise BadParameter(
            f"设了 SANFANG_NEO4J_CA,但 {uri} 不核对证书:请用 bolt+s:// 或 neo4j+s://,"
            "或去掉 SANFANG_NEO4J_CA。",
            f"SANFANG_NEO4J_CA is set, but {uri} checks no certificate: use bolt+s:// or neo4j+s://, or unset"
            " SANFANG_NEO4J_CA.",
        )
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(ca)
    except ssl.SSLError as error:
        raise BadParameter(
            f"SANFANG_NEO4J_CA 的文件 {ca} 里没有 PEM 格式的证书(-----BEGIN CERTIFICATE-----)。",
            f"the file {ca} of SANFANG_NEO4J_CA holds no certificate in PEM (-----BEGIN CERTIFICATE-----).",
        ) from error
    except OSError as error:
        raise BadParameter(
            f"读不了 SANFANG_NEO4J_CA 的文件 {ca}:{error.strerror}。",
            f"cannot read the file {ca} of SANFANG_NEO4J_CA: {error.strerror}.",
        ) from error


def unencrypted(uri: str) -> str:
    """The same address for a driver that is told apart what to encrypt and whom to trust."""
    return uri.replace(CHECKED, "://", 1)


def reason(error: BaseException, uri: str) -> Unreachable | None:
    """What is wrong with the encryption, when that is what kept the driver from `uri`."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _refused(cause, uri or "Neo4j")
    if "+s" in uri and any(isinstance(each, ssl.SSLError) or NO_TLS in str(each) for each in causes):
        return Unreachable(
            f"{uri} 那里没有用 TLS 的 Neo4j:请核对端口,并让服务器打开 Bolt 的 TLS;"
            "不加密的 bolt:// 只用于可信的网络。",
            f"no Neo4j with TLS at {uri}: check the port, and have the server turn TLS on for Bolt;"
            " bolt://, which encrypts nothing, is for networks that you trust.",
        )
    if uri and "+s" not in uri and any(isinstance(each, CLOSED) or HUNG_UP in str(each) for each in causes):
        return Unreachable(
            f"{uri} 有程序在听,但不接受不加密的 Bolt:服务器要求 TLS 时请用 bolt+s:// 或 neo4j+s://"
            "(自签名证书用 +ssc,不核对身份);否则请核对端口。",
            f"something listens at {uri} but takes no plain Bolt: where the server requires TLS, use bolt+s://"
            " or neo4j+s:// (+ssc takes a self-signed certificate, and does not check who answers);"
            " else check the port.",
        )
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, and all from which it came: a routed connection fails at several servers at once."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += getattr(each, "exceptions", ())
        waiting += filter(None, (each.__cause__, each.__context__))


def _refused(error: ssl.SSLCertVerificationError, uri: str) -> Unreachable:
    why = error.verify_message.rstrip(".")
    if error.verify_code == EXPIRED:
        return Unreachable(
            f"{uri} 的证书已过期:请服务器的管理员换新证书,并核对本机的时钟。",
            f"the certificate of {uri} has expired: ask who runs the server to renew it, and check this"
            " machine's clock.",
        )
    if error.verify_code == EARLY:
        return Unreachable(
            f"{uri} 的证书还没有生效:请核对本机的时钟,或问服务器的管理员。",
            f"the certificate of {uri} is not valid yet: check this machine's clock, or ask who runs the"
            " server.",
        )
    if error.verify_code in OTHER_NAME:
        return Unreachable(
            f"{uri} 的证书不是给这个名字的({why}):"
            "请在 SANFANG_NEO4J_URI 里写证书上的主机名,或请管理员为这个名字换证书。",
            f"the certificate of {uri} is for another name ({why}): write the certificate's"
            " host name in SANFANG_NEO4J_URI, or ask who runs the server for a certificate with this one.",
        )
    if error.verify_code in UNKNOWN:
        return Unreachable(
            f"{uri} 的证书不是本机信任的机构签发的:请把签发机构的证书(PEM 文件)写进 SANFANG_NEO4J_CA;"
            "自签名的试用服务器可以用 bolt+ssc:// 或 neo4j+ssc://,但那样不核对身份。",
            f"the certificate of {uri} is signed by nobody trusted here: name the file (PEM) with the"
            " signer's certificate in SANFANG_NEO4J_CA; for a trial with a self-signed one there are"
            " bolt+ssc:// and neo4j+ssc://, which do not check who answers.",
        )
    return Unreachable(
        f"{uri} 的证书不可信({why}):请把这句话交给服务器的管理员。",
        f"the certificate of {uri} is not to be trusted ({why}): show this to who runs the server.",
    )
