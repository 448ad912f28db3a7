// 网格的包联干部、网格长、网格员、协管员:任命到为网格设的岗位 · The posts of a grid: appointments to them
/*
why = "每个网格 1+1+1+N,另有网格长:包联干部、网格长、专职网格员各一名,协管员若干;缺几名就任命几名。"
basis = "seed:2"
max_db_hits = 1100
[params]
findings = { type = "list<map>", about = "规则的发现:rule, subject, state 与各列 · findings of the rules" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
assistants = { type = "integer", default = 2, about = "至少几名协管员 · assistants at least" }
[columns]
subject = "node"
rule = "string"
what = "string"
part = "string"
way = "string"
step = "string"
need = "integer"
post = "string"
role = "string"
body = "string"
served = "string"
room = "integer"
people = "list"
reason = "string"
*/
UNWIND $findings AS f
WITH f, CASE f.rule
  WHEN 'gaps.grid_without_cadre' THEN 'responsible_cadre'
  WHEN 'gaps.grid_without_head' THEN 'grid_head'
  WHEN 'gaps.grid_without_worker' THEN 'grid_worker'
  WHEN 'gaps.grid_short_of_assistants' THEN 'grid_assistant'
END AS role
WHERE role IS NOT NULL AND f.state = 'gap'
MATCH (grid:Area&Grid {code: f.subject})
OPTIONAL MATCH (grid)<-[:FOR]-(post:Post {role: role})
WHERE coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
OPTIONAL MATCH (post)-[:OF]->(body:Organization)
RETURN grid AS subject, f.rule AS rule, '' AS what, '' AS part, '' AS way, '' AS step,
  CASE role WHEN 'grid_assistant' THEN $assistants - f.held ELSE 1 END AS need,
  post.code AS post, role, body.code AS body, grid.code AS served,
  coalesce(post.seats, post.due_seats, 1) - COUNT {
    MATCH (post)<-[h:HOLDS]-(person:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT person
  } AS room, NULL AS people, CASE
    WHEN post IS NULL THEN 'no_post'
    WHEN body.term_to_min < $as_of THEN 'term_over'
  END AS reason
ORDER BY served, role, post
/*
[[example]]
about = "缺一名协管员,缺网格员 · one assistant short, no worker"
given = """
CREATE (g:Area:Grid {code: 'G1'})<-[:FOR]-(p:Post {code: 'M1#grid_assistant#G1', role: 'grid_assistant', seats: 2})-[:OF]->(:Organization:CommunityCommittee {code: 'M1'})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'x'})
CREATE (g)<-[:FOR]-(:Post {code: '#grid_worker#G1', role: 'grid_worker', due: true, due_seats: 1})
"""
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.grid_short_of_assistants", subject = "G1", state = "gap", held = 1 }, { rule = "gaps.grid_without_worker", subject = "G1", state = "gap" } ] }
expect = [
  { subject = "G1", rule = "gaps.grid_short_of_assistants", what = "", part = "", way = "", step = "", need = 1, post = "M1#grid_assistant#G1", role = "grid_assistant", body = "M1", served = "G1", room = 1 },
  { subject = "G1", rule = "gaps.grid_without_worker", what = "", part = "", way = "", step = "", need = 1, post = "#grid_worker#G1", role = "grid_worker", served = "G1", room = 1 },
]

[[example]]
about = "没有这个岗位;设岗位的组织届满 · there is no such post; the body that it is of is over term"
given = "CREATE (g:Area:Grid {code: 'G1'})<-[:FOR]-(:Post {code: 'M1#grid_worker#G1', role: 'grid_worker'})-[:OF]->(:Organization {code: 'M1', term_to_min: date('2026-01-01')})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.grid_without_cadre", subject = "G1", state = "gap" }, { rule = "gaps.grid_without_worker", subject = "G1", state = "gap" } ] }
expect = [
  { subject = "G1", rule = "gaps.grid_without_cadre", what = "", part = "", way = "", step = "", need = 1, role = "responsible_cadre", served = "G1", room = 1, reason = "no_post" },
  { subject = "G1", rule = "gaps.grid_without_worker", what = "", part = "", way = "", step = "", need = 1, post = "M1#grid_worker#G1", role = "grid_worker", body = "M1", served = "G1", room = 1, reason = "term_over" },
]

[[example]]
about = "别的规则,可能的:不是目标 · another rule, or only possible: no target"
given = "CREATE (:Area:Grid {code: 'G1'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.grid_without_branch", subject = "G1", state = "gap" }, { rule = "gaps.grid_without_cadre", subject = "G1", state = "possible" } ] }
expect = []
*/
