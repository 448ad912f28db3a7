// 街道职责没有机构承担 · Duties of streets that no body carries
/*
why = "每项职责要有本街道在的机构承担。职责清单写了谁承担,组织名册才说它撤没撤、在哪个街道:两份名册对上才看得出。"
basis = "seed:8"
severity = "gap"
confidence = "A"
identity = ["duty"]
rests_on = ["bodies", "areas"]
population = '''
MATCH (street:Street)<-[:AT]-(duty:Duty)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
  AND coalesce(duty.from_min <= $as_of, true) AND coalesce(duty.to_max > $as_of, true)
  AND NOT coalesce(duty.kind IN $removed_duties, false)
RETURN count(DISTINCT duty)
'''
max_db_hits = 2500
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
removed_duties = { type = "list<string>", default = ["investment", "tax"], about = "街道不再承担的任务 · tasks that streets no longer have" }
[columns]
duty = "node"
state = "string"
name = "string"
reason = "string"
place = "string"
carrier = "string"
*/
MATCH (street:Street)<-[:AT]-(duty:Duty)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
  AND coalesce(duty.from_min <= $as_of, true) AND coalesce(duty.to_max > $as_of, true)
  AND NOT coalesce(duty.kind IN $removed_duties, false)
WITH street, duty, COLLECT {
  MATCH (duty)-[carries:CARRIED_BY]->(body:Organization)
  WHERE coalesce(carries.from_min <= $as_of, true) AND coalesce(carries.to_max > $as_of, true)
  RETURN {body: coalesce(body.name, body.code), sits: CASE
    WHEN NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)) THEN 'gone'
    WHEN EXISTS { (body)-[:LOCATED_IN]->() } AND NOT EXISTS { (body)-[:LOCATED_IN]->()-[:PART_OF*0..9]->(street) } THEN 'elsewhere'
    WHEN EXISTS { (body)-[:LOCATED_IN]->() }
      AND carries.from_max <= $as_of AND (carries.to_min > $as_of OR carries.to_min IS NULL AND carries.status = 'current')
      AND body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current') THEN 'ok'
    ELSE 'perhaps'
  END} AS one ORDER BY body.code
} AS carriers
WHERE none(one IN carriers WHERE one.sits = 'ok')
WITH street, duty, carriers, head([reason IN ['perhaps', 'elsewhere', 'gone'] WHERE any(one IN carriers WHERE one.sits = reason)] + 'none') AS reason
RETURN duty, CASE
    WHEN reason = 'perhaps' THEN 'possible'
    WHEN NOT EXISTS {
      MATCH (street)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'duties'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    } THEN 'unknown'
    WHEN NOT coalesce(duty.from_max <= $as_of AND (duty.to_min > $as_of OR duty.to_min IS NULL AND duty.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, duty.name AS name, reason, street.name AS place,
  head([one IN carriers WHERE one.sits = reason | one.body]) AS carrier
ORDER BY state, street.code, duty.code
/*
[[example]]
about = "没有写谁承担 · nobody is named"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "gap", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "本街道的机构承担 · a body of the street carries it"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j)-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "设在社区里的机构承担 · a body that sits in a community of the street"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (s)<-[:PART_OF]-(q:Area:Community {code: 'Q1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j)-[:LOCATED_IN]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "承担的机构已经撤销 · the body that carries it was dissolved"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (j)-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "gap", name = "抓党建", reason = "gone", place = "东街街道", carrier = "党建办" }]

[[example]]
about = "承担的机构在别的街道 · the body that carries it sits in another street"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (x:Area:Street {code: 'S2', name: '西街街道', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j)-[:LOCATED_IN]->(x)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "gap", name = "抓党建", reason = "elsewhere", place = "东街街道", carrier = "党建办" }]

[[example]]
about = "承担的机构何时撤销不详 · when its body was dissolved is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j)-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "possible", name = "抓党建", reason = "perhaps", place = "东街街道", carrier = "党建办" }]

[[example]]
about = "承担到何时不详 · until when it is carried is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j)-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "possible", name = "抓党建", reason = "perhaps", place = "东街街道", carrier = "党建办" }]

[[example]]
about = "不再由它承担 · it carries it no more"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j)-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "gap", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "承担的机构在哪里不详 · where its body sits is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "possible", name = "抓党建", reason = "perhaps", place = "东街街道", carrier = "党建办" }]

[[example]]
about = "两个机构,一个在 · two bodies, one of them there"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (j)-[:LOCATED_IN]->(s)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:StreetBody {code: 'J2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "职责取消时间不详 · whether the duty still stands is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "possible", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "职责已经取消 · the duty was taken off"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "招商引资另有规则 · removed tasks have a rule of their own"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'investment', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有类别的职责也算 · a duty of no kind counts"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "gap", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "unknown", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: false, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "unknown", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-07-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "unknown", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "unknown", name = "抓党建", reason = "none", place = "东街街道" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "街道已撤销 · the street itself has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'party_building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一个撤了,三个在别处:说别处的,编码最小的 · one is gone, three sit elsewhere: of these the first by code is told"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (x:Area:Street {code: 'S2', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (d:Matter:Duty {key: 'Duty:Z1', code: 'Z1', name: '抓党建', kind: 'building', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(s)
CREATE (d)-[:CARRIED_BY {key: '3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:StreetBody {code: 'J3', name: '城管办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(x)
CREATE (d)-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:StreetBody {code: 'J1', name: '党建办', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(s)
CREATE (d)-[:CARRIED_BY {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:StreetBody {code: 'J2', name: '综合办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(x)
CREATE (d)-[:CARRIED_BY {key: '4', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:StreetBody {code: 'J4', name: '信访办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(x)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'duties', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ duty = "Duty:Z1", state = "gap", name = "抓党建", reason = "elsewhere", place = "东街街道", carrier = "综合办" }]
*/
