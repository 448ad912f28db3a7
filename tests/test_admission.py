"""The door for analysts' Cypher: nothing hostile passes, everything honest runs, and both are shown."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import City, settings_of
from statements import Family, families, honest

from cypher import library as cards
from cypher.card import Card
from cypher.errors import BadParameter, GraphError
from graph import local, profile, store
from graph.admission import OPERATORS, admit, worded
from graph.db import Graph
from graph.local import config

FAMILIES = families()
READING = [card for card in cards.load() if not card.writes]
PLACES = """
CREATE (:Grid:Area {code: 'G1', name: 'g', households: 3})-[:PART_OF {x: ['s']}]->(:Street:Area {code: 'S1'})
CREATE (:Grid:Area {code: 'G2', name: 'h'})
"""


def test_the_corpus_is_as_large_as_it_says() -> None:
    plain = [each for family in FAMILIES for each in family.statements]
    assert len(set(plain)) == len(plain) >= 500
    every = [each for family in FAMILIES for each in family.disguised]
    assert len(set(every)) == len(every) > 4 * 500
    assert len(FAMILIES) >= 25
    assert len(honest()) + len(READING) >= 200


@pytest.mark.neo4j
@pytest.mark.parametrize("family", FAMILIES, ids=lambda each: each.name)
def test_nothing_hostile_is_let_through(made_city: City, family: Family) -> None:
    """Refused for what it is, and not because the server finds a fault with it."""
    for each in family.disguised:
        with pytest.raises(BadParameter, match="不运行") as error:
            admit(made_city.graph, each.replace("PORT", "1"))
        assert error.value.field == "statement"


@pytest.mark.neo4j
def test_every_honest_statement_runs(made_city: City) -> None:
    for each in honest():
        plan = admit(made_city.graph, each)
        with made_city.graph.reading(30) as tx:
            rows = list(tx.stream(each))
        assert all(tuple(row) == plan.columns for row in rows)


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "card",
    # Each is planned and run once more: the short run takes each fourth.
    [pytest.param(card, marks=[pytest.mark.slow] * bool(n % 4)) for n, card in enumerate(READING)],
    ids=lambda each: each.name,
)
def test_every_reading_card_may_be_run_as_a_statement(made_city: City, card: Card) -> None:
    example = card.examples[0]
    bound = card.bind(example.params, profile.load().thresholds)
    plan = admit(made_city.graph, card.statement, bound)
    assert plan.columns == tuple(card.columns)
    with made_city.graph.reading(30) as tx:
        tx.run(card.statement, bound)


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("", "begin"),
        ("// nothing", "begin"),
        ("MATCH (n) RETURN n; MATCH (n) RETURN n", "no place"),
        ("MATCH (n) RETURN n;", "no place"),
        ("RETURN 'open", "no place"),
        ("RETURN 1 /* open", "no place"),
        ("RETURN 1 AS `open", "no place"),
        ("RETURN apoc.cypher.runFirstColumn('x', {})", "apoc"),
        ("RETURN apoc . cypher . `runFirstColumn` ('x', {})", "apoc"),
        ("RETURN `apoc.cypher.runFirstColumn`('x', {})", "apoc"),
        ("RETURN genai.vector.encode('x', 'OpenAI', {})", "genai"),
        ("RETURN date.truncate('year', date()), apoc.x(1)", "apoc"),
        ("CALL\u00a0dbms.components()", "not seen"),
        ("MATCH (n) RETURN n\u2028LIMIT 1", "not seen"),
        ("MATCH (n) RETURN n.\u200bname", "not seen"),
        ("MATCH (n) RETURN n // \r LIMIT 1", "not seen"),
        ("MATCH (a)-[r]\u2192(b) RETURN r", "no place"),
        (f"RETURN '{'x' * 20_000}'", "longer"),
        (f"RETURN {'(' * 5_000}1{')' * 5_000} AS one", "nested 101 deep at line 1, character 108"),
        (f"RETURN 1 AS one,\n  {'[' * 101}{']' * 101} AS lists", "nested 101 deep at line 2, character 103"),
        (f"RETURN {'{a: (' * 51}1{')}' * 51} AS map", "nested 101 deep"),
    ],
)
def test_words_tell_enough(statement: str, why: str) -> None:
    with pytest.raises(BadParameter, match=why):
        worded(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "RETURN 'LOAD CSV FROM x', \"CALL dbms.x()\"",
        "MATCH (u:Use {use: 1}) RETURN u.load AS `LOAD CSV`\r\n",
        "RETURN date.truncate('year', date()) AS year, point.distance($a, $b) AS away",
        "MATCH (load:Load) RETURN load.csv AS csv",
        f"RETURN {'(' * 100}1{')' * 100} AS one, '{'(' * 200}' AS said // {'(' * 200}",
    ],
)
def test_words_in_names_and_strings_are_not_clauses(statement: str) -> None:
    worded(statement)


def test_the_list_has_no_operator_that_does_more_than_read() -> None:
    """By the names that the server's manual gives to writes, files, procedures of administration."""
    bad = (
        "Create",
        "Delete",
        "Set",
        "Merge",
        "Remove",
        "Load",
        "Foreach",
        "Transaction",
        "Show",
        "Terminate",
    )
    bad += ("Drop", "Admin", "Command", "Constraint", "Lock", "Do", "Log", "Alter", "Stop", "Start")
    assert not [name for name in OPERATORS if name.startswith(bad) or "Foreach" in name or "CSV" in name]


@pytest.fixture(scope="module")
def lax(servers_home: Path) -> Iterator[Graph]:
    """A server without the walls that ours have against files and addresses: LOAD CSV does what it can."""
    walls = ("dbms.security.allow_csv_import_from_file_urls", "server.directories.import")
    walls += ("internal.dbms.cypher_ip_blocklist", "dbms.security.procedures.allowlist")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(config, "FIXED", {k: v for k, v in config.FIXED.items() if k not in walls})
        settings = settings_of(servers_home, "lax")
        local.up(settings, progress=False)
        with store.connect(settings) as graph:
            yield graph
        local.down(settings)


@pytest.fixture(scope="module")
def secret_port() -> Iterator[int]:
    """An address that nobody outside is meant to reach."""

    class Secret(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"a,b\n1,2\n")

        def log_message(self, *said: object) -> None:
            """Nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Secret) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.mark.neo4j
@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES, ids=lambda each: each.name)
def test_without_the_door_each_does_its_work(lax: Graph, secret_port: int, family: Family) -> None:
    """So that what is refused above is refused by the door, and is worth refusing."""
    with lax.writing() as tx:
        tx.run("MATCH (n) DETACH DELETE n")
        tx.run(PLACES)
    for each in family.disguised:
        statement = each.replace("PORT", str(secret_port))
        try:
            let_run(lax, family.way, statement)
        except GraphError as error:  # pragma: no cover
            pytest.fail(f"{statement!r}: {error.en}")
    for each in family.after:
        let_run(lax, family.way, each)


def let_run(graph: Graph, way: str, statement: str) -> None:
    if way == "read":
        assert graph.read(statement)
    elif way == "trial":
        with graph.trial() as tx:
            tx.run(statement)
    else:
        database = "system" if way == "system" else None
        Graph(graph._driver, database).define(statement)
