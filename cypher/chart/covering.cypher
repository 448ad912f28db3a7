// 哪些组织覆盖一个区域 · Which bodies cover an area
/*
why = "人们按区域找组织:党组织在前,其余在后。"
[params]
area = { type = "string", about = "区域编码 · the area's code" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
body = "node"
code = "string"
name = "string"
party = "boolean"
sure = "boolean"
*/
MATCH (:Area {code: $area})<-[c:COVERS]-(body:Organization)
WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
RETURN DISTINCT body, body.code AS code, body.name AS name,
  body:PartyCommittee OR body:WorkingCommittee OR body:CommunityCommittee OR body:Branch AS party,
  coalesce(c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) AS sure
ORDER BY party DESC, sure DESC, code
/*
[[example]]
about = "大党委在前,楼院党小组在后 · the committee first, the group after it"
given = """
CREATE (a:Area:Community {code: 'A1'})
CREATE (:Organization:BranchGroup {code: 'B1', name: '一小组', status: 'current'})-[:COVERS {status: 'current'}]->(a)
CREATE (:Organization:CommunityCommittee {code: 'M1', name: '一大党委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
  -[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
"""
params = { area = "A1", as_of = 2026-06-30 }
expect = [
  { body = "M1", code = "M1", name = "一大党委", party = true, sure = true },
  { body = "B1", code = "B1", name = "一小组", party = false, sure = false },
]

[[example]]
about = "已经不覆盖 · it covers it no more"
given = """
CREATE (:Organization:CommunityCommittee {code: 'M1', status: 'current'})
  -[:COVERS {status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area:Community {code: 'A1'})
"""
params = { area = "A1", as_of = 2026-06-30 }
expect = []
*/
