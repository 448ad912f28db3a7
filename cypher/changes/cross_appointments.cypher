// 交叉任职的变化 · Cross-appointments that came or went
/*
why = "哪两个组织之间多了、少了一个两边任职的人。由任职推出;为什么,看这个人的任职变化。"
identity = ["one", "other", "person", "key"]
max_db_hits = 24000
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
one = "node"
change = "string"
before = "string"
after = "string"
day_min = "date"
day_max = "date"
who = "string"
why = "string"
by = "list"
touches = "list"
other = "string"
person = "string"
in_line = "boolean"
key = "string"
*/
MATCH (one:Organization)-[e:CROSS_APPOINTED]->(other:Organization)
WHERE ($area = '' OR EXISTS { (one)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) } OR EXISTS { (other)-[:LOCATED_IN|PART_OF*1..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN e.from_max <= $from AND (e.to_min > $from OR e.to_min IS NULL AND e.status = 'current') THEN 'certain'
  WHEN coalesce(e.from_min <= $from, true) AND coalesce(e.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN e.from_max <= $to AND (e.to_min > $to OR e.to_min IS NULL AND e.status = 'current') THEN 'certain'
  WHEN coalesce(e.from_min <= $to, true) AND coalesce(e.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND e.from_min > $from AND e.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND e.from_min IS NULL OR after = 'absent' AND e.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
MATCH (person:Person {key: e.person})
RETURN one, change, before, after,
  CASE WHEN change = 'ended' OR change = 'known' AND after = 'absent' THEN e.to_min ELSE e.from_min END AS day_min,
  CASE WHEN change IN ['ended', 'passed'] OR after = 'absent' THEN e.to_max ELSE e.from_max END AS day_max,
  coalesce(person.name, person.key) AS who,
  CASE change WHEN 'known' THEN 'listed' WHEN 'began' THEN 'appointed' ELSE 'left' END AS why,
  [coalesce(one.name, one.code), coalesce(other.name, other.code)] AS by,
  [person.key, one.code, other.code] AS touches,
  other.code AS other, person.key AS person, e.in_line AS in_line, e.key AS key
ORDER BY change, one.code, other, person, key
/*
[[example]]
about = "多了、少了、来而复去 · one more, one less, come and gone"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A', name: 'A名'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', via: ['member–manager'], in_line: false, certain: true, status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization {code: 'B', name: 'B名'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C', name: 'C名'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', via: ['member–manager'], in_line: false, certain: true, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]->(:Organization {code: 'D', name: 'D名'})
CREATE (:Person {key: 'P3', name: 'P3名'})
CREATE (:Organization {code: 'E', name: 'E名'})-[:CROSS_APPOINTED {key: 'kP3', person: 'P3', via: ['member–manager'], in_line: false, certain: true, status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')}]->(:Organization {code: 'F', name: 'F名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { one = "A", change = "began", before = "absent", after = "certain", day_min = 2025-03-01, day_max = 2025-03-01, who = "P1名", why = "appointed", by = ["A名", "B名"], touches = ["P1", "A", "B"], other = "B", person = "P1", in_line = false, key = "kP1" },
  { one = "C", change = "ended", before = "certain", after = "absent", day_min = 2025-05-01, day_max = 2025-05-01, who = "P2名", why = "left", by = ["C名", "D名"], touches = ["P2", "C", "D"], other = "D", person = "P2", in_line = false, key = "kP2" },
  { one = "E", change = "passed", before = "absent", after = "absent", day_min = 2025-02-01, day_max = 2025-03-01, who = "P3名", why = "left", by = ["E名", "F名"], touches = ["P3", "E", "F"], other = "F", person = "P3", in_line = false, key = "kP3" },
]

[[example]]
about = "一直两边任职;去留一直不详 · in both all the while; uncertain all the while"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A', name: 'A名'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', via: ['member–manager'], in_line: false, certain: true, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization {code: 'B', name: 'B名'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C', name: 'C名'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', via: ['member–manager'], in_line: false, certain: true, status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization {code: 'D', name: 'D名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "日期不全 · dates that are not known"
covers = "unknown date"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A', name: 'A名'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', via: ['member–manager'], in_line: false, certain: true, status: 'current', from_min: date('2025-06-10'), from_max: date('2025-07-10')}]->(:Organization {code: 'B', name: 'B名'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C', name: 'C名'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', via: ['member–manager'], in_line: false, certain: true, status: 'unknown', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization {code: 'D', name: 'D名'})
CREATE (:Person {key: 'P3', name: 'P3名'})
CREATE (:Organization {code: 'E', name: 'E名'})-[:CROSS_APPOINTED {key: 'kP3', person: 'P3', via: ['member–manager'], in_line: false, certain: true, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')}]->(:Organization {code: 'F', name: 'F名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { one = "A", change = "began", before = "absent", after = "possible", day_min = 2025-06-10, day_max = 2025-07-10, who = "P1名", why = "appointed", by = ["A名", "B名"], touches = ["P1", "A", "B"], other = "B", person = "P1", in_line = false, key = "kP1" },
  { one = "C", change = "began", before = "absent", after = "possible", day_min = 2025-03-01, day_max = 2025-03-01, who = "P2名", why = "appointed", by = ["C名", "D名"], touches = ["P2", "C", "D"], other = "D", person = "P2", in_line = false, key = "kP2" },
  { one = "E", change = "ended", before = "certain", after = "possible", day_min = 2025-06-01, day_max = 2025-07-31, who = "P3名", why = "left", by = ["E名", "F名"], touches = ["P3", "E", "F"], other = "F", person = "P3", in_line = false, key = "kP3" },
]

[[example]]
about = "只是知道了 · only known now"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A', name: 'A名'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', via: ['member–manager'], in_line: false, certain: true, status: 'current', from_max: date('2025-06-30')}]->(:Organization {code: 'B', name: 'B名'})
CREATE (:Person {key: 'P2', name: 'P2名'})
CREATE (:Organization {code: 'C', name: 'C名'})-[:CROSS_APPOINTED {key: 'kP2', person: 'P2', via: ['member–manager'], in_line: false, certain: true, status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_max: date('2025-06-30')}]->(:Organization {code: 'D', name: 'D名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { one = "A", change = "known", before = "possible", after = "certain", day_max = 2025-06-30, who = "P1名", why = "listed", by = ["A名", "B名"], touches = ["P1", "A", "B"], other = "B", person = "P1", in_line = false, key = "kP1" },
  { one = "C", change = "known", before = "possible", after = "absent", day_max = 2025-06-30, who = "P2名", why = "listed", by = ["C名", "D名"], touches = ["P2", "C", "D"], other = "D", person = "P2", in_line = false, key = "kP2" },
]

[[example]]
about = "别处 · another area"
given = """
CREATE (:Person {key: 'P1', name: 'P1名'})
CREATE (:Organization {code: 'A', name: 'A名'})-[:CROSS_APPOINTED {key: 'kP1', person: 'P1', via: ['member–manager'], in_line: false, certain: true, status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]->(:Organization {code: 'B', name: 'B名'})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/
