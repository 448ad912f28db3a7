// 期间谁上任、谁离任:画出来 · Who came and who left, drawn
/*
why = "把一段时间里上任、离任的人连同岗位和组织画在一起:人走了线还在,看 change。只是后来才知道的不画。"
max_db_hits = 61000
[params]
from = { type = "date", about = "从这一天 · from this date" }
to = { type = "date", default = "today", about = "到这一天 · to this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
limit = { type = "integer", default = 300, about = "最多几行 · rows at most" }
[columns]
person = "node"
holding = "relationship"
post = "node"
of = "relationship"
body = "node"
change = "string"
before = "string"
after = "string"
*/
MATCH (person:Person)-[holding:HOLDS]->(post:Post)-[of:OF]->(body:Organization)
WHERE ($area = '' OR EXISTS { (post)-[:OF|FOR]->()-[:LOCATED_IN|PART_OF*0..9]->(:Area {code: $area}) })
WITH *, CASE
  WHEN holding.from_max <= $from AND (holding.to_min > $from OR holding.to_min IS NULL AND holding.status = 'current') THEN 'certain'
  WHEN coalesce(holding.from_min <= $from, true) AND coalesce(holding.to_max > $from, true) THEN 'possible'
  ELSE 'absent'
END AS before, CASE
  WHEN holding.from_max <= $to AND (holding.to_min > $to OR holding.to_min IS NULL AND holding.status = 'current') THEN 'certain'
  WHEN coalesce(holding.from_min <= $to, true) AND coalesce(holding.to_max > $to, true) THEN 'possible'
  ELSE 'absent'
END AS after
WHERE before <> after OR before = 'absent' AND holding.from_min > $from AND holding.to_max <= $to
WITH *, CASE
  WHEN before = after THEN 'passed'
  WHEN before = 'possible' AND (after = 'certain' AND holding.from_min IS NULL OR after = 'absent' AND holding.to_min IS NULL) THEN 'known'
  WHEN before = 'absent' OR after = 'certain' THEN 'began'
  ELSE 'ended'
END AS change
WHERE change <> 'known'
RETURN person, holding, post, of, body, change, before, after
ORDER BY body.code, post.code, change, person.key
LIMIT $limit
/*
[[example]]
about = "一人离任,一人上任 · one left, another came"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-05-01'), to_max: date('2025-05-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", holding = "HOLDS", post = "B1#secretary", of = "OF", body = "B1", change = "ended", before = "certain", after = "absent" },
  { person = "P2", holding = "HOLDS", post = "B1#secretary", of = "OF", body = "B1", change = "began", before = "absent", after = "certain" },
]

[[example]]
about = "可能离任 · perhaps left"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-06-01'), to_max: date('2025-07-31')}]-(:Person {key: 'P1', name: 'P1名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", holding = "HOLDS", post = "B1#secretary", of = "OF", body = "B1", change = "ended", before = "certain", after = "possible" },
]

[[example]]
about = "来而复去 · came and went"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'ended', from_min: date('2025-02-01'), from_max: date('2025-02-01'), to_min: date('2025-03-01'), to_max: date('2025-03-01')}]-(:Person {key: 'P1', name: 'P1名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = [
  { person = "P1", holding = "HOLDS", post = "B1#secretary", of = "OF", body = "B1", change = "passed", before = "absent", after = "absent" },
]

[[example]]
about = "一直在任;只是才知道 · in it all the while; only known now"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Person {key: 'P1', name: 'P1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_max: date('2025-06-30')}]-(:Person {key: 'P2', name: 'P2名'})
"""
params = { from = 2025-01-01, to = 2025-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (p:Post {code: 'B1#secretary', role: 'secretary'})-[:OF]->(:Organization:Branch {code: 'B1', name: 'B1名'})
CREATE (p)<-[:HOLDS {key: '1', status: 'current', from_min: date('2025-03-01'), from_max: date('2025-03-01')}]-(:Person {key: 'P1', name: 'P1名'})
"""
params = { from = 2025-01-01, to = 2025-06-30, area = "X" }
expect = []
*/
