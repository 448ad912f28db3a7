"""The language and the format that a request asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from starlette.requests import Request


class Typed(Protocol):
    """Whatever has a name and a media type."""

    @property
    def name(self) -> str: ...
    @property
    def media_type(self) -> str: ...


T = TypeVar("T", bound=Typed)


def language(request: Request) -> str:
    """`zh` (Chinese first) unless English is preferred: by `?lang=`, else by Accept-Language."""
    asked = request.query_params.get("lang")
    if asked in ("zh", "en"):
        return asked
    quality = {name.partition("-")[0]: q for name, q in reversed(weighed(request, "accept-language"))}
    return "en" if quality.get("en", 0) > quality.get("zh", quality.get("*", 0)) else "zh"


def accepted(request: Request, known: Sequence[T]) -> T | None:
    """The best of the known by the Accept header, the first of them where anything will do; None: none."""
    wanted = weighed(request, "accept") or [("*/*", 1.0)]
    refused = {name for name, quality in wanted if quality == 0}
    for name, quality in wanted:
        kind, _, rest = name.partition("/")
        for each in known:
            fits = name in (each.media_type, "*/*") or (
                rest == "*" and each.media_type.startswith(f"{kind}/")
            )
            if quality > 0 and fits and each.media_type not in refused:
                return each
    return None


def weighed(request: Request, header: str) -> list[tuple[str, float]]:
    """The values of a header, the most wanted first."""
    found = list(_values(",".join(request.headers.getlist(header))))
    return sorted(found, key=lambda each: -each[1])


def _values(said: str) -> Iterator[tuple[str, float]]:
    for part in said.split(","):
        name, *parameters = (word.strip() for word in part.split(";"))
        quality = next((word[2:] for word in parameters if word.startswith("q=")), "1")
        try:
            weight = float(quality)
        except ValueError:
            weight = 0.0
        if name:
            yield name.lower(), weight
