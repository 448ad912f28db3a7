"""Serve this folder to Neo4j Browser, from this machine to this machine: python3 serve.py [PORT].

Neo4j Browser asks for a guide from another origin, and first whether it may; plain `python3 -m http.server`
does not answer that.
"""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PORT = 8001


class Handler(SimpleHTTPRequestHandler):
    """Files, with leave for any page to read them: they hold questions and no data."""

    def end_headers(self) -> None:
        """Add the leave to every answer."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "cache-control, pragma")
        self.send_header("Access-Control-Allow-Methods", "GET")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_OPTIONS(self) -> None:
        """The question before the question."""
        self.send_response(204)
        self.end_headers()


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of `folder` on 127.0.0.1; port 0 takes a free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))


if __name__ == "__main__":
    with server(Path(__file__).resolve().parent, int(sys.argv[1]) if sys.argv[1:] else PORT) as running:
        print(f"http://localhost:{running.server_port}/")
        running.serve_forever()
