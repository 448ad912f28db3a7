"""Certificates for the tests, made anew with `openssl`, and a listener that shows one and speaks no Bolt."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Sanfang test
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[here]
subjectAltName = DNS:localhost, IP:127.0.0.1
[elsewhere]
subjectAltName = DNS:neo4j.example.com
[ca]
default_ca = signer
[signer]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
"""
VALID, PAST, FUTURE = ("2020", "2090"), ("2020", "2021"), ("2090", "2091")


@dataclass(frozen=True)
class Certificate:
    """Files in PEM: the certificate, its key, and what to trust to trust it."""

    public: Path
    private: Path
    signer: Path


class Authority:
    """Signs for anybody, from and until any year; keeps all in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "openssl.cnf").write_text(CONFIG)
        (folder / "index").touch()
        (folder / "serial").write_text("01")
        self.certificate = self._self_signed("authority", "authority")
        self._ask("leaf.key", "leaf.csr")

    def signed(self, host: str = "here", years: tuple[str, str] = VALID) -> Certificate:
        """A certificate for `host`, a section of the configuration."""
        public = self.folder / f"{host}-{years[0]}-{years[1]}.pem"
        first, last = (f"{year}0101000000Z" for year in years)
        signer = ["-cert", "authority.pem", "-keyfile", "authority.key"]
        wanted = ["-in", "leaf.csr", "-extensions", host, "-startdate", first, "-enddate", last]
        self._run("ca", "-batch", "-notext", *signer, *wanted, "-out", public.name)
        return Certificate(public, self.folder / "leaf.key", self.certificate)

    def self_signed(self) -> Certificate:
        """One that nobody else vouches for."""
        public = self._self_signed("self", "here")
        return Certificate(public, self.folder / "self.key", public)

    def _self_signed(self, name: str, extensions: str) -> Path:
        more = ["-x509", "-extensions", extensions, "-days", "30"]
        self._ask(f"{name}.key", f"{name}.pem", *more)
        return self.folder / f"{name}.pem"

    def _ask(self, key: str, out: str, *more: str) -> None:
        self._run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", out, *more)

    def _run(self, command: str, *arguments: str) -> None:
        line = ["openssl", command, "-config", "openssl.cnf", *arguments]
        done = subprocess.run(line, cwd=self.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


@contextmanager
def listening(certificate: Certificate | None) -> Iterator[int]:
    """A port where somebody shows this certificate, or without one hangs up at the first bytes."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if certificate:
        context.load_cert_chain(certificate.public, certificate.private)

    def answer() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return  # the end of the test
            with connection, suppress(OSError):
                connection.settimeout(10)
                if certificate:
                    context.wrap_socket(connection, server_side=True).close()
                else:
                    connection.recv(1024)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=answer)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
