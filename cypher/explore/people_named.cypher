// 按键、编码或姓名找人 · People by key, code or name
/*
why = "人记姓名,机器记键;同名的有几个,连同他们任职的组织一起列出。 · Names are not unique: whoever has it is listed with the bodies where they sit."
max_db_hits = 5300
[params]
text = { type = "string", about = "键、编码或姓名 · a key, a code or a name" }
inside = { type = "string", default = "", about = "只要这个区域里的,空为各处 · those of this area alone, empty: anywhere" }
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
WITH person, by
WHERE $inside = '' OR EXISTS {
  MATCH (person)-[:HOLDS]->(post:Post)
  WHERE NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } }
} OR EXISTS { (person)-[:EMPLOYED_BY]->()-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) }
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
about = "一个区域里的:任职的、受雇的;为别处设的岗位不算 · of one area: who holds a post there or is employed; not in a post for elsewhere"
given = """
CREATE (b:Organization {code: 'B', name: '乙'})-[:LOCATED_IN]->(c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'})
CREATE (:Person {key: 's:1', name: '王芳'})-[:HOLDS {key: '1'}]->(:Post {code: 'B#member'})-[:OF]->(b)
CREATE (:Person {key: 's:2', name: '王芳'})-[:EMPLOYED_BY {key: '1'}]->(b)
CREATE (:Person {key: 's:3', name: '王芳'})-[:HOLDS {key: '1'}]->(x:Post {code: 'B#adviser#X'})-[:OF]->(b), (x)-[:FOR]->(:Area {code: 'X'})
CREATE (:Person {key: 's:4', name: '王芳'})
"""
params = { text = "王芳", inside = "S1" }
expect = [ { person = "s:1", by = "name", bodies = ["乙"] }, { person = "s:2", by = "name", bodies = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Person {key: 's:1', code: '1', name: '王芳'})"
params = { text = "王" }
expect = []
*/
