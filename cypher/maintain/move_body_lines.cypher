// 组织的关系归到另一个组织 · Lines of a body go over to another
/*
why = "两份名册里的两个编码判断为同一组织,如同两份名册都用一个编码:同样的关系合成一条,来源都在;撤回时按来源分开。岗位另算。"
[params]
rows = { type = "list<map>", about = "from, to:组织编码;sources:只要这些来源说的,空为全部 · codes; of these sources alone, all where there are none" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
UNWIND $rows AS r
MATCH (b:Organization {code: r.to})
MATCH (a:Organization {code: r.from})-[e]-(x)
WHERE NOT type(e) IN ['CROSS_APPOINTED', 'OF', 'FOR', 'ALIAS_OF', 'ABOUT']
WITH r, a, b, e, x, type(e) AS kind, startNode(e) = a AS out, [s IN coalesce(e.sources, []) WHERE r.sources IS NULL OR split(CASE WHEN s STARTS WITH '-' THEN substring(s, 1) ELSE s END, ':')[0] IN r.sources] AS take
WHERE r.sources IS NULL OR size(take) > 0
WITH *, [s IN coalesce(e.sources, []) WHERE NOT s IN take] AS rest, coalesce(x.key, x.code) AS far,
  CASE WHEN NOT out AND 'Organization' IN labels(b) THEN 'Organization' WHEN x:Area THEN 'Area' WHEN x:Organization THEN 'Organization' ELSE '' END AS tier
OPTIONAL MATCH (b)-[same]-(x)
WHERE type(same) = kind AND (startNode(same) = b) = out AND coalesce(same.key, '') = coalesce(e.key, '')
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
SET c += $change, c._kind = kind, c._outcome = 'changed', c._key = coalesce(e.key, ''), c._to = tier,
  c._start = CASE WHEN out THEN a.code ELSE far END, c._end = CASE WHEN out THEN far ELSE a.code END
FOREACH (f IN CASE WHEN same IS NULL THEN [] ELSE [same] END |
  CREATE (d:Change)
  FOREACH (k IN keys(f) | SET d['was_' + k] = f[k])
  SET d += $change, d._kind = kind, d._outcome = 'changed', d._key = coalesce(f.key, ''), d._to = tier,
    d._start = CASE WHEN out THEN b.code ELSE far END, d._end = CASE WHEN out THEN far ELSE b.code END
  SET f.sources = nullIf(coalesce(f.sources, []) + take, [])
)
FOREACH (_ IN CASE WHEN same IS NULL AND out THEN [1] ELSE [] END |
  CREATE (b)-[f:$(kind)]->(x)
  SET f = properties(e), f.sources = nullIf(take, [])
)
FOREACH (_ IN CASE WHEN same IS NULL AND NOT out THEN [1] ELSE [] END |
  CREATE (x)-[f:$(kind)]->(b)
  SET f = properties(e), f.sources = nullIf(take, [])
)
WITH kind, tier, same, out, b, far, coalesce(e.key, '') AS key, rest, e
FOREACH (_ IN CASE rest WHEN [] THEN [1] ELSE [] END | DELETE e)
FOREACH (_ IN CASE rest WHEN [] THEN [] ELSE [1] END | SET e.sources = rest)
WITH kind, tier, count(*) AS total, collect(CASE WHEN same IS NULL THEN {
  start: CASE WHEN out THEN b.code ELSE far END, end: CASE WHEN out THEN far ELSE b.code END, key: key} END) AS new
FOREACH (_ IN CASE new WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change)
  SET c = $change, c._kind = kind, c._outcome = 'created', c._to = tier, c._starts = [n IN new | n.start],
    c._ends = [n IN new | n.end], c._keys = [n IN new | n.key]
)
RETURN coalesce(sum(total), 0) AS written
/*
[[example]]
about = "一条归过来,两边都有的合成一条 · one goes over, what both have becomes one"
given = "CREATE (w:Organization {code: 'W1'}), (v:Organization {code: 'W9'}), (x:Area:Compound {code: 'X1'}), (y:Area:Compound {code: 'X2'}) CREATE (w)-[:MANAGES {key: '1', status: 'current', sources: ['s:m.csv#2']}]->(x) CREATE (v)-[:MANAGES {key: '1', status: 'ended', sources: ['t:m.csv#2']}]->(x) CREATE (v)-[:MANAGES {key: '1', sources: ['t:m.csv#3']}]->(y)"
params = { rows = [ { from = "W9", to = "W1" } ] }
expect = [ { written = 2 } ]
then = [ { query = "MATCH (o)-[e:MANAGES]->(x) RETURN o.code AS body, x.code AS x, e.status AS status, e.sources AS sources ORDER BY x", expect = [ { body = "W1", x = "X1", status = "current", sources = ["s:m.csv#2", "t:m.csv#2"] }, { body = "W1", x = "X2", sources = ["t:m.csv#3"] } ] } ]

[[example]]
about = "按来源分开 · parted by source"
given = "CREATE (w:Organization {code: 'W1'}), (v:Organization {code: 'W9'}), (p:Person {key: 'p'}) CREATE (w)<-[:EMPLOYED_BY {key: '1', sources: ['s:m.csv#2', '-t:m.csv#2']}]-(p) CREATE (w)<-[:EMPLOYED_BY {key: '2', sources: ['s:m.csv#3']}]-(p)"
params = { rows = [ { from = "W1", to = "W9", sources = ["t"] } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (o)<-[e:EMPLOYED_BY]-() RETURN o.code AS body, e.key AS key, e.sources AS sources ORDER BY body, key", expect = [ { body = "W1", key = "1", sources = ["s:m.csv#2"] }, { body = "W1", key = "2", sources = ["s:m.csv#3"] }, { body = "W9", key = "1", sources = ["-t:m.csv#2"] } ] } ]
*/
