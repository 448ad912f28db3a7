// 台账的提出单位已撤销或没有写 · Requests by a body that has ended or is not named
/*
why = "谁要社区办事,要说得清。提出单位没有写的,或者组织名册上已经撤销的,先问清楚。"
basis = "seed:9"
severity = "note"
confidence = "C"
identity = ["subject"]
rests_on = ["bodies", "areas"]
population = '''
MATCH (community:Community)<-[:AT]-(request:Request)
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
  AND coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
RETURN count(request)
'''
max_db_hits = 20100
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
MATCH (community:Community)
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
CALL (community) {
  MATCH (community)<-[:AT]-(request:Request)
  WHERE coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
    AND NOT EXISTS {
      MATCH (request)-[:ASKED_BY]->(body:Organization)
      WHERE body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current')
    }
  WITH request, CASE
    WHEN EXISTS {
      MATCH (request)-[:ASKED_BY]->(body:Organization)
      WHERE coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
    } THEN 'perhaps'
    WHEN EXISTS { (request)-[:ASKED_BY]->() } THEN 'ended'
    ELSE 'unstated'
  END AS reason
  RETURN request AS subject, CASE
    WHEN reason = 'perhaps' THEN 'possible'
    WHEN NOT coalesce(request.from_max <= $as_of AND (request.to_min > $as_of OR request.to_min IS NULL AND request.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state, reason
  UNION ALL
  WITH community
  WHERE NOT EXISTS {
      MATCH (community)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'requests'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    }
  RETURN community AS subject, 'unknown' AS state, 'no_desk' AS reason
}
RETURN subject, state, subject.name AS name, reason, community.name AS place,
  head(COLLECT { MATCH (subject)-[:ASKED_BY]->(body) RETURN coalesce(body.name, body.code) ORDER BY body.code LIMIT 1 }) AS asked_by
ORDER BY state, subject.code
/*
[[example]]
about = "没有写 · nobody is named"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unstated", place = "一社区" }]

[[example]]
about = "写了,在 · named, and there"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ASKED_BY {key: '1'}]->(:Organization {code: 'B1', name: '民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "已经撤销 · it has ended"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ASKED_BY {key: '1'}]->(:Organization {code: 'B1', name: '民政局', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "ended", place = "一社区", asked_by = "民政局" }]

[[example]]
about = "何时撤销不详 · when it ended is not known"
covers = "unknown date"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ASKED_BY {key: '1'}]->(:Organization {code: 'B1', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "入户核查", reason = "perhaps", place = "一社区", asked_by = "民政局" }]

[[example]]
about = "何时办结不详 · when the request was done with is not known"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "入户核查", reason = "unstated", place = "一社区" }]

[[example]]
about = "已经办结 · done with"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "证明也算 · a certificate counts too"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'certificate', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unstated", place = "一社区" }]

[[example]]
about = "没有采集过,却已经看到 · not collected, but seen all the same"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unstated", place = "一社区" }, { subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "台账没有采集过 · nobody collected the desk"
covers = "uncollected"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: false, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-07-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "在全市采集了 · collected in the whole city"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (q)-[:PART_OF]->(c:Area:City {code: 'C1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unstated", place = "一社区" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})

CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "社区已撤销 · the community itself has ended"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})

CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []
*/
