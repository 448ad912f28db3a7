// 物业公司没有社区或网格书记任指导员 · Companies that no community or grid secretary advises
/*
why = "社区书记、网格党支部书记到物业公司任党建指导员。"
basis = "field"
severity = "note"
confidence = "B"
identity = ["company"]
rests_on = ["holdings:adviser", "holdings:secretary", "management", "bodies"]
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
max_db_hits = 16200
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
company = "node"
state = "string"
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
    MATCH (company)<-[:FOR]-(:Post {role: 'adviser'})<-[h:HOLDS]-(:Person)-[s:HOLDS]->(:Post {role: 'secretary'})-[:OF]->(b:Branch|CommunityCommittee)
    WHERE (b:CommunityCommittee OR b.form = 'grid')
      AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
      AND s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current')
      AND b.from_max <= $as_of AND (b.to_min > $as_of OR b.to_min IS NULL AND b.status = 'current')
  }
RETURN company, CASE
    WHEN EXISTS {
    MATCH (company)<-[:FOR]-(:Post {role: 'adviser'})<-[h:HOLDS]-(:Person)-[s:HOLDS]->(:Post {role: 'secretary'})-[:OF]->(b:Branch|CommunityCommittee)
    WHERE (b:CommunityCommittee OR b.form = 'grid')
      AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
      AND coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
      AND coalesce(b.from_min <= $as_of, true) AND coalesce(b.to_max > $as_of, true)
    } THEN 'possible'
    WHEN NOT EXISTS {
      MATCH (company)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'adviser') = 'adviser'
    } THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (company)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
      WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND coalesce(s.role, 'secretary') = 'secretary'
    } THEN 'unknown'
    WHEN NOT EXISTS {
      MATCH (company)-[m:MANAGES]->(:Compound)
      WHERE m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current')
        AND company.from_max <= $as_of AND (company.to_min > $as_of OR company.to_min IS NULL AND company.status = 'current')
    } THEN 'possible'
    ELSE 'gap'
  END AS state, company.name AS name, head(COLLECT { MATCH (company)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY state, company.code
/*
[[example]]
about = "没有指导员 · no adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "指导员不是书记 · the adviser is no secretary"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "网格支部书记任指导员 · a grid branch’s secretary is the adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "社区书记任指导员 · a community’s secretary is the adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:CommunityCommittee {code: 'B1', name: '一社区大党委', type: 'CommunityCommittee', form: 'committee', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "公司支部书记不算 · a company branch’s secretary does not count"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'company', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "街道书记不算 · a street’s secretary does not count"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:WorkingCommittee {code: 'B1', name: '一社区大党委', type: 'WorkingCommittee', form: '', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "副书记不算 · a deputy does not count"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#deputy_secretary', role: 'deputy_secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "书记已离任 · no longer secretary"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "是否还是书记不详 · perhaps still secretary"
covers = "unknown date"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", name = "一物业" }]

[[example]]
about = "指导员去留不详 · perhaps still the adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", name = "一物业" }]

[[example]]
about = "指导员已离任 · no longer the adviser"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "支部是否还在不详 · whether the branch still exists is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", name = "一物业" }]

[[example]]
about = "支部已撤销 · the branch was dissolved"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (p1)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "两名指导员,一名是书记 · two advisers, one of them a secretary"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#2', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p2:Person {key: 'P2'})
CREATE (p2)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: '一社区大党委', type: 'Branch', form: 'grid', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "合同说不准 · the contract is uncertain"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", name = "一物业" }]

[[example]]
about = "没有合同 · no contract"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "公司是否还在不详 · whether the company still exists is not known"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "possible", name = "一物业" }]

[[example]]
about = "公司已注销 · the company is gone"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
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
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "只采集了指导员 · only advisers were collected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "只采集了书记 · only secretaries were collected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "指导员和书记都采集了 · both were collected"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (w)<-[:FOR]-(:Post {code: 'M1#adviser#W1#1', role: 'adviser'})<-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p1:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "书记采集不完整 · of secretaries not completely"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: false, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "指导员采集不完整 · of advisers not completely"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: false, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "书记后来才采集 · secretaries only later"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-07-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "指导员后来才采集 · advisers only later"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-07-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "都是当天采集 · both on the date asked"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-06-30')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-06-30')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "gap", name = "一物业" }]

[[example]]
about = "只采集了一类组织 · only of one type"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', type: 'PropertyCompany', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "指导员按一类组织采集 · advisers by a type"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', type: 'PropertyCompany', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "书记按一类组织采集 · secretaries by a type"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'adviser', complete: true, since: date('2026-01-01')}]->(w)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'holdings', type: 'Branch', role: 'secretary', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30 }
expect = [{ company = "W1", state = "unknown", name = "一物业" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (w:Organization:PropertyCompany {code: 'W1', name: '一物业', type: 'PropertyCompany', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (w)-[:MANAGES {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Area:Compound {code: 'K1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(w)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
