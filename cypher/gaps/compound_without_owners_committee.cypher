// 小区没有业主委员会 · Compounds without an owners’ committee
/*
why = "没有业委会就缺一方;有物业管理委员会代行的,单列说明。 · A substitute in place is listed as such, not as a gap."
basis = "field"
severity = "gap"
confidence = "B"
identity = ["compound"]
rests_on = ["management", "bodies", "areas"]
population = '''
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
RETURN count(compound)
'''
max_db_hits = 18500
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
compound = "node"
state = "string"
in_place = "string"
name = "string"
place = "string"
*/
// Where it was collected is asked once, from what was collected down: most compounds have none, and many roads lead up.
CALL () {
  MATCH (scope:Area)<-[s:COLLECTS {what: 'management'}]-(:Source)
  WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'OwnersCommittee') = 'OwnersCommittee' AND s.role IS NULL
  MATCH (known:Compound)-[:PART_OF*0..9]->(scope)
  RETURN collect(DISTINCT known) AS collected
}
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
WITH compound, collected, COLLECT {
  MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)
  WHERE r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current')
    AND o.from_max <= $as_of AND (o.to_min > $as_of OR o.to_min IS NULL AND o.status = 'current')
  RETURN coalesce(o.form, 'elected')
} AS forms
WHERE NOT 'elected' IN forms
WITH compound, collected, CASE
  WHEN 'substitute' IN forms THEN 'substitute'
  WHEN EXISTS {
    MATCH (compound)<-[r:REPRESENTS]-(o:OwnersCommittee)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
      AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
  } THEN 'possible'
  ELSE 'none'
END AS in_place
WITH compound, in_place, CASE
  WHEN in_place = 'substitute' THEN 'ok'
  WHEN in_place = 'possible' THEN 'possible'
  WHEN NOT compound IN collected THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN compound, state, in_place, compound.name AS name, head(COLLECT { MATCH (compound)-[:PART_OF]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, compound.code
/*
[[example]]
about = "没有业委会 · none"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", in_place = "none", name = "一小区" }]

[[example]]
about = "有业委会 · there is one"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "物管会代行 · a substitute is in place"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:OwnersCommittee {code: 'Y1', form: 'substitute', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "ok", in_place = "substitute", name = "一小区" }]

[[example]]
about = "业委会已终止 · it has ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:REPRESENTS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', type: 'OwnersCommittee', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", in_place = "none", name = "一小区" }]

[[example]]
about = "日期不详 · a date is not known"
covers = "unknown date"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:REPRESENTS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:OwnersCommittee {code: 'Y1', form: 'elected', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", in_place = "possible", name = "一小区" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", in_place = "none", name = "一小区" }]

[[example]]
about = "只采集了物业 · only companies were collected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', type: 'PropertyCompany', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", in_place = "none", name = "一小区" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: false, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", in_place = "none", name = "一小区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-07-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", in_place = "none", name = "一小区" }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "跨三个网格:写编码最小的 · in three grids: the first by code is named"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)-[:PART_OF]->(:Area:Grid {code: 'G2', name: '第2网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)-[:PART_OF]->(:Area:Grid {code: 'G1', name: '第1网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)-[:PART_OF]->(:Area:Grid {code: 'G3', name: '第3网格', tier: 'Grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", in_place = "none", name = "一小区", place = "第1网格" }]
*/
