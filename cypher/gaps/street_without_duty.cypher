// 街道职责清单缺项 · Streets whose list lacks one of the eight duties
/*
why = "街道主要履行加强党的建设、统筹区域发展等八项职责;权责清单上要有。其余六项按通行文本,由配置给出。"
basis = "seed:8"
severity = "gap"
confidence = "C"
identity = ["street", "duty"]
rests_on = ["areas"]
population = '''
MATCH (street:Street)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
RETURN count(street) * size($street_duties)
'''
max_db_hits = 2300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
street_duties = { type = "list<string>", default = ["party_building", "regional_development", "public_service", "city_management", "community_building", "public_safety", "supervision", "mobilisation"], about = "每个街道应有的职责 · duties that each street has" }
[columns]
street = "node"
state = "string"
duty = "string"
name = "string"
*/
MATCH (street:Street)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
UNWIND $street_duties AS kind
WITH street, kind
WHERE NOT EXISTS {
  MATCH (street)<-[:AT]-(duty:Duty {kind: kind})
  WHERE duty.from_max <= $as_of AND (duty.to_min > $as_of OR duty.to_min IS NULL AND duty.status = 'current')
}
WITH street, kind, CASE
  WHEN EXISTS {
    MATCH (street)<-[:AT]-(duty:Duty {kind: kind})
    WHERE coalesce(duty.from_min <= $as_of, true) AND coalesce(duty.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (street)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'duties'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN street, state, kind AS duty, street.name AS name
ORDER BY state, street.code, kind
/*
[[example]]
about = "清单上没有 · it is not on the list"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "gap", duty = "party_building", name = "东街街道" }]

[[example]]
about = "清单上有 · it is on the list"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = []

[[example]]
about = "清单上是别的职责 · another duty is on the list"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'supervision', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "gap", duty = "party_building", name = "东街街道" }]

[[example]]
about = "已经取消 · it was taken off"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "gap", duty = "party_building", name = "东街街道" }]

[[example]]
about = "何时取消不详 · when it was taken off is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "possible", duty = "party_building", name = "东街街道" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "unknown", duty = "party_building", name = "东街街道" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: false, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "unknown", duty = "party_building", name = "东街街道" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-07-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "unknown", duty = "party_building", name = "东街街道" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "unknown", duty = "party_building", name = "东街街道" }]

[[example]]
about = "只采集了某类单位的职责 · only the duties of one type of body were collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', type: 'MemberUnit', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = [{ street = "S1", state = "unknown", duty = "party_building", name = "东街街道" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"], area = "X" }
expect = []

[[example]]
about = "街道已撤销 · the street itself has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_duties = ["party_building"] }
expect = []
*/
