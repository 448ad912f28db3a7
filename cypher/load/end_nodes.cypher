// 名册里消失的节点 · Nodes that a roster no longer lists
/*
why = "从完整名册里消失的,最晚在新名册的日期终止;别的来源还登记着的,不终止。"
[params]
ids = { type = "list<string>", about = "节点的内部编号 · element ids" }
source = { type = "string", about = "来源编码 · the source's code" }
seen = { type = "date", about = "上次名册的日期 · date of the roster before" }
as_of = { type = "date", about = "这次名册的日期 · date of this roster" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
total = "integer"
*/
UNWIND $ids AS id
MATCH (n)
WHERE elementId(n) = id
WITH n, all(s IN n.sources WHERE s STARTS WITH '-' OR s STARTS WITH $source + ':') AS alone
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(n) | SET c['was_' + k] = n[k])
SET c += $change, c._outcome = 'changed', c._labels = labels(n), c._key = coalesce(n.key, n.code),
  c._kind = head([l IN labels(n) WHERE l IN ['Area', 'Organization', 'Post', 'Person', 'Meeting', 'Matter', 'Alias']])
WITH n, alone
SET n.sources = [s IN n.sources WHERE NOT s STARTS WITH $source + ':']
    + [s IN n.sources WHERE s STARTS WITH $source + ':' | '-' + s]
WITH n
WHERE alone AND n.status <> 'ended'
SET n.to_min = CASE WHEN n.status <> 'current' THEN n.to_min WHEN $seen < $as_of THEN $seen + duration({days: 1}) ELSE $as_of END,
    n.to_max = CASE WHEN n.to_max < $as_of THEN n.to_max ELSE $as_of END,
    n.status = 'ended'
RETURN count(n) AS total
/*
[[example]]
about = "没有这样的节点 · no such node"
given = "CREATE (:Area {code: 'G1', status: 'current', sources: ['s:a.csv#2']})"
params = { ids = ["x"], source = "s", seen = 2026-06-30, as_of = 2026-09-30 }
expect = [ { total = 0 } ]
then = [ { query = "MATCH (n:Area) RETURN n.status AS status", expect = [ { status = "current" } ] } ]
*/
