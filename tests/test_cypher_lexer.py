"""Strings, comments and quoted names hide what they hold; nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.lexer import parameters, tokens

TEXT = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["$a", "'", '"', "`", "*/", "/*", "//", "\\", ";", "\n", "$`b`", "a';$c//"]
)
IN_SINGLE = TEXT.map(lambda text: "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")
IN_DOUBLE = TEXT.map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"')
IN_TICKS = TEXT.map(lambda text: "`" + text.replace("`", "``") + "`")
IN_BLOCK = TEXT.map(lambda text: "/*" + text.replace("*/", "* /").rstrip("*") + "*/")
IN_LINE = TEXT.map(lambda text: "//" + text.replace("\n", " ") + "\n")
HIDDEN = IN_SINGLE | IN_DOUBLE | IN_TICKS | IN_BLOCK | IN_LINE
CODE = st.sampled_from(
    ["$one", "$two", "$`th``ree`", "$ four", "MATCH", "n.x", "=", "(", "12", "a$b", "$one.x"]
)
USED = {"$one": "one", "$two": "two", "$`th``ree`": "th`ree", "$ four": "four", "$one.x": "one"}


@given(st.lists(st.tuples(CODE, HIDDEN)))
def test_what_is_hidden_never_changes_the_parameters_found(parts: list[tuple[str, str]]) -> None:
    text = "".join(f"{code} {hidden} " for code, hidden in parts)
    lines = {}
    for place, (code, _) in enumerate(parts):
        before = "".join(f"{c} {h} " for c, h in parts[:place])
        if code in USED:
            lines.setdefault(USED[code], before.count("\n") + 1)
    assert parameters(text) == lines


@given(TEXT)
def test_any_text_is_cut_into_tokens_that_leave_out_white_space_alone(text: str) -> None:
    rest = text
    for token in tokens(text):
        assert text.startswith(token.text, token.start)
        rest = rest.replace(token.text, "", 1)
    assert not "".join(rest.split())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a'b'", ["word", "string"]),
        ("'it''s'", ["string", "string"]),
        (r"'it\'s' $x", ["string", "parameter"]),
        (r"'\\' $x", ["string", "parameter"]),
        ("'open $x", ["open"]),
        ("/* open $x", ["open"]),
        ("a */", ["word", "stray"]),
        ("[*/* */]", ["other", "other", "comment", "other"]),
        ("// all of it; $x", ["comment"]),
        ("$1 + $区域", ["parameter", "other", "parameter"]),
        ("SET n:$(r.label)", ["word", "word", "other", "other", "other", "word", "other", "word", "other"]),
        ("(n:$any($x))", ["other", "word", "other", "other", "word", "other", "parameter", "other", "other"]),
        ("`a;``b` ;", ["name", "end"]),
    ],
)
def test_tokens(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens(text)] == kinds


def test_a_long_text_that_never_ends_takes_no_time() -> None:
    assert len(list(tokens("'" + '/*`"' * 200_000))) == 1
