"""The command line: every command, and the one place where an error becomes words and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from api.alone import alone
from api.commands import (
    accept,
    audit,
    backup,
    browser,
    changes,
    chart,
    city,
    demo,
    export,
    interlocks,
    judge,
    keys,
    load,
    loads,
    map,
    plan,
    privacy,
    reconcile,
    report,
    rules,
    serve,
    store,
    template,
)
from api.exits import Exit
from api.session import Session
from cypher.errors import SanfangError

GLOBAL = ("--instance", "--lang")
QUIET = "--no-progress"
alone()  # Here, not in `main`: a worker of `serve` loads this module, and calls nothing of it.


class Front(TyperGroup):
    """Takes the global options before and after the command."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Move them to the front, up to a `--`."""
        end = args.index("--") if "--" in args else len(args)
        front: list[str] = []
        rest: list[str] = []
        words = iter(args[:end])
        for word in words:
            if word in GLOBAL:
                front += [word, *(value for value in [next(words, None)] if value is not None)]
            elif word == QUIET or word.startswith(tuple(f"{name}=" for name in GLOBAL)):
                front.append(word)
            else:
                rest.append(word)
        return super().parse_args(ctx, [*front, *rest, *args[end:]])


app = typer.Typer(
    name="sanfang",
    cls=Front,
    help="三方:谁缺位,三方在哪里联动 · Who is missing, and where the three parties are linked",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)
for group in (
    store,
    demo,
    city,
    template,
    map,
    load,
    loads,
    report,
    reconcile,
    plan,
    changes,
    accept,
    judge,
    chart,
    interlocks,
    rules,
    browser,
    backup,
    privacy,
    export,
    serve,
    keys,
    audit,
):
    app.add_typer(group.app)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"sanfang {version('sanfang')}")
        raise typer.Exit


@app.callback()
def front(
    ctx: typer.Context,
    instance: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="本地实例名;也可用 SANFANG_INSTANCE · local instance; or SANFANG_INSTANCE",
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="zh|en", help="zh 中文在前,en 只用英文;也可用 SANFANG_LANG · language; or SANFANG_LANG"
        ),
    ] = None,
    no_progress: Annotated[bool, typer.Option(QUIET, help="不显示进度 · no progress bars")] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="版本 · version")
    ] = False,
) -> None:
    """三方:谁缺位,三方在哪里联动 · Who is missing, and where the three parties are linked"""
    ctx.obj = Session.of(instance, lang, quiet=no_progress)


def main(args: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # A name that the terminal cannot show is no reason to stop.
            stream.reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:] if args is None else args)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _close_pipe()
    raise SystemExit(code)


def run(args: Sequence[str]) -> int:
    """Run one command; every error becomes words on stderr and the code of the table."""
    lang = _language(args)
    try:
        command = typer.main.get_command(app)
        with command.make_context("sanfang", list(args) or ["--help"]) as ctx:
            return int(command.invoke(ctx) or Exit.FINE)
    except typer.Exit as leave:
        return leave.exit_code
    except SanfangError as error:
        _tell(lang, error.zh, error.en)
    except TyperException as error:
        said = error.format_message()
        _tell(lang, f"用法不对:{said} 看用法:sanfang --help", f"usage: {said} See `sanfang --help`.")
    except BrokenPipeError:
        _close_pipe()
        return Exit.FINE
    except OSError as error:
        _about_files(error, lang)
    except KeyboardInterrupt:
        _tell(lang, "已中断。", "interrupted.")
        return Exit.INTERRUPTED
    except Exception as error:
        _unexpected(error, lang)
    return Exit.TROUBLE


def _tell(lang: str, zh: str, en: str) -> None:
    print(en if lang == "en" else f"{zh}\n{en}", file=sys.stderr)


def _language(args: Sequence[str]) -> str:
    """The language for errors, also of a call that cannot be read."""
    asked = os.environ.get("SANFANG_LANG", "zh")
    for word, after in zip(args, [*args[1:], ""], strict=False):
        if word == "--lang":
            asked = after
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return asked


def _about_files(error: OSError, lang: str) -> None:
    """A full disk and a closed folder are the user's to open, wherever it was that they were met."""
    from graph.local import trouble  # Help loads nothing heavy.

    if error.filename and error.errno in trouble.FULL | trouble.CLOSED:
        told = trouble.explained(error, Path(error.filename))
        _tell(lang, told.zh, told.en)
    elif error.errno in trouble.FULL:  # Met while writing on: no error says then in which file.
        _tell(lang, "磁盘满了:请腾出空间再试。", "the disk is full: free some space and try again.")
    else:
        _unexpected(error, lang)


def _unexpected(error: Exception, lang: str) -> None:
    if os.environ.get("SANFANG_DEBUG"):
        traceback.print_exception(error)
    what = f"{type(error).__name__}: {error}"
    _tell(
        lang,
        f"程序出错了:{what}。设 SANFANG_DEBUG=1 再运行可看到详情。",
        f"an error of the program: {what}. Run again with SANFANG_DEBUG=1 for details.",
    )


def _close_pipe() -> None:
    """The reader has gone (`| head`): leave without a word, also when Python flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
