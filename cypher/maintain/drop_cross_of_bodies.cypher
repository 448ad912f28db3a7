// 撤去这些组织的交叉任职 · Drop the cross-appointments of these bodies
/*
why = "组织合并或分开以后,交叉任职要重新推导。"
[params]
codes = { type = "list<string>", about = "组织编码 · codes of bodies" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MATCH (o:Organization)-[e:CROSS_APPOINTED]-()
WHERE o.code IN $codes
WITH DISTINCT e, startNode(e) AS a, endNode(e) AS b
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
SET c += $change, c._kind = 'CROSS_APPOINTED', c._outcome = 'changed', c._start = a.code, c._end = b.code,
  c._key = e.person + ' ' + e.key
DELETE e
RETURN count(*) AS written
/*
[[example]]
about = "两端都算,只撤一次 · either end counts, each is dropped once"
given = "CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'}), (c:Organization {code: 'C'}) CREATE (a)-[:CROSS_APPOINTED {person: 'P1', key: '1'}]->(b), (b)-[:CROSS_APPOINTED {person: 'P1', key: '2'}]->(c)"
params = { codes = ["A", "B"] }
expect = [ { written = 2 } ]
then = [ { query = "MATCH ()-[e:CROSS_APPOINTED]->() RETURN count(e) AS left", expect = [ { left = 0 } ] } ]

[[example]]
about = "别的组织的不动 · those of other bodies stay"
given = "CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'}) CREATE (a)-[:CROSS_APPOINTED {person: 'P1', key: '1'}]->(b)"
params = { codes = ["C"] }
expect = [ { written = 0 } ]
*/
