"""`python -m api.reference` writes docs/commands.md from the commands' own help, so that it cannot drift."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from api.cli import app
from api.exits import Exit

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
HEAD = """\
# 命令 · Commands
由 `python -m api.reference` 从命令自己的说明生成。 · Written from the commands' own help.
全局选项写在命令前后都可以。 · Global options may stand before the command or after it.
"""
EXITS = {
    Exit.FINE: "没有问题 · fine",
    Exit.FOUND: "有发现,且用了 --fail-on · findings, and --fail-on was given",
    Exit.TROUBLE: "出错:用法、输入、服务器 · trouble: usage, input, server",
    Exit.INTERRUPTED: "被 Ctrl-C 中断 · interrupted",
}


def page() -> str:
    """The whole page."""
    front: Any = typer.main.get_command(app)
    lines = [HEAD, "## 全局选项 · Global options", *_options(front), ""]
    lines += ["## 退出码 · Exit codes", "", "| | |", "| --- | --- |"]
    lines += [f"| {int(code)} | {said} |" for code, said in EXITS.items()]
    for name, command in front.commands.items():
        lines += ["", *_command(f"sanfang {name}", command)]
    return "\n".join(lines) + "\n"


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = " ".join(_name(each) for each in command.params if each.param_type_name == "argument")
    yield f"## `{' '.join(filter(None, (name, arguments)))}`"
    yield command.help or ""
    yield from _options(command)
    for below, each in getattr(command, "commands", {}).items():
        yield ""
        yield from _command(f"{name} {below}", each)


def _options(command: Any) -> Iterator[str]:
    rows = [(_name(each), each.help or "") for each in command.params if each.help and each.name != "help"]
    if rows:
        yield from ("", "| | |", "| --- | --- |")
        yield from (f"| `{escaped(name)}` | {escaped(said)} |" for name, said in rows)


def escaped(said: str) -> str:
    """A text that stays in its cell of a table."""
    return said.replace("|", r"\|")


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    names = ", ".join(parameter.opts)
    return f"{names} {parameter.metavar}" if parameter.metavar else names


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
