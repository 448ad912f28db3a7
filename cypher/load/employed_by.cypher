// 写入从业 · Write who is employed where
/*
why = "受雇不是任职,单独记录。"
[params]
rows = { type = "list<map>", about = "图行:start, end, key, props, span, undated, row, n · graph rows" }
days = { type = "list<date>", default = [], about = "行里的日期 · the days that the rows name" }
source = { type = "string", about = "来源编码 · the source's code" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MATCH (a:Person {key: r.start})
MATCH (b:Organization {code: r.end})
MERGE (a)-[e:EMPLOYED_BY {key: r.key}]->(b)
// An interval comes as four places in the list of days: a day in every row would be most of what is sent.
WITH e, r, r.props AS own
WITH e, r, CASE WHEN r.span IS NULL THEN own ELSE own {
  .*, from_min: $days[r.span[0]], from_max: $days[r.span[1]], to_min: $days[r.span[2]], to_max: $days[r.span[3]]
} END AS said
// Another source's cells stay as they were written there.
WITH e, r, CASE
  WHEN e.raw IS NULL OR NOT 'raw' IN keys(said) THEN said
  WHEN [x IN e.raw WHERE x STARTS WITH $source + ':'] = coalesce(said.raw, []) THEN said {.*, raw: e.raw}
  ELSE said {.*, raw: nullIf([x IN e.raw WHERE NOT x STARTS WITH $source + ':'] + coalesce(said.raw, []), [])}
END AS q
// What is undated began, or ended, no later than the first roster that said so.
WITH e, r, CASE
  WHEN r.undated = 'from_max' AND e.status = 'current' AND e.from_max < q.from_max THEN q {.*, from_max: e.from_max}
  WHEN r.undated = 'to_max' AND e.status = 'ended' AND e.to_max < q.to_max THEN q {.*, to_max: e.to_max}
  ELSE q
END AS p
// What another source states too is not taken away by a cell that is empty here.
WITH e, r, p, CASE
  WHEN r.aliased AND any(s IN e.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  // Another code of the body: it only adds what nobody says by the body's own.
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL AND e[k] IS NULL AND NOT k IN ['derived', 'due', 'due_seats', 'from_min', 'from_max', 'to_min', 'to_max', 'status', 'raw']]
  WHEN any(s IN e.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL OR k = 'raw' OR (e.status <> p.status AND k IN ['from_min', 'from_max', 'to_min', 'to_max'])]
  ELSE keys(p)
END AS own
WITH e, r, p, own, CASE
  WHEN e.sources IS NULL THEN 'created'
  WHEN any(k IN own WHERE coalesce(e[k] <> p[k], e[k] IS NOT NULL OR p[k] IS NOT NULL)) THEN 'changed'
  WHEN [s IN e.sources WHERE s STARTS WITH $source + ':' OR s STARTS WITH '-' + $source + ':'] = [r.row] THEN 'unchanged'
  ELSE 'moved'
END AS outcome
WITH e, r, p, own, outcome,
  CASE WHEN outcome = 'created' AND size(keys(e)) > 1 THEN 'changed' ELSE outcome END AS noted,
  CASE outcome WHEN 'moved' THEN reduce(text = '', s IN e.sources | text + s + '\n') END AS before
// What was there before, for undo.
FOREACH (_ IN CASE noted WHEN 'changed' THEN [1] ELSE [] END |
  CREATE (c:Change)
  FOREACH (k IN keys(e) | SET c['was_' + k] = e[k])
  SET c += $change, c._kind = 'EMPLOYED_BY', c._outcome = 'changed',
    c._start = r.start, c._end = r.end, c._key = r.key
)
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET e.sources = [s IN coalesce(e.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (_ IN CASE outcome WHEN 'created' THEN [1] ELSE [] END | SET e += p)
FOREACH (k IN CASE WHEN outcome IN ['changed', 'moved'] THEN own ELSE [] END | SET e[k] = p[k])
WITH outcome, noted, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched,
  collect(CASE WHEN noted IN ['created', 'moved'] THEN r END) AS new, collect(before) AS sources
FOREACH (_ IN CASE WHEN noted IN ['created', 'moved'] THEN [1] ELSE [] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'EMPLOYED_BY', c._outcome = noted, c._sources = sources,
    c._starts = [x IN new | x.start], c._ends = [x IN new | x.end],
    c._keys = [x IN new | x.key]
)
WITH outcome, sum(total) AS total, collect(touched) AS parts
RETURN outcome, total, reduce(all = [], each IN parts | all + each) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = "CREATE (:Person {key: 'X'}), (:Organization {code: 'Y'})"
params = { source = "s", rows = [ { start = "X", end = "Y", key = "1", n = 0, undated = "from_max", row = "s:f.csv#2", props = { status = "current", from_max = 2026-06-30 } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (a)-[e:EMPLOYED_BY]->(b) RETURN a.key AS a, b.code AS b, e.sources AS sources", expect = [ { a = "X", b = "Y", sources = ["s:f.csv#2"] } ] } ]
*/
