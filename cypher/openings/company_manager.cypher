// 物业经理没有兼任社区委员:增补为兼职委员 · A manager who is on no community's committee: co-opt him
/*
why = "物业公司负责人是党员的,兼任所管小区的社区党组织兼职委员。"
basis = "field"
max_db_hits = 14100
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
WHERE f.rule = 'gaps.company_manager_not_on_committee' AND f.state = 'gap'
MATCH (company:Organization&PropertyCompany {code: f.subject})
WITH f, company, COLLECT {
  MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(x:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  RETURN DISTINCT x.key AS key ORDER BY key
} AS people, COLLECT {
  MATCH (company)-[m:MANAGES]->(:Compound)-[:PART_OF*1..4]->(:Community)<-[c:COVERS]-(b:CommunityCommittee)
  WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
    AND c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
    AND coalesce(b.term_to_min >= $as_of, true)
  RETURN DISTINCT b
} AS bodies
UNWIND CASE WHEN size(bodies) = 0 THEN [NULL] ELSE bodies END AS b
RETURN company AS subject, f.rule AS rule, '' AS what, '' AS part, '' AS way, '' AS step, 1 AS need,
  b.code + '#part_time_member' AS post, 'part_time_member' AS role, b.code AS body, NULL AS served, NULL AS room,
  people, CASE WHEN b IS NULL THEN 'no_post' END AS reason
ORDER BY company.code, post
/*
[[example]]
about = "所管小区的社区党组织 · the committee of a community where it manages"
given = """
CREATE (:Area:Compound {code: 'K1'})-[:PART_OF]->(:Area:Grid {code: 'G1'})-[:PART_OF]->(a:Area:Community {code: 'A1'})
WITH a MATCH (k:Compound)
CREATE (w:Organization:PropertyCompany {code: 'W1'})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (:Person {key: 'c1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager', role: 'manager'})-[:OF]->(w)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.company_manager_not_on_committee", subject = "W1", state = "gap" } ] }
expect = [ { subject = "W1", rule = "gaps.company_manager_not_on_committee", what = "", part = "", way = "", step = "", need = 1, post = "M1#part_time_member", role = "part_time_member", body = "M1", people = ["c1"] } ]

[[example]]
about = "没有确定的社区党组织;只是可能的不是目标 · no certain committee; what is only possible is no target"
given = "CREATE (:Organization:PropertyCompany {code: 'W1'}), (:Organization:PropertyCompany {code: 'W2'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.company_manager_not_on_committee", subject = "W1", state = "gap" }, { rule = "gaps.company_manager_not_on_committee", subject = "W2", state = "possible" } ] }
expect = [ { subject = "W1", rule = "gaps.company_manager_not_on_committee", what = "", part = "", way = "", step = "", need = 1, role = "part_time_member", people = [], reason = "no_post" } ]

[[example]]
about = "别的规则 · another rule"
given = "CREATE (:Organization:PropertyCompany {code: 'W1'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.company_without_branch", subject = "W1", state = "gap" } ] }
expect = []
*/
