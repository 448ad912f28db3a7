// 社区没有大党委 · Communities without their committee
/*
why = "城市社区全部实行“大党委”制。"
basis = "seed:1"
severity = "gap"
confidence = "A"
identity = ["community"]
rests_on = ["coverage", "bodies", "areas"]
population = '''
MATCH (community:Community)
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
RETURN count(community)
'''
max_db_hits = 2400
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
community = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (community:Community)
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (community)<-[c:COVERS]-(o:CommunityCommittee)
    WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
      AND o.from_max <= $as_of AND (o.to_min > $as_of OR o.to_min IS NULL AND o.status = 'current')
  }
WITH community, CASE
  WHEN EXISTS {
    MATCH (community)<-[c:COVERS]-(o:CommunityCommittee)
    WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
      AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (community)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'coverage'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN community, state, community.name AS name, head(COLLECT { MATCH (community)-[:PART_OF]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, community.code
/*
[[example]]
about = "没有党委 · none"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "gap", name = "一社区" }]

[[example]]
about = "有党委 · there is one"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'O1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "党委已撤销 · it was dissolved"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'O1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "gap", name = "一社区" }]

[[example]]
about = "不再覆盖 · it no longer covers it"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:CommunityCommittee {code: 'O1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "gap", name = "一社区" }]

[[example]]
about = "日期不详 · a date is not known"
covers = "unknown date"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c)<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'O1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "possible", name = "一社区" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "unknown", name = "一社区" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "unknown", name = "一社区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ community = "C1", state = "unknown", name = "一社区" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (c:Area:Community {code: 'C1', name: '一社区', tier: 'Community', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = []
*/
