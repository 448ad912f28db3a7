// 组织的规模 · Organisations, how many sit in them, and how many of these sit elsewhere too
/*
why = "共有人员要同组织的规模比:几个人里有几个也在别处,同几个组织相连。没有采集任职的,数字只是下限。 · The denominators: of how many in a body how many sit elsewhere too, and in how many bodies; a lower bound where nobody collected it."
basis = "field"
max_db_hits = 220000
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
organization = { type = "string", default = "", about = "只看这一个组织 · this organisation alone" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
body = "node"
state = "string"
size = "integer"
perhaps = "integer"
shared = "integer"
linked = "integer"
linked_perhaps = "integer"
others = "integer"
collected = "boolean"
*/
CALL () {
  MATCH (any:Organization)
  WHERE coalesce(any.from_min <= $as_of, true) AND coalesce(any.to_max > $as_of, true)
    AND ($inside = '' OR EXISTS { (any)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) })
  RETURN count(any) - 1 AS others
}
CALL () {
  WITH $area AS area, $organization AS organization WHERE area = '' AND organization = ''
  MATCH (body:Organization) RETURN body
  UNION ALL
  WITH $organization AS organization WHERE organization <> ''
  MATCH (body:Organization {code: organization}) RETURN body
  UNION ALL
  WITH $organization AS organization WHERE organization = ''
  MATCH (:Area {code: $area})<-[:PART_OF]-{0,9}(:Area)<-[:LOCATED_IN]-(body:Organization) RETURN DISTINCT body
}
WITH body, others, coalesce(body.from_max <= $as_of AND (body.to_min > $as_of OR body.to_min IS NULL AND body.status = 'current'), false) AS there
WHERE there OR coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
CALL (body) {
  MATCH (body)<-[:OF|FOR]-(post:Post)<-[h:HOLDS]-(p:Person)
  WHERE coalesce(h.from_min <= $as_of, true) AND coalesce(h.to_max > $as_of, true)
    AND ($inside = '' OR NOT EXISTS { (post)-[:OF|FOR]->(x) WHERE NOT EXISTS { (x)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) } })
  WITH p, max(CASE WHEN h.from_max <= $as_of AND (h.to_min > $as_of OR h.to_min IS NULL AND h.status = 'current') THEN 1 ELSE 0 END) AS sure
  RETURN sum(sure) AS size, count(*) - sum(sure) AS perhaps
}
CALL (body, there) {
  MATCH (body)-[e:CROSS_APPOINTED]-(other:Organization)
  WHERE coalesce(e.from_min <= $as_of, true) AND coalesce(e.to_max > $as_of, true)
    AND coalesce(other.from_min <= $as_of, true) AND coalesce(other.to_max > $as_of, true)
    AND ($inside = '' OR EXISTS { (other)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) })
  WITH e, other, there AND coalesce(e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')
    AND other.from_max <= $as_of AND (other.to_min > $as_of OR other.to_min IS NULL AND other.status = 'current'), false) AS sure
  RETURN count(DISTINCT CASE WHEN sure THEN e.person END) AS shared, count(DISTINCT CASE WHEN sure THEN other END) AS linked, count(DISTINCT other) AS all
}
RETURN body, CASE WHEN there THEN 'certain' ELSE 'possible' END AS state, size, perhaps, shared, linked, all - linked AS linked_perhaps, others,
  EXISTS {
    MATCH (body)-[:LOCATED_IN|PART_OF*0..9]->()<-[s:COLLECTS {what: 'holdings'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } AS collected
ORDER BY body.code
/*
[[example]]
about = "确定的与可能的;服务于它的岗位也算 · certain and possible; a post for it counts"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(g:Area {code: 'G1'}), (b:Organization {code: 'B', status: 'unknown'}), (c:Organization {code: 'C', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {key: '1', what: 'holdings', complete: true, since: date('2026-01-01')}]->(g)
CREATE (p:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'A#member'})-[:OF]->(a)
CREATE (p)-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x:Post {code: 'C#adviser#A'})-[:FOR]->(a), (x)-[:OF]->(c)
CREATE (:Person {key: 'q'})-[:HOLDS {key: '1', status: 'unknown'}]->(x)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'p', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = [
  { body = "A", state = "certain", size = 1, perhaps = 1, shared = 1, linked = 1, linked_perhaps = 1, others = 2, collected = true },
  { body = "B", state = "possible", size = 0, perhaps = 0, shared = 0, linked = 0, linked_perhaps = 1, others = 2, collected = false },
  { body = "C", state = "certain", size = 1, perhaps = 1, shared = 1, linked = 1, linked_perhaps = 0, others = 2, collected = false },
]

[[example]]
about = "一个区域里的;只采集了书记的不算采集 · those in an area; a source of secretaries alone is none of holdings"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(g:Area {code: 'G1'})-[:PART_OF]->(:Area {code: 'S1'}), (:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {key: '1', what: 'holdings', role: 'secretary', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { area = "S1", as_of = 2026-06-30 }
expect = [ { body = "A", state = "certain", size = 0, perhaps = 0, shared = 0, linked = 0, linked_perhaps = 0, others = 1, collected = false } ]

[[example]]
about = "只数一个区域里的:别处的组织、为别处设的岗位都不算 · of one area alone: neither bodies elsewhere nor posts for elsewhere count"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(g:Area {code: 'G1'})-[:PART_OF]->(:Area {code: 'S1'}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(g), (c:Organization {code: 'C', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area {code: 'X'})
CREATE (:Person {key: 'p'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Post {code: 'A#member'})-[:OF]->(a)
CREATE (:Person {key: 'q'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(x:Post {code: 'A#adviser#C'})-[:OF]->(a), (x)-[:FOR]->(c)
CREATE (:Person {key: 'r'})-[:HOLDS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(y:Post {code: 'A#adviser#B'})-[:OF]->(a), (y)-[:FOR]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'r', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
CREATE (a)-[:CROSS_APPOINTED {key: '2', person: 'q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(c)
"""
params = { area = "S1", inside = "S1", as_of = 2026-06-30 }
expect = [
  { body = "A", state = "certain", size = 2, perhaps = 0, shared = 1, linked = 1, linked_perhaps = 0, others = 1, collected = false },
  { body = "B", state = "certain", size = 1, perhaps = 0, shared = 1, linked = 1, linked_perhaps = 0, others = 1, collected = false },
]

[[example]]
about = "一个组织;已经结束的联系不算 · one organisation; what is over counts for nothing"
given = """
CREATE (a:Organization {code: 'A', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})-[:LOCATED_IN]->(:Area {code: 'G1'}), (b:Organization {code: 'B', status: 'current', from_min: date('2019-01-01'), from_max: date('2019-01-01')})
CREATE (:Person {key: 'p'})-[:HOLDS {key: '1', status: 'ended', from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(:Post {code: 'A#member'})-[:OF]->(a)
CREATE (a)-[:CROSS_APPOINTED {key: '1', person: 'p', status: 'ended', from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]->(b)
"""
params = { organization = "A", as_of = 2026-06-30 }
expect = [ { body = "A", state = "certain", size = 0, perhaps = 0, shared = 0, linked = 0, linked_perhaps = 0, others = 1, collected = false } ]

[[example]]
about = "已撤销的组织 · a body of former times"
given = "CREATE (:Organization {code: 'A', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})"
params = { as_of = 2026-06-30 }
expect = []
*/
