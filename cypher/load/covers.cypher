// 写入覆盖关系 · Write coverage
/*
why = "一个支部可以覆盖多个网格。"
[params]
rows = { type = "list<map>", about = "图行:start, end, key, props, undated, row, n · graph rows" }
source = { type = "string", about = "来源编码 · the source's code" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MATCH (a:Organization {code: r.start})
MATCH (b:Area {code: r.end})
MERGE (a)-[e:COVERS {key: r.key}]->(b)
WITH e, r, r.props AS q
// What is undated began, or ended, no later than the first roster that said so.
WITH e, r, CASE
  WHEN r.undated = 'from_max' AND e.status = 'current' AND e.from_max < q.from_max THEN q {.*, from_max: e.from_max}
  WHEN r.undated = 'to_max' AND e.status = 'ended' AND e.to_max < q.to_max THEN q {.*, to_max: e.to_max}
  ELSE q
END AS p
// What another source states too is not taken away by a cell that is empty here.
WITH e, r, p, CASE
  WHEN any(s IN e.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL OR (e.status <> p.status AND k IN ['from_min', 'from_max', 'to_min', 'to_max'])]
  ELSE keys(p)
END AS own
WITH e, r, p, own, CASE
  WHEN e.sources IS NULL THEN 'created'
  WHEN any(k IN own WHERE coalesce(e[k] <> p[k], e[k] IS NOT NULL OR p[k] IS NOT NULL)) THEN 'changed'
  WHEN [s IN e.sources WHERE s STARTS WITH $source + ':'] = [r.row] THEN 'unchanged'
  ELSE 'moved'
END AS outcome
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET e.sources = [s IN coalesce(e.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (k IN CASE outcome WHEN 'unchanged' THEN [] ELSE own END | SET e[k] = p[k])
RETURN outcome, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = "CREATE (:Organization {code: 'X'}), (:Area {code: 'Y'})"
params = { source = "s", rows = [ { start = "X", end = "Y", key = "1", n = 0, undated = "from_max", row = "s:f.csv#2", props = { status = "current", from_max = 2026-06-30 } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (a)-[e:COVERS]->(b) RETURN a.code AS a, b.code AS b, e.sources AS sources", expect = [ { a = "X", b = "Y", sources = ["s:f.csv#2"] } ] } ]
*/
