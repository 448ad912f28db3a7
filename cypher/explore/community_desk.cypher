// 一个社区的台账 · The desk of a community
/*
why = "社区在办的事项、证明、牌子,各对应清单上的哪一项,是谁提出的;移出清单、取消或摘除的标为 over。 · What a community is asked for, which entry of a list each is about, and who asks."
basis = "seed:9"
max_db_hits = 1400
[params]
community = { type = "string", about = "社区编码 · the community's code" }
limit = { type = "integer", default = 300, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
what = "string"
name = "string"
state = "string"
*/
MATCH (community:Area {code: $community})<-[at:AT]-(request:Request)
WHERE coalesce(request.from_min <= $as_of, true) AND coalesce(request.to_max > $as_of, true)
CALL (community, at, request) {
  MATCH path = (community)<-[at]-(request)
  RETURN path, request.kind AS what, request AS node
  UNION ALL
  MATCH path = (request)-[:ABOUT]->(entry)
  RETURN path, 'entry' AS what, entry AS node
  UNION ALL
  MATCH path = (request)-[:ASKED_BY]->(body)
  RETURN path, 'asked_by' AS what, body AS node
}
RETURN path, what, coalesce(node.name, node.code) AS name, CASE
    WHEN coalesce(node.dropped_max, node.removed_max) <= $as_of THEN 'over'
    WHEN node.from_max <= $as_of AND (node.to_min > $as_of OR node.to_min IS NULL AND node.status = 'current') THEN 'certain'
    WHEN coalesce(node.from_min <= $as_of, true) AND coalesce(node.to_max > $as_of, true) THEN 'possible'
    ELSE 'over'
  END AS state
ORDER BY request.code, length(path), what DESC
LIMIT $limit
/*
[[example]]
about = "事项在清单上,证明已取消 · an admitted affair, and a certificate that was dropped"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区'})
CREATE (q)<-[:AT {key: '1'}]-(r:Matter:Request {key: 'Request:1', code: '1', name: '入户核查', kind: 'affair', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:ABOUT]->(:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1', name: '入户核查', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (r)-[:ASKED_BY {key: '1'}]->(:Organization {code: 'B1', name: '民政局', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (q)<-[:AT {key: '1'}]-(:Matter:Request {key: 'Request:2', code: '2', name: '居住证明', kind: 'certificate', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:ABOUT]->(:Matter:Certificate {key: 'Certificate:C1', code: 'C1', name: '居住证明', dropped_min: date('2021-01-01'), dropped_max: date('2021-01-01')})
CREATE (q)<-[:AT {key: '1'}]-(:Matter:Request {key: 'Request:3', code: '3', kind: 'affair', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30, community = "Q1" }
expect = [{ path = ["Q1", "Request:1"], what = "affair", name = "入户核查", state = "certain" }, { path = ["Request:1", "AffairItem:A1"], what = "entry", name = "入户核查", state = "certain" }, { path = ["Request:1", "B1"], what = "asked_by", name = "民政局", state = "possible" }, { path = ["Q1", "Request:2"], what = "certificate", name = "居住证明", state = "possible" }, { path = ["Request:2", "Certificate:C1"], what = "entry", name = "居住证明", state = "over" }]

[[example]]
about = "台账是空的 · an empty desk"
given = """
CREATE (:Area:Community {code: 'Q1'})
"""
params = { as_of = 2026-06-30, community = "Q1" }
expect = []
*/
