// 一人任职过多 · People in too many posts
/*
why = "职务过于集中,责任无限、精力有限;上限由配置给出。"
basis = "field"
severity = "note"
confidence = "C"
identity = ["person"]
rests_on = ["holdings"]
population = '''
MATCH (person:Person)
WHERE EXISTS {
  MATCH (person)-[h:HOLDS]->(post:Post)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
}
  AND ($area = '' OR EXISTS { (person)-[:HOLDS]->()-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
RETURN count(person)
'''
max_db_hits = 5100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
at_most = { type = "integer", default = 4, about = "至多几个岗位 · posts at most" }
[columns]
person = "node"
state = "string"
posts = "integer"
name = "string"
bodies = "list"
*/
MATCH (person:Person)
WHERE COUNT { (person)-[:HOLDS]->() } > $at_most
  AND ($area = '' OR EXISTS { (person)-[:HOLDS]->()-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
MATCH (person)-[h:HOLDS]->(post:Post)
WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
WITH person, collect(DISTINCT post) AS possible, count(DISTINCT CASE
  WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN post
END) AS certain
WHERE size(possible) > $at_most
RETURN person, CASE WHEN certain > $at_most THEN 'gap' ELSE 'possible' END AS state,
  CASE WHEN certain > $at_most THEN certain ELSE size(possible) END AS posts, person.name AS name,
  COLLECT {
    UNWIND possible AS post
    MATCH (post)-[:OF]->(o)
    RETURN DISTINCT coalesce(o.name, o.code) AS body
    ORDER BY body
  } AS bodies
ORDER BY state, posts DESC, person.key
/*
[[example]]
about = "五个岗位 · five posts"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O4#member', role: 'member'})-[:OF]->(:Organization {code: 'O4'})
"""
params = { as_of = 2026-06-30 }
expect = [{ person = "P1", state = "gap", posts = 5, name = "王芳", bodies = ["O0", "O1", "O2", "O3", "O4"] }]

[[example]]
about = "四个岗位 · four posts"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "离任的不算 · posts that were left do not count"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
CREATE (p)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'O4#member', role: 'member'})-[:OF]->(:Organization {code: 'O4'})
CREATE (p)-[:HOLDS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'O5#member', role: 'member'})-[:OF]->(:Organization {code: 'O5'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一个岗位去留不详 · one of them uncertain"
covers = "unknown date"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
CREATE (p)-[:HOLDS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O4#member', role: 'member'})-[:OF]->(:Organization {code: 'O4'})
"""
params = { as_of = 2026-06-30 }
expect = [{ person = "P1", state = "possible", posts = 5, name = "王芳", bodies = ["O0", "O1", "O2", "O3", "O4"] }]

[[example]]
about = "数的是有记录的任职,不靠采集 · what is recorded counts, collected or not"
covers = "uncollected"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O4#member', role: 'member'})-[:OF]->(:Organization {code: 'O4'})
"""
params = { as_of = 2026-06-30 }
expect = [{ person = "P1", state = "gap", posts = 5, name = "王芳", bodies = ["O0", "O1", "O2", "O3", "O4"] }]

[[example]]
about = "上限是三个 · at most three"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
"""
params = { as_of = 2026-06-30, at_most = 3 }
expect = [{ person = "P1", state = "gap", posts = 4, name = "王芳", bodies = ["O0", "O1", "O2", "O3"] }]

[[example]]
about = "别处 · another area"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O0#member', role: 'member'})-[:OF]->(:Organization {code: 'O0'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O1#member', role: 'member'})-[:OF]->(:Organization {code: 'O1'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O2#member', role: 'member'})-[:OF]->(:Organization {code: 'O2'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O3#member', role: 'member'})-[:OF]->(:Organization {code: 'O3'})
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'O4#member', role: 'member'})-[:OF]->(:Organization {code: 'O4'})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "只数一个区域里的岗位:别处的组织的、为别处设的都不算 · posts in one area alone: neither of a body elsewhere nor for one"
given = """
CREATE (p:Person {key: 'P1', name: '王芳'}), (c:Area {code: 'C1'})-[:PART_OF]->(s:Area {code: 'S1'})
WITH * UNWIND range(0, 3) AS n
CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x:Post {code: 'O' + n + '#member', role: 'member'})-[:OF]->(o:Organization {code: 'O' + n})-[:LOCATED_IN]->(c)
FOREACH (_ IN CASE n WHEN 0 THEN [1] END | CREATE (x)-[:FOR]->(c))
FOREACH (_ IN CASE n WHEN 1 THEN [1] END | CREATE (x)-[:FOR]->(:Area {code: 'X'}))
FOREACH (_ IN CASE n WHEN 2 THEN [1] END | CREATE (p)-[:HOLDS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'E#member', role: 'member'})-[:OF]->(:Organization {code: 'E'}))
"""
params = { as_of = 2026-06-30, at_most = 2, inside = "S1" }
expect = [{ person = "P1", state = "gap", posts = 3, name = "王芳", bodies = ["O0", "O2", "O3"] }]
*/
