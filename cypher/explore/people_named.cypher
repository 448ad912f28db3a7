// 按键、编码或姓名找人 · People by key, code or name
/*
why = "人记姓名,机器记键;同名的有几个,连同他们任职的组织一起列出。 · Names are not unique: whoever has it is listed with the bodies where they sit."
max_db_hits = 5300
[params]
text = { type = "string", about = "键、编码或姓名 · a key, a code or a name" }
[columns]
person = "node"
by = "string"
bodies = "list"
*/
CALL () {
  MATCH (person:Person {key: $text}) RETURN person, 'key' AS by
  UNION ALL
  MATCH (person:Person {code: $text}) WHERE person.key <> $text RETURN person, 'key' AS by
  UNION ALL
  MATCH (person:Person) WHERE person.name = $text RETURN person, 'name' AS by
}
RETURN person, by, COLLECT {
  MATCH (person)-[:HOLDS]->(:Post)-[:OF|FOR]->(body:Organization)
  RETURN DISTINCT coalesce(body.name, body.code) AS name ORDER BY name
} AS bodies
ORDER BY by, person.key
LIMIT 20
/*
[[example]]
about = "按编码,按姓名 · by code, by name"
given = """
CREATE (:Person {key: 's:1', code: '1', name: '王芳'})-[:HOLDS {key: '1'}]->(:Post {code: 'A#member'})-[:OF]->(:Organization {code: 'A', name: '甲'})
CREATE (:Person {key: 's:2', code: '2', name: '王芳'})
"""
params = { text = "王芳" }
expect = [ { person = "s:1", by = "name", bodies = ["甲"] }, { person = "s:2", by = "name", bodies = [] } ]

[[example]]
about = "键与编码 · key and code"
given = "CREATE (:Person {key: '1', code: '1', name: '王芳'}), (:Person {key: 't:1', code: '1', name: '李四'})"
params = { text = "1" }
expect = [ { person = "1", by = "key", bodies = [] }, { person = "t:1", by = "key", bodies = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Person {key: 's:1', code: '1', name: '王芳'})"
params = { text = "王" }
expect = []
*/
