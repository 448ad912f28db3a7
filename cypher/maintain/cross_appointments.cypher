// 推导交叉任职 · Derive cross-appointments
/*
why = "交叉任职从任职推出,从不手填;每次装载后与重算一致。"
[params]
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MATCH (p:Person)
// Whoever holds one post of one body, now and ever, was never cross-appointed: holdings are not deleted.
WHERE COUNT { (p)-[:HOLDS]->() } > 1 OR EXISTS { (p)-[:HOLDS]->()-[:FOR]->(:Organization) }
CALL (p) {
  MATCH (p)-[h:HOLDS]->(x:Post)-[:OF|FOR]->(a:Organization)
  WITH collect(DISTINCT [a, x, h]) AS seats
  UNWIND seats AS one
  UNWIND seats AS two
  WITH one[0] AS a, one[1] AS x, one[2] AS h, two[0] AS b, two[1] AS y, two[2] AS k
  WHERE a.code < b.code
  WITH a, b, x, y, h, k,
    CASE WHEN h.from_min > k.from_min THEN h.from_min ELSE coalesce(k.from_min, h.from_min) END AS from_min,
    CASE WHEN h.from_max > k.from_max THEN h.from_max WHEN h.from_max IS NULL THEN NULL ELSE k.from_max END AS from_max,
    CASE WHEN h.to_max < k.to_max THEN h.to_max ELSE coalesce(k.to_max, h.to_max) END AS to_max,
    CASE
      WHEN h.to_min IS NULL AND h.status <> 'current' OR k.to_min IS NULL AND k.status <> 'current' THEN NULL
      WHEN h.to_min < k.to_min THEN h.to_min
      ELSE coalesce(k.to_min, h.to_min)
    END AS to_min,
    CASE
      WHEN 'ended' IN [h.status, k.status] THEN 'ended'
      WHEN 'unknown' IN [h.status, k.status] THEN 'unknown'
      ELSE 'current'
    END AS status
  WHERE coalesce(from_min < to_max, true)
  WITH a, b, from_min, from_max, to_min, to_max, status,
    coalesce(from_max < to_min, from_max IS NOT NULL AND to_min IS NULL AND status = 'current') AS certain,
    x.role + '–' + y.role AS link
  ORDER BY link
  WITH a, b, from_min, from_max, to_min, to_max, status, certain, collect(DISTINCT link) AS via
  RETURN collect({a: a, b: b, from_min: from_min, from_max: from_max, to_min: to_min, to_max: to_max, status: status,
    certain: certain, via: via, key: a.code + '|' + b.code + '|' + coalesce(toString(from_min), '') + '|'
      + coalesce(toString(from_max), '') + '|' + coalesce(toString(to_min), '') + '|' + coalesce(toString(to_max), '')
      + '|' + status}) AS wanted
}
// The hints: right after a load the planner does not know that a scan for each person costs more than a seek.
CALL (p, wanted) {
  MATCH (a)-[e:CROSS_APPOINTED]->(b)
  USING INDEX SEEK e:CROSS_APPOINTED(person)
  WHERE e.person = p.key AND none(w IN wanted WHERE w.key = e.key)
  // What was there before, for undo; persons tell parallel edges apart, as keys do.
  CREATE (c:Change)
  FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
  SET c += $change, c._kind = 'CROSS_APPOINTED', c._outcome = 'changed', c._start = a.code, c._end = b.code,
    c._key = p.key + ' ' + e.key
  DELETE e
  RETURN count(*) AS dropped
}
CALL (p, wanted) {
  UNWIND wanted AS w
  WITH p, w, w.a AS a, w.b AS b
  WITH p, w, a, b, EXISTS { (a)-[:SUBORDINATE_TO*1..12]->(b) } OR EXISTS { (b)-[:SUBORDINATE_TO*1..12]->(a) } AS in_line
  OPTIONAL MATCH (a)-[e:CROSS_APPOINTED]->(b)
  USING INDEX SEEK e:CROSS_APPOINTED(person)
  WHERE e.person = p.key AND e.key = w.key
  WITH p, w, a, b, in_line, e
  WHERE e IS NULL OR e.via <> w.via OR e.in_line <> in_line OR e.certain <> w.certain
  FOREACH (_ IN CASE WHEN e IS NULL THEN [1] ELSE [] END |
    CREATE (a)-[:CROSS_APPOINTED {person: p.key, key: w.key, via: w.via, in_line: in_line, certain: w.certain,
      from_min: w.from_min, from_max: w.from_max, to_min: w.to_min, to_max: w.to_max, status: w.status}]->(b))
  FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END |
    CREATE (c:Change)
    FOREACH (k IN keys(x) | SET c['was_' + k] = x[k])
    SET c += $change, c._kind = 'CROSS_APPOINTED', c._outcome = 'changed', c._start = a.code, c._end = b.code,
      c._key = p.key + ' ' + w.key
    SET x.via = w.via, x.in_line = in_line, x.certain = w.certain)
  RETURN count(*) AS set, collect(CASE WHEN e IS NULL THEN {start: a.code, end: b.code, key: p.key + ' ' + w.key} END) AS new
}
WITH coalesce(sum(dropped + set), 0) AS written, collect(new) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list AS x
  RETURN collect(x) AS new
}
FOREACH (_ IN CASE new WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'CROSS_APPOINTED', c._outcome = 'created', c._starts = [x IN new | x.start],
    c._ends = [x IN new | x.end], c._keys = [x IN new | x.key]
)
RETURN written
/*
[[example]]
about = "同一个人在支部和业委会任职,时间重叠 · one person in a branch and in an owners' committee, overlapping"
given = "CREATE (p:Person {key: 'P1'}) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'A#secretary', role: 'secretary'})-[:OF]->(:Organization {code: 'A'}) CREATE (p)-[:HOLDS {key: '1', status: 'ended', from_min: date('2021-03-01'), from_max: date('2021-03-31'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'B#member', role: 'member'})-[:OF]->(:Organization {code: 'B'})"
expect = [ { written = 1 } ]
then = [ { query = "MATCH (a)-[e:CROSS_APPOINTED]->(b) RETURN a.code AS a, b.code AS b, e.certain AS certain, e.in_line AS in_line, e.from_max AS from_max, e.to_min AS to_min, e.via AS via", expect = [ { a = "A", b = "B", certain = true, in_line = false, from_max = 2021-03-31, to_min = 2025-01-01, via = [ "secretary–member" ] } ] } ]

[[example]]
about = "先后任职,不重叠 · one after the other"
given = "CREATE (p:Person {key: 'P1'}) CREATE (p)-[:HOLDS {key: '1', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2020-01-01'), to_max: date('2020-01-01')}]->(:Post {code: 'A#secretary', role: 'secretary'})-[:OF]->(:Organization {code: 'A'}) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B#member', role: 'member'})-[:OF]->(:Organization {code: 'B'})"
expect = [ { written = 0 } ]
then = [ { query = "MATCH ()-[e:CROSS_APPOINTED]->() RETURN count(e) AS edges", expect = [ { edges = 0 } ] } ]

[[example]]
about = "上下级之间 · in one line of command"
given = "CREATE (p:Person {key: 'P1'}) CREATE (a:Organization {code: 'A'})-[:SUBORDINATE_TO]->(b:Organization {code: 'B'}) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'A#member', role: 'member'})-[:OF]->(a) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_max: date('2020-01-01')}]->(:Post {code: 'B#member', role: 'member'})-[:OF]->(b)"
expect = [ { written = 1 } ]
then = [ { query = "MATCH ()-[e:CROSS_APPOINTED]->() RETURN e.in_line AS in_line", expect = [ { in_line = true } ] } ]

[[example]]
about = "改正日期后不再重叠,原来推出的边撤销 · dates put right, no overlap any more: the edge goes"
given = "CREATE (p:Person {key: 'P1'}), (a:Organization {code: 'A'}), (b:Organization {code: 'B'}) CREATE (p)-[:HOLDS {key: '1', status: 'ended', from_min: date('2019-01-01'), from_max: date('2019-01-01'), to_min: date('2020-01-01'), to_max: date('2020-01-01')}]->(:Post {code: 'A#secretary', role: 'secretary'})-[:OF]->(a) CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B#member', role: 'member'})-[:OF]->(b) CREATE (a)-[:CROSS_APPOINTED {person: 'P1', key: 'x', via: ['secretary–member'], in_line: false, certain: true}]->(b)"
expect = [ { written = 1 } ]
then = [ { query = "MATCH ()-[e:CROSS_APPOINTED]->() RETURN count(e) AS edges", expect = [ { edges = 0 } ] } ]
*/
