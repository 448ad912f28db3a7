// 社区在办的事项不在准入清单上 · Affairs on a community's desk that are not admitted
/*
why = "社区事务实行准入制:清单上没有的、已经移出清单的,不得交社区办。台账没有采集、清单没有装载的社区不判,只说不详。"
basis = "seed:9"
severity = "gap"
confidence = "A"
identity = ["subject"]
rests_on = ["areas"]
population = '''
MATCH (community:Community)<-[:AT]-(request:Request {kind: 'affair'})
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
  AND coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
RETURN count(request)
'''
max_db_hits = 15600
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
  MATCH (item:AffairItem)
  WHERE coalesce(item.from_min <= $as_of, true) AND coalesce(item.to_max > $as_of, true)
} AS listed
MATCH (community:Community)
WHERE ($area = '' OR EXISTS { (community)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(community.from_min <= $as_of, true) AND coalesce(community.to_max > $as_of, true)
CALL (community, listed) {
  MATCH (community)<-[:AT]-(request:Request {kind: 'affair'})
  WHERE listed
    AND coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
    AND NOT EXISTS {
      MATCH (request)-[:ABOUT]->(item:AffairItem)
      WHERE item.from_max <= $as_of AND (item.to_min > $as_of OR item.to_min IS NULL AND item.status = 'current')
    }
  WITH request, CASE
    WHEN EXISTS {
      MATCH (request)-[:ABOUT]->(item:AffairItem)
      WHERE coalesce(item.from_min <= $as_of, true) AND coalesce(item.to_max > $as_of, true)
    } THEN 'perhaps'
    WHEN EXISTS { (request)-[:ABOUT]->(:AffairItem) } THEN 'taken_off'
    ELSE 'unlisted'
  END AS reason
  RETURN request AS subject, reason, CASE
    WHEN reason = 'perhaps' THEN 'possible'
    WHEN NOT coalesce(request.from_max <= $as_of AND (request.to_min > $as_of OR request.to_min IS NULL AND request.status = 'current'), false) THEN 'possible'
    ELSE 'gap'
  END AS state
  UNION ALL
  WITH community, listed
  WHERE NOT listed OR NOT EXISTS {
      MATCH (community)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'requests'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
    }
  RETURN community AS subject, CASE WHEN listed THEN 'no_desk' ELSE 'no_list' END AS reason, 'unknown' AS state
}
RETURN subject, state, subject.name AS name, reason, community.name AS place,
  head(COLLECT { MATCH (subject)-[:ASKED_BY]->(body) RETURN coalesce(body.name, body.code) ORDER BY body.code LIMIT 1 }) AS asked_by
ORDER BY state, subject.code
/*
[[example]]
about = "清单上没有 · not on the list"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ASKED_BY {key: '1'}]->(:Organization {code: 'B1', name: '民政局'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unlisted", place = "一社区", asked_by = "民政局" }]

[[example]]
about = "清单上有 · on the list"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "移出了清单 · taken off the list"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (j:Matter:AffairItem {key: 'AffairItem:A2', code: 'A2', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "taken_off", place = "一社区" }]

[[example]]
about = "何时移出不详 · when it was taken off is not known"
covers = "unknown date"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "入户核查", reason = "perhaps", place = "一社区" }]

[[example]]
about = "何时办结不详 · when it was done with is not known"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "possible", name = "入户核查", reason = "unlisted", place = "一社区" }]

[[example]]
about = "已经办结 · done with"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "要的是证明,另有规则 · certificates have a rule of their own"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'certificate', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "清单没有装载 · the list was not loaded"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_list", place = "一社区" }]

[[example]]
about = "清单全部过期 · nothing on the list holds any more"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (r)-[:ABOUT]->(i)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_list", place = "一社区" }]

[[example]]
about = "没有采集过,却已经看到 · not collected, but seen all the same"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unlisted", place = "一社区" }, { subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "台账没有采集过 · nobody collected the desk"
covers = "uncollected"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: false, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-07-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Q1", state = "unknown", name = "一社区", reason = "no_desk", place = "一社区" }]

[[example]]
about = "在全市采集了 · collected in the whole city"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (q)-[:PART_OF]->(c:Area:City {code: 'C1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(c)
"""
params = { as_of = 2026-06-30 }
expect = [{ subject = "Request:T1", state = "gap", name = "入户核查", reason = "unlisted", place = "一社区" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "社区已撤销 · the community itself has ended"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区', tier: 'Community', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (i:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r:Matter:Request {key: 'Request:T1', code: 'T1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:AT {key: '1'}]->(q)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'requests', complete: true, since: date('2026-01-01')}]->(q)
"""
params = { as_of = 2026-06-30 }
expect = []
*/
