// 名册里消失的关系 · Relationships that a roster no longer lists
/*
why = "有起止时间的关系终止,没有的删除;别的来源还登记着的,不动。"
[params]
ids = { type = "list<string>", about = "关系的内部编号 · element ids" }
source = { type = "string", about = "来源编码 · the source's code" }
seen = { type = "date", about = "上次名册的日期 · date of the roster before" }
as_of = { type = "date", about = "这次名册的日期 · date of this roster" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
total = "integer"
*/
UNWIND $ids AS id
MATCH (a)-[e]->(b)
WHERE elementId(e) = id
WITH a, b, e, all(s IN e.sources WHERE s STARTS WITH '-' OR s STARTS WITH $source + ':') AS alone
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
SET c += $change, c._kind = type(e), c._outcome = 'changed', c._start = coalesce(a.key, a.code),
  c._end = coalesce(b.key, b.code), c._to = CASE WHEN b:Area THEN 'Area' ELSE 'Organization' END,
  c._key = coalesce(e.key, '')
WITH e, alone
SET e.sources = [s IN e.sources WHERE NOT s STARTS WITH $source + ':']
    + [s IN e.sources WHERE s STARTS WITH $source + ':' | '-' + s]
WITH e, alone AND coalesce(e.status <> 'ended', true) AS ends
FOREACH (_ IN CASE WHEN ends AND e.status IS NOT NULL THEN [1] ELSE [] END |
  SET e.to_min = CASE WHEN e.status <> 'current' THEN e.to_min WHEN $seen < $as_of THEN $seen + duration({days: 1}) ELSE $as_of END,
    e.to_max = CASE WHEN e.to_max < $as_of THEN e.to_max ELSE $as_of END,
    e.status = 'ended'
)
WITH e, ends, CASE WHEN ends AND e.status IS NULL THEN e END AS timeless
DELETE timeless
RETURN sum(CASE WHEN ends THEN 1 ELSE 0 END) AS total
/*
[[example]]
about = "没有这样的关系 · no such relationship"
given = "CREATE (:Area {code: 'G1'})<-[:COVERS {key: '1', status: 'current', sources: ['s:a.csv#2']}]-(:Organization {code: 'B1'})"
params = { ids = ["x"], source = "s", seen = 2026-06-30, as_of = 2026-09-30 }
expect = [ { total = 0 } ]
then = [ { query = "MATCH ()-[e:COVERS]->() RETURN e.status AS status", expect = [ { status = "current" } ] } ]
*/
