// 街道缺少五办四中心一队中的机构 · Streets that lack one of their ten bodies
/*
why = "街道按“五办四中心一队”设内设机构,十个都要有。应设哪些由配置给出。"
basis = "seed:8"
severity = "gap"
confidence = "A"
identity = ["street", "form"]
rests_on = ["bodies", "areas"]
population = '''
MATCH (street:Street)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
RETURN count(street) * size($street_bodies)
'''
max_db_hits = 6300
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
street_bodies = { type = "list<string>", default = ["general_office", "party_office", "management_office", "service_office", "safety_office", "government_service_centre", "security_centre", "community_service_centre", "public_affairs_centre", "enforcement_team"], about = "每个街道应有的机构形式 · forms of body that each street has" }
[columns]
street = "node"
state = "string"
form = "string"
name = "string"
*/
MATCH (street:Street)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
WITH street, COLLECT {
  MATCH (street)<-[:PART_OF*0..9]-()<-[:LOCATED_IN]-(body:StreetBody)
  WHERE coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  RETURN body
} AS bodies
UNWIND $street_bodies AS form
WITH street, form, [body IN bodies WHERE body.form = form] AS found
WHERE NOT any(body IN found
  WHERE coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false))
WITH street, form, CASE
  WHEN size(found) > 0 THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (street)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'organizations'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'StreetBody') = 'StreetBody' AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN street, state, form, street.name AS name
ORDER BY state, street.code, form
/*
[[example]]
about = "缺党建办 · the Party-building office is missing"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "gap", form = "party_office", name = "东街街道" }]

[[example]]
about = "设在街道 · it sits in the street"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J1', name: '党建办', form: 'party_office', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = []

[[example]]
about = "设在街道的社区里 · it sits in a community of the street"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:PART_OF]-(q:Area:Community {code: 'Q1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (q)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J1', name: '党建办', form: 'party_office', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = []

[[example]]
about = "设在别的街道 · it sits in another street"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (x:Area:Compound {code: 'S2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (x)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J1', name: '党建办', form: 'party_office', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "gap", form = "party_office", name = "东街街道" }]

[[example]]
about = "已经撤销 · it was dissolved"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J1', name: '党建办', form: 'party_office', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "gap", form = "party_office", name = "东街街道" }]

[[example]]
about = "何时撤销不详 · when it was dissolved is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J1', name: '党建办', form: 'party_office', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "possible", form = "party_office", name = "东街街道" }]

[[example]]
about = "要两个,只有一个 · two are due, one is there"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J1', name: '党建办', form: 'party_office', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office", "general_office"] }
expect = [{ street = "S1", state = "gap", form = "general_office", name = "东街街道" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "unknown", form = "party_office", name = "东街街道" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: false, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "unknown", form = "party_office", name = "东街街道" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-07-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "unknown", form = "party_office", name = "东街街道" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "unknown", form = "party_office", name = "东街街道" }]

[[example]]
about = "只采集了别类组织 · only other bodies were collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "unknown", form = "party_office", name = "东街街道" }]

[[example]]
about = "在全县采集了这类机构 · this kind was collected in the whole county"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)-[:PART_OF]->(k:Area:County {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'StreetBody', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = [{ street = "S1", state = "gap", form = "party_office", name = "东街街道" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"], area = "X" }
expect = []

[[example]]
about = "街道已撤销 · the street itself has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, street_bodies = ["party_office"] }
expect = []
*/
