"""`sanfang forget`: what is held of a person is shown, then goes; and the store is made anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from api import browsing, undoing
from api.access.door import Door
from api.bars import steps
from api.render import terminal
from api.render.sheet import Sheet
from api.session import Session
from cypher.errors import BadParameter, StoreError
from graph import forget as forgets
from graph import rebuild as rebuilds
from graph import schema, traces
from graph.keyed import keyed
from graph.local.instance import Instance
from graph.traces import Traces
from loaders import copies, forgotten, memory, struck
from loaders.copies import Copies
from loaders.identity_key import IdentityKey
from loaders.keyring import Keyring
from loaders.problems import Unreadable
from loaders.struck import Struck


@dataclass(frozen=True)
class Files:
    """Rejects with rows about the person; backups and exports that hold them; what cannot be read.

    `said` are rows of rejects about somebody else whose texts have the name.
    """

    struck: tuple[Struck, ...]
    said: tuple[str, ...]
    copies: tuple[str, ...]
    unread: tuple[str, ...]


def forget(
    session: Session,
    called: str,
    rejects: Sequence[Path],
    by: str,
    *,
    yes: bool,
    dry_run: bool,
    keep_store: bool,
) -> None:
    """Do it once somebody confirmed. Raises NotFound, BadParameter, LoadError, RosterError."""
    by = undoing.who(by)
    with session.graph() as graph:
        schema.apply(graph)
        person = traces.find(graph, called)
        with graph.reading() as tx:
            key = Keyring.open(session.settings.home).of(keyed(tx))
            held = traces.traces(tx, person)
            marks = forgotten.made(tx, key, held)
        files = [path for each in rejects for path in struck.found(each)]
        looked = _look(session, held, files, key)
        terminal.show(_sheet(session, held, looked))
        if dry_run:
            session.say("只看,没有动。", "only looked; nothing was touched.")
            return
        _confirm(session, called, yes=yes)
        Door.of(session.settings).audit.write(who=by, event="forget person", person=marks.pseudonym)
        # First the files: where one cannot be written, the person is still there to be forgotten.
        for each in looked.struck:
            _strike(each.path, held, key)
        before = graph.state()
        if not session.settings.uri:
            Instance.of(session.settings).due.touch(mode=0o600)
        done = forgets.forget(graph, session.library, held, marks, by)
    if before:
        memory.drop(session.settings.home / "memories", before.database)
    print(marks.pseudonym)
    session.say(
        f"已遗忘,历史里记作 {marks.pseudonym}。{done.seats} 个岗位此后是“也许有人”,等下一份名册来说。",
        f"forgotten; the history says {marks.pseudonym}. {done.seats} seats are perhaps taken from"
        " now on, until"
        " the next roster tells.",
    )
    _say_what_is_left(session, held, looked)
    _say_where_else(session)
    if session.settings.uri:
        _say_to_administrator(session)
    elif keep_store:
        session.say(
            "库文件和事务日志里还有这个人,直到运行 sanfang rebuild。",
            "the store's files and transaction logs still hold the person until you run `sanfang rebuild`.",
        )
    else:
        rebuild(session)


def rebuild(session: Session) -> None:
    """Make the local store anew. Raises BadParameter, BackupError, StoreError."""
    with steps(session.both("重建", "rebuilding"), show=session.progress) as progress:
        done = rebuilds.rebuild(session.settings, progress, browsing.welcome)
    session.say(
        f"库已重建:{done.nodes} 个节点,{done.relationships} 条关系,内容摘要相同;旧文件已删。",
        f"the store was made anew: {done.nodes} nodes, {done.relationships} relationships, the"
        " digest is equal;"
        " the former files are gone.",
    )


def _confirm(session: Session, called: str, *, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise BadParameter(
            "没有确认,没有动。看清楚以后加 --yes。", "not confirmed; nothing was touched. Add --yes."
        )
    said = typer.prompt(
        session.both(
            f"不能撤销。确认就再输入一次“{called}”", f"this cannot be undone; type {called!r} again"
        ),
        err=True,
    )
    if said.strip() != called:
        raise BadParameter("输入不符,没有动。", "not the same; nothing was touched.")


def _strike(path: Path, held: Traces, key: IdentityKey) -> None:
    try:
        struck.strike(path, held, key)
    except OSError as error:
        raise StoreError(
            f"退回表 {path} 写不进去({error.strerror or error}),图没有动。请关掉打开它的程序,或改权限,再试。",
            f"the rejects file {path} cannot be written ({error.strerror or error}); the graph was"
            " not touched."
            " Close what has it open, or see to its rights, and try again.",
        ) from error


def _look(session: Session, held: Traces, files: Sequence[Path], key: IdentityKey) -> Files:
    """Which files hold the person: rejects that are named or known, and the other copies that are known."""
    known = Copies(session.settings.home).known()
    found = dict.fromkeys([*files, *(Path(each.path) for each in known if each.kind == "rejects")])
    names = (*held.names, *held.keys, held.person.identity)
    looked, holding, unread = list[Struck](), list[str](), list[str]()
    for path in found:
        try:
            looked.append(struck.strike(path, held, key, dry_run=True))
        except (OSError, Unreadable):
            unread.append(str(path))
    for each in known:
        if each.kind == "rejects":
            continue
        try:
            if copies.speaks_of(Path(each.path), names, held.codes):
                holding.append(each.path)
        except OSError:
            unread.append(each.path)
    hits = tuple(each for each in looked if each.lines)
    said = tuple(f"{each.path} {_lines(each.said)}" for each in looked if each.said)
    return Files(hits, said, tuple(holding), tuple(unread))


def _sheet(session: Session, held: Traces, looked: Files) -> Sheet:
    """What will go, and what stays for somebody to see to."""
    both, person = session.both, held.person
    rows: list[tuple[str, object]] = [
        (both("键", "key"), person.key),
        (both("编码", "code"), person.code),
        (both("姓名", "name"), person.name),
        *((both("判断为同一人的", "judged to be one with them"), f"{a.key} {a.name}") for a in held.aliases),
        (both("同名的别人", "others of that name"), held.namesakes),
        (both("任过的职", "posts held"), "; ".join(person.posts)),
        *((kind, total) for kind, total in sorted(held.lines.items())),
        ("CROSS_APPOINTED", held.derived),
        (both("提到的接受", "acceptances that name them"), len(held.accepted)),
        (both("改动前的样子(全部)", "before-images (all of them)"), held.before),
    ]
    rows += [
        (both("退回表的行", "rows of rejects"), f"{each.path} {_lines(each.lines)}") for each in looked.struck
    ]
    rows += [
        (both("备份、导出(请自己删)", "backup or export (yours to delete)"), each) for each in looked.copies
    ]
    rows += [(both("读不了,请自己看", "could not be read"), each) for each in looked.unread]
    rows += [(both("别处文字里的姓名", "the name elsewhere"), " ".join(each)) for each in held.said]
    rows += [(both("别人的退回行里的姓名", "the name in rejects of others"), each) for each in looked.said]
    return Sheet("forget", both("会去掉的", "what will go"), ("", " "), tuple(rows))


def _lines(lines: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{sheet}#{line}" for sheet, line in lines)


def _say_what_is_left(session: Session, held: Traces, looked: Files) -> None:
    for each in looked.struck:
        session.say(
            f"退回表 {each.path} 去掉了 {len(each.lines)} 行。",
            f"{len(each.lines)} rows were taken out of the rejects file {each.path}.",
        )
    for path in looked.copies:
        session.say(
            f"{path} 里还有这个人:请删去,或重新备份、导出。",
            f"{path} still holds the person: delete it, or write it anew.",
        )
    for path in looked.unread:
        session.say(f"{path} 读不了,请自己看。", f"{path} could not be read: look yourself.")
    if held.said:
        shown = "、".join(" ".join(each) for each in held.said[: traces.SHOWN])
        session.say(
            f"姓名还在 {len(held.said)} 处不只说这个人的文字里:{shown}。要去掉,改名册再装,再运行"
            " sanfang rebuild。",
            f"the name also stands in {len(held.said)} texts that are not about the person alone:"
            f" {shown}. To have"
            " it out, correct the roster, load it, and run `sanfang rebuild`.",
        )


def _say_where_else(session: Session) -> None:
    here = Instance.of(session.settings)
    others = [each.name for each in here.beside() if session.settings.uri or each.name != here.name]
    if others:
        shown = "、".join(others)
        session.say(
            f"这台机器上还有别的实例:{shown}。那里若有这个人(如 what-if 的副本),也要各自遗忘。",
            f"there are other instances on this machine: {shown}. Where they hold the person too, as"
            " copies by"
            " `sanfang what-if` do, forget them there as well.",
        )


def _say_to_administrator(session: Session) -> None:
    session.say(
        "这台 Neo4j 不归 sanfang 管:它的库文件、事务日志和物理备份里还有这个人。请管理员:sanfang"
        " backup 到文件,"
        "新建一个空库,sanfang restore,核对摘要,再删旧库和它的事务日志、转储;集群的每台成员都是这样。"
        "见 docs/privacy.md。",
        "this Neo4j is not Sanfang's: its store files, transaction logs and dumps still hold the"
        " person. Ask its"
        " administrator to back up with `sanfang backup`, make an empty database, `sanfang restore`,"
        " compare the"
        " digests, then drop the former database with its transaction logs and dumps, on each member"
        " of a cluster."
        " See docs/privacy.md.",
    )
