// 支部没有书记:任命书记 · A branch without a secretary: appoint one
/*
why = "支部书记的岗位空着,任命一名就补上。"
basis = "field"
max_db_hits = 2600
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
WHERE f.rule = 'gaps.branch_without_secretary' AND f.state = 'gap'
MATCH (branch:Organization&Branch {code: f.subject})
OPTIONAL MATCH (branch)<-[:OF]-(post:Post {role: 'secretary'})
WHERE coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
OPTIONAL MATCH (post)-[:FOR]->(served)
RETURN branch AS subject, f.rule AS rule, '' AS what, '' AS part, '' AS way, '' AS step, 1 AS need,
  post.code AS post, 'secretary' AS role, branch.code AS body, served.code AS served,
  coalesce(post.seats, post.due_seats, 1) - COUNT {
    MATCH (post)<-[h:HOLDS]-(person:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    RETURN DISTINCT person
  } AS room, NULL AS people, CASE
    WHEN post IS NULL THEN 'no_post'
    WHEN branch.term_to_min < $as_of THEN 'term_over'
  END AS reason
ORDER BY body, post
/*
[[example]]
about = "书记的岗位空着 · the post is vacant"
given = "CREATE (:Organization:Branch {code: 'B1'})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary', due: true, due_seats: 1})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.branch_without_secretary", subject = "B1", state = "gap" } ] }
expect = [ { subject = "B1", rule = "gaps.branch_without_secretary", what = "", part = "", way = "", step = "", need = 1, post = "B1#secretary", role = "secretary", body = "B1", room = 1 } ]

[[example]]
about = "届满的;没有书记岗位的 · over term; without the post"
given = "CREATE (:Organization:Branch {code: 'B1', term_to_min: date('2026-06-29')})<-[:OF]-(:Post {code: 'B1#secretary', role: 'secretary'}) CREATE (:Organization:Branch {code: 'B2'})<-[:OF]-(:Post {code: 'B2#secretary', role: 'secretary', to_max: date('2026-01-01')})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.branch_without_secretary", subject = "B1", state = "gap" }, { rule = "gaps.branch_without_secretary", subject = "B2", state = "gap" } ] }
expect = [
  { subject = "B1", rule = "gaps.branch_without_secretary", what = "", part = "", way = "", step = "", need = 1, post = "B1#secretary", role = "secretary", body = "B1", room = 1, reason = "term_over" },
  { subject = "B2", rule = "gaps.branch_without_secretary", what = "", part = "", way = "", step = "", need = 1, role = "secretary", body = "B2", room = 1, reason = "no_post" },
]

[[example]]
about = "只是可能的不是目标 · what is only possible is no target"
given = "CREATE (:Organization:Branch {code: 'B1'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.branch_without_secretary", subject = "B1", state = "possible" } ] }
expect = []
*/
