"""Packages that only some of us need: what is missing is said, with the command that brings it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from cypher.errors import NotInstalled


def need(module: str, extra: str) -> ModuleType:
    """The module of a package that comes with an extra; raises NotInstalled with what to type."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        command = f'pip install -e ".[{extra}]"'
        raise NotInstalled(
            f"没有安装 {module}。请在三方的目录里运行:{command}",
            f"{module} is not installed: in Sanfang's folder run {command}",
        ) from error
