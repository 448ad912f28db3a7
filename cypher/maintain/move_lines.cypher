// 任职和从业改连到另一个人 · Have holdings and employment lead from another person
/*
why = "两个人判断为同一人时,任职和从业归到一个人名下;名册说的是谁(said_of)跟着走,撤回判断时照它分开。"
[params]
rows = { type = "list<map>", about = "said(名册说的是谁), from, to:人员的键 · whom the roster spoke of, and the keys of both people" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
UNWIND $rows AS r
MATCH (a:Person {key: r.from})-[e:HOLDS|EMPLOYED_BY]->(x)
WHERE coalesce(e.said_of, a.key) = r.said
MATCH (b:Person {key: r.to})
WITH r, a, b, e, x, type(e) AS kind, split(e.key, '|')[-1] AS number,
  CASE WHEN r.said = r.to THEN NULL ELSE r.said END AS said
WITH a, b, e, x, kind, said, coalesce(said + '|', '') + number AS key
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
SET c += $change, c._kind = kind, c._outcome = 'changed', c._start = a.key, c._end = x.code, c._key = e.key
FOREACH (_ IN CASE kind WHEN 'HOLDS' THEN [1] ELSE [] END |
  CREATE (b)-[f:HOLDS]->(x)
  SET f = properties(e), f.key = key, f.said_of = said
)
FOREACH (_ IN CASE kind WHEN 'EMPLOYED_BY' THEN [1] ELSE [] END |
  CREATE (b)-[f:EMPLOYED_BY]->(x)
  SET f = properties(e), f.key = key, f.said_of = said
)
DELETE e
WITH kind, collect({start: b.key, end: x.code, key: key}) AS new
CREATE (c:Change)
SET c = $change, c._kind = kind, c._outcome = 'created', c._starts = [n IN new | n.start],
  c._ends = [n IN new | n.end], c._keys = [n IN new | n.key]
RETURN coalesce(sum(size(new)), 0) AS written
/*
[[example]]
about = "一条任职归到另一个人,记得名册说的是谁 · a holding goes over and remembers of whom it was said"
given = "CREATE (:Person {key: 's:P1'}), (:Person {key: 't:9'})-[:HOLDS {key: '1', title: '书记'}]->(:Post {code: 'B1#secretary'})"
params = { rows = [ { said = "t:9", from = "t:9", to = "s:P1" } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Person)-[e:HOLDS]->() RETURN p.key AS person, e.key AS key, e.said_of AS said, e.title AS title", expect = [ { person = "s:P1", key = "t:9|1", said = "t:9", title = "书记" } ] } ]

[[example]]
about = "回到原来的人 · and back again; the other's own stay"
given = "CREATE (:Person {key: 't:9'}), (p:Person {key: 's:P1'})-[:EMPLOYED_BY {key: 't:9|1', said_of: 't:9'}]->(:Organization {code: 'W1'}) CREATE (p)-[:EMPLOYED_BY {key: '1'}]->(:Organization {code: 'W2'})"
params = { rows = [ { said = "t:9", from = "s:P1", to = "t:9" } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Person)-[e:EMPLOYED_BY]->(o) RETURN p.key AS person, e.key AS key, e.said_of AS said, o.code AS body ORDER BY body", expect = [ { person = "t:9", key = "1", body = "W1" }, { person = "s:P1", key = "1", body = "W2" } ] } ]
*/
