"""`map`: proposes a mapping for lists whose headers are a city's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.exits import Exit
from api.session import Session

app = typer.Typer()


@app.command(name="map")
def propose_mapping(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="名册文件或文件夹 · files or folders")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="对照文件写到这里 · where to save the mapping")
    ] = None,
    source: Annotated[str, typer.Option(metavar="S", help="来源编码 · code of the source")] = "",
    encoding: Annotated[
        str, typer.Option(metavar="NAME", help="CSV 的编码,如 windows-1252 · encoding of CSV files")
    ] = "",
) -> int:
    """表头是自己的名册:提议一份对照文件 · Propose a mapping for rosters with headers of their own."""
    from api.output import emit
    from cypher.errors import BadParameter
    from loaders import encoding as encodings
    from loaders import mapping_text, proposal
    from loaders.manifest import SOURCE

    session: Session = ctx.obj
    if encoding and not encodings.known(encoding):
        raise BadParameter(
            f"没有“{encoding}”这种编码,例如 {encodings.EXAMPLES}。",
            f"there is no encoding {encoding!r}; there are {encodings.EXAMPLES} and others.",
        )
    if source and not SOURCE.fullmatch(source):
        raise BadParameter(
            f"来源编码“{source}”不对:只用小写字母、数字和连字符,例如 dongjie。",
            f"bad code of a source {source!r}: use lower-case letters, digits and hyphens, such as dongjie.",
        )
    found = list(proposal.propose(paths, encoding))
    proposed = [each for each in found if isinstance(each, proposal.Proposal)]
    emit(mapping_text.text(found, source, encoding), out)
    unsure = sum(
        match.column is None or match.likeness < proposal.SURE for each in proposed for match in each.matches
    )
    session.say(
        f"提议了 {len(proposed)} 张表,{unsure} 个表头要人看;{len(found) - len(proposed)} 处没有提议。"
        + (f"核对后:sanfang load … --map {out}" if out else ""),
        f"{len(proposed)} tables proposed, {unsure} headers want a look; nothing proposed for"
        f" {len(found) - len(proposed)}." + (f" Then: sanfang load … --map {out}" if out else ""),
    )
    return Exit.FINE if proposed else Exit.TROUBLE
