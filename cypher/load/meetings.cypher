// 写入联席会 · Write meetings
/*
why = "共同开会是联动的证据之一。"
[params]
rows = { type = "list<map>", about = "图行:key, organizations, props, row, n · graph rows" }
source = { type = "string", about = "来源编码 · the source's code" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MERGE (n:Meeting {code: r.key})
WITH n, r, r.props AS said
// Another source's cells stay as they were written there.
WITH n, r, CASE
  WHEN n.raw IS NULL OR NOT 'raw' IN keys(said) THEN said
  WHEN [x IN n.raw WHERE x STARTS WITH $source + ':'] = coalesce(said.raw, []) THEN said {.*, raw: n.raw}
  ELSE said {.*, raw: nullIf([x IN n.raw WHERE NOT x STARTS WITH $source + ':'] + coalesce(said.raw, []), [])}
END AS p
// What another source states too is not taken away by a cell that is empty here.
WITH n, r, p, CASE
  WHEN r.aliased AND any(s IN n.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  // Another code of the body: it only adds what nobody says by the body's own.
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL AND n[k] IS NULL AND NOT k IN ['derived', 'due', 'due_seats', 'from_min', 'from_max', 'to_min', 'to_max', 'status', 'raw']]
  WHEN any(s IN n.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL OR k = 'raw']
  ELSE keys(p)
END AS own
WITH n, r, p, own, CASE
  WHEN n.sources IS NULL THEN 'created'
  WHEN EXISTS { (n)<-[:ATTENDED]-(x) WHERE NOT x.code IN r.organizations }
    OR COUNT { (n)<-[:ATTENDED]-() } <> size(r.organizations) THEN 'changed'
  WHEN any(k IN own WHERE coalesce(n[k] <> p[k], n[k] IS NOT NULL OR p[k] IS NOT NULL)) THEN 'changed'
  WHEN [s IN n.sources WHERE s STARTS WITH $source + ':' OR s STARTS WITH '-' + $source + ':'] = [r.row] THEN 'unchanged'
  ELSE 'moved'
END AS outcome
WITH n, r, p, own, outcome,
  CASE WHEN outcome = 'created' AND size(keys(n)) > 1 THEN 'changed' ELSE outcome END AS noted,
  CASE outcome WHEN 'moved' THEN reduce(text = '', s IN n.sources | text + s + '\n') END AS before
// What was there before, for undo.
FOREACH (_ IN CASE noted WHEN 'changed' THEN [1] ELSE [] END |
  CREATE (c:Change)
  FOREACH (k IN keys(n) | SET c['was_' + k] = n[k])
  SET c += $change, c._kind = 'Meeting', c._outcome = 'changed',
    c._labels = labels(n), c._key = r.key
)
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET n.sources = [s IN coalesce(n.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (_ IN CASE outcome WHEN 'created' THEN [1] ELSE [] END | SET n += p)
FOREACH (k IN CASE WHEN outcome IN ['changed', 'moved'] THEN own ELSE [] END | SET n[k] = p[k])
WITH n, r, outcome, noted, before
// No label on x: with one, the planner may scan all organisations for each meeting.
CALL (n, r, outcome) {
  OPTIONAL MATCH (n)<-[gone:ATTENDED]-(x)
  WHERE outcome = 'changed' AND NOT x.code IN r.organizations
  FOREACH (each IN CASE WHEN gone IS NULL THEN [] ELSE [gone] END |
    CREATE (c:Change)
    FOREACH (k IN keys(each) | SET c['was_' + k] = each[k])
    SET c += $change, c._kind = 'ATTENDED', c._outcome = 'changed', c._start = x.code, c._end = r.key
    DELETE each
  )
}
CALL (n, r, outcome, noted) {
  UNWIND CASE outcome WHEN 'unchanged' THEN [] ELSE r.organizations END AS code
  MATCH (x:Organization {code: code})
  MERGE (x)-[a:ATTENDED]->(n)
  // Those of a new meeting go with it.
  FOREACH (_ IN CASE WHEN noted = 'created' THEN [] ELSE [1] END |
    CREATE (c:Change)
    FOREACH (k IN keys(a) | SET c['was_' + k] = a[k])
    SET c += $change, c._kind = 'ATTENDED', c._start = x.code, c._end = r.key,
      c._outcome = CASE WHEN a.sources IS NULL THEN 'created' ELSE 'changed' END
  )
  SET a.sources = n.sources
}
WITH outcome, noted, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched,
  collect(CASE WHEN noted IN ['created', 'moved'] THEN r END) AS new, collect(before) AS sources
FOREACH (_ IN CASE WHEN noted IN ['created', 'moved'] THEN [1] ELSE [] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Meeting', c._outcome = noted, c._sources = sources,
    c._keys = [x IN new | x.key]
)
WITH outcome, sum(total) AS total, collect(touched) AS parts
RETURN outcome, total, reduce(all = [], each IN parts | all + each) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = "CREATE (:Organization {code: 'O1'}), (:Organization {code: 'C1'})"
params = { source = "s", rows = [ { key = "M1", organizations = ["O1", "C1"], n = 0, row = "s:m.csv#2", props = { name = "一季度例会", held_min = 2026-03-01, held_max = 2026-03-31 } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (o)-[:ATTENDED]->(m:Meeting) RETURN o.code AS o, m.code AS m", expect = [ { o = "C1", m = "M1" }, { o = "O1", m = "M1" } ] } ]
*/
