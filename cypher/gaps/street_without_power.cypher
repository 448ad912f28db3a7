// 街道没有落实四项职权 · Streets that lack one of the four powers
/*
why = "赋予街道选任干部征得同意权、城市规划听取意见权、派驻机构综合管理权、重大决策事项建议权,由覆盖街道的大工委行使。"
basis = "seed:8"
severity = "gap"
confidence = "A"
identity = ["street", "power"]
rests_on = ["coverage", "bodies", "areas"]
population = '''
MATCH (street:Street)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
RETURN count(street) * size($street_powers)
'''
max_db_hits = 2600
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
street_powers = { type = "list<string>", default = ["consent", "planning", "management", "proposal"], about = "每个街道应有的职权 · powers that each street has" }
[columns]
street = "node"
state = "string"
power = "string"
name = "string"
*/
MATCH (street:Street)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
UNWIND $street_powers AS kind
WITH street, kind
WHERE NOT EXISTS {
  MATCH (street)<-[covers:COVERS]-(holder:WorkingCommittee)<-[held:HELD_BY]-(power:Power {kind: kind})
  WHERE covers.from_max <= $as_of AND (covers.to_min > $as_of OR covers.to_min IS NULL AND covers.status = 'current')
    AND holder.from_max <= $as_of AND (holder.to_min > $as_of OR holder.to_min IS NULL AND holder.status = 'current')
    AND held.from_max <= $as_of AND (held.to_min > $as_of OR held.to_min IS NULL AND held.status = 'current')
    AND power.from_max <= $as_of AND (power.to_min > $as_of OR power.to_min IS NULL AND power.status = 'current')
}
WITH street, kind, CASE
  WHEN EXISTS {
    MATCH (street)<-[covers:COVERS]-(holder:WorkingCommittee)<-[held:HELD_BY]-(power:Power {kind: kind})
    WHERE coalesce(covers.from_min <= $as_of, true) AND coalesce(covers.to_max > $as_of, true)
      AND coalesce(holder.from_min <= $as_of, true) AND coalesce(holder.to_max > $as_of, true)
      AND coalesce(held.from_min <= $as_of, true) AND coalesce(held.to_max > $as_of, true)
      AND coalesce(power.from_min <= $as_of, true) AND coalesce(power.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (street)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'powers'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN street, state, kind AS power, street.name AS name
ORDER BY state, street.code, kind
/*
[[example]]
about = "没有这项职权 · the power is missing"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "gap", power = "consent", name = "东街街道" }]

[[example]]
about = "大工委行使 · the working committee holds it"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = []

[[example]]
about = "只有别的职权 · only another power"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'planning', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "gap", power = "consent", name = "东街街道" }]

[[example]]
about = "职权已经结束 · the power has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "gap", power = "consent", name = "东街街道" }]

[[example]]
about = "行使已经结束 · the holding has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "gap", power = "consent", name = "东街街道" }]

[[example]]
about = "覆盖已经结束 · the coverage has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "gap", power = "consent", name = "东街街道" }]

[[example]]
about = "大工委已经结束 · the committee has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "gap", power = "consent", name = "东街街道" }]

[[example]]
about = "职权何时结束不详 · when the power ended is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "possible", power = "consent", name = "东街街道" }]

[[example]]
about = "行使何时结束不详 · when the holding ended is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "possible", power = "consent", name = "东街街道" }]

[[example]]
about = "覆盖何时结束不详 · when the coverage ended is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "possible", power = "consent", name = "东街街道" }]

[[example]]
about = "大工委何时结束不详 · when the committee ended is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "possible", power = "consent", name = "东街街道" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "unknown", power = "consent", name = "东街街道" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: false, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "unknown", power = "consent", name = "东街街道" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-07-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "unknown", power = "consent", name = "东街街道" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = [{ street = "S1", state = "unknown", power = "consent", name = "东街街道" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"], area = "X" }
expect = []

[[example]]
about = "街道已撤销 · the street itself has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_powers = ["consent"] }
expect = []
*/
