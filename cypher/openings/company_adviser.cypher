// 物业公司该有党建指导员:由书记担任 · A company due an adviser: a secretary becomes one
/*
why = "没有党员的公司配党建指导员,别的公司也要有书记任指导员:由它所管小区的社区或网格党组织书记担任。该建支部的要先建支部。 · A secretary of its community or grid advises a company; where a branch is due, one has to be founded first."
basis = "seed:3"
max_db_hits = 42900
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
WHERE f.rule IN ['gaps.company_without_branch', 'gaps.company_without_secretary_as_adviser'] AND f.state = 'gap'
MATCH (company:Organization&PropertyCompany {code: f.subject})
WITH f, company, CASE coalesce(f.due, 'adviser') WHEN 'adviser' THEN COLLECT {
  MATCH (company)-[m:MANAGES]->(:Compound)-[:PART_OF*1..4]->(area)<-[c:COVERS]-(b:Branch|CommunityCommittee)
  WHERE (area:Grid AND b:Branch AND b.form = 'grid' OR area:Community AND b:CommunityCommittee)
    AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
    AND c.from_max <= $as_of AND (c.to_min > $as_of OR c.to_min IS NULL AND c.status = 'current')
    AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
    AND coalesce(b.term_to_min >= $as_of, true)
  RETURN DISTINCT b
} ELSE [] END AS bodies
UNWIND CASE WHEN size(bodies) = 0 THEN [NULL] ELSE bodies END AS b
RETURN company AS subject, f.rule AS rule, '' AS what, '' AS part, '' AS way, '' AS step, 1 AS need,
  b.code + '#adviser#' + company.code AS post, 'adviser' AS role, b.code AS body, company.code AS served, NULL AS room,
  COLLECT {
    MATCH (b)<-[:OF]-(:Post {role: 'secretary'})<-[h:HOLDS]-(x:Person)
    WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    RETURN DISTINCT x.key
  } AS people,
  CASE WHEN f.due <> 'adviser' THEN 'no_branch' WHEN b IS NULL THEN 'no_post' END AS reason
ORDER BY company.code, post
/*
[[example]]
about = "社区书记、网格支部书记都可以 · the secretary of the community or of the grid's branch"
given = """
CREATE (k:Area:Compound {code: 'K1'})-[:PART_OF]->(g:Area:Grid {code: 'G1'})-[:PART_OF]->(a:Area:Community {code: 'A1'})
CREATE (:Organization:PropertyCompany {code: 'W1'})-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (m:Organization:CommunityCommittee {code: 'M1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(a)
CREATE (b:Organization:Branch {code: 'B1', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(g)
CREATE (:Person {key: 's1'})-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#secretary', role: 'secretary'})-[:OF]->(m)
CREATE (:Person {key: 's2'})-[:HOLDS {status: 'unknown', from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(b)
"""
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.company_without_branch", subject = "W1", state = "gap", due = "adviser" } ] }
expect = [
  { subject = "W1", rule = "gaps.company_without_branch", what = "", part = "", way = "", step = "", need = 1, post = "B1#adviser#W1", role = "adviser", body = "B1", served = "W1", people = [] },
  { subject = "W1", rule = "gaps.company_without_branch", what = "", part = "", way = "", step = "", need = 1, post = "M1#adviser#W1", role = "adviser", body = "M1", served = "W1", people = ["s1"] },
]

[[example]]
about = "该建支部的先建支部;没有哪个党组织确定覆盖 · due a branch: found it; nobody covers for certain"
given = """
CREATE (:Organization:PropertyCompany {code: 'W1'}), (:Organization:PropertyCompany {code: 'W2'})
"""
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.company_without_branch", subject = "W1", state = "gap", due = "branch" }, { rule = "gaps.company_without_branch", subject = "W2", state = "gap", due = "adviser" } ] }
expect = [
  { subject = "W1", rule = "gaps.company_without_branch", what = "", part = "", way = "", step = "", need = 1, role = "adviser", served = "W1", people = [], reason = "no_branch" },
  { subject = "W2", rule = "gaps.company_without_branch", what = "", part = "", way = "", step = "", need = 1, role = "adviser", served = "W2", people = [], reason = "no_post" },
]

[[example]]
about = "只是可能的不是目标 · what is only possible is no target"
given = "CREATE (:Organization:PropertyCompany {code: 'W1'})"
params = { as_of = 2026-06-30, findings = [ { rule = "gaps.company_without_branch", subject = "W1", state = "possible", due = "adviser" } ] }
expect = []
*/
