// 人或组织成为别名 · People or bodies become aliases of another
/*
why = "判断为同一人的,只留一个人;另一份名册说他的,留在别名上,改判或撤回时还在。"
[params]
kind = { type = "string", default = "Person", about = "Person、Organization" }
rows = { type = "list<map>", about = "key 和 one:谁成为谁的别名 · who becomes whose alias, by key" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
// First those who are aliases already: whose they were may become one below.
CALL () {
  UNWIND $rows AS r
  MATCH (a:Alias {key: $kind + ':' + r.key})-[of:ALIAS_OF]->(was)
  CALL (r) {
    WITH r WHERE $kind = 'Person' MATCH (n:Person {key: r.one}) RETURN n AS one
    UNION ALL
    WITH r WHERE $kind = 'Organization' MATCH (n:Organization {code: r.one}) RETURN n AS one
  }
  WITH r, a, of, was, one
  WHERE was <> one
  // What was there before, for undo.
  CREATE (c:Change)
  SET c = $change, c._kind = 'ALIAS_OF', c._outcome = 'changed', c._start = a.key, c._end = coalesce(was.key, was.code), c._key = '', c._to = $kind
  DELETE of
  CREATE (a)-[:ALIAS_OF]->(one)
  RETURN collect([a.key, r.one]) AS turned
}
CALL () {
  UNWIND $rows AS r
  CALL (r) {
    WITH r WHERE $kind = 'Person' MATCH (n:Person {key: r.key}) MATCH (m:Person {key: r.one}) RETURN n AS p, m AS one
    UNION ALL
    WITH r WHERE $kind = 'Organization' MATCH (n:Organization {code: r.key}) MATCH (m:Organization {code: r.one}) RETURN n AS p, m AS one
  }
  CREATE (c:Change)
  FOREACH (k IN keys(p) | SET c['was_' + k] = p[k])
  SET c += $change, c._kind = $kind, c._outcome = 'dropped', c._labels = labels(p), c._key = r.key
  CREATE (a:Alias {key: $kind + ':' + r.key})-[:ALIAS_OF]->(one)
  SET a = p {.*, key: $kind + ':' + r.key, kind: $kind, known_as: r.key, spoken: r.spoken, filled: NULL}
  FOREACH (k IN coalesce(p.filled, []) | SET a[k] = NULL)
  DELETE p
  RETURN collect([a.key, r.one]) AS made
}
WITH turned + made AS edges, [m IN made | m[0]] AS new
FOREACH (_ IN CASE new WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change) SET c = $change, c._kind = 'Alias', c._outcome = 'created', c._keys = new
)
FOREACH (_ IN CASE edges WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change) SET c = $change, c._kind = 'ALIAS_OF', c._outcome = 'created', c._starts = [e IN edges | e[0]],
    c._ends = [e IN edges | e[1]], c._keys = [e IN edges | ''], c._to = $kind
)
RETURN size(edges) AS written
/*
[[example]]
about = "一个人成为另一个人的别名 · one becomes the alias of another"
given = "CREATE (:Person {key: 's:P1', name: '王芳'}), (:Person {key: 't:9', code: '9', name: '王 芳', sources: ['t:p.csv#2']})"
params = { rows = [ { key = "t:9", one = "s:P1" } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (a:Alias)-[:ALIAS_OF]->(p:Person) RETURN a.key AS key, a.known_as AS known_as, a.code AS code, p.key AS one, COUNT { (:Person) } AS people", expect = [ { key = "Person:t:9", known_as = "t:9", code = "9", one = "s:P1", people = 1 } ] } ]

[[example]]
about = "别名改归另一个人 · an alias goes over to another person"
given = "CREATE (:Person {key: 's:P1'})<-[:ALIAS_OF]-(:Alias {key: 'Person:t:9', kind: 'Person', known_as: 't:9'}), (:Person {key: 'id:ab'})"
params = { rows = [ { key = "t:9", one = "id:ab" } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (a:Alias)-[:ALIAS_OF]->(p:Person) RETURN a.key AS key, p.key AS one", expect = [ { key = "Person:t:9", one = "id:ab" } ] } ]

[[example]]
about = "组织 · a body"
given = "CREATE (:Organization:PropertyCompany {code: 'W1'}), (:Organization {code: 'W9', name: '一物业'})"
params = { kind = "Organization", rows = [ { key = "W9", one = "W1" } ] }
expect = [ { written = 1 } ]
then = [ { query = "MATCH (a:Alias)-[:ALIAS_OF]->(o:Organization) RETURN a.key AS key, a.code AS code, a.name AS name, o.code AS one, COUNT { (:Organization) } AS bodies", expect = [ { key = "Organization:W9", code = "W9", name = "一物业", one = "W1", bodies = 1 } ] } ]
*/
