// 网格没有支部书记:任命覆盖它的支部的书记 · A grid without a secretary: appoint one to a branch that covers it
/*
why = "网格的支部书记就是覆盖它的支部的书记;没有支部的先要建支部,那不是任命。 · Where no branch covers it, one has to be founded first."
basis = "seed:2"
max_db_hits = 3600
[params]
findings = { type = "list<map>", about = "规则的发现:rule, subject, state 与各列 · findings of the rules" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
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
WITH f
WHERE f.rule = 'gaps.grid_without_secretary' AND f.state = 'gap'
MATCH (grid:Area&Grid {code: f.subject})
OPTIONAL MATCH (grid)<-[c:COVERS]-(branch:Branch)
WHERE c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
  AND branch.from_max <= $as_of AND (branch.to_min > $as_of OR branch.to_min IS NULL AND branch.status = 'current')
OPTIONAL MATCH (branch)<-[:OF]-(post:Post {role: 'secretary'})
WHERE coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
OPTIONAL MATCH (post)-[:FOR]->(served)
RETURN grid AS subject, f.rule AS rule, '' AS what, '' AS part, '' AS way, '' AS step, 1 AS need,
  post.code AS post, 'secretary' AS role, branch.code AS body, served.code AS served,
  coalesce(post.seats, post.due_seats, 1) - COUNT {
    MATCH (post)<-[h:HOLDS]-(person:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT person
  } AS room, NULL AS people, CASE
    WHEN branch IS NULL THEN 'no_branch'
    WHEN post IS NULL THEN 'no_post'
    WHEN branch.term_to_min < $as_of THEN 'term_over'
  END AS reason
ORDER BY grid.code, body, post
/*
[[example]]
about = "支部在,书记空缺 · covered by a branch whose secretary's post is vacant"
given = "CREATE (:Area:Grid {code: 'G1'})<-[:COVERS {status: 'current', from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', status: 'current', from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.grid_without_secretary", subject = "G1", state = "gap", reason = "vacant" } ] }
expect = [ { subject = "G1", rule = "gaps.grid_without_secretary", what = "", part = "", way = "", step = "", need = 1, post = "B1#secretary", role = "secretary", body = "B1", room = 1 } ]

[[example]]
about = "没有支部,或覆盖是否还在不详:先建支部 · no branch, or perhaps none: found one first"
given = "CREATE (:Area:Grid {code: 'G1'}), (:Area:Grid {code: 'G2'})<-[:COVERS {status: 'unknown', from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', status: 'current', from_max: date('2020-01-01')})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.grid_without_secretary", subject = "G1", state = "gap", reason = "no_branch" }, { rule = "gaps.grid_without_secretary", subject = "G2", state = "gap", reason = "no_branch" } ] }
expect = [
  { subject = "G1", rule = "gaps.grid_without_secretary", what = "", part = "", way = "", step = "", need = 1, role = "secretary", room = 1, reason = "no_branch" },
  { subject = "G2", rule = "gaps.grid_without_secretary", what = "", part = "", way = "", step = "", need = 1, role = "secretary", room = 1, reason = "no_branch" },
]

[[example]]
about = "只是可能的不是目标 · what is only possible is no target"
given = "CREATE (:Area:Grid {code: 'G1'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.grid_without_secretary", subject = "G1", state = "unknown", reason = "vacant" } ] }
expect = []
*/
