// 区域在哪些区域之内 · The areas around areas
/*
why = "架构图上,一个网格的缺口画在覆盖它、或覆盖离它最近的上级区域的组织那里。 · A gap of a grid is drawn at whoever covers it, or the nearest area around it."
[params]
codes = { type = "list<string>", about = "区域编码 · codes of areas" }
[columns]
area = "node"
code = "string"
name = "string"
around = "list"
*/
MATCH (area:Area)
WHERE area.code IN $codes
RETURN area, area.code AS code, area.name AS name, COLLECT {
  MATCH way = (area)-[:PART_OF]->{0,9}(above:Area)
  WITH above, min(length(way)) AS steps
  RETURN above.code ORDER BY steps, above.code
} AS around
ORDER BY code
/*
[[example]]
about = "近的在前,自己最前 · the nearer first, itself before all"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区'})-[:PART_OF]->(g:Area:Grid {code: 'G1'})-[:PART_OF]->(c:Area:Community {code: 'A1'})-[:PART_OF]->(:Area:Street {code: 'S1'})
CREATE (k)-[:PART_OF]->(c)
"""
params = { codes = ["K1", "S1"] }
expect = [
  { area = "K1", code = "K1", name = "一小区", around = ["K1", "A1", "G1", "S1"] },
  { area = "S1", code = "S1", around = ["S1"] },
]

[[example]]
about = "没有这个区域 · no such area"
given = "CREATE (:Area {code: 'A1'})"
params = { codes = ["A2"] }
expect = []
*/
