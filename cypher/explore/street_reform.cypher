// 一个街道的机构、职责和职权 · Bodies, duties and powers of a street
/*
why = "五办四中心一队设在街道,职责由谁承担,大工委有哪些职权、何时行使过;已撤销的承担机构也画出来,标为 over。 · Who sits in the street, who carries its duties, what powers its working committee has and when it used them; a carrier that was dissolved is drawn too."
basis = "seed:8"
max_db_hits = 3100
[params]
street = { type = "string", about = "街道编码 · the street's code" }
limit = { type = "integer", default = 300, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
what = "string"
name = "string"
state = "string"
*/
MATCH (street:Area {code: $street})
CALL (street) {
  MATCH path = (street)<-[:PART_OF*0..3]-()<-[:LOCATED_IN]-(body:StreetBody)
  WHERE coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  RETURN path, 'body' AS what, body AS node
  UNION ALL
  MATCH path = (street)<-[:AT]-(duty:Duty)
  WHERE coalesce(duty.from_min <= $as_of, true) AND coalesce(duty.to_max > $as_of, true)
  RETURN path, 'duty' AS what, duty AS node
  UNION ALL
  MATCH (street)<-[:AT]-(duty:Duty)
  WHERE coalesce(duty.from_min <= $as_of, true) AND coalesce(duty.to_max > $as_of, true)
  MATCH path = (duty)-[carries:CARRIED_BY]->(body)
  WHERE coalesce(carries.from_min <= $as_of, true) AND coalesce(carries.to_max > $as_of, true)
  RETURN path, 'carrier' AS what, body AS node
  UNION ALL
  MATCH path = (street)<-[covers:COVERS]-(holder:WorkingCommittee)<-[held:HELD_BY]-(power:Power)
  WHERE coalesce(covers.from_min <= $as_of, true) AND coalesce(covers.to_max > $as_of, true)
    AND coalesce(held.from_min <= $as_of, true) AND coalesce(held.to_max > $as_of, true)
    AND coalesce(power.from_min <= $as_of, true) AND coalesce(power.to_max > $as_of, true)
  RETURN path, 'power' AS what, power AS node
  UNION ALL
  MATCH (street)<-[covers:COVERS]-(holder:WorkingCommittee)<-[held:HELD_BY]-(power:Power)
  WHERE coalesce(covers.from_min <= $as_of, true) AND coalesce(covers.to_max > $as_of, true)
    AND coalesce(held.from_min <= $as_of, true) AND coalesce(held.to_max > $as_of, true)
    AND coalesce(power.from_min <= $as_of, true) AND coalesce(power.to_max > $as_of, true)
  MATCH path = (power)<-[:USE_OF]-(use:Use)
  WHERE coalesce(use.used_min <= $as_of, true)
  RETURN path, 'use' AS what, use AS node
}
RETURN path, what, coalesce(node.name, node.code) AS name, CASE
    WHEN what = 'use' THEN toString(node.used_max)
    WHEN node.from_max <= $as_of AND (node.to_min > $as_of OR node.to_min IS NULL AND node.status = 'current') THEN 'certain'
    WHEN coalesce(node.from_min <= $as_of, true) AND coalesce(node.to_max > $as_of, true) THEN 'possible'
    ELSE 'over'
  END AS state
ORDER BY what, node.code
LIMIT $limit
/*
[[example]]
about = "机构、职责、承担者、职权和行使 · bodies, duties, carriers, powers and their use"
given = """
CREATE (s:Area:Street {code: 'S1', name: '东街街道'})<-[:LOCATED_IN]-(j:Organization:StreetBody {code: 'J1', name: '党建办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (s)<-[:LOCATED_IN]-(:Organization:StreetBody {code: 'J2', name: '综合办', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}), (s)<-[:LOCATED_IN]-(:Organization:Enterprise {code: 'E1'})
CREATE (s)<-[:AT {key: '1'}]-(d:Matter:Duty {key: 'Duty:1', code: '1', name: '抓党建', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:CARRIED_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(j)
CREATE (s)<-[:AT {key: '1'}]-(e:Matter:Duty {key: 'Duty:2', code: '2', name: '公共安全', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:CARRIED_BY {key: '1', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(:Organization:StreetBody {code: 'J3', name: '安全办', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (s)<-[:COVERS {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:WorkingCommittee {code: 'W1'})<-[:HELD_BY {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(p:Matter:Power {key: 'Power:1', code: '1', name: '建议权', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (p)<-[:USE_OF {key: '1'}]-(:Matter:Use {key: 'Use:1', code: '1', name: '建议', used_min: date('2026-03-01'), used_max: date('2026-03-31')})
"""
params = { as_of = 2026-06-30, street = "S1" }
expect = [{ path = ["S1", "J1"], what = "body", name = "党建办", state = "certain" }, { path = ["Duty:1", "J1"], what = "carrier", name = "党建办", state = "certain" }, { path = ["Duty:2", "J3"], what = "carrier", name = "安全办", state = "over" }, { path = ["S1", "Duty:1"], what = "duty", name = "抓党建", state = "certain" }, { path = ["S1", "Duty:2"], what = "duty", name = "公共安全", state = "possible" }, { path = ["S1", "W1", "Power:1"], what = "power", name = "建议权", state = "certain" }, { path = ["Power:1", "Use:1"], what = "use", name = "建议", state = "2026-03-31" }]

[[example]]
about = "没有这个编码 · no such code"
given = """
CREATE (:Area:Street {code: 'S1'})
"""
params = { as_of = 2026-06-30, street = "S2" }
expect = []
*/
