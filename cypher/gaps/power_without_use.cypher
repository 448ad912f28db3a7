// 街道职权没有行使记录 · Powers of streets without evidence of use
/*
why = "职权给了要用:近期没有行使记录的,要么没有用,要么没有记。多久之内由配置给出。"
basis = "seed:8"
severity = "gap"
confidence = "C"
identity = ["power"]
rests_on = ["coverage", "bodies", "areas"]
population = '''
MATCH (street:Street)<-[covers:COVERS]-(holder:WorkingCommittee)<-[held:HELD_BY]-(power:Power)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
  AND coalesce(covers.from_min <= $as_of, true) AND coalesce(covers.to_max > $as_of, true)
    AND coalesce(holder.from_min <= $as_of, true) AND coalesce(holder.to_max > $as_of, true)
    AND coalesce(held.from_min <= $as_of, true) AND coalesce(held.to_max > $as_of, true)
    AND coalesce(power.from_min <= $as_of, true) AND coalesce(power.to_max > $as_of, true)
RETURN count(DISTINCT power)
'''
max_db_hits = 1200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
use_months = { type = "integer", default = 12, about = "几个月内应有行使记录 · months within which a use is due" }
[columns]
power = "node"
state = "string"
name = "string"
place = "string"
last = "date"
*/
MATCH (street:Street)<-[covers:COVERS]-(holder:WorkingCommittee)<-[held:HELD_BY]-(power:Power)
WHERE ($area = '' OR EXISTS { (street)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(street.from_min <= $as_of, true) AND coalesce(street.to_max > $as_of, true)
  AND coalesce(covers.from_min <= $as_of, true) AND coalesce(covers.to_max > $as_of, true)
    AND coalesce(holder.from_min <= $as_of, true) AND coalesce(holder.to_max > $as_of, true)
    AND coalesce(held.from_min <= $as_of, true) AND coalesce(held.to_max > $as_of, true)
    AND coalesce(power.from_min <= $as_of, true) AND coalesce(power.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (power)<-[:USE_OF]-(use:Use)
    WHERE use.used_min > $as_of - duration({months: $use_months}) AND use.used_max <= $as_of
  }
WITH street, power, CASE
  WHEN EXISTS {
    MATCH (power)<-[:USE_OF]-(use:Use)
    WHERE coalesce(use.used_max > $as_of - duration({months: $use_months}), true) AND coalesce(use.used_min <= $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (street)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'powers'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(covers.from_max <= $as_of AND (covers.to_min > $as_of OR covers.to_min IS NULL AND covers.status = 'current')
      AND holder.from_max <= $as_of AND (holder.to_min > $as_of OR holder.to_min IS NULL AND holder.status = 'current')
      AND held.from_max <= $as_of AND (held.to_min > $as_of OR held.to_min IS NULL AND held.status = 'current')
      AND power.from_max <= $as_of AND (power.to_min > $as_of OR power.to_min IS NULL AND power.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN power, state, power.name AS name, street.name AS place,
  head(COLLECT {
    MATCH (power)<-[:USE_OF]-(use:Use)
    WHERE use.used_max <= $as_of
    RETURN use.used_max AS day ORDER BY day DESC
  }) AS last
ORDER BY state, street.code, power.code
/*
[[example]]
about = "从来没有记录 · there is no record"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "gap", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "一年内用过 · used within the year"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2026-03-01'), used_max: date('2026-03-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "前年用过 · used the year before"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2025-03-01'), used_max: date('2025-03-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "gap", name = "征得同意权", place = "东街街道", last = 2025-03-01 }]

[[example]]
about = "正好一年前 · a year ago to the day"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2025-06-30'), used_max: date('2025-06-30')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "gap", name = "征得同意权", place = "东街街道", last = 2025-06-30 }]

[[example]]
about = "一年内,不到一天 · a day less than a year ago"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2025-07-01'), used_max: date('2025-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "今天 · today"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2026-06-30'), used_max: date('2026-06-30')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "记的是以后的日子 · recorded for a later day"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2026-07-01'), used_max: date('2026-07-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "gap", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "行使日期不详 · the day of use is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "只知道月份,一部分在一年内 · a month that lies in the year in part"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2025-06-01'), used_max: date('2025-07-31')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道", last = 2025-07-31 }]

[[example]]
about = "只知道月份,还没过完 · a month that is not over"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:U1', code: 'U1', used_min: date('2026-06-01'), used_max: date('2026-07-31')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "职权何时结束不详 · when the power ended is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "行使何时结束不详 · when the holding ended is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "覆盖何时结束不详 · when the coverage ended is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "大工委何时结束不详 · when the committee ended is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "possible", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "职权已经结束 · the power has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "行使已经结束 · the holding has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "覆盖已经结束 · the coverage has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "大工委已经结束 · the committee has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "unknown", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: false, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "unknown", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-07-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "unknown", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ power = "Power:R1", state = "unknown", name = "征得同意权", place = "东街街道" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "街道已撤销 · the street itself has ended"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization:WorkingCommittee {code: 'W1', name: '东街大工委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:R1', code: 'R1', name: '征得同意权', kind: 'consent', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'powers', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []
*/
