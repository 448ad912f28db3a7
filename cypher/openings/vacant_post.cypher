// 空缺岗位:任命到这个岗位 · A vacant post: appointments to it
/*
why = "必设岗位空缺,任命够缺的人数就补上;物业公司自己的岗位靠聘用,不由党组织任命。 · A company's own posts are filled by employing."
basis = "field"
max_db_hits = 2600
[params]
findings = { type = "list<map>", about = "规则的发现:rule, subject, state 与各列 · findings of the rules" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
term_years = { type = "integer", default = 5, about = "业委会任期几年 · years of an owners' committee's term" }
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
WHERE f.rule = 'gaps.vacant_post' AND f.state = 'gap'
MATCH (post:Post {code: f.subject})
OPTIONAL MATCH (post)-[:OF]->(body:Organization)
OPTIONAL MATCH (post)-[:FOR]->(served)
WITH f, post, body, served, coalesce(post.seats, post.due_seats, 1) - COUNT {
  MATCH (post)<-[h:HOLDS]-(person:Person)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  RETURN DISTINCT person
} AS room
RETURN post AS subject, f.rule AS rule, '' AS what, '' AS part, '' AS way, '' AS step, f.vacant AS need,
  post.code AS post, post.role AS role, body.code AS body, served.code AS served, room, NULL AS people, CASE
    WHEN body:PropertyCompany AND post.role <> 'adviser' THEN 'employment'
    WHEN coalesce(body.term_to_min, CASE WHEN body:OwnersCommittee
      THEN body.term_from_min + duration({years: $term_years}) END) < $as_of THEN 'term_over'
  END AS reason
ORDER BY post
/*
[[example]]
about = "两个名额缺两人,其中一人去留不详:只剩一个空位 · two are missing, one of them may be there: room for one"
given = """
CREATE (o:Organization:CommunityCommittee {code: 'M1', status: 'current'})<-[:OF]-(p:Post {code: 'M1#grid_assistant#G1', role: 'grid_assistant', seats: 2, required: true, status: 'current'})-[:FOR]->(:Area:Grid {code: 'G1'})
CREATE (p)<-[:HOLDS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'x'})
"""
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.vacant_post", subject = "M1#grid_assistant#G1", state = "gap", vacant = 2 } ] }
expect = [ { subject = "M1#grid_assistant#G1", rule = "gaps.vacant_post", what = "", part = "", way = "", step = "", need = 2, post = "M1#grid_assistant#G1", role = "grid_assistant", body = "M1", served = "G1", room = 1 } ]

[[example]]
about = "公司的经理靠聘用;任期已满的业委会要重新选举 · a manager is employed; a committee over term is elected anew"
given = """
CREATE (:Organization:PropertyCompany {code: 'W1'})<-[:OF]-(:Post {code: 'W1#manager', role: 'manager'})
CREATE (:Organization:OwnersCommittee {code: 'Y1', term_to_min: date('2025-01-01')})<-[:OF]-(:Post {code: 'Y1#director', role: 'director'})
CREATE (:Organization:OwnersCommittee {code: 'Y2', term_from_min: date('2021-01-01')})<-[:OF]-(:Post {code: 'Y2#director', role: 'director'})
CREATE (:Organization:OwnersCommittee {code: 'Y3', term_from_min: date('2022-01-01')})<-[:OF]-(:Post {code: 'Y3#director', role: 'director'})
"""
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.vacant_post", subject = "W1#manager", state = "gap", vacant = 1 }, { rule = "gaps.vacant_post", subject = "Y1#director", state = "gap", vacant = 1 }, { rule = "gaps.vacant_post", subject = "Y2#director", state = "gap", vacant = 1 }, { rule = "gaps.vacant_post", subject = "Y3#director", state = "gap", vacant = 1 } ] }
expect = [
  { subject = "W1#manager", rule = "gaps.vacant_post", what = "", part = "", way = "", step = "", need = 1, post = "W1#manager", role = "manager", body = "W1", room = 1, reason = "employment" },
  { subject = "Y1#director", rule = "gaps.vacant_post", what = "", part = "", way = "", step = "", need = 1, post = "Y1#director", role = "director", body = "Y1", room = 1, reason = "term_over" },
  { subject = "Y2#director", rule = "gaps.vacant_post", what = "", part = "", way = "", step = "", need = 1, post = "Y2#director", role = "director", body = "Y2", room = 1, reason = "term_over" },
  { subject = "Y3#director", rule = "gaps.vacant_post", what = "", part = "", way = "", step = "", need = 1, post = "Y3#director", role = "director", body = "Y3", room = 1 },
]

[[example]]
about = "可能的、未知的、别的规则的都不是目标 · possible, unknown, of another rule: no target"
given = "CREATE (:Post {code: 'M1#secretary', role: 'secretary'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.vacant_post", subject = "M1#secretary", state = "possible", vacant = 1 }, { rule = "gaps.vacant_post", subject = "M1#secretary", state = "unknown", vacant = 1 }, { rule = "gaps.other", subject = "M1#secretary", state = "gap", vacant = 1 } ] }
expect = []
*/
