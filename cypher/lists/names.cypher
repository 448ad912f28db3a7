// 全部名称 · All names
/*
why = "搜索用:组织、区域、小区、任职的人的名称和所在;已撤销的也在。 · For searching: names of bodies, places and office holders, and where they are; also of what has ended."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "人所在的组织只取这个区域里的,空为各处 · a person's body out of this area alone, empty: out of any" }
[columns]
thing = "node"
kind = "string"
code = "string"
name = "string"
place = "string"
*/
CALL () {
  MATCH (thing:Organization)
  WHERE thing.name IS NOT NULL
    AND ($area = '' OR EXISTS { (thing)-[:LOCATED_IN]->(:Area)-[:PART_OF]->{0,9}(:Area {code: $area}) })
  RETURN thing, 'organizations' AS kind, thing.code AS code, head(COLLECT { MATCH (thing)-[:LOCATED_IN]->(a:Area) RETURN a.name ORDER BY a.code }) AS place
  UNION ALL
  MATCH (thing:Area)
  WHERE thing.name IS NOT NULL
    AND ($area = '' OR EXISTS { (thing)-[:PART_OF]->{0,9}(:Area {code: $area}) })
  RETURN thing, CASE WHEN thing:Compound THEN 'compounds' ELSE 'areas' END AS kind, thing.code AS code, head(COLLECT { MATCH (thing)-[:PART_OF]->(a:Area) RETURN a.name ORDER BY a.code }) AS place
  UNION ALL
  MATCH (thing:Person)
  WHERE thing.name IS NOT NULL
    AND ($area = '' OR EXISTS { (thing)-[:HOLDS]->(:Post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $area}) })
  RETURN thing, 'people' AS kind, thing.key AS code, COLLECT {
    MATCH (thing)-[:HOLDS]->(post:Post)-[:OF]->(o:Organization)
    WHERE $inside = '' OR EXISTS { (o)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) }
    RETURN o.name ORDER BY post.code
  }[0] AS place
}
RETURN thing, kind, code, thing.name AS name, place
ORDER BY kind, code
/*
[[example]]
about = "一个街道里的组织、区域、小区和任职的人 · bodies, places, compounds and office holders of a street"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道'})<-[:PART_OF]-(x:Area:Compound {code: 'X1', name: '锦绣嘉园'})
CREATE (b:Organization {code: 'B1', name: '一支部'})-[:LOCATED_IN]->(s)
CREATE (:Person {key: 'k1', name: '王芳'})-[:HOLDS {key: '1', status: 'unknown'}]->(:Post {code: 'B1#member', role: 'member'})-[:OF]->(b)
CREATE (:Organization {code: 'B2', name: '别处的支部'})-[:LOCATED_IN]->(:Area:Street {code: 'S2', name: '西街街道'})
CREATE (:Organization {code: 'B3'})-[:LOCATED_IN]->(s)
"""
params = { area = "S1" }
expect = [
  { thing = "S1", kind = "areas", code = "S1", name = "东街街道" },
  { thing = "X1", kind = "compounds", code = "X1", name = "锦绣嘉园", place = "东街街道" },
  { thing = "B1", kind = "organizations", code = "B1", name = "一支部", place = "东街街道" },
  { thing = "k1", kind = "people", code = "k1", name = "王芳", place = "一支部" },
]

[[example]]
about = "人所在的组织取这个区域里的 · a person's body out of this area"
given = """
CREATE (s:Area {code: 'S1'}), (p:Person {key: 'k1', name: '王芳'})
CREATE (p)-[:HOLDS {key: '1', status: 'unknown'}]->(:Post {code: 'B1#member'})-[:OF]->(:Organization {code: 'B1', name: '别处的支部'})
CREATE (p)-[:HOLDS {key: '2', status: 'unknown'}]->(:Post {code: 'B2#member'})-[:OF]->(:Organization {code: 'B2', name: '二支部'})-[:LOCATED_IN]->(s)
"""
params = { area = "S1", inside = "S1" }
expect = [
  { thing = "B2", kind = "organizations", code = "B2", name = "二支部" },
  { thing = "k1", kind = "people", code = "k1", name = "王芳", place = "二支部" },
]

[[example]]
about = "全市;已撤销的也在 · everywhere; also what has ended"
given = "CREATE (:Organization {code: 'B1', name: '一支部', status: 'ended', to_max: date('2020-01-01')})"
expect = [ { thing = "B1", kind = "organizations", code = "B1", name = "一支部" } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Area:Street {code: 'S1', name: '东街街道'})"
params = { area = "S9" }
expect = []
*/
