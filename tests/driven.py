"""Neo4j Browser, driven as a person drives it: a page in a headless Chromium, with what such a person sees.

Nothing is waited for by the clock: each step ends when the Browser shows that it has ended.
"""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from foreign import Foreign
from playwright.sync_api import Browser, Locator, Page, Route, sync_playwright

from graph.local import Running

PATIENCE = 60_000  # ms for one step; a first plan of the largest card takes seconds on a busy machine
HERE = ("127.0.0.1", "localhost")
FRAME = "[data-testid=frame]"
# A frame is at its end when it shows a graph, rows, an error, or the marks of all its statements.
ENDED = """
() => {
  const frame = document.querySelector('[data-testid=frame]')
  if (!frame || frame.dataset.seen) return false
  const text = selector => (frame.querySelector(`[data-testid=${selector}]`) || {innerText: ''}).innerText
  const marks = [...frame.querySelectorAll('[data-testid=multi-statement-list-icon]')]
  return frame.querySelector('g.node') !== null
    || /^ERROR/.test(text('frameContents')) || frame.querySelector('[data-testid=cypherFrameErrorMessage]')
    || /completed|Completed|Successfully/.test(text('frameStatusbar'))
    || text('frameCommand').startsWith(':style') && text('frameContents').includes('node')
    || text('frameCommand').startsWith(':play') && text('frameContents').trim() !== ''
    || marks.length > 0 && marks.every(mark => /success|error|skipped/.test(mark.title))
}
"""


# The Browser knows again who left only after the server, asked since this page was opened, has told it that
# passwords may be kept; until then it keeps none.
KNOWN_AGAIN = """
() => {
  const kept = JSON.parse(localStorage['neo4j.connections'] || '{}')
  const now = (kept.connectionsById || {})[kept.activeConnection]
  return kept.connectionState === 1 && kept.lastUpdate > performance.timeOrigin
    && Boolean(now && now.password)
}
"""


@dataclass(frozen=True)
class Outcome:
    """What a frame shows in the end: nodes that are drawn, rows, parameters that were set, or an error."""

    command: str
    drawn: int
    rows: int
    settled: int
    error: str

    @property
    def something(self) -> bool:
        """Whether it shows what was asked for, and no error."""
        return not self.error and self.drawn + self.rows + self.settled > 0


