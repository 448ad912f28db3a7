"""The grounds of a pair in words, in both languages: `wording.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("wording.toml").read_text(encoding="utf-8"))


def worded(what: str, level: str) -> tuple[str, str]:
    """The ground in Chinese and in English. Raises KeyError for one that has no words."""
    zh, en = _WORDS[what][level]
    return zh, en
