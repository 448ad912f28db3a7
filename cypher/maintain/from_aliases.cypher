// 别名又成为人或组织 · Aliases are people or bodies again
/*
why = "撤回判断之后,名册说的是两个人,图里就是两个人。"
[params]
kind = { type = "string", default = "Person", about = "Person、Organization" }
types = { type = "list<string>", default = [], about = "组织类型的标签 · labels of types of bodies" }
keys = { type = "list<string>", about = "别名在名册里的键 · the keys that rosters know them by" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
UNWIND $keys AS key
MATCH (a:Alias {key: $kind + ':' + key})-[of:ALIAS_OF]->(was)
// What was there before, for undo.
CREATE (c:Change)
FOREACH (k IN keys(a) | SET c['was_' + k] = a[k])
SET c += $change, c._kind = 'Alias', c._outcome = 'dropped', c._labels = labels(a), c._key = a.key
CREATE (d:Change)
SET d = $change, d._kind = 'ALIAS_OF', d._outcome = 'changed', d._start = a.key, d._end = coalesce(was.key, was.code), d._key = '', d._to = $kind
FOREACH (_ IN CASE $kind WHEN 'Person' THEN [1] ELSE [] END |
  CREATE (n:Person {key: key})
  SET n = a {.*, key: key, kind: NULL, known_as: NULL, spoken: NULL}
)
FOREACH (_ IN CASE $kind WHEN 'Organization' THEN [1] ELSE [] END |
  CREATE (n:Organization {code: key})
  SET n = a {.*, key: NULL, kind: NULL, known_as: NULL, spoken: NULL}
  SET n:$([l IN [a.type] WHERE l IN $types])
)
DELETE of, a
WITH collect(key) AS new
FOREACH (_ IN CASE new WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change) SET c = $change, c._kind = $kind, c._outcome = 'created', c._keys = new
)
RETURN size(new) AS written
/*
[[example]]
about = "名册说的都还在 · what the roster said is still there"
given = "CREATE (:Person {key: 's:P1'})<-[:ALIAS_OF]-(:Alias {key: 'Person:t:9', kind: 'Person', known_as: 't:9', code: '9', name: '王芳', sources: ['t:p.csv#2']})"
params = { keys = ["t:9"] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (p:Person {key: 't:9'}) RETURN p.code AS code, p.name AS name, p.kind AS kind, p.known_as AS known_as, COUNT { (:Alias) } AS aliases", expect = [ { code = "9", name = "王芳", aliases = 0 } ] } ]

[[example]]
about = "没有这个别名 · no such alias"
given = "CREATE (:Person {key: 's:P1'})"
params = { keys = ["t:9"] }
expect = [ { written = 0 } ]

[[example]]
about = "组织连同类型的标签 · a body with the label of its type"
given = "CREATE (:Organization {code: 'W1'})<-[:ALIAS_OF]-(:Alias {key: 'Organization:W9', kind: 'Organization', known_as: 'W9', code: 'W9', type: 'PropertyCompany'})"
params = { kind = "Organization", types = ["PropertyCompany"], keys = ["W9"] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (o:PropertyCompany) RETURN o.code AS code, o.key AS key, COUNT { (:Alias) } AS aliases", expect = [ { code = "W9", aliases = 0 } ] } ]
*/
