"""Names in a statement: labels and types anywhere, properties where a pattern or a SET spells them."""

from __future__ import annotations

import pytest

from cypher.names import LABEL, PROPERTY, names

CASES = [
    # text, labels and relationship types, properties
    ("CREATE (:A {x: 1})<-[e:T {y: 2}]-(b:B:C)", "A T B C", "x y"),
    ("CREATE ({x: 1}), (n {`y z`: 1, w: {v: 1}})", "", "x,y z,w"),
    ("MATCH (n:A|B)-[:T|U*1..2]->(m:!C&D)", "A B T U C D", ""),
    ("MATCH (n:`A``B`) WHERE n:C OR (m:D)", "A`B C D", ""),
    ("RETURN [x IN xs WHERE x:A | x], [(a)-[:T]->(b:B) WHERE b:C | b.name]", "A T B C", ""),
    ("RETURN {a: n, b: CASE WHEN n:A THEN 1 END, c: m} AS map", "A", ""),
    ("RETURN collect(n {x: 1, .code}), n {y: 2}, f({z: 1})", "", ""),
    ("RETURN n.x IS :: INTEGER", "", ""),
    ("RETURN ':A', \"(:B {x: 1})\" // (:C)", "", ""),
    ("MATCH (n) WHERE EXISTS { (n)<-[:T]-(:A {x: 1}) } AND COUNT { MATCH (m:B) } > 1", "T A B", "x"),
    ("MERGE (n) ON CREATE SET n.x = [1, 2], n.`y` = r.z, n:A REMOVE n.w, n:B", "A B", "x y w"),
    ("SET n += {q: 1}, n.x = f(a.b, c.d) RETURN e.f, g.h", "", "x"),
    (
        "FOREACH (_ IN xs | REMOVE n:A:B SET n:$(r.labels), n.x = [s IN n.y WHERE s = $a + ':'] + r.z)",
        "A B",
        "x",
    ),
    ("MATCH (n) WHERE n.set = 1 WITH n, n.x AS x", "", ""),
]


@pytest.mark.parametrize(("text", "labels", "properties"), CASES)
def test_names(text: str, labels: str, properties: str) -> None:
    found = list(names(text))
    assert [name.text for name in found if name.kind == LABEL] == labels.split()
    split = properties.split(",") if "," in properties else properties.split()
    assert [name.text for name in found if name.kind == PROPERTY] == split


def test_lines() -> None:
    found = names("MATCH (n:A)\n  // (:Z)\nSET n.x = 1,\n  n:B")
    assert {name.text: name.line for name in found} == {"A": 1, "x": 3, "B": 4}
