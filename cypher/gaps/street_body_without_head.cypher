// 街道机构没有负责人 · Bodies of streets without a head
/*
why = "五办四中心一队都要有主任或队长。岗位表或配置已经要求这个岗位的,由“应设岗位空缺”去说,这里不重复。"
basis = "seed:8"
severity = "gap"
confidence = "C"
identity = ["body"]
rests_on = ["holdings:director", "holdings:team_leader", "posts", "bodies"]
population = '''
MATCH (body:StreetBody)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (body)<-[:OF]-(post:Post)
    WHERE (post.required OR post.due) AND post.role IN $street_heads
      AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  }
RETURN count(body)
'''
max_db_hits = 1800
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
street_heads = { type = "list<string>", default = ["director", "team_leader"], about = "负责人的职务 · roles of a head" }
[columns]
body = "node"
state = "string"
name = "string"
place = "string"
*/
MATCH (body:StreetBody)
WHERE ($area = '' OR EXISTS { (body)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  AND NOT EXISTS {
    MATCH (body)<-[:OF]-(post:Post)
    WHERE (post.required OR post.due) AND post.role IN $street_heads
      AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  }
  AND NOT EXISTS {
    MATCH (body)<-[:OF]-(post:Post)<-[h:HOLDS]-(:Person)
    WHERE post.role IN $street_heads
      AND h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current')
  }
WITH body, CASE
  WHEN EXISTS {
    MATCH (body)<-[:OF]-(post:Post)<-[h:HOLDS]-(:Person)
    WHERE post.role IN $street_heads
      AND coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
  } THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (body)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN NOT coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) THEN 'possible'
  ELSE 'gap'
END AS state
RETURN body, state, body.name AS name, head(COLLECT { MATCH (body)-[:LOCATED_IN]->(place) RETURN place.name ORDER BY place.code LIMIT 1 }) AS place
ORDER BY state, body.code
/*
[[example]]
about = "没有人 · nobody"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "有主任 · it has a director"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#director', role: 'director'})<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "有队长 · it has a team leader"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#team_leader', role: 'team_leader'})<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只有工作人员 · it has only staff"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#staff', role: 'staff'})<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "工作人员去留不详 · only staff, perhaps"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#staff', role: 'staff'})<-[:HOLDS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "主任离任了 · the director has left"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#director', role: 'director'})<-[:HOLDS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "何时离任不详 · when the director left is not known"
covers = "unknown date"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#director', role: 'director'})<-[:HOLDS {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1'})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "possible", name = "党建办", place = "东街街道" }]

[[example]]
about = "机构何时撤销不详 · when the body was dissolved is not known"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "possible", name = "党建办", place = "东街街道" }]

[[example]]
about = "机构已经撤销 · the body was dissolved"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "岗位表要求主任:由空缺的规则去说 · the post is required: the rule of vacant posts says so"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#director', role: 'director', required: true})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "配置要求主任 · the profile asks for the post"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#director', role: 'director', due: true})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "要求过主任,岗位已取消 · the required post is no more"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#director', role: 'director', required: true, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "要求的是别的岗位 · another post is required"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (j)<-[:OF]-(:Post {code: 'J1#staff', role: 'staff', required: true})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "unknown", name = "党建办", place = "东街街道" }]

[[example]]
about = "采集不完整 · collected, but not completely"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: false, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "unknown", name = "党建办", place = "东街街道" }]

[[example]]
about = "在问的日期之后才采集 · collected only after the date asked"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-07-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "unknown", name = "党建办", place = "东街街道" }]

[[example]]
about = "采集的是别的内容 · something else was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "unknown", name = "党建办", place = "东街街道" }]

[[example]]
about = "只采集了别的职务 · only another role was collected"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "unknown", name = "党建办", place = "东街街道" }]

[[example]]
about = "只对这个机构采集 · collected for this body"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(j)
"""
params = { as_of = 2026-06-30 }
expect = [{ body = "J1", state = "gap", name = "党建办", place = "东街街道" }]

[[example]]
about = "别处 · another area"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道', tier: 'Street', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(s)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'holdings', complete: true, since: date('2026-01-01')}]->(s)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
