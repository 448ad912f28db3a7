// 写入联席会 · Write meetings
/*
why = "共同开会是联动的证据之一。"
[params]
rows = { type = "list<map>", about = "图行:key, organizations, props, row, n · graph rows" }
source = { type = "string", about = "来源编码 · the source's code" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MERGE (n:Meeting {code: r.key})
WITH n, r, r.props AS p
// What another source states too is not taken away by a cell that is empty here.
WITH n, r, p, CASE
  WHEN any(s IN n.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL]
  ELSE keys(p)
END AS own
WITH n, r, p, own, CASE
  WHEN n.sources IS NULL THEN 'created'
  WHEN EXISTS { (n)<-[:ATTENDED]-(x) WHERE NOT x.code IN r.organizations }
    OR COUNT { (n)<-[:ATTENDED]-() } <> size(r.organizations) THEN 'changed'
  WHEN any(k IN own WHERE coalesce(n[k] <> p[k], n[k] IS NOT NULL OR p[k] IS NOT NULL)) THEN 'changed'
  WHEN [s IN n.sources WHERE s STARTS WITH $source + ':'] = [r.row] THEN 'unchanged'
  ELSE 'moved'
END AS outcome
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET n.sources = [s IN coalesce(n.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (k IN CASE outcome WHEN 'unchanged' THEN [] ELSE own END | SET n[k] = p[k])
WITH n, r, outcome
// No label on x: with one, the planner may scan all organisations for each meeting.
CALL (n, r, outcome) {
  OPTIONAL MATCH (n)<-[gone:ATTENDED]-(x)
  WHERE outcome = 'changed' AND NOT x.code IN r.organizations
  DELETE gone
}
CALL (n, r, outcome) {
  UNWIND CASE outcome WHEN 'unchanged' THEN [] ELSE r.organizations END AS code
  MATCH (x:Organization {code: code})
  MERGE (x)-[a:ATTENDED]->(n)
  SET a.sources = n.sources
}
RETURN outcome, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = "CREATE (:Organization {code: 'O1'}), (:Organization {code: 'C1'})"
params = { source = "s", rows = [ { key = "M1", organizations = ["O1", "C1"], n = 0, row = "s:m.csv#2", props = { name = "一季度例会", held_min = 2026-03-01, held_max = 2026-03-31 } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (o)-[:ATTENDED]->(m:Meeting) RETURN o.code AS o, m.code AS m", expect = [ { o = "C1", m = "M1" }, { o = "O1", m = "M1" } ] } ]
*/
