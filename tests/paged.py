"""The page, driven as a person drives it: a headless Chromium that reaches this machine and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

PATIENCE = 180_000
"""Milliseconds: a server that has just started makes the plans of all rules first."""
expect.set_options(timeout=PATIENCE)
SHOWN = """
() => document.documentElement.dataset.shown === location.hash
  && !document.documentElement.hasAttribute('aria-busy')
"""


@dataclass
class Paged:
    """The page at `base`. What must never be seen is written down: `abroad` are requests to other places."""

    page: Page
    base: str
    abroad: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, view: str, code: str = "", **params: Any) -> None:
        """Go to a view as its address says, and wait until it stands."""
        query = "&".join(f"{name}={quote(str(value))}" for name, value in params.items())
        place = f"#/{view}{'/' + quote(code, safe='') if code else ''}{'?' if query else ''}{query}"
        if not self.page.url.startswith(self.base):
            self.page.goto(f"{self.base}/{place}")
        else:
            self.page.evaluate("place => { location.hash = place }", place)
        self.stands()

    def stands(self) -> None:
        """Wait until the view of the address is shown."""
        self.page.wait_for_function(SHOWN)

    @property
    def title(self) -> str:
        """The heading of the view."""
        return self.page.locator("h1").inner_text()

    @property
    def text(self) -> str:
        """What the view says."""
        return self.page.locator("main").inner_text()

    def clean(self) -> None:
        """Fail where anything was asked of elsewhere, popped up, or was complained of."""
        assert (self.abroad, self.dialogs, self.errors) == ([], [], [])


@contextmanager
def paged(chrome: Browser, base: str, *, beside: Collection[str] = (), **options: Any) -> Iterator[Paged]:
    """The page in a browser that remembers nothing; it reaches the addresses `beside` it too."""
    context = chrome.new_context(
        **{"viewport": {"width": 1400, "height": 900}, "locale": "zh-CN", "accept_downloads": True} | options
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    found = Paged(page, base)
    known = {urlsplit(each).netloc for each in (base, *beside)}

    def here(route: Route) -> None:
        if urlsplit(route.request.url).netloc in known:
            route.continue_()
        else:
            found.abroad.append(route.request.url)
            route.abort()

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            found.errors.append(message.text)

    context.route("**/*", here)
    page.on("dialog", lambda dialog: (found.dialogs.append(dialog.message), dialog.dismiss()))
    page.on("console", said)
    page.on("pageerror", lambda error: found.errors.append(str(error)))
    yield found
    context.close()
