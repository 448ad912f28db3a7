"""Servers that want TLS: who is trusted, and what each certificate that is not right makes us say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from certificates import FUTURE, PAST, Authority, Certificate, listening
from conftest import settings_of

from api import cli
from cypher.errors import BadParameter, Unreachable
from graph import local, store
from graph.db import Graph
from graph.local import answer, boot, config
from graph.local.java import Memory
from graph.settings import Settings

DIRECT_AND_ROUTED = pytest.mark.parametrize("scheme", ["bolt", "neo4j"])


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Nobody on this machine has heard of it."""
    return Authority(tmp_path_factory.mktemp("authority"))


def connect(uri: str, ca: Path | None = None, password: str = "") -> Graph:
    """As a command does in an environment that names this server and these certificates."""
    said = {"SANFANG_NEO4J_URI": uri, "SANFANG_NEO4J_PASSWORD": password}
    return store.connect(
        Settings.from_environment(environ=said | ({"SANFANG_NEO4J_CA": str(ca)} if ca else {}))
    )


def refusal(uri: str, ca: Path | None = None) -> tuple[str, str]:
    with pytest.raises(Unreachable) as raised:
        connect(uri, ca)
    return raised.value.zh, raised.value.en


# ── certificates that are not right ──


@DIRECT_AND_ROUTED
@pytest.mark.parametrize(
    ("host", "years", "zh", "en"),
    [
        ("here", PAST, "已过期:请服务器的管理员换新证书", "has expired: ask who runs the server to renew it"),
        ("here", FUTURE, "还没有生效:请核对本机的时钟", "is not valid yet: check this machine's clock"),
        (
            "elsewhere",
            None,
            "请在 SANFANG_NEO4J_URI 里写证书上的主机名",
            "is for another name (IP address mismatch",
        ),
    ],
    ids=["expired", "early", "another host"],
)
def test_a_certificate_that_is_not_right_says_what_to_do(
    authority: Authority, scheme: str, host: str, years: tuple[str, str] | None, zh: str, en: str
) -> None:
    shown = authority.signed(host, years) if years else authority.signed(host)
    with listening(shown) as port:
        said = refusal(f"{scheme}+s://127.0.0.1:{port}", shown.signer)
    assert zh in said[0]
    assert en in said[1]


@DIRECT_AND_ROUTED
@pytest.mark.parametrize("own", [True, False], ids=["self-signed", "unknown signer"])
def test_a_signer_that_nobody_knows_can_be_named(authority: Authority, scheme: str, own: bool) -> None:
    with listening(authority.self_signed() if own else authority.signed()) as port:
        zh, en = refusal(f"{scheme}+s://127.0.0.1:{port}")
    assert "写进 SANFANG_NEO4J_CA" in zh
    assert "in SANFANG_NEO4J_CA" in en
    assert "+ssc" in zh
    assert "do not check who answers" in en


@DIRECT_AND_ROUTED
def test_where_nobody_speaks_tls(scheme: str) -> None:
    with listening(None) as port:
        zh, en = refusal(f"{scheme}+s://127.0.0.1:{port}")
    assert "打开 Bolt 的 TLS" in zh
    assert "turn TLS on for Bolt" in en


def test_where_nobody_listens_is_no_matter_of_certificates(authority: Authority) -> None:
    with listening(None) as port:
        pass
    zh, en = refusal(f"bolt+s://127.0.0.1:{port}", authority.certificate)
    assert "SANFANG_NEO4J_URI 和网络" in zh
    assert "cannot reach Neo4j" in en


# ── SANFANG_NEO4J_CA ──


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+ssc", "neo4j+ssc"])
def test_a_signer_is_not_named_for_nothing(authority: Authority, scheme: str) -> None:
    """Whoever names one believes that the server is checked."""
    with pytest.raises(BadParameter, match="checks no certificate"):
        connect(f"{scheme}://127.0.0.1:9", authority.certificate)


