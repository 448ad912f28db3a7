// 小微企业和社会组织由谁负责 · Small firms and social organisations, and who answers for them
/*
why = "一家一个责任党组织:没有的只有一个点,两家都管的有两条线,党组织已不在的标为 gone。 · One Party body for each: a node alone where there is none, two lines where two do."
basis = "seed:11"
max_db_hits = 18500
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 300, about = "最多几行 · rows at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
firm = "node"
state = "string"
name = "string"
body_name = "string"
place = "string"
*/
MATCH (firm:Enterprise|SocialOrganization)
WHERE ($area = '' OR EXISTS { (firm)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
  AND coalesce(firm.from_min <= $as_of, true) AND coalesce(firm.to_max > $as_of, true)
OPTIONAL MATCH path = (firm)<-[e:ANSWERS_FOR]-(body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
WITH firm, count(DISTINCT body) AS bodies, collect({path: path, e: e, body: body}) AS answers
UNWIND answers AS answer
WITH firm, bodies, answer.path AS path, answer.e AS e, answer.body AS body
WITH firm, path, body, CASE
  WHEN body IS NULL THEN 'none'
  WHEN NOT (coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)) THEN 'gone'
  WHEN bodies > 1 THEN 'two'
  WHEN coalesce(e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current'), false) THEN 'one'
  ELSE 'possible'
END AS state
RETURN path, firm, state, firm.name AS name, body.name AS body_name,
  head(COLLECT { MATCH (firm)-[:LOCATED_IN]->(a) RETURN a.name ORDER BY a.code LIMIT 1 }) AS place
ORDER BY CASE state WHEN 'none' THEN 1 WHEN 'gone' THEN 2 WHEN 'two' THEN 3 WHEN 'possible' THEN 4 ELSE 5 END, firm.code, body.code
LIMIT $limit
/*
[[example]]
about = "一家有,一家没有,一家两个,一家的党组织撤销了 · one has one, one none, one two, one a body that is gone"
given = """
CREATE (q:Area:Community {code: 'Q1', name: '一社区'})
CREATE (a:Organization:Branch {code: 'B1', name: '一支部', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b:Organization:Branch {code: 'B2', name: '二支部', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (c:Organization:Branch {code: 'B3', name: '三支部', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (e1:Organization:Enterprise {code: 'E1', name: '一店', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (e2:Organization:SocialOrganization {code: 'E2', name: '二会', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (e3:Organization:Enterprise {code: 'E3', name: '三店', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (e4:Organization:Enterprise {code: 'E4', name: '四店', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(q)
CREATE (a)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(e1)
CREATE (a)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(e3)
CREATE (b)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(e3)
CREATE (c)-[:ANSWERS_FOR {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(e4)
"""
params = { as_of = 2026-06-30, area = "Q1" }
expect = [
  { firm = "E2", state = "none", name = "二会", place = "一社区" },
  { path = ["E4", "B3"], firm = "E4", state = "gone", name = "四店", body_name = "三支部", place = "一社区" },
  { path = ["E3", "B1"], firm = "E3", state = "two", name = "三店", body_name = "一支部", place = "一社区" },
  { path = ["E3", "B2"], firm = "E3", state = "two", name = "三店", body_name = "二支部", place = "一社区" },
  { path = ["E1", "B1"], firm = "E1", state = "one", name = "一店", body_name = "一支部", place = "一社区" },
]

[[example]]
about = "何时起负责不详 · nobody knows since when it answers"
given = """
CREATE (:Organization:Branch {code: 'B1', name: '一支部', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:ANSWERS_FOR {key: '1', status: 'current'}]->(:Organization:Enterprise {code: 'E1', name: '一店', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ path = ["E1", "B1"], firm = "E1", state = "possible", name = "一店", body_name = "一支部" }]

[[example]]
about = "已注销的,别处的 · one that has closed, one of elsewhere"
given = """
CREATE (a:Area {code: 'A'}), (:Area {code: 'B'})<-[:LOCATED_IN]-(:Organization:Enterprise {code: 'E2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (a)<-[:LOCATED_IN]-(:Organization:Enterprise {code: 'E1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30, area = "A" }
expect = []
*/
