// 同一人在同一岗位登记了两次 · The same person in the same post twice at once
/*
why = "同一人同时在同一岗位任职两次:多半是名册重复登记,日期对不上。一次是代理的不算,那是转正。"
basis = "field"
severity = "note"
confidence = "C"
identity = ["post", "person"]
rests_on = ["holdings", "posts", "bodies"]
population = '''
MATCH (post:Post)
WHERE EXISTS {
    MATCH (post)<-[h:HOLDS]-()
    WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  }
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  }
RETURN count(post)
'''
max_db_hits = 28500
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
[columns]
post = "node"
state = "string"
person = "string"
who = "string"
times = "integer"
role = "string"
body = "string"
*/
MATCH (post:Post)
WHERE COUNT { (post)<-[:HOLDS]-() } > 1
  AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  AND ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
  AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  AND NOT EXISTS {
    MATCH (post)-[:OF|FOR]->(body)
    WHERE NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true))
  }
MATCH (post)<-[h:HOLDS]-(person:Person)
WHERE coalesce(h.kind, '') <> 'acting'
  AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
// Two rosters that each list a person once say the same; one that does so twice has a row too many.
WITH post, person, h.said_of AS said, count(h) AS possible, count(CASE
  WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN h
END) AS certain
WHERE possible > 1
WITH post, person, max(possible) AS possible, max(certain) AS certain
WITH post, person, CASE WHEN certain > 1 THEN certain ELSE possible END AS times, CASE
  WHEN certain <= 1 THEN 'possible'
  WHEN NOT coalesce(post.from_max <= $as_of AND (post.to_min > $as_of OR post.to_min IS NULL AND post.status = 'current'), false) THEN 'possible'
  WHEN EXISTS {
    MATCH (post)-[:OF|FOR]->(body:Organization)
    WHERE NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false)
  } THEN 'possible'
  ELSE 'gap'
END AS state
RETURN post, state, person.key AS person, person.name AS who, times, post.role AS role, head(COLLECT { MATCH (post)-[:OF]->(o) RETURN o.name ORDER BY o.code LIMIT 1 }) AS body
ORDER BY state, post.code, person
/*
[[example]]
about = "两份名册各列一次,判断为同一人:不是重复 · two rosters list one person once each: nothing is twice"
given = """
CREATE (p:Post {code: 'B#member', role: 'member', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:OF]->(:Organization {code: 'B', name: '甲支部', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x:Person {key: 's:P1', name: '王芳'})
CREATE (p)<-[:HOLDS {key: 't:9|1', said_of: 't:9', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "同时两次 · twice at once"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "同时三次 · three times at once"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]-(x)
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '3', kind: 'appointed', status: 'current', from_min: date('2023-01-01'), from_max: date('2023-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 3, role = "secretary", body = "一支部" }]

[[example]]
about = "两次确定,一次可能 · twice certainly, once perhaps"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]-(x)
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '3', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "一次接一次 · one after the other"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2022-01-01'), to_max: date('2022-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "代理转正 · acted first"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'acting', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "挂职不例外 · seconded is no exception"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'seconded', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2022-01-01'), from_max: date('2022-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "没有写方式 · no kind is stated"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "两个人各一次 · two people, once each"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: 'P2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一次去留不详 · one of them uncertain"
covers = "unknown date"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "都去留不详 · both uncertain"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "数的是有记录的,不靠采集 · what is recorded counts, collected or not"
covers = "uncollected"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "以后才来 · only later"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2026-07-01'), from_max: date('2026-07-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位已撤销 · the post was abolished"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2026-06-01'), to_max: date('2026-06-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "组织已撤销 · the body was dissolved"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'ended', from_min: date('2015-01-01'), from_max: date('2015-01-01'), to_min: date('2026-06-01'), to_max: date('2026-06-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位是否还在不详 · whether the post still exists is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "组织是否还在不详 · whether the body still exists is not known"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30 }
expect = [{ post = "B1#secretary", state = "possible", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})<-[:OF]-(p:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})
CREATE (p)<-[:HOLDS {key: 'P1', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
WITH p MATCH (x:Person {key: 'P1'}) CREATE (p)<-[:HOLDS {key: '2', kind: 'appointed', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(x)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []

[[example]]
about = "只数一个区域里的岗位:别处的组织的、为别处设的都不算 · posts in one area alone: neither of a body elsewhere nor for one"
given = """
CREATE (c:Area {code: 'C1'})-[:PART_OF]->(:Area {code: 'S1'}), (x:Area {code: 'X'})
CREATE (o:Organization {code: 'B1', name: '一支部', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(c), (e:Organization {code: 'E', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:LOCATED_IN]->(x)
CREATE (a:Post {code: 'B1#secretary', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b:Post {code: 'B1#secretary#X', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(o), (b)-[:FOR]->(x), (d:Post {code: 'E#secretary#C1', role: 'secretary', status: 'current', from_min: date('2015-01-01'), from_max: date('2015-01-01')})-[:OF]->(e), (d)-[:FOR]->(c)
WITH a, b, d UNWIND [a, b, d] AS post UNWIND range(1, 2) AS n
MERGE (p:Person {key: 'P1', name: 'P1名'}) CREATE (p)-[:HOLDS {key: toString(n), kind: 'appointed', status: 'current', from_min: date('2020-01-01') + duration({years: n}), from_max: date('2020-01-01') + duration({years: n})}]->(post)
"""
params = { as_of = 2026-06-30, inside = "S1" }
expect = [{ post = "B1#secretary", state = "gap", person = "P1", who = "P1名", times = 2, role = "secretary", body = "一支部" }]
*/
