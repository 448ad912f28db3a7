"""JSON: for programs, and for people with jq."""

from __future__ import annotations

import json

from graph.element import plain


def text(value: object) -> str:
    """A value as indented JSON; nodes, dates and paths as `graph.element.plain` has them."""
    # Half of a surrogate pair is no Unicode text: shown as an escape, as JSON may.
    said = json.dumps(plain(value), ensure_ascii=False, indent=2, default=str)
    return said if _is_text(said) else json.dumps(plain(value), indent=2, default=str)


def _is_text(said: str) -> bool:
    try:
        said.encode()
    except UnicodeEncodeError:
        return False
    return True
