// 交叉任职 · Pairs of organisations with people in both
/*
why = "哪些组织之间有人两边任职。上下级之间是另一回事,分开看:in_line 为真时只列上下级。"
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
in_line = { type = "boolean", default = false, about = "列上下级之间的,还是其他的 · pairs of superior and subordinate, or the others" }
[columns]
one = "node"
other = "node"
state = "string"
people = "list"
number = "integer"
since = "date"
*/
CALL () {
  WITH $area AS area WHERE area = ''
  MATCH (:Organization)-[e:CROSS_APPOINTED {in_line: $in_line}]->(:Organization) RETURN e
  UNION ALL
  MATCH (:Area {code: $area})<-[:PART_OF]-{0,9}(:Area)<-[:LOCATED_IN]-(:Organization)-[e:CROSS_APPOINTED {in_line: $in_line}]-(:Organization)
  RETURN DISTINCT e
}
WITH e, startNode(e) AS one, endNode(e) AS other
WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
MATCH (person:Person {key: e.person})
// Who is certainly in both has a day since which, at the latest, that is so.
WITH one, other, person, min(CASE
  WHEN e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current') THEN e.from_max
END) AS day
WITH one, other, min(day) AS since, collect(CASE WHEN day IS NOT NULL THEN person END) AS certain, collect(person) AS possible
WITH one, other, since, CASE since IS NULL WHEN true THEN possible ELSE certain END AS found
RETURN one, other, CASE WHEN since IS NULL THEN 'possible' ELSE 'certain' END AS state,
  COLLECT { UNWIND found AS person RETURN coalesce(person.name, person.key) AS name ORDER BY name } AS people,
  size(found) AS number, since
ORDER BY state, number DESC, one.code, other.code
/*
[[example]]
about = "两人确定在两边,一人不确定 · two people certainly in both, one perhaps"
given = """
CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'})
CREATE (:Person {key: 'P1', name: '王芳'}), (:Person {key: 'P2', name: '李四'}), (:Person {key: 'P3', name: '张三'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: false, certain: true, status: 'current', from_max: date('2021-03-31')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'P2', in_line: false, certain: true, status: 'current', from_max: date('2020-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '3', person: 'P3', in_line: false, certain: false, status: 'unknown', from_max: date('2019-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [ { one = "A", other = "B", state = "certain", people = ["李四", "王芳"], number = 2, since = 2020-01-01 } ]

[[example]]
about = "只是可能 · only perhaps"
given = """
CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'})
CREATE (:Person {key: 'P1', name: '王芳'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: false, certain: false, status: 'unknown', from_max: date('2020-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [ { one = "A", other = "B", state = "possible", people = ["王芳"], number = 1 } ]

[[example]]
about = "上下级之间的分开列 · a superior and its subordinate are listed apart"
given = """
CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'}), (c:Organization {code: 'C'})
CREATE (:Person {key: 'P1', name: '王芳'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: true, certain: true, status: 'current', from_max: date('2020-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: false, certain: true, status: 'current', from_max: date('2020-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, in_line = true }
expect = [ { one = "A", other = "B", state = "certain", people = ["王芳"], number = 1, since = 2020-01-01 } ]

[[example]]
about = "已经结束 · it is over"
given = """
CREATE (a:Organization {code: 'A'}), (b:Organization {code: 'B'})
CREATE (:Person {key: 'P1', name: '王芳'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: false, certain: true, status: 'ended', from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "一方在这个区域里 · one of the two is in the area"
given = """
CREATE (a:Organization {code: 'A'})-[:LOCATED_IN]->(:Area {code: 'G1'})-[:PART_OF]->(:Area {code: 'S1'}), (b:Organization {code: 'B'}), (c:Organization {code: 'C'})
CREATE (:Person {key: 'P1', name: '王芳'})
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: false, certain: true, status: 'current', from_max: date('2020-01-01')}]->(b)
CREATE (b)-[:CROSS_APPOINTED {key: '1', person: 'P1', in_line: false, certain: true, status: 'current', from_max: date('2020-01-01')}]->(c)
"""
params = { as_of = 2026-06-30, area = "S1" }
expect = [ { one = "A", other = "B", state = "certain", people = ["王芳"], number = 1, since = 2020-01-01 } ]
*/
