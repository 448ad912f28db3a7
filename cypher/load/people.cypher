// 写入人员 · Write people
/*
why = "人员只作为任职者入库;身份证号只以密钥摘要出现。"
[params]
rows = { type = "list<map>", about = "图行:key, props, row, n · graph rows" }
source = { type = "string", about = "来源编码 · the source's code" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MERGE (n:Person {key: r.key})
WITH n, r, r.props AS said
// Another source's cells stay as they were written there.
WITH n, r, CASE
  WHEN n.raw IS NULL OR NOT 'raw' IN keys(said) THEN said
  WHEN [x IN n.raw WHERE x STARTS WITH $source + ':'] = coalesce(said.raw, []) THEN said {.*, raw: n.raw}
  ELSE said {.*, raw: nullIf([x IN n.raw WHERE NOT x STARTS WITH $source + ':'] + coalesce(said.raw, []), [])}
END AS p
// What another source states too is not taken away by a cell that is empty here.
WITH n, r, p, CASE
  WHEN any(s IN n.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL OR k = 'raw']
  ELSE [k IN keys(p) WHERE p[k] IS NOT NULL OR NOT coalesce(k IN n.filled, false)]
END AS own
WITH n, r, p, own, CASE
  WHEN n.sources IS NULL THEN 'created'
  WHEN any(k IN own WHERE coalesce(n[k] <> p[k], n[k] IS NOT NULL OR p[k] IS NOT NULL) OR coalesce(k IN n.filled, false)) THEN 'changed'
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
  SET c += $change, c._kind = 'Person', c._outcome = 'changed',
    c._labels = labels(n), c._key = r.key
)
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET n.sources = [s IN coalesce(n.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (_ IN CASE outcome WHEN 'created' THEN [1] ELSE [] END | SET n += p)
FOREACH (k IN CASE WHEN outcome IN ['changed', 'moved'] THEN own ELSE [] END | SET n[k] = p[k])
// What an alias alone stated is the person's own from here on.
FOREACH (_ IN CASE WHEN n.filled IS NULL THEN [] ELSE [1] END | SET n.filled = nullIf([k IN n.filled WHERE NOT k IN own], []))
WITH outcome, noted, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched,
  collect(CASE WHEN noted IN ['created', 'moved'] THEN r END) AS new, collect(before) AS sources
FOREACH (_ IN CASE WHEN noted IN ['created', 'moved'] THEN [1] ELSE [] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Person', c._outcome = noted, c._sources = sources,
    c._keys = [x IN new | x.key]
)
WITH outcome, sum(total) AS total, collect(touched) AS parts
RETURN outcome, total, reduce(all = [], each IN parts | all + each) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = ""
params = { source = "s", rows = [ { key = "s:P1", n = 0, row = "s:p.csv#2", props = { name = "王芳" } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (p:Person) RETURN p.key AS key, p.name AS name", expect = [ { key = "s:P1", name = "王芳" } ] } ]

[[example]]
about = "只有别名说过的,空格不抹掉,写了就是自己的 · what only an alias stated: an empty cell leaves it, a filled one makes it the person's own"
given = "CREATE (:Person {key: 's:P1', name: '王芳', sex: 'f', birth_year: 1980, filled: ['birth_year', 'sex'], sources: ['s:p.csv#2']})"
params = { source = "s", rows = [ { key = "s:P1", n = 0, row = "s:p.csv#2", props = { name = "王芳", sex = "f" } } ] }
expect = [ { outcome = "changed", total = 1, touched = [0] } ]
then = [ { query = "MATCH (p:Person) RETURN p.sex AS sex, p.birth_year AS born, p.filled AS filled", expect = [ { sex = "f", born = 1980, filled = ["birth_year"] } ] } ]
*/
