"""What whoever sees one street is told depends on nothing that lies elsewhere: neither a name nor a number.

The city is asked, another street loads, closes and appoints people of this one, and the city is asked again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from conftest import City, load_folder, settings_of
from elsewhere import place, texts
from test_web_access import DAY, STREET, Callers, door, tells_nothing, ways

from cypher.library import Library
from graph.db import Graph
from graph.scope import MOST

pytestmark = pytest.mark.neo4j
OTHER, CLOSED = "620702002", "620702003"
CURRENT = "status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')"
LOADED = (
    # A street of the same county, with the bodies, the posts and the grids of another one.
    f"""
    MATCH (county:Area {{code: '620702'}})
    CREATE (s:Area:Street {{code: '620702999', name: '新来街道', {CURRENT}}})-[:PART_OF]->(county)
    CREATE (c:Area:Community {{code: '620702999001', name: '新来社区', {CURRENT}}})-[:PART_OF]->(s)
    CREATE (:Area:Grid {{code: '62070299900101', name: '新来网格', {CURRENT}}})-[:PART_OF]->(c)
    CREATE (:Source {{code: 'newcomer', name: '新来名册', as_of: date('2026-06-30'), made: false}})
      -[:COLLECTS {{key: 'new', what: 'holdings', complete: true, since: date('2026-01-01')}}]->(s)
    """,
    f"""
    MATCH (c:Area {{code: '620702999001'}})
    MATCH (b:Organization)-[:LOCATED_IN]->()-[:PART_OF]->{{0,9}}(:Area {{code: '{OTHER}'}})
    WITH DISTINCT c, b
    CREATE (n:$(labels(b))) SET n = b {{.*, code: 'N' + b.code, name: '新' + b.name}}
    CREATE (n)-[:LOCATED_IN]->(c)
    WITH b, n
    MATCH (b)<-[:OF]-(post:Post)
    CREATE (x:Post) SET x = post {{.*, code: 'N' + post.code}}
    CREATE (x)-[:OF]->(n)
    """,
    # People of this street are appointed there. Not in bodies of the Party: that somebody of a company here
    # is in one is the verdict of a rule on that company, wherever it is.
    f"""
    MATCH (p:Person)-[:HOLDS]->(:Post)-[:OF]->()-[:LOCATED_IN]->()
      -[:PART_OF]->{{0,9}}(:Area {{code: '{STREET}'}})
    WITH DISTINCT p ORDER BY p.key
    WITH collect(p) AS people
    MATCH (x:Post)-[:OF]->(b:Organization)-[:LOCATED_IN]->(:Area {{code: '620702999001'}})
    WHERE b:StreetBody
    WITH people, x, b ORDER BY x.code
    WITH people, collect([x, b]) AS posts
    UNWIND range(0, size(people) * 6 - 1) AS i
    WITH people[i % size(people)] AS p, posts[(i * 7) % size(posts)] AS post
    WITH DISTINCT p, post[0] AS x, post[1] AS b
    CREATE (p)-[:HOLDS {{key: 'new' + x.code, kind: 'appointed', {CURRENT}}}]->(x)
    MERGE (p)-[:EMPLOYED_BY {{key: 'new' + b.code, {CURRENT}}}]->(b)
    """,
    # Somebody of there advises a body of here, in a post that is theirs.
    f"""
    MATCH (b:Organization {{code: 'GW620702001'}})
    MATCH (n:Organization)-[:LOCATED_IN]->(:Area {{code: '620702999001'}})
    WITH b, n ORDER BY n.code LIMIT 5
    CREATE (x:Post {{code: n.code + '#adviser#' + b.code, role: 'adviser', {CURRENT}}})-[:OF]->(n)
    CREATE (p:Person {{key: 'new:' + n.code, name: '新来的人'}})
    CREATE (x)-[:FOR]->(b), (x)<-[:HOLDS {{key: x.code, kind: 'appointed', {CURRENT}}}]-(p)
    """,
    # A third street closes.
    f"""
    MATCH (n:Organization|Area)-[:LOCATED_IN|PART_OF]->{{0,9}}(:Area {{code: '{CLOSED}'}})
    WITH collect(DISTINCT n) AS gone
    CALL (gone) {{
      UNWIND gone AS n MATCH (n)<-[:OF|FOR]-(x:Post) RETURN x
      UNION
      UNWIND gone AS n MATCH (n)<-[:OF|FOR]-(:Post)<-[:HOLDS]-(x:Person)
      WHERE NOT EXISTS {{ (x)-[:HOLDS]->()-[:OF|FOR]->(z) WHERE NOT z IN gone }} RETURN x
      UNION
      UNWIND gone AS n MATCH (n)--(x:Matter|Meeting)
      WHERE NOT EXISTS {{ (x)--(z:Area|Organization) WHERE NOT z IN gone }} RETURN x
      UNION
      UNWIND gone AS x RETURN x
    }}
    DETACH DELETE x
    """,
)
UNORDERED = "explore.organization_network"
"""The card that gives its rows in no order: a large city's need not be sorted."""
OWN = ("x-request-id", "date", "content-length")
STEP = 2
"""Of each route and card the first address, and every second after it."""


