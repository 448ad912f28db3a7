// 企业和社会组织有两个责任党组织 · Firms and social organisations for which two Party bodies answer
/*
why = "一家只由一个党组织负责,两家都管往往两家都不管。"
basis = "seed:11"
severity = "risk"
confidence = "C"
identity = ["firm"]
rests_on = ["bodies"]
population = '''
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
RETURN count(firm)
'''
max_db_hits = 5600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
firm = "node"
state = "string"
bodies = "list"
name = "string"
place = "string"
*/
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
MATCH (firm)<-[e:ANSWERS_FOR]-(body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
WITH firm, collect(DISTINCT body) AS bodies, count(DISTINCT CASE
  WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current') THEN body
END) AS certain
WHERE size(bodies) > 1
RETURN firm, CASE
  WHEN certain < 2 THEN 'possible'
  WHEN NOT coalesce(firm.from_max <= $as_of AND (firm.to_min > $as_of OR firm.to_min IS NULL AND firm.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state, COLLECT { UNWIND bodies AS b RETURN b.name AS body ORDER BY body } AS bodies, firm.name AS name, head(COLLECT { MATCH (firm)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, firm.code
/*
[[example]]
about = "两个都负责 · two answer for it"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", bodies = ["B1", "B2"], name = "一商店", place = "一社区" }]

[[example]]
about = "只有一个 · only one"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一个负责两段时间 · one, twice"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (b)-[:ANSWERS_FOR {key: '2', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一个已不再负责 · one answers no more"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一个不是党组织 · one is no Party body"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:PropertyCompany {code: 'B2', name: 'B2', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "其中一个不详 · of one it is not known"
covers = "unknown date"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", bodies = ["B1", "B2"], name = "一商店", place = "一社区" }]

[[example]]
about = "两个都不详 · of neither it is known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", bodies = ["B1", "B2"], name = "一商店", place = "一社区" }]

[[example]]
about = "三个 · three"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Organization:CommunityCommittee {code: 'B3', name: 'B3', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (d)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "gap", bodies = ["B1", "B2", "B3"], name = "一商店", place = "一社区" }]

[[example]]
about = "企业在与不在不详 · whether the firm is there is not known"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = [{ firm = "F1", state = "possible", bodies = ["B1", "B2"], name = "一商店", place = "一社区" }]

[[example]]
about = "企业已注销 · the firm is gone"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集,也没有登记 · nothing collected, nobody listed"
covers = "uncollected"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "在别的区域 · in another area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30, area = "T2" }
expect = []

[[example]]
about = "就在这个区域 · in this area"
given = """
CREATE (t:Area:Town {code: 'T1', name: '一镇'})<-[:PART_OF]-(q:Area:Community {code: 'Q1', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G1', name: '一网格'})
CREATE (f:Organization:Enterprise {code: 'F1', name: '一商店', type: 'Enterprise', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (b:Organization:CommunityCommittee {code: 'B1', name: 'B1', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:CommunityCommittee {code: 'B2', name: 'B2', type: 'CommunityCommittee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(f)
"""
params = { as_of = 2026-06-30, area = "T1" }
expect = [{ firm = "F1", state = "gap", bodies = ["B1", "B2"], name = "一商店", place = "一社区" }]
*/
