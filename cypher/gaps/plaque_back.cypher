// 摘了的牌子又挂回来 · Bodies and plaques that are back where they were removed
/*
why = "取消在社区设立的工作机构和加挂的牌子;同一社区摘除之日起又挂的,把台账和清理清单对上才看得出。"
basis = "seed:9"
severity = "gap"
confidence = "A"
identity = ["subject"]
rests_on = ["areas"]
population = '''
MATCH (community:Community)<-[:AT]-(request:Request {kind: 'plaque'})
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
  AND coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
RETURN count(request)
'''
max_db_hits = 11200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
subject = "node"
state = "string"
name = "string"
reason = "string"
place = "string"
asked_by = "string"
*/
WITH EXISTS {
  MATCH (plaque:Plaque)
  WHERE coalesce(plaque.removed_min <= $as_of, true)
} AS listed
MATCH (community:Community)
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
CALL (community, listed) {
  MATCH (community)<-[:AT]-(request:Request {kind: 'plaque'})-[:ABOUT]->(plaque:Plaque)-[:AT]->(community)
  WHERE coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
    AND coalesce(plaque.removed_min <= $as_of, true) AND coalesce(plaque.removed_min <= request.from_max, true)
  RETURN request AS subject, CASE
    WHEN plaque.removed_max <= request.from_min
      AND request.from_max <= $as_of AND (request.to_min > $as_of OR request.to_min IS NULL AND request.status = 'current') THEN 'gap'
    ELSE 'possible'
  END AS state, 'back' AS reason
  UNION ALL
  WITH community, listed
  WHERE NOT listed OR NOT EXISTS {
      MATCH (community)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'requests'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    }
  RETURN community AS subject, 'unknown' AS state, CASE WHEN listed THEN 'no_desk' ELSE 'no_list' END AS reason
}
RETURN subject, state, subject.name AS name, reason, community.name AS place,
  head(COLLECT { MATCH (subject)-[:ASKED_BY]->(body) RETURN coalesce(body.name, body.code) ORDER BY body.code LIMIT 1 }) AS asked_by
ORDER BY state, subject.code
/*
[[example]]
about = "取消以后又要 · asked for after that day"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "取消当天要的 · asked for on that very day"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2024-05-01'), from_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "取消以前要的 · asked for before that day"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2024-04-30'), from_max: date('2024-04-30')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "不在清单上 · not on the list"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "何时要的不详 · when it was asked for is not known"
covers = "unknown date"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_max: date('2026-06-30')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "何时取消不详 · the day on which it was dropped is not known"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1'})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "只知道月份 · only the month is known"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-31')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2024-05-10'), from_max: date('2024-05-10')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "要的月份在取消之中 · asked for within a month around that day"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-10'), removed_max: date('2024-05-10')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2024-05-01'), from_max: date('2024-05-31')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "何时办结不详 · whether it still stands is not known"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'unknown', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "已经办结 · done with"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'ended', from_min: date('2025-01-01'), from_max: date('2025-01-01'), to_min: date('2025-06-01'), to_max: date('2025-06-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "以后才取消 · dropped only later"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2027-01-01'), removed_max: date('2027-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'unknown'})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_list", place = "一社区" }]

[[example]]
about = "以后才取消,清单上还有别的 · dropped only later, and the list has others"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2027-01-01'), removed_max: date('2027-01-01')})-[:AT {key: '1'}]->(q)
CREATE (k:Matter:Plaque {key: 'Plaque:P2', code: 'P2', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'unknown'})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "清单没有装载 · the list was not loaded"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_list", place = "一社区" }]

[[example]]
about = "没有采集过,却已经看到 · not collected, but seen all the same"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "开证明", reason = "back", place = "一社区" }, { subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "台账没有采集过 · nobody collected the desk"
covers = "uncollected"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: false, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-07-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "在全市采集了 · collected in the whole city"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (q)-[:PART_OF]->(c:Area:City {code: 'C1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "开证明", reason = "back", place = "一社区" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "社区已撤销 · the community itself has ended"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(q)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别的社区摘的 · removed at another community"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (z:Area:Grid {code: 'Q2'})
CREATE (i:Matter:Plaque {key: 'Plaque:P1', code: 'P1', removed_min: date('2024-05-01'), removed_max: date('2024-05-01')})-[:AT {key: '1'}]->(z)
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '开证明', kind: 'plaque', status: 'current', from_min: date('2025-01-01'), from_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []
*/
