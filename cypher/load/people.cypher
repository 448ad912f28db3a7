// 写入人员 · Write people
/*
why = "人员只作为任职者入库;身份证号只以密钥摘要出现。"
[params]
rows = { type = "list<map>", about = "图行:key, props, row, n · graph rows" }
source = { type = "string", about = "来源编码 · the source's code" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MERGE (n:Person {key: r.key})
WITH n, r, r.props AS p
// What another source states too is not taken away by a cell that is empty here.
WITH n, r, p, CASE
  WHEN any(s IN n.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL]
  ELSE keys(p)
END AS own
WITH n, r, p, own, CASE
  WHEN n.sources IS NULL THEN 'created'
  WHEN any(k IN own WHERE coalesce(n[k] <> p[k], n[k] IS NOT NULL OR p[k] IS NOT NULL)) THEN 'changed'
  WHEN [s IN n.sources WHERE s STARTS WITH $source + ':'] = [r.row] THEN 'unchanged'
  ELSE 'moved'
END AS outcome
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET n.sources = [s IN coalesce(n.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (k IN CASE outcome WHEN 'unchanged' THEN [] ELSE own END | SET n[k] = p[k])
RETURN outcome, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = ""
params = { source = "s", rows = [ { key = "s:P1", n = 0, row = "s:p.csv#2", props = { name = "王芳" } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (p:Person) RETURN p.key AS key, p.name AS name", expect = [ { key = "s:P1", name = "王芳" } ] } ]
*/
