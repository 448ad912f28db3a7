// 期间多了、少了的交叉任职:画出来 · Cross-appointments that came or went, drawn
/*
why = "两个组织之间新的和断了的联系画在一起;经由谁、为什么,看 changes.cross_appointments。"
max_db_hits = 26500
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 300, about = "最多几行 · rows at most" }
[columns]
one = "node"
link = "relationship"
other = "node"
person = "node"
change = "string"
before = "string"
after = "string"
*/
MATCH (one:Organization)-[link:CROSS_APPOINTED]->(other:Organization)
WHERE ($area = '' OR EXISTS { (one)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) } OR EXISTS { (other)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN link.from_max <= $from AND (link.to_min > $from OR link.to_min IS NULL AND link.status = 'current') THEN 'certain'
  WHEN coalesce(link.from_min <= $from, true) AND coalesce(link.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN link.from_max <= $to AND (link.to_min > $to OR link.to_min IS NULL AND link.status = 'current') THEN 'certain'
  WHEN coalesce(link.from_min <= $to, true) AND coalesce(link.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND link.from_min > $from AND link.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND link.from_min IS NULL OR after = 'absent' AND link.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
WHERE change <> 'known'
MATCH (person:Person {key: link.person})
RETURN one, link, other, person, change, before, after
ORDER BY change, one.code, other.code, person.key
LIMIT $limit
/*
[[example]]
about = "多了、少了 · one more, one less"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', certain: true, status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization {code: 'B'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', certain: true, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Organization {code: 'D'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { one = "A", link = "CROSS_APPOINTED", other = "B", person = "P1", change = "began", before = "absent", after = "certain" },
  { one = "C", link = "CROSS_APPOINTED", other = "D", person = "P2", change = "ended", before = "certain", after = "absent" },
]

[[example]]
about = "可能少了;来而复去 · perhaps one less; came and went"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', certain: true, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')}]->(:Organization {code: 'B'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', certain: true, status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')}]->(:Organization {code: 'D'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { one = "A", link = "CROSS_APPOINTED", other = "B", person = "P1", change = "ended", before = "certain", after = "possible" },
  { one = "C", link = "CROSS_APPOINTED", other = "D", person = "P2", change = "passed", before = "absent", after = "absent" },
]

[[example]]
about = "一直有;只是才知道 · there all the while; only known now"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization {code: 'B'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', certain: true, status: 'current', from_max: date('2025-06-30')}]->(:Organization {code: 'D'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', certain: true, status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization {code: 'B'})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/
