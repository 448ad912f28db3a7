"""The chart of the whole city on the page, in Chromium, from an empty browser until a key is answered."""

from __future__ import annotations

import shutil
import time
from datetime import date

from playwright.sync_api import Browser, Page, sync_playwright

from api.web.service import Limits
from benchmarks import bench, serving
from benchmarks.bench import Figure, Result
from benchmarks.serving import served

GOAL = 2.0
"""Seconds until the chart can be used."""
SHOWN = """
() => document.documentElement.dataset.shown === location.hash && document.querySelector("main caption")
"""


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=1, rounds=5)
    options = parser.parse_args()
    result = bench.begin("page", "the same chart as one long page (format=html)", options)
    with bench.folder() as place, bench.server(place / "home", "page", options.scale) as server:
        day = bench.load(server, place, options.scale)
        limits = Limits(rate="1000000000/second", kept=0)
        made = serving.ours(server, limits, place / "log")
        with served(made) as base, sync_playwright() as playwright:
            path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
            chrome = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            _measure(chrome, base, day, options.rounds, result)
            chrome.close()
    result.show(options.json)


def _measure(chrome: Browser, base: str, day: date, rounds: int, result: Result) -> None:
    ours, theirs = [], []
    for number in range(rounds):
        bench.say(f"round {number + 1}")
        seconds, bodies = _page(chrome, base, day)
        other, same = _printed(chrome, base, day)
        assert bodies == same, (bodies, same)
        ours.append(seconds)
        theirs.append(other)
    ratio = bench.median([peer / own for own, peer in zip(ours, theirs, strict=True)])
    own, peer = bench.median(ours), bench.median(theirs)
    what = f"the chart of the city, {bodies} bodies, usable"
    result.figures.append(Figure(what, own, "s", peer, ratio, f"≤ {GOAL:.0f} s", own <= GOAL))
    result.notes = ["The same bodies in both. Each time a browser that remembers nothing; nothing is kept."]


def _page(chrome: Browser, base: str, day: date) -> tuple[float, int]:
    """Seconds until the picture stands and a key moves in it, and how many bodies there are."""
    with _fresh(chrome) as page:
        began = time.perf_counter()
        page.goto(f"{base}/#/chart?as_of={day}&gaps=0")
        page.wait_for_function(SHOWN)
        page.focus(".picture")
        page.keyboard.press("ArrowDown")
        page.locator(".details h2").wait_for()
        seconds = time.perf_counter() - began
        said = page.locator("main caption").first.inner_text()
        return seconds, int(said.split("共 ")[1].split(" ")[0])


def _printed(chrome: Browser, base: str, day: date) -> tuple[float, int]:
    with _fresh(chrome) as page:
        began = time.perf_counter()
        page.goto(f"{base}/charts?as_of={day}&format=html")
        seconds = time.perf_counter() - began
        marked = page.locator("section h2 + p", has_text="见上").or_(
            page.locator("section h2 + p", has_text="循环隶属")
        )
        return seconds, page.locator("section").count() - marked.count()


def _fresh(chrome: Browser) -> Page:
    return chrome.new_context(locale="zh-CN").new_page()


if __name__ == "__main__":
    main()
