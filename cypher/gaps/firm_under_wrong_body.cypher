// 责任党组织已撤销或管别处 · Firms whose Party body is gone or covers another place
/*
why = "名册上有责任党组织,但它已经撤销,或者覆盖的不是企业所在的地方:两张名册放在一起才看得出。"
basis = "seed:11"
severity = "gap"
confidence = "B"
identity = ["firm", "body"]
rests_on = ["coverage", "bodies"]
population = '''
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
MATCH (firm)<-[e:ANSWERS_FOR]-(body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
WITH DISTINCT firm, body
RETURN count(*)
'''
max_db_hits = 22000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
firm = "node"
state = "string"
reason = "string"
body = "node"
name = "string"
body_name = "string"
place = "string"
*/
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
MATCH (firm)<-[e:ANSWERS_FOR]-(body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
WITH DISTINCT firm, body
WHERE NOT (coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) AND EXISTS {
  MATCH (body)-[c:COVERS]->(place:Area)
  WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND (EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(place) } OR EXISTS { (firm)-[:LOCATED_IN]->()<-[:PART_OF*1..9]-(place) })
})
WITH firm, body, CASE WHEN coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true) THEN 'elsewhere' ELSE 'ended' END AS reason
RETURN firm, CASE
  WHEN reason = 'elsewhere' AND EXISTS {
    MATCH (body)-[c:COVERS]->(place:Area)
    WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND (EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(place) } OR EXISTS { (firm)-[:LOCATED_IN]->()<-[:PART_OF*1..9]-(place) })
  } THEN 'possible'
  WHEN reason = 'elsewhere' AND NOT EXISTS {
    MATCH (firm)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'coverage'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(firm.from_max <= $as_of AND (firm.to_min > $as_of OR firm.to_min IS NULL AND firm.status = 'current'), false) THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (firm)<-[e:ANSWERS_FOR]-(body)
    WHERE e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
  } THEN 'possible'
  ELSE 'gap'
END AS state, reason, body, firm.name AS name, body.name AS body_name, head(COLLECT { MATCH (firm)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, firm.code, body.code
/*
[[example]]
about = "管的是别的社区 · it covers another community"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "管的就是这个社区 · it covers this one"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "管的是上一级 · it covers the area around"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(t)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "管的是里面的网格 · it covers a grid inside"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:Branch {code: 'B1', name: 'B1', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "什么也不管 · it covers nothing"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "已不再管 · it covers it no more"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(q)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "管没管不详 · whether it covers it is not known"
covers = "unknown date"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "里面的网格管没管不详 · of the grid inside it is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "党组织已撤销 · the body is no more"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "ended", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "已撤销,覆盖没采集也一样 · gone, whatever was collected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "ended", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "党组织在与不在不详 · whether the body is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(q)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "不详,又管别处 · not known, and covers another"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "负责与否不详 · whether it answers is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "已不再负责 · it answers no more"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "两段时间,一段确定 · twice, once certainly"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:ANSWERS_FOR {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "企业在与不在不详 · whether the firm is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "企业已注销 · the firm is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不是党组织,由别的规则说 · no Party body: another rule tells"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:PropertyCompany {code: 'B1', name: 'B1', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "覆盖没有采集 · nobody collected coverage"
covers = "uncollected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (r:Area:Community {code: 'Q2', name: '二社区'})-[:PART_OF]->(t)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(r)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "unknown", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "采集不完整 · not collected whole"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: false, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "unknown", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "后来才采集 · collected only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-07-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "unknown", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "当天采集 · collected that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-06-30')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]

[[example]]
about = "在别的区域 · in another area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T2" }
expect = []

[[example]]
about = "就在这个区域 · in this area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'scoveraget'})-[:COLLECTS {key: '1', what: 'coverage', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T1" }
expect = [{ firm = "F1", state = "gap", reason = "elsewhere", body = "B1", body_name = "B1", name = "一商店", place = "一社区" }]
*/
