// 小区没有物业公司 · Compounds without a property company
/*
why = "没有物业服务的小区要另外安排,也谈不上三方联动。"
basis = "seed:3"
severity = "note"
confidence = "B"
identity = ["compound"]
rests_on = ["management", "bodies", "areas"]
population = '''
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
RETURN count(compound)
'''
max_db_hits = 8900
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
compound = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (compound:Compound)
WHERE ($area = '' OR EXISTS { (compound)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(compound.from_min <= $as_of, true) AND coalesce(compound.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (compound)<-[m:MANAGES]-(o:PropertyCompany)
    WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
      AND o.from_max <= $as_of AND (o.to_min > $as_of OR o.to_min IS NULL AND o.status = 'current')
  }
WITH compound, CASE
  WHEN EXISTS {
    MATCH (compound)<-[m:MANAGES]-(o:PropertyCompany)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
      AND coalesce(o.from_min <= $as_of, true) AND coalesce(o.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (compound)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'management'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'PropertyCompany') = 'PropertyCompany' AND s.role IS NULL
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN compound, state, compound.name AS name, head(COLLECT { MATCH (compound)-[:PART_OF]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, compound.code
/*
[[example]]
about = "没有物业 · none"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", name = "一小区" }]

[[example]]
about = "有物业 · there is one"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "合同到期 · the contract has ended"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', type: 'PropertyCompany', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", name = "一小区" }]

[[example]]
about = "公司已注销 · the company is gone"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:PropertyCompany {code: 'W1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "gap", name = "一小区" }]

[[example]]
about = "合同何时到期不详 · when it ends is not known"
covers = "unknown date"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:MANAGES {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:PropertyCompany {code: 'W1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "possible", name = "一小区" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", name = "一小区" }]

[[example]]
about = "只采集了业委会 · only committees were collected"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', type: 'OwnersCommittee', complete: true, since: date('2026-01-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", name = "一小区" }]

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
expect = [{ compound = "K1", state = "unknown", name = "一小区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', tier: 'Compound', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'management', complete: true, since: date('2026-07-01')}]->(k)
"""
params = { as_of = 2026-06-30 }
expect = [{ compound = "K1", state = "unknown", name = "一小区" }]

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
expect = [{ compound = "K1", state = "gap", name = "一小区", place = "第1网格" }]
*/
