// 写入采集范围 · Write what was collected
/*
why = "没有采集,就只能说未知。"
[params]
rows = { type = "list<map>", about = "图行:scope, key, props, row, n · graph rows" }
source = { type = "string", about = "来源编码 · the source's code" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
MATCH (a:Source {code: $source})
UNWIND $rows AS r
OPTIONAL MATCH (area:Area {code: r.scope})
OPTIONAL MATCH (body:Organization {code: r.scope})
WITH a, r, coalesce(area, body) AS b
WHERE b IS NOT NULL
MERGE (a)-[e:COLLECTS {key: r.key}]->(b)
WITH e, r, r.props AS q
WITH e, r, CASE WHEN e.complete AND e.since < q.since THEN q {.*, since: e.since} ELSE q END AS p
// What another source states too is not taken away by a cell that is empty here.
WITH e, r, p, CASE
  WHEN any(s IN e.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL]
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
given = "CREATE (:Source {code: 's'}), (:Area {code: 'Y'})"
params = { source = "s", rows = [ { scope = "Y", key = "holdings||", n = 0, row = "s:c.csv#2", props = { what = "holdings", complete = true, since = 2026-06-30, as_of = 2026-06-30 } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (:Source)-[c:COLLECTS]->(a) RETURN a.code AS a, c.since AS since", expect = [ { a = "Y", since = 2026-06-30 } ] } ]
*/
