// 写入别名 · Write what is said of aliases
/*
why = "与别人判断为同一人的,名册怎么说就记在别名上,不改那个人自己的内容,所以再装一次什么都不变,撤回判断时也原样回来。"
[params]
rows = { type = "list<map>", about = "图行:key, props, row, n · graph rows" }
kind = { type = "string", about = "类别,如 Person · the kind of thing" }
source = { type = "string", about = "来源编码 · the source's code" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MATCH (n:Alias {key: $kind + ':' + r.key})
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
  ELSE keys(p)
END AS own
WITH n, r, p, own, CASE
  WHEN n.sources IS NULL THEN 'created'
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
  SET c += $change, c._kind = 'Alias', c._outcome = 'changed',
    c._labels = labels(n), c._key = n.key
)
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET n.sources = [s IN coalesce(n.sources, [])
                 WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (_ IN CASE outcome WHEN 'created' THEN [1] ELSE [] END | SET n += p)
FOREACH (k IN CASE WHEN outcome IN ['changed', 'moved'] THEN own ELSE [] END | SET n[k] = p[k])
WITH outcome, noted, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched,
  collect(CASE WHEN noted IN ['created', 'moved'] THEN r END) AS new, collect(before) AS sources
FOREACH (_ IN CASE WHEN noted IN ['created', 'moved'] THEN [1] ELSE [] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Alias', c._outcome = noted, c._sources = sources,
    c._keys = [x IN new | $kind + ':' + x.key]
)
WITH outcome, sum(total) AS total, collect(touched) AS parts
RETURN outcome, total, reduce(all = [], each IN parts | all + each) AS touched
/*
[[example]]
about = "名册改了政治面貌:别名跟着改,那个人不动 · the roster says another standing: the alias has it, the person is left alone"
given = "CREATE (:Person {key: 's:P1', name: '王芳', sources: ['s:p.csv#2']})<-[:ALIAS_OF]-(:Alias {key: 'Person:t:9', kind: 'Person', known_as: 't:9', name: '王 芳', sources: ['t:p.csv#2']})"
params = { kind = "Person", source = "t", rows = [ { key = "t:9", n = 0, row = "t:p.csv#2", props = { name = "王 芳", party_status = "full" } } ] }
expect = [ { outcome = "changed", total = 1, touched = [0] } ]
then = [ { query = "MATCH (p:Person)<-[:ALIAS_OF]-(a:Alias) RETURN p.party_status AS person, a.party_status AS alias", expect = [ { alias = "full" } ] } ]

[[example]]
about = "没有这个别名 · no such alias"
given = "CREATE (:Person {key: 't:9', name: '王芳', sources: ['t:p.csv#2']})"
params = { kind = "Person", source = "t", rows = [ { key = "t:9", n = 0, row = "t:p.csv#2", props = { name = "王芳" } } ] }
expect = []
*/
