// 撤去这些人的交叉任职 · Drop the cross-appointments of these people
/*
why = "人合并或分开以后,交叉任职要重新推导;不在了的人,推导时轮不到。"
[params]
keys = { type = "list<string>", about = "人员的键 · people's keys" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
UNWIND $keys AS key
MATCH (a)-[e:CROSS_APPOINTED]->(b)
USING INDEX SEEK e:CROSS_APPOINTED(person)
WHERE e.person = key
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
SET c += $change, c._kind = 'CROSS_APPOINTED', c._outcome = 'changed', c._start = a.code, c._end = b.code,
  c._key = key + ' ' + e.key
DELETE e
RETURN count(*) AS written
/*
[[example]]
about = "只撤这个人的 · those of this person alone"
given = "CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'}) CREATE (a)-[:CROSS_APPOINTED {person: 'P1', key: '1'}]->(b), (a)-[:CROSS_APPOINTED {person: 'P2', key: '1'}]->(b)"
params = { keys = ["P1"] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH ()-[e:CROSS_APPOINTED]->() RETURN e.person AS person", expect = [ { person = "P2" } ] } ]
*/
