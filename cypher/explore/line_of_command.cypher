// 一项任务的指挥链 · The line of command of a task
/*
why = "市委牵头抓总、县区指导推动、街道统筹协调、社区兜底管理:从任务到制定方案的党委,从责任单位到各级联席会议,一条一条画出来。 · From a task up to the committee that issued its plan, and from its unit down to the joint conference of each level."
basis = "seed:7"
max_db_hits = 13000
[params]
task = { type = "string", about = "任务编码 · code of a task" }
area = { type = "string", default = "", about = "区域编码:只画通向它的;空为全市 · area code: only what leads to it; empty: everywhere" }
limit = { type = "integer", default = 300, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
what = "string"
name = "string"
sure = "boolean"
*/
MATCH (task:Matter {key: 'Task:' + $task})
CALL (task) {
  MATCH path = (task)-[:UNDER]->(:Policy)-[:OWNED_BY]->(:Organization)
  RETURN path, 1 AS rank, 'plan' AS what
  UNION ALL
  MATCH path = (task)-[:OWNED_BY]->(:Organization)
  RETURN path, 2 AS rank, 'unit' AS what
  UNION ALL
  MATCH path = (task)-[:OWNED_BY]->(:Organization)
    ((:Organization)-[s:SUBORDINATE_TO]->(upper:Organization)
      WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true) AND coalesce(upper.from_min <= $as_of, true) AND coalesce(upper.to_max > $as_of, true)){1,6}
    (head:Organization)
  WHERE EXISTS { (head)<-[:OWNED_BY]-(:Policy)<-[:UNDER]-(task) }
  RETURN path, 3 AS rank, 'up' AS what
  UNION ALL
  MATCH path = (task)-[:OWNED_BY]->(:Organization)
    ((:Organization)<-[s:SUBORDINATE_TO]-(lower:Organization)
      WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true) AND coalesce(lower.from_min <= $as_of, true) AND coalesce(lower.to_max > $as_of, true)){0,4}
    (:Organization)-[m:MEMBER_OF]->(conference:JointConference)-[k:COVERS]->(place:Area)
  WHERE ($area = '' OR EXISTS { (:Area {code: $area})-[:PART_OF*0..9]->(place) })
    AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    AND coalesce(conference.from_min <= $as_of, true) AND coalesce(conference.to_max > $as_of, true)
    AND coalesce(k.from_min <= $as_of, true) AND coalesce(k.to_max > $as_of, true)
  RETURN path, CASE place.tier WHEN 'City' THEN 4 WHEN 'County' THEN 5 WHEN 'Community' THEN 7 ELSE 6 END AS rank,
    CASE place.tier WHEN 'City' THEN 'city' WHEN 'County' THEN 'county' WHEN 'Community' THEN 'community' ELSE 'street' END AS what
}
RETURN path, what, coalesce(last(nodes(path)).name, last(nodes(path)).code) AS name,
  all(each IN relationships(path) WHERE type(each) IN ['UNDER', 'OWNED_BY'] OR coalesce(each.from_max <= $as_of AND (each.to_min > $as_of OR each.to_min IS NULL AND each.status = 'current'), false))
    AND all(each IN nodes(path) WHERE NOT each:Organization OR coalesce(each.from_max <= $as_of AND (each.to_min > $as_of OR each.to_min IS NULL AND each.status = 'current'), false)) AS sure
ORDER BY rank, length(path), name
LIMIT $limit
/*
[[example]]
about = "从市委到社区 · from the city's committee to the community"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务'})-[:UNDER]->(:Matter:Policy {key: 'Policy:1', name: '方案'})-[:OWNED_BY]->(h:Organization {code: 'H', name: '市委', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (t)-[:OWNED_BY]->(u:Organization {code: 'U', name: '市民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(h)
CREATE (a:Area:City {code: 'A', name: '市', tier: 'City'})<-[:PART_OF]-(b:Area:County {code: 'B', name: '县', tier: 'County'})<-[:PART_OF]-(c:Area:Town {code: 'C', name: '镇', tier: 'Town'})<-[:PART_OF]-(d:Area:Community {code: 'D', name: '社区', tier: 'Community'})
CREATE (u)-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'LA', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (u)<-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(v:Organization {code: 'V', name: '县民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'LB', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
CREATE (v)<-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(w:Organization {code: 'W', name: '民政站', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'LC', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (w)-[:MEMBER_OF {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'LD', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(d)
"""
params = { task = "1", as_of = 2026-06-30 }
expect = [
  { path = ["Task:1", "Policy:1", "H"], what = "plan", name = "市委", sure = true },
  { path = ["Task:1", "U"], what = "unit", name = "市民政局", sure = true },
  { path = ["Task:1", "U", "H"], what = "up", name = "市委", sure = true },
  { path = ["Task:1", "U", "LA", "A"], what = "city", name = "市", sure = true },
  { path = ["Task:1", "U", "V", "LB", "B"], what = "county", name = "县", sure = true },
  { path = ["Task:1", "U", "V", "W", "LC", "C"], what = "street", name = "镇", sure = true },
  { path = ["Task:1", "U", "V", "W", "LD", "D"], what = "community", name = "社区", sure = false },
]

[[example]]
about = "只画通向一处的;已终止的不画 · only what leads to one place; what is over is not drawn"
given = """
CREATE (t:Matter:Task {key: 'Task:1', code: '1', name: '任务'})-[:OWNED_BY]->(u:Organization {code: 'U', name: '市民政局', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a:Area:City {code: 'A', name: '市', tier: 'City'})<-[:PART_OF]-(b:Area:County {code: 'B', name: '县', tier: 'County'}), (a)<-[:PART_OF]-(c:Area:County {code: 'C', name: '另一县', tier: 'County'})
CREATE (u)<-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'V', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'LB', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
CREATE (u)<-[:SUBORDINATE_TO {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'W', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:MEMBER_OF {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:JointConference {code: 'LC', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (u)-[:MEMBER_OF {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Organization:JointConference {code: 'LA', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
"""
params = { task = "1", area = "B", as_of = 2026-06-30 }
expect = [
  { path = ["Task:1", "U"], what = "unit", name = "市民政局", sure = true },
  { path = ["Task:1", "U", "V", "LB", "B"], what = "county", name = "县", sure = true },
]

[[example]]
about = "没有这个编码 · no such code"
given = "CREATE (:Matter:Task {key: 'Task:1', code: '1'})"
params = { task = "2", as_of = 2026-06-30 }
expect = []
*/
