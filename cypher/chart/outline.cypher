// 一个区域里全部组织的骨架 · The skeleton of all bodies of an area
/*
why = "全市的图要边算边送:先有骨架,谁在谁下面,再一批一批地填岗位和人。没有上级的、互为上级的也都在里面。 · A whole city is drawn while it is read: first who is under whom, then posts and people in batches. Whoever has no superior is in it too."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
body = "node"
code = "string"
name = "string"
type = "string"
sure = "boolean"
below = "integer"
superiors = "list"
areas = "list"
*/
MATCH (body:Organization)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN]->()-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
RETURN body, body.code AS code, body.name AS name, body.type AS type,
  coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) AS sure, COUNT {
  MATCH (body)<-[line:SUBORDINATE_TO]-(under:Organization)
  WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
    AND coalesce(under.from_min <= $as_of, true) AND coalesce(under.to_max > $as_of, true)
  RETURN DISTINCT under
} AS below, COLLECT {
  MATCH (body)-[line:SUBORDINATE_TO]->(above:Organization)
  WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
  WITH above, max(coalesce(line.from_max <= $as_of AND (line.to_min > $as_of OR line.to_min IS NULL AND line.status = 'current')
    AND above.from_max <= $as_of AND (above.to_min > $as_of OR above.to_min IS NULL AND above.status = 'current'), false)) AS certain
  RETURN {code: above.code, name: above.name, sure: certain,
    there: coalesce(above.from_min <= $as_of, true) AND coalesce(above.to_max > $as_of, true)}
  ORDER BY above.code
} AS superiors, COLLECT {
  MATCH (body)-[c:COVERS]->(area:Area)
  WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  RETURN DISTINCT area.code ORDER BY area.code
} AS areas
ORDER BY code
/*
[[example]]
about = "区域里的,无论有没有上级;别处的和撤销了的不在 · all of the area, with a superior or without; not those elsewhere, nor dissolved ones"
given = """
CREATE (s:Area:Street {code: 'S1'})<-[:PART_OF]-(a:Area:Community {code: 'A1'})
CREATE (o:Organization {code: 'O1', name: '一党委', type: 'PartyCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (b:Organization {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(a)
CREATE (b)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(o)
CREATE (b)-[:SUBORDINATE_TO {status: 'ended', to_max: date('2024-01-01')}]->(:Organization {code: 'E1', status: 'current'})-[:LOCATED_IN]->(:Area {code: 'A2'})
CREATE (b)-[:COVERS {status: 'current'}]->(a)
CREATE (b)-[:COVERS {status: 'ended', to_max: date('2024-01-01')}]->(s)
CREATE (:Organization {code: 'B2', status: 'unknown'})-[:LOCATED_IN]->(a)
CREATE (:Organization {code: 'B3', status: 'ended', to_max: date('2024-01-01')})-[:LOCATED_IN]->(a)
"""
params = { area = "S1", as_of = 2026-06-30 }
expect = [
  { body = "B1", code = "B1", sure = true, below = 0, superiors = [{ code = "O1", name = "一党委", sure = true, there = true }], areas = ["A1"] },
  { body = "B2", code = "B2", sure = false, below = 0, superiors = [], areas = [] },
  { body = "O1", code = "O1", name = "一党委", type = "PartyCommittee", sure = true, below = 1, superiors = [], areas = [] },
]

[[example]]
about = "上级已不在 · its superior is there no more"
given = """
CREATE (b:Organization {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization {code: 'X1', name: '旧党委', status: 'ended', to_min: date('2024-01-01'), to_max: date('2024-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [ { body = "B1", code = "B1", sure = true, below = 0, superiors = [{ code = "X1", name = "旧党委", sure = false, there = false }], areas = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Organization {code: 'B1', status: 'current'})"
params = { area = "A1", as_of = 2026-06-30 }
expect = []
*/
