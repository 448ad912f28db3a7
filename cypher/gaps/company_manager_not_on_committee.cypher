// 物业经理没有兼任社区党组织委员 · Managers who are no part-time members of a community’s committee
/*
why = "物业公司负责人是党员的,兼任社区大党委的兼职委员。"
basis = "field"
severity = "note"
confidence = "B"
identity = ["company"]
rests_on = ["holdings:manager", "holdings:part_time_member", "management", "bodies"]
population = '''
MATCH (company:PropertyCompany)
WHERE ($area = '' OR EXISTS { (company)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(company.from_min <= $as_of, true) AND coalesce(company.to_max > $as_of, true)
  AND EXISTS {
    MATCH (company)-[m:MANAGES]->(:Compound)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
  }
  AND EXISTS {
    MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)
    WHERE coalesce(person.party_status <> 'none', true)
      AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  }
RETURN count(company)
'''
max_db_hits = 10100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
company = "node"
state = "string"
managers = "list"
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
  AND EXISTS {
    MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)
    WHERE coalesce(person.party_status <> 'none', true)
      AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  }
  AND NOT EXISTS {
    MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)-[s:HOLDS]->(:Post {role: 'part_time_member'})-[:OF]->(m:CommunityCommittee)
    WHERE coalesce(person.party_status <> 'none', true)
      AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
      AND s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')
      AND m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
  }
RETURN company, CASE
    WHEN EXISTS {
    MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)-[s:HOLDS]->(:Post {role: 'part_time_member'})-[:OF]->(m:CommunityCommittee)
    WHERE coalesce(person.party_status <> 'none', true)
      AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      AND coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
      AND coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    } THEN 'possible'
    WHEN NOT EXISTS {
      MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)
      WHERE person.party_status <> 'none'
        AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    } THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (company)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'part_time_member') = 'part_time_member'
    } THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)
      WHERE person.party_status <> 'none'
        AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
    } THEN 'possible'
    WHEN NOT EXISTS {
      MATCH (company)-[m:MANAGES]->(:Compound)
      WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
        AND company.from_max <= $as_of AND (company.to_min > $as_of OR company.to_min IS NULL AND company.status = 'current')
    } THEN 'possible'
    ELSE 'gap'
  END AS state, COLLECT {
    MATCH (company)<-[:OF]-(:Post {role: 'manager'})<-[h:HOLDS]-(person:Person)
    WHERE coalesce(person.party_status <> 'none', true)
      AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    WITH DISTINCT person RETURN person.name AS name ORDER BY name
  } AS managers, company.name AS name, head(COLLECT { MATCH (company)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, company.code
/*
[[example]]
about = "经理是党员,没有兼职 · the manager is a member and sits on no committee"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "经理是兼职委员 · the manager is a part-time member"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "预备党员也算 · a probationary member"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'probationary'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "经理不是党员 · the manager is no member"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'none'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "经理政治面貌不详 · of unknown status"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "政治面貌不详,已经兼职 · of unknown status, but on the committee"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有经理 · no manager"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "经理已离任 · the manager has left"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "两名经理,一名兼职 · two managers, one of them on the committee"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#2', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p2:Person {key: 'P2', name: '李四', party_status: 'full'})
CREATE (p2)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "兼职的不是党员,另一名党员没有 · the one on the committee is no member"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#2', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p2:Person {key: 'P2', name: '李四', party_status: 'none'})
CREATE (p2)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "一名党员、一名不详 · one member, one of unknown status"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#2', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p2:Person {key: 'P2', name: '李四'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三", "李四"], name = "一物业" }]

[[example]]
about = "别的职务不算 · another role does not count"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#adviser', role: 'adviser'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "别的组织不算 · another body does not count"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:WorkingCommittee {code: 'M1', name: '一社区大党委', type: 'WorkingCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "兼职已结束 · no longer a part-time member"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "兼职说不准 · perhaps a part-time member"
covers = "unknown date"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三"], name = "一物业" }]

[[example]]
about = "社区党委是否还在不详 · whether the committee still exists is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三"], name = "一物业" }]

[[example]]
about = "社区党委已撤销 · the committee was dissolved"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "是否还是经理不详,已经兼职 · perhaps still the manager, on the committee"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三"], name = "一物业" }]

[[example]]
about = "是否还是经理不详 · perhaps still the manager"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三"], name = "一物业" }]

[[example]]
about = "一名确定不详、一名说不准的党员 · one certain of unknown status, one uncertain member"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#2', role: 'manager'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p2:Person {key: 'P2', name: '李四', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三", "李四"], name = "一物业" }]

[[example]]
about = "合同说不准 · the contract is uncertain"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三"], name = "一物业" }]

[[example]]
about = "没有合同 · no contract"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "公司是否还在不详 · whether the company still exists is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", managers = ["张三"], name = "一物业" }]

[[example]]
about = "公司已注销 · the company is gone"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "只采集了兼职委员 · just part-time members were collected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'part_time_member', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "只采集了经理 · only managers were collected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'manager', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "只采集了一类组织 · only of one type"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', type: 'PropertyCompany', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "当天采集 · collected on the date asked"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-06-30')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "一人先后两个经理岗位 · one person in two posts as manager"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'W1#manager#9', role: 'manager'})-[:OF]->(w)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "前任经理在委员会,现任不在 · the former manager sits there, the present one does not"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#2', role: 'manager'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(p2:Person {key: 'P2', name: '李四', party_status: 'full'})
CREATE (p2)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'M1#part_time_member', role: 'part_time_member'})-[:OF]->(:Organization:CommunityCommittee {code: 'M1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", managers = ["张三"], name = "一物业" }]

[[example]]
about = "前任经理是党员,现任不详 · the former manager was a member, of the present one it is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#2', role: 'manager'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(p2:Person {key: 'P2', name: '李四', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", managers = ["张三"], name = "一物业" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:OF]-(:Post {code: 'W1#manager#1', role: 'manager'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1', name: '张三', party_status: 'full'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