def test_a_file_without_certificates_is_refused(authority: Authority, tmp_path: Path) -> None:
    for path, said in (
        (authority.folder / "leaf.key", "holds no certificate in PEM"),
        (tmp_path, "Is a directory"),
        (tmp_path / "nothing.pem", "No such file"),
    ):
        with pytest.raises(BadParameter, match=said) as raised:
            connect("bolt+s://127.0.0.1:9", path)
        assert str(path) in raised.value.zh


# ── a real server that requires TLS ──


@dataclass(frozen=True)
class Server:
    """A Neo4j that takes nothing but TLS, with this certificate."""

    certificate: Certificate
    port: int
    password: str

    def connect(self, scheme: str, ca: Path | None = None) -> Graph:
        return connect(f"{scheme}://127.0.0.1:{self.port}", ca, self.password)


def with_tls(settings: str, folder: Path) -> str:
    """The settings of a local instance, with TLS required for Bolt."""
    assert "server.bolt.tls_level=DISABLED" in settings
    policy = {"enabled": "true", "base_directory": folder, "client_auth": "NONE"}
    lines = [f"dbms.ssl.policy.bolt.{name}={value}" for name, value in policy.items()]
    return "\n".join([settings.replace("tls_level=DISABLED", "tls_level=REQUIRED"), *lines, ""])


@pytest.fixture(scope="module", params=["self-signed", "signed"])
def server(
    request: pytest.FixtureRequest,
    authority: Authority,
    servers_home: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """The local Neo4j with other settings: it never has TLS itself, for only this machine reaches it."""
    certificate = authority.signed() if request.param == "signed" else authority.self_signed()
    folder = tmp_path_factory.mktemp("policy")
    (folder / "public.crt").write_bytes(certificate.public.read_bytes())
    (folder / "private.key").write_bytes(certificate.private.read_bytes())

    def neo4j_conf(
        bolt: int, http: int, memory: Memory, first: str | None = None, *, mend: bool = False
    ) -> str:
        return with_tls(config.neo4j_conf(bolt, http, memory, first, mend=mend), folder)

    settings = settings_of(servers_home, f"tls-{request.param}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(boot, "neo4j_conf", neo4j_conf)
        patch.setattr(answer, "speaks_bolt", lambda port: True)  # it asks without TLS
        there = local.up(settings, progress=False)
        yield Server(certificate, int(there.bolt_uri.rsplit(":", 1)[1]), there.password)
    local.down(settings)


def reads(graph: Graph) -> bool:
    with graph:
        return graph.read("RETURN 1 AS one") == [{"one": 1}]


@pytest.mark.neo4j
@pytest.mark.slow
@DIRECT_AND_ROUTED
def test_a_server_that_requires_tls(server: Server, scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reads(server.connect(f"{scheme}+ssc"))
    with pytest.raises(Unreachable, match="in SANFANG_NEO4J_CA"):
        server.connect(f"{scheme}+s")
    with pytest.raises(Unreachable, match=r"where the server requires TLS, use bolt\+s://"):
        server.connect(scheme)
    assert reads(server.connect(f"{scheme}+s", server.certificate.signer))
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate.signer))
    assert reads(server.connect(f"{scheme}+s"))


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_command_on_a_server_that_requires_tls(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    uri = f"bolt+s://localhost:{server.port}"
    monkeypatch.setenv("SANFANG_NEO4J_URI", uri)
    monkeypatch.setenv("SANFANG_NEO4J_PASSWORD", server.password)
    assert cli.run(["status"]) != 0
    said = capsys.readouterr().err
    assert f"{uri} 的证书不是本机信任的机构签发的" in said
    assert "is signed by nobody trusted here" in said
    monkeypatch.setenv("SANFANG_NEO4J_CA", str(server.certificate.signer))
    assert cli.run(["status"]) == 0
    assert uri in capsys.readouterr().out
