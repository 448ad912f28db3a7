// 支部达标:达标、不达标、还没查 · Branches and standards: met, not met, not yet checked
/*
why = "每个支部对照每条标准:查过的连一条线,写着结果;没有查过的,两个点都在,没有线。先后说不准的算 unsure。 · Each branch against each standard: a line with the result where it was checked, two nodes without one where it was not."
basis = "seed:10"
max_db_hits = 50000
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 300, about = "最多几行 · rows at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
branch = "node"
standard = "node"
state = "string"
checked_on = "date"
name = "string"
standard_name = "string"
*/
MATCH (standard:Standard)
WHERE coalesce(standard.from_min <= $as_of, true) AND coalesce(standard.to_max > $as_of, true)
WITH collect(standard) AS standards
MATCH (branch:Branch)
WHERE ($area = '' OR EXISTS { (branch)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(branch.from_min <= $as_of, true) AND coalesce(branch.to_max > $as_of, true)
UNWIND standards AS standard
OPTIONAL MATCH path = (branch)-[c:CHECKED]->(standard)
WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
WITH branch, standard, collect(CASE WHEN c IS NOT NULL THEN {path: path, result: c.result, first: c.from_min, last: c.from_max} END) AS checks
// What a later check has certainly overtaken counts no more.
WITH branch, standard, [c IN checks WHERE none(o IN checks WHERE coalesce(o.last <= $as_of AND o.first > c.last, false))] AS latest
WITH branch, standard, CASE
  WHEN size(latest) = 0 THEN 'not_checked'
  WHEN any(c IN latest WHERE c.result <> latest[0].result) THEN 'unsure'
  WHEN NOT any(c IN latest WHERE coalesce(c.last <= $as_of, false)) THEN 'unsure'
  ELSE latest[0].result
END AS state, head(COLLECT { UNWIND latest AS c RETURN c ORDER BY c.last IS NULL, c.last DESC, c.result LIMIT 1 }) AS shown
RETURN shown.path AS path, branch, standard, state, shown.last AS checked_on, branch.name AS name, standard.name AS standard_name
ORDER BY CASE state WHEN 'not_met' THEN 1 WHEN 'unsure' THEN 2 WHEN 'not_checked' THEN 3 ELSE 4 END, branch.code, standard.code
LIMIT $limit
/*
[[example]]
about = "达标、不达标、还没查 · met, not met, not yet checked"
given = """
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (x:Matter:Standard {key: 'Standard:1', code: '1', name: '书记在岗', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Matter:Standard {key: 'Standard:2', code: '2', name: '按期换届', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (z:Matter:Standard {key: 'Standard:3', code: '3', name: '党费足额', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(x)
CREATE (b)-[:CHECKED {key: '2', result: 'not_met', status: 'current', from_min: date('2026-04-20'), from_max: date('2026-04-20')}]->(y)
"""
params = { as_of = 2026-06-30 }
expect = [
  { path = ["B1", "Standard:2"], branch = "B1", standard = "Standard:2", state = "not_met", checked_on = 2026-04-20, name = "一支部", standard_name = "按期换届" },
  { branch = "B1", standard = "Standard:3", state = "not_checked", name = "一支部", standard_name = "党费足额" },
  { path = ["B1", "Standard:1"], branch = "B1", standard = "Standard:1", state = "met", checked_on = 2026-04-20, name = "一支部", standard_name = "书记在岗" },
]

[[example]]
about = "后来补上了;同一天两个结果;何时查的不详 · mended since; two results of one day; nobody knows when"
given = """
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (x:Matter:Standard {key: 'Standard:1', code: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (y:Matter:Standard {key: 'Standard:2', code: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (z:Matter:Standard {key: 'Standard:3', code: '3', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:CHECKED {key: '1', result: 'not_met', status: 'current', from_min: date('2025-10-09'), from_max: date('2025-10-09')}]->(x)
CREATE (b)-[:CHECKED {key: '2', result: 'met', status: 'current', from_min: date('2026-05-18'), from_max: date('2026-05-18')}]->(x)
CREATE (b)-[:CHECKED {key: '3', result: 'not_met', status: 'current', from_min: date('2026-05-18'), from_max: date('2026-05-18')}]->(y)
CREATE (b)-[:CHECKED {key: '4', result: 'met', status: 'current', from_min: date('2026-05-18'), from_max: date('2026-05-18')}]->(y)
CREATE (b)-[:CHECKED {key: '5', result: 'met', status: 'current'}]->(z)
"""
params = { as_of = 2026-06-30 }
expect = [
  { path = ["B1", "Standard:2"], branch = "B1", standard = "Standard:2", state = "unsure", checked_on = 2026-05-18 },
  { path = ["B1", "Standard:3"], branch = "B1", standard = "Standard:3", state = "unsure" },
  { path = ["B1", "Standard:1"], branch = "B1", standard = "Standard:1", state = "met", checked_on = 2026-05-18 },
]

[[example]]
about = "支部不在这个区域,标准也已废止 · a branch of elsewhere, and a standard that has ended"
given = """
CREATE (b:Organization:Branch {code: 'B1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(:Area {code: 'A'})
CREATE (:Area {code: 'B'})
CREATE (:Matter:Standard {key: 'Standard:1', code: '1', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2018-01-01'), to_max: date('2018-01-01')})
CREATE (:Matter:Standard {key: 'Standard:2', code: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "B" }
expect = []
*/
