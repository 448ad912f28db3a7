"""Titles and posts: one parsed row a title, and the codes of the posts that rows are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from loaders.batch import Batch
from loaders.ledger import Ledger
from loaders.problems import Bad, Problem, excerpt
from loaders.titles import Title


def spread(batch: Batch) -> None:
    """Make one parsed row of each title of a 职务 cell: its role, its text and how it is held."""
    titles = batch.get("role")
    if any(each is not None and len(each) > 1 for each in titles):
        batch.expand([index for index, each in enumerate(titles) for _ in each or (None,)])
        each_title = [title for cell in titles for title in cell or (None,)]
    else:
        each_title = [cell[0] if cell else None for cell in titles]
    batch.columns["role"] = [title and title.role for title in each_title]
    batch.columns["title"] = [title and title.title for title in each_title]
    batch.columns["kind"] = [
        (title.kind if title else None) or stated
        for title, stated in zip(each_title, batch.get("kind"), strict=True)
    ]
    if any(title is not None and title.ended for title in each_title):
        _end(batch, each_title)


def _end(batch: Batch, titles: Sequence[Title | None]) -> None:
    """Take titles that say so as held no more; a row that says otherwise is refused."""
    statuses, ends = list(batch.get("status")), batch.get("to")
    for index, title in enumerate(titles):
        if title is None or not title.ended:
            continue
        if statuses[index] == "current" or (ends[index] and ends[index].open):
            batch.refuse(index, Bad("title-ended"), "role")
        statuses[index] = "ended"
    batch.columns["status"] = statuses


def name(batch: Batch) -> None:
    """Give each row the code of its post."""
    bodies, roles, others = batch.get("organization"), batch.get("role"), batch.get("for")
    batch.columns["post"] = [
        None if body is None or role is None else f"{body}#{role}#{other}" if other else f"{body}#{role}"
        for body, role, other in zip(bodies, roles, others, strict=True)
    ]


def refer(batch: Batch, ledger: Ledger) -> None:
    """Refuse rows whose post's own row was refused."""
    refused = ledger.refused["posts"]
    if refused:
        for index, post in enumerate(batch.get("post")):
            if post in refused:
                batch.refuse(index, Bad("refers-to-refused", first=refused[post]), "role")


def vacancies(batch: Batch) -> Iterator[Problem]:
    """A notice of each good row that says that nobody holds a post."""
    for row in sorted({batch.at[index] for index in batch.vacant if not batch.is_bad(index)}):
        slot = batch.form.slots.get("name")
        said = "" if slot is None else excerpt(batch.raw[row][slot])
        yield Bad("post-vacant").at(batch.form.place(batch.lines[row], "name"), said)


def implied(batch: Batch, seen: dict[str | bytes, int], taken: set[str]) -> dict[str, list[Any]] | None:
    """Columns of post rows for posts that the batch's good rows speak of and no list has; each once."""
    at: list[int] = []
    posts = batch.get("post")
    for index in (i for i, post in enumerate(posts) if post not in seen and post not in taken):
        if posts[index] not in taken and not batch.is_bad(index):
            taken.add(posts[index])
            at.append(index)
    if not at:
        return None
    names = ("organization", "role", "for", "post")
    return {**{name: [batch.get(name)[i] for i in at] for name in names}, "at": at}
