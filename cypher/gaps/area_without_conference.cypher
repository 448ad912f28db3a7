// 没有党建联席会议的一级 · Areas without a joint conference
/*
why = "市、县区、街道(乡镇)、社区四级都建立党建联席会议;没有社区的乡镇不在内。"
basis = "seed:6"
severity = "gap"
confidence = "A"
identity = ["area"]
rests_on = ["coverage", "bodies", "areas"]
population = '''
MATCH (area:City|County|Street|Town|Community)
WHERE ($area = '' OR EXISTS { (area)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(area.from_min <= $as_of, true) AND coalesce(area.to_max > $as_of, true)
  AND (NOT (area:Street OR area:Town) OR EXISTS {
    MATCH (area)<-[:PART_OF]-(inside:Community)
    WHERE coalesce(inside.from_min <= $as_of, true) AND coalesce(inside.to_max > $as_of, true)
  })
RETURN count(area)
'''
max_db_hits = 3300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
area = "node"
state = "string"
tier = "string"
name = "string"
place = "string"
*/
MATCH (area:City|County|Street|Town|Community)
WHERE ($area = '' OR EXISTS { (area)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(area.from_min <= $as_of, true) AND coalesce(area.to_max > $as_of, true)
  AND (NOT (area:Street OR area:Town) OR EXISTS {
    MATCH (area)<-[:PART_OF]-(inside:Community)
    WHERE coalesce(inside.from_min <= $as_of, true) AND coalesce(inside.to_max > $as_of, true)
  })
  AND NOT EXISTS {
    MATCH (area)<-[c:COVERS]-(body:JointConference)
    WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
  }
WITH area, CASE
  WHEN EXISTS {
    MATCH (area)<-[c:COVERS]-(body:JointConference)
    WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (area)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'coverage'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'JointConference') = 'JointConference' AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN area, state, area.tier AS tier, area.name AS name, head(COLLECT { MATCH (area)-[:PART_OF]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, area.code
/*
[[example]]
about = "没有联席会议 · no conference"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "有 · there is one"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (a)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "覆盖已终止 · it no longer covers it"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (a)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "联席会议已撤销 · the conference is no more"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (a)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'L', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "何时终止不详 · whether it still covers it is not known"
covers = "unknown date"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (a)<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'L', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "possible", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "联席会议是否还在不详 · whether it still exists is not known"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (a)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'L', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "possible", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "unknown", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "采集不完整 · collected in part"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "unknown", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "以后才采集 · collected later"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "unknown", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "只采集了别的组织 · only other bodies were collected"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01'), type: 'Branch'}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "unknown", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "只采集了联席会议 · just conferences were collected"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01'), type: 'JointConference'}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "已撤销的区域 · an area of former times"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "本区域 · this area"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30, area = "S" }
expect = [{ area = "A", state = "gap", tier = "Community", name = "甲", place = "乙" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (a:Area:Community {code: 'A', name: '甲', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "市 · a city"
given = """
CREATE (a:Area:City {code: 'A', name: '甲', tier: 'City', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "City", name = "甲", place = "乙" }]

[[example]]
about = "县区 · a county"
given = """
CREATE (a:Area:County {code: 'A', name: '甲', tier: 'County', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "County", name = "甲", place = "乙" }]

[[example]]
about = "没有社区的乡镇 · a town without communities"
given = """
CREATE (a:Area:Town {code: 'A', name: '甲', tier: 'Town', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "有社区的乡镇 · a town with a community"
given = """
CREATE (a:Area:Town {code: 'A', name: '甲', tier: 'Town', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
CREATE (a)<-[:PART_OF]-(q:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (q)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'LQ', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "Town", name = "甲", place = "乙" }]

[[example]]
about = "有社区的街道 · a street with a community"
given = """
CREATE (a:Area:Street {code: 'A', name: '甲', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
CREATE (a)<-[:PART_OF]-(q:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (q)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'LQ', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ area = "A", state = "gap", tier = "Street", name = "甲", place = "乙" }]

[[example]]
about = "社区已撤销的乡镇 · a town whose community is no more"
given = """
CREATE (a:Area:Town {code: 'A', name: '甲', tier: 'Town', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:PART_OF]->(:Area {code: 'S', name: '乙'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(a)
CREATE (a)<-[:PART_OF]-(q:Area:Community {code: 'Q', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}), (q)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:JointConference {code: 'LQ', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []
*/