@pytest.fixture(scope="module")
def city(drill: Graph, library: Library, city_folder: Path, servers_home: Path) -> City:
    """The made city on a server of its own, since it changes."""
    load_folder(drill, library, city_folder, servers_home)
    truth = json.loads((city_folder / "truth.json").read_text(encoding="utf-8"))
    return City(city_folder, truth, drill, settings_of(servers_home, "drill"))


@pytest.fixture(scope="module")
def callers(city: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callers]:
    with door(city.settings, tmp_path_factory.mktemp("elsewhere")) as (service, base), ExitStack() as stack:
        yield Callers(service, base, stack)


Told = tuple[int, dict[str, str], object]


def told(answer: httpx.Response) -> Told:
    """All that an answer says, but for whose it is."""
    heads = {name: value for name, value in answer.headers.items() if name not in OWN}
    if answer.is_success and UNORDERED in answer.url.path:
        return answer.status_code, {}, sorted(map(repr, answer.json()["items"]))
    if answer.headers["content-type"] == "application/problem+json":
        return answer.status_code, heads, {**answer.json(), "request_id": ""}
    return answer.status_code, heads, [*texts(answer.content)]


def shown(before: Told, after: Told) -> str:
    """Both from where what they say parts, else from where their heads do."""
    one, other = (f"{each[2]} {each[1]}" for each in (before, after))
    parted = next((place for place, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), 0)
    return "\n".join(f"  {each[max(0, parted - 100) : parted + 150]}" for each in (one, other))


@pytest.mark.slow(minutes=6)
def test_nothing_that_changes_elsewhere_is_told(callers: Callers, city: City, library: Library) -> None:
    """Of every route and card the same bytes and ETag, before and after, and nothing of what is there."""
    street = place(city.folder, STREET)
    client, whole = callers.new("analyst", STREET), callers.new("analyst")
    asked = [way for each in ways(callers, city, street) for way in each[::STEP]]
    pair = "/interlocks?thing=GW620702001&as_of=2026-06-30"
    all_before, before = whole.get(pair).json(), {}
    for way in asked:
        answer = client.get(way)
        tells_nothing(answer, street, way)
        before[way] = told(answer)
    with city.graph.writing() as tx:
        for statement in LOADED:
            tx.run(statement)
        tx.run(library.get("maintain.cross_appointments").statement, {"change": {}})
    after, all_after = {way: told(client.get(way)) for way in asked}, whole.get(pair).json()
    assert all_before["bodies"] != all_after["bodies"], "who sees the city sees that"
    assert all_before["rows"] != all_after["rows"]
    different = [f"{way}\n{shown(before[way], after[way])}" for way in asked if before[way] != after[way]]
    assert not different, f"{len(different)} of {len(asked)}:\n" + "\n".join(different[:40])
    assert 200 / STEP < sum(each[0] == 200 for each in after.values()) < len(asked)
    assert callers.new("reader", STREET).get("/areas", params=DAY).status_code in (200, 422)