@dataclass
class Driven:
    """A page of the Browser; `asked` are the addresses that it asked for, `dialogs` what popped up."""

    page: Page
    server: Running | Foreign
    asked: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def log_in(self) -> None:
        """Fill in the form and send it."""
        uri = self.server.uri if isinstance(self.server, Foreign) else self.server.bolt_uri
        self.page.fill("[data-testid=boltaddress]", uri.split("//")[1])
        self.page.fill("[data-testid=username]", self.server.user)
        self.page.fill("[data-testid=password]", self.server.password)
        self.page.click("[data-testid=connect]")

    def at(self, guide: str) -> None:
        """Wait until the guide whose title begins so is at the side."""
        self.page.locator("h3", has_text=guide).first.wait_for()

    def visit(self, address: str) -> None:
        """Open an address anew, as somebody who was logged in before.

        Whoever leaves before the Browser has asked the server is logged out: so wait until it has.
        """
        self.page.wait_for_function(KNOWN_AGAIN)
        self.page.goto("about:blank")
        self.page.goto(address)

    def guided(self, address: str, guide: str) -> bool:
        """Ask for a guide; whether the Browser let it in."""
        self.type(f":guide {address}")
        side = self.page.locator("[data-testid=guidesDrawer]")
        heading = side.locator("h3", has_text=guide)
        heading.or_(side.get_by_text("Hostname is not allowed")).first.wait_for()
        return heading.count() > 0

    def go(self, link: str, guide: str) -> None:
        """Click a link of a guide and wait for the guide that it leads to."""
        self.page.locator("a[data-exec]", has_text=link).first.click()
        self.at(guide)

    def blocks(self) -> list[Locator]:
        """The runnable blocks of the slide, with what was folded unfolded."""
        self.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        return self.page.locator("pre.runnable").all()

    def click(self, block: Locator) -> Outcome:
        """Run a block by its arrow."""
        self._mark()
        block.locator("i").first.click()
        return self._ended()

    def run(self, text: str) -> Outcome:
        """Type or paste into the editor, run it, and wait for its frame."""
        self._mark()
        self.type(text)
        return self._ended()

    def type(self, text: str) -> None:
        """Type or paste into the editor, and run it."""
        self.page.locator("[data-testid=activeEditor]").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Control+Enter")

    def choose(self, begin: str) -> None:
        """Put the first favourite whose title begins so into the editor; it takes a moment to be there."""
        title = self.page.locator(f"[data-testid^='scriptTitle-{begin}']").first
        text = title.inner_text()
        title.click()
        self.page.locator("[data-testid=activeEditor]", has_text=text).wait_for()

    def enter(self) -> Outcome:
        """Run what is in the editor, by its keys.

        The button is drawn anew a moment after a text came in; a click that began before does not count.
        """
        self._mark()
        self.page.locator("[data-testid=activeEditor]").click()
        self.page.keyboard.press("Control+Enter")
        return self._ended()

    def clear(self) -> None:
        """Close all frames."""
        self.type(":clear")
        self.page.wait_for_function("!document.querySelector('[data-testid=frame]')")

    def drop(self, file: Path) -> None:
        """Drag a file from elsewhere and let it fall on the page."""
        content = base64.b64encode(file.read_bytes()).decode()
        transfer = self.page.evaluate_handle(
            """([content, name]) => {
              const transfer = new DataTransfer()
              transfer.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name))
              return transfer
            }""",
            [content, file.name],
        )
        for event in ("dragenter", "dragover", "drop"):
            self.page.dispatch_event(".filedrop", event, {"dataTransfer": transfer})

    @property
    def frame(self) -> Locator:
        """The newest frame."""
        return self.page.locator(FRAME).first

    @property
    def editor(self) -> str:
        """What is in the editor."""
        return self.page.locator("[data-testid=activeEditor]").inner_text()

    def _mark(self) -> None:
        self.page.evaluate(
            "document.querySelectorAll('[data-testid=frame]').forEach(f => f.dataset.seen = '1')"
        )

    def _ended(self) -> Outcome:
        self.page.wait_for_function(ENDED)
        return Outcome(
            **self.frame.evaluate(
                """frame => {
              const part = selector => frame.querySelector(`[data-testid=${selector}]`) || {innerText: ''}
              const text = selector => part(selector).innerText
              const marks = [...frame.querySelectorAll('[data-testid=multi-statement-list-icon]')]
              const contents = text('frameContents')
              const bad = marks.some(mark => !/success/.test(mark.title))
              return {
                command: text('frameCommand'),
                drawn: frame.querySelectorAll('g.node').length,
                rows: Number((/streaming (\\d+) records/.exec(text('frameStatusbar')) || [0, 0])[1]),
                settled: marks.length + /Successfully set/.test(text('frameStatusbar'))
                  + /^:(style|play)/.test(text('frameCommand')),
                error: /^ERROR/.test(contents) || bad ? contents.slice(0, 500) : '',
              }
            }"""
            )
        )


def chromium() -> str:
    """Debian's Chromium; `make test` installs it."""
    named = os.environ.get("SANFANG_CHROMIUM")
    found = named or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if not found:
        pytest.fail(
            "没有 Chromium:apt-get install chromium fonts-noto-cjk · no Chromium: `make test` installs it"
        )
    return found


@contextmanager
def chrome() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield found
        found.close()


@contextmanager
def driven(chrome: Browser, server: Running | Foreign, address: str = "") -> Iterator[Driven]:
    """Neo4j Browser in a page that remembers nothing, and reaches this machine and nothing else."""
    context = chrome.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    found = Driven(page, server)

    def here(route: Route) -> None:
        found.asked.append(route.request.url)
        if urlsplit(route.request.url).hostname in HERE:
            route.continue_()
        else:
            route.abort()

    context.route("**/*", here)
    page.on("dialog", lambda dialog: (found.dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(address or f"{server.http if isinstance(server, Foreign) else server.http_uri}/browser/")
    yield found
    context.close()
