// 供比对的人员 · People to be compared
/*
why = "判断几份名册里的两个人是不是同一人,看姓名、性别、出生年、单位、职务;已经判断为同一人的,合在一起看。"
[params]
keys = { type = "list<string>", default = [], about = "只要这些键的人,空为所有人 · of these keys alone; empty: everybody" }
[columns]
key = "string"
name = "string"
names = "list"
code = "string"
sources = "list"
sex = "string"
birth_year = "integer"
party_status = "string"
identity = "string"
phone = "string"
units = "list"
areas = "list"
roles = "list"
held = "list"
rows = "list"
*/
CALL () {
  WITH * WHERE size($keys) = 0
  MATCH (p:Person) RETURN p
  UNION ALL
  UNWIND $keys AS key
  MATCH (p:Person {key: key}) RETURN p
}
WITH p, [p] + COLLECT { MATCH (p)<-[:ALIAS_OF]-(a:Alias) RETURN a ORDER BY a.key } AS said
CALL (p) {
  OPTIONAL MATCH (p)-[h:HOLDS]->(post:Post)-[:OF]->(body:Organization)
  WITH h, post, body ORDER BY post.code, h.key
  RETURN collect(CASE WHEN h IS NULL THEN NULL ELSE {role: post.role, unit: coalesce(body.name, body.code), from: h.from_min, to: h.to_max, status: h.status, sources: h.sources} END) AS posts
}
CALL (p) {
  OPTIONAL MATCH (p)-[e:EMPLOYED_BY]->(body:Organization)
  WITH e, body ORDER BY body.code, e.key
  RETURN collect(CASE WHEN e IS NULL THEN NULL ELSE {role: e.title, unit: coalesce(body.name, body.code), from: e.from_min, to: e.to_max, status: e.status, sources: e.sources} END) AS jobs
}
WITH p, said, posts, posts + jobs AS held
RETURN p.key AS key, p.name AS name,
  COLLECT { UNWIND said AS x WITH x.name AS name WHERE name IS NOT NULL AND name <> p.name RETURN DISTINCT name ORDER BY name } AS names,
  p.code AS code,
  COLLECT { UNWIND said AS x UNWIND x.sources AS s WITH split(s, ':')[0] AS name RETURN DISTINCT CASE WHEN name STARTS WITH '-' THEN substring(name, 1) ELSE name END AS name ORDER BY name } AS sources,
  p.sex AS sex, p.birth_year AS birth_year, p.party_status AS party_status, p.identity AS identity,
  coalesce(p.phone, head([x IN said WHERE x.phone IS NOT NULL | x.phone])) AS phone,
  COLLECT { UNWIND held AS x RETURN DISTINCT x.unit AS unit ORDER BY unit } AS units,
  COLLECT {
    MATCH (p)-[:HOLDS]->(:Post)-[:OF|FOR*0..1]->(x:Organization|Area)-[:LOCATED_IN|COVERS|MANAGES|REPRESENTS|PART_OF*0..3]->(a:Community|Compound)
    RETURN DISTINCT a.code AS code ORDER BY code
    UNION
    MATCH (p)-[:EMPLOYED_BY]->(:Organization)-[:LOCATED_IN|COVERS|MANAGES|REPRESENTS|PART_OF*1..3]->(a:Community|Compound)
    RETURN DISTINCT a.code AS code ORDER BY code
  } AS areas,
  COLLECT { UNWIND posts AS x RETURN DISTINCT x.role AS role ORDER BY role } AS roles, held,
  COLLECT { UNWIND [x IN said | x.sources] + [x IN held | x.sources] AS list UNWIND list AS row RETURN DISTINCT row ORDER BY row LIMIT 20 } AS rows
ORDER BY key
/*
[[example]]
about = "职务、单位、所在社区,连同别名的 · posts, units and communities, an alias's name and source too"
given = """
CREATE (q:Area:Community {code: 'Q1'}), (w:Organization {code: 'W1', name: '一物业'}), (z:Organization {code: 'Z1', name: '一支部'})-[:LOCATED_IN]->(:Area:Grid {code: 'G1'})-[:PART_OF]->(q)
CREATE (p:Person {key: 's:P1', code: 'P1', name: '王芳', sex: 'f', birth_year: 1980, sources: ['s:p.csv#2']})
CREATE (p)<-[:ALIAS_OF]-(:Alias {key: 'Person:t:9', known_as: 't:9', name: '王 芳', sources: ['-t:p.csv#7']})
CREATE (p)-[:HOLDS {key: '1', status: 'current', sources: ['s:h.csv#2']}]->(:Post {code: 'Z1#secretary', role: 'secretary'})-[:OF]->(z)
CREATE (p)-[:EMPLOYED_BY {key: '1', title: '经理', status: 'current', sources: ['t:e.csv#3']}]->(w)
"""
expect = [ { key = "s:P1", name = "王芳", names = ["王 芳"], code = "P1", sources = ["s", "t"], sex = "f", birth_year = 1980, units = ["一支部", "一物业"], areas = ["Q1"], roles = ["secretary"], held = [ { role = "secretary", unit = "一支部", status = "current", sources = ["s:h.csv#2"] }, { role = "经理", unit = "一物业", status = "current", sources = ["t:e.csv#3"] } ], rows = ["-t:p.csv#7", "s:h.csv#2", "s:p.csv#2", "t:e.csv#3"] } ]

[[example]]
about = "只要一个人 · one person alone"
given = "CREATE (:Person {key: 's:P1', name: '王芳'}), (:Person {key: 's:P2', name: '李四'})"
params = { keys = ["s:P2"] }
expect = [ { key = "s:P2", name = "李四", names = [], sources = [], units = [], areas = [], roles = [], held = [], rows = [] } ]

[[example]]
about = "没有这个人 · no such person"
given = "CREATE (:Person {key: 's:P1', name: '王芳'})"
params = { keys = ["s:P2"] }
expect = []
*/
