// 网络已撤销或服务范围不在网格内 · Services of bodies that are gone, or outside the merged grids
/*
why = "整合之后只有一套网格:网络服务的地方应是网格、其中的小区或楼栋,承担的单位应在。 · There is one merged set of grids, and who serves in it is there."
basis = "seed:4"
severity = "risk"
confidence = "C"
identity = ["network", "served", "function"]
rests_on = ["bodies", "areas"]
population = '''
MATCH (:Organization)-[s:SERVES]->(served:Area)
WHERE ($area = '' OR EXISTS { (served)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
RETURN count(s)
'''
max_db_hits = 17370
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
network = "node"
state = "string"
served = "string"
function = "string"
reason = "string"
name = "string"
place = "string"
*/
MATCH (network:Organization)-[s:SERVES]->(served:Area)
WHERE coalesce(s.from_min <= $as_of, true) AND coalesce(s.to_max > $as_of, true)
// Each body and each place is asked once, however many services there are.
WITH network, collect([s, served]) AS services
WITH services, network, CASE
  WHEN network.from_max <= $as_of AND (network.to_min > $as_of OR network.to_min IS NULL AND network.status = 'current') THEN 2
  WHEN coalesce(network.from_min <= $as_of, true) AND coalesce(network.to_max > $as_of, true) THEN 1
  ELSE 0
END AS body
UNWIND services AS each
WITH each[1] AS served, collect([network, body, each[0]]) AS services
WHERE ($area = '' OR EXISTS { (served)-[:PART_OF*0..9]->(:Area {code: $area}) })
WITH services, served, CASE
  WHEN EXISTS {
    MATCH (served:Grid|Compound|Building)-[:PART_OF*0..2]->(g:Grid)
    WHERE g.from_max <= $as_of AND (g.to_min > $as_of OR g.to_min IS NULL AND g.status = 'current')
      AND served.from_max <= $as_of AND (served.to_min > $as_of OR served.to_min IS NULL AND served.status = 'current')
  } THEN 2
  WHEN EXISTS {
    MATCH (served:Grid|Compound|Building)-[:PART_OF*0..2]->(g:Grid)
    WHERE coalesce(g.from_min <= $as_of, true) AND coalesce(g.to_max > $as_of, true)
      AND coalesce(served.from_min <= $as_of, true) AND coalesce(served.to_max > $as_of, true)
  } THEN 1
  ELSE 0
END AS merged
UNWIND services AS each
WITH each[0] AS network, each[1] AS body, each[2] AS s, served, merged
WHERE body < 2 OR merged < 2
RETURN network, CASE
    WHEN body > 0 AND merged > 0 THEN 'possible'
    WHEN s.from_max <= $as_of AND (s.to_min > $as_of OR s.to_min IS NULL AND s.status = 'current') THEN 'gap'
    ELSE 'possible'
  END AS state, served.code AS served, s.function AS function, CASE
    WHEN body = 0 THEN 'no_body'
    WHEN merged = 0 THEN 'no_grid'
    WHEN body = 1 THEN 'no_body'
    ELSE 'no_grid'
  END AS reason, network.name AS name, served.name AS place
ORDER BY state, reason, network.code, served, function
/*
[[example]]
about = "服务一个网格 · it serves a grid"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "服务小区和楼栋 · a compound and a building"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(k:Area:Compound {code: 'K', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(b:Area:Building {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (k)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(n:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(b)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "网络已撤销 · the network was dissolved"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "G", function = "security", reason = "no_body", name = "综治网络", place = "一网格" }]

[[example]]
about = "服务的是整个社区 · it serves a community"
given = """
CREATE (:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "Q", function = "security", reason = "no_grid" }]

[[example]]
about = "社区算不进网格 · a community that is said to lie in a grid is no place of it"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "Q", function = "security", reason = "no_grid" }]

[[example]]
about = "小区不在任何网格里 · a compound in no grid"
given = """
CREATE (:Area:Compound {code: 'K', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "K", function = "security", reason = "no_grid" }]

[[example]]
about = "网格已撤销 · the grid is gone"
given = """
CREATE (:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "G", function = "security", reason = "no_grid" }]

[[example]]
about = "小区已撤销 · the compound is gone"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "K", function = "security", reason = "no_grid" }]

[[example]]
about = "小区的网格已撤销 · the compound's grid is gone"
given = """
CREATE (:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "K", function = "security", reason = "no_grid" }]

[[example]]
about = "两样都没有 · neither"
given = """
CREATE (:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "G", function = "security", reason = "no_body" }]

[[example]]
about = "网络可能还在,网格已撤销 · perhaps the network is there, the grid is not"
given = """
CREATE (:Area:Grid {code: 'G', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "gap", served = "G", function = "security", reason = "no_grid" }]

[[example]]
about = "网络何时撤销不详 · when the network ended is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "possible", served = "G", function = "security", reason = "no_body", place = "一网格" }]

[[example]]
about = "网格何时撤销不详 · when the grid ended is not known"
given = """
CREATE (:Area:Grid {code: 'G', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "possible", served = "G", function = "security", reason = "no_grid" }]

[[example]]
about = "小区何时撤销不详 · when the compound ended is not known"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "possible", served = "K", function = "security", reason = "no_grid" }]

[[example]]
about = "小区的网格说不准 · the compound's grid is uncertain"
given = """
CREATE (:Area:Grid {code: 'G', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "possible", served = "K", function = "security", reason = "no_grid" }]

[[example]]
about = "服务本身说不准 · the service itself is uncertain"
given = """
CREATE (:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ network = "N", state = "possible", served = "Q", function = "security", reason = "no_grid" }]

[[example]]
about = "服务说不准,别的都在 · an uncertain service, all else is there"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "服务已终止 · the service has ended"
given = """
CREATE (:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "数的是有记录的服务,不靠采集 · what is recorded counts, collected or not"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (:Area:Community {code: 'Q', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
