// 企业和社会组织没有责任党组织 · Firms and social organisations for which no Party body answers
/*
why = "社区党组织兜底管理辖区内小微企业和社会组织的党建工作:每一家都有责任党组织。"
basis = "seed:11"
severity = "gap"
confidence = "A"
identity = ["firm"]
rests_on = ["bodies"]
population = '''
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
RETURN count(firm)
'''
max_db_hits = 5300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
firm = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (firm)<-[e:ANSWERS_FOR]-(:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
    WHERE e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
  }
RETURN firm, CASE
  WHEN EXISTS {
    MATCH (firm)<-[e:ANSWERS_FOR]-(:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (firm)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'responsibility'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(firm.from_max <= $as_of AND (firm.to_min > $as_of OR firm.to_min IS NULL AND firm.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state, firm.name AS name, head(COLLECT { MATCH (firm)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, firm.code
/*
[[example]]
about = "没有责任党组织 · nobody answers for it"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", name = "一商店", place = "一社区" }]

[[example]]
about = "社会组织也要有 · a social organisation too"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:SocialOrganization {code: 'F1', name: '一商店', type: 'SocialOrganization', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", name = "一商店", place = "一社区" }]

[[example]]
about = "有责任党组织 · a body answers for it"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "支部负责也算 · a branch will do"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:Branch {code: 'B1', name: 'B1', type: 'Branch', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物业公司不是党组织 · a company is no Party body"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:PropertyCompany {code: 'B1', name: 'B1', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", name = "一商店", place = "一社区" }]

[[example]]
about = "已不再负责 · it answers no more"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(f)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", name = "一商店", place = "一社区" }]

[[example]]
about = "还在负责与否不详 · whether it still answers is not known"
covers = "unknown date"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", name = "一商店", place = "一社区" }]

[[example]]
about = "企业在与不在不详 · whether the firm is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", name = "一商店", place = "一社区" }]

[[example]]
about = "企业已注销 · the firm is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集 · nobody collected it"
covers = "uncollected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "unknown", name = "一商店", place = "一社区" }]

[[example]]
about = "采集不完整 · not collected whole"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: false, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "unknown", name = "一商店", place = "一社区" }]

[[example]]
about = "后来才采集 · collected only later"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-07-01')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "unknown", name = "一商店", place = "一社区" }]

[[example]]
about = "当天采集 · collected that day"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-06-30')}]->(t)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", name = "一商店", place = "一社区" }]

[[example]]
about = "在别的区域 · in another area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T2" }
expect = []

[[example]]
about = "就在这个区域 · in this area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (:Source {code: 'sresponsibilityt'})-[:COLLECTS {key: '1', what: 'responsibility', complete: true, since: date('2026-01-01')}]->(t)
"""
params = { as_of = 2026-06-30, area = "T1" }
expect = [{ firm = "F1", state = "gap", name = "一商店", place = "一社区" }]
*/
