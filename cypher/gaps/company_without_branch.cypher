// 物业公司缺应有的党组织 · Companies without the Party body that is due
/*
why = "把支部建到每个符合条件的物业企业:正式党员三名以上建支部,一两名建联合支部,没有的派指导员。"
basis = "seed:3"
severity = "gap"
confidence = "A"
identity = ["company"]
rests_on = ["management", "lines", "bodies", "holdings:adviser"]
population = '''
MATCH (company:PropertyCompany)
WHERE ($area = '' OR EXISTS { (company)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(company.from_min <= $as_of, true) AND coalesce(company.to_max > $as_of, true)
  AND EXISTS {
    MATCH (company)-[m:MANAGES]->(:Compound)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  }
RETURN count(company)
'''
max_db_hits = 4700
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
branch_from = { type = "integer", default = 3, about = "满几名正式党员应建支部 · full members from which a branch is due" }
[columns]
company = "node"
state = "string"
due = "string"
members = "integer"
name = "string"
place = "string"
*/
MATCH (company:PropertyCompany)
WHERE ($area = '' OR EXISTS { (company)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(company.from_min <= $as_of, true) AND coalesce(company.to_max > $as_of, true)
  AND EXISTS {
    MATCH (company)-[m:MANAGES]->(:Compound)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  }
  AND NOT EXISTS {
    MATCH (company)<-[e:ESTABLISHED_IN]-(b:Branch)
    WHERE e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
  }
WITH company, CASE
  WHEN company.full_members IS NULL OR NOT coalesce(company.counted_on <= $as_of, false) THEN 'unknown'
  WHEN company.full_members >= $branch_from THEN 'branch'
  WHEN company.full_members >= 1 THEN 'joint_branch'
  ELSE 'adviser'
END AS due
WHERE NOT (due = 'adviser' AND EXISTS {
  MATCH (company)<-[:FOR]-(:Post {role: 'adviser'})<-[h:HOLDS]-(:Person)
  WHERE h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
})
WITH company, due, CASE
  WHEN EXISTS {
    MATCH (company)<-[e:ESTABLISHED_IN]-(b:Branch)
    WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
      AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
  } THEN 'possible'
  WHEN due = 'adviser' AND EXISTS {
    MATCH (company)<-[:FOR]-(:Post {role: 'adviser'})<-[h:HOLDS]-(:Person)
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (company)-[m:MANAGES]->(:Compound)
    WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
      AND company.from_max <= $as_of AND (company.to_min > $as_of OR company.to_min IS NULL AND company.status = 'current')
  } THEN 'possible'
  WHEN due = 'unknown' THEN 'unknown'
  WHEN NOT EXISTS {
    MATCH (company)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'organizations'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND coalesce(s.type, 'Branch') = 'Branch' AND s.role IS NULL
  } THEN 'unknown'
  WHEN due = 'adviser' AND NOT EXISTS {
    MATCH (company)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'adviser') = 'adviser'
  } THEN 'unknown'
  ELSE 'gap'
END AS state
RETURN company, state, due, company.full_members AS members, company.name AS name,
  head(COLLECT { MATCH (company)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, due, company.code
/*
[[example]]
about = "三名党员,没有支部 · three members, no branch"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "两名党员,没有联合支部 · two members, no joint branch"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 2, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "joint_branch", name = "一物业", members = 2 }]

[[example]]
about = "没有党员,没有指导员 · no member, no adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "adviser", name = "一物业", members = 0 }]

[[example]]
about = "有支部 · has a branch"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有党员,有指导员 · no member, an adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'C1#adviser#W1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "有党员的公司,指导员不够 · an adviser does not do where members are"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'C1#adviser#W1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "没有合同,不应建 · no contract: not due"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:ESTABLISHED_IN {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', form: 'company', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "党员没有清点 · members not counted"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "unknown", name = "一物业" }]

[[example]]
about = "何时清点不知道 · when they were counted is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "unknown", name = "一物业", members = 3 }]

[[example]]
about = "清点在后 · counted only later"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-07-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "unknown", name = "一物业", members = 3 }]

[[example]]
about = "支部日期不详 · the branch’s date is not known"
covers = "unknown date"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "合同日期不详 · the contract’s date is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "指导员日期不详 · the adviser’s date is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'C1#adviser#W1', role: 'adviser'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", due = "adviser", name = "一物业", members = 0 }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "没有采集过指导员 · advisers not collected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "adviser", name = "一物业", members = 0 }]

[[example]]
about = "别处 · another area"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: false, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-07-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "branch", name = "一物业", members = 3 }]

[[example]]
about = "对象已撤销 · the subject itself has ended"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "四名党员,没有支部 · four members, no branch"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 4, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "branch", members = 4, name = "一物业" }]

[[example]]
about = "依托关系说不准,支部已撤销 · the tie uncertain, the branch gone"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:ESTABLISHED_IN {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B1', form: 'company', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "branch", members = 3, name = "一物业" }]

[[example]]
about = "依托关系已终止,支部说不准 · the tie ended, the branch uncertain"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:ESTABLISHED_IN {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:Branch {code: 'B1', form: 'company', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "branch", members = 3, name = "一物业" }]

[[example]]
about = "指导员已离任 · the adviser has left"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'C1#adviser#W1', role: 'adviser'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", due = "adviser", members = 0, name = "一物业" }]

[[example]]
about = "公司是否还在不详 · whether the company still exists is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 3, counted_on: date('2026-06-01'), status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", due = "branch", members = 3, name = "一物业" }]

[[example]]
about = "指导员采集不完整 · advisers collected, but not completely"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: false, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "adviser", members = 0, name = "一物业" }]

[[example]]
about = "指导员以后才采集 · advisers collected only later"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', full_members: 0, counted_on: date('2026-06-01'), status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'organizations', type: 'Branch', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-07-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", due = "adviser", members = 0, name = "一物业" }]
*/