TWO_STREETS = f"""
CREATE (s:Area {{code: 'S1', name: '一街', {CURRENT}}})
CREATE (k:Area:Compound {{code: 'K1', name: '小区', {CURRENT}}})-[:PART_OF]->(s)
CREATE (t:Area {{code: 'S2', name: '二街', {CURRENT}}})
CREATE (b:Organization {{code: 'B', name: '本街', {CURRENT}}})-[:LOCATED_IN]->(s)
CREATE (c:Organization {{code: 'C', name: '外街', {CURRENT}}})-[:LOCATED_IN]->(t)
WITH * UNWIND range(10, 49) AS n
CREATE (x:Post {{code: 'P' + n, role: 'member', {CURRENT}}})-[:FOR]->(k)
CREATE (p:Person {{key: 'p' + n, name: '某' + n}})-[:HOLDS {{key: 'h' + n, {CURRENT}}}]->(x)
FOREACH (_ IN CASE n % 4 WHEN 0 THEN [1] END | CREATE (x)-[:OF]->(b))
FOREACH (_ IN CASE n % 4 WHEN 0 THEN [] ELSE [1] END | CREATE (x)-[:OF]->(c))
"""
"""Of four posts for a compound of the first street three are of a body of the second, with their holders."""


@pytest.fixture
def first_street(spare: Graph, servers_home: Path, tmp_path: Path) -> Iterator[httpx.Client]:
    """A client that sees the first of two streets."""
    with spare.writing() as tx:
        tx.run(TWO_STREETS)
    with door(settings_of(servers_home, "spare"), tmp_path) as (service, base), ExitStack() as stack:
        yield Callers(service, base, stack).new("reader", "S1")


@pytest.mark.parametrize(("kind", "key"), [("posts", "P"), ("people", "p")])
def test_a_list_goes_on_past_rows_of_elsewhere(first_street: httpx.Client, kind: str, key: str) -> None:
    """Every page is full but the last, and nothing that lies here is out of reach."""
    wanted = [f"{key}{number}" for number in range(12, 50, 4)]
    name = "code" if kind == "posts" else "key"
    for size in (1, 3, 5, 10, 11):
        said = first_street.get(f"/{kind}", params=DAY | {"size": size}).json()
        pages = [said["items"]]
        while said["next"]:
            said = first_street.get(said["next"]).json()
            pages.append(said["items"])
        assert [row[name] for page in pages for row in page] == wanted
        assert {len(page) for page in pages[:-1]} <= {size}


def test_a_card_gives_as_many_rows_as_were_asked_for(first_street: httpx.Client, spare: Graph) -> None:
    """Also where the rows that come first are about elsewhere; and it says when there are more."""
    with spare.writing() as tx:
        tx.run(
            f"""
            MATCH (b:Organization {{code: 'B'}}), (c:Organization {{code: 'C'}}), (s:Area {{code: 'S1'}})
            UNWIND range(1, 4) AS n
            CREATE (d:Organization {{code: 'D' + n, {CURRENT}}})-[:LOCATED_IN]->(s)
            CREATE (b)-[:CROSS_APPOINTED {{key: 'b' + n, person: 'p12', in_line: false, {CURRENT}}}]->(d)
            WITH c, d, n UNWIND range(10, 10 + n * 3) AS m
            CREATE (c)-[x:CROSS_APPOINTED {{key: 'c' + n + m, in_line: false, {CURRENT}}}]->(d)
            SET x.person = 'p' + m
            """
        )
    for limit, number in ((2, 2), (4, 4), (9, 4)):
        said = first_street.get("/queries/explore.interlocks", params=DAY | {"limit": limit}).json()
        assert {row["one"] for row in said["items"]} == {"B"}
        assert len(said["items"]) == number
    said = first_street.get("/queries/explore.interlocks", params=DAY | {"rows": 3}).json()
    assert (len(said["items"]), said["truncated"]) == (3, True)
    said = first_street.get("/queries/lists.posts", params=DAY | {"size": 7}).json()
    assert [row["code"] for row in said["items"]] == [f"P{number}" for number in range(12, 40, 4)]


def test_how_many_rows_a_card_gives_is_said_by_parameters_of_one_meaning(library: Library) -> None:
    """Whoever sees an area is given that many of those that lie there (`graph.scope`)."""
    for card in library:
        for name in MOST:
            assert name not in card.params or f"LIMIT ${name}" in card.statement, card.name
