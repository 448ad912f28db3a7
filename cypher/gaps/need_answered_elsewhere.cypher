// 不是由最近的单位回应 · Needs that another than the nearest body answered
/*
why = "需求由最近的单位回应:先是在那里承担这项职能的网络,没有网络由网格的支部,没有支部由社区的党组织。 · The nearest answers: network, else branch, else the community's committee."
basis = "seed:5"
severity = "note"
confidence = "C"
identity = ["need"]
rests_on = ["coverage", "bodies"]
population = '''
MATCH (need:Need)-[:FOUND_IN]->(place:Area)
WHERE ($area = '' OR EXISTS { (place)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND need.function IS NOT NULL AND coalesce(need.answered_max <= $as_of, true)
MATCH (need)-[:ANSWERED_BY]->(by:Organization)
RETURN count(by)
'''
max_db_hits = 38710
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
need = "node"
state = "string"
function = "string"
grid = "string"
answered_by = "string"
nearest_by = "string"
nearest = "list"
*/
MATCH (need:Need)-[:FOUND_IN]->(place:Area)
WHERE ($area = '' OR EXISTS { (place)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND need.function IS NOT NULL AND coalesce(need.answered_max <= $as_of, true)
// Who certainly serves there, from the place: from the body that answered it would be all that it serves.
CALL (need, place) {
  MATCH (place)-[:PART_OF*0..2]->(:Grid|Compound|Building)<-[s:SERVES]-(o)
  WITH collect(CASE s.function WHEN need.function THEN [s, o] END) AS pairs
  RETURN [x IN pairs WHERE all(e IN x WHERE e.from_max <= $as_of AND (e.to_min > $as_of OR e.to_min IS NULL AND e.status = 'current')) | x[1]] AS serving
}
MATCH (need)-[:ANSWERED_BY]->(by:Organization)
WHERE NOT by IN serving
OPTIONAL CALL (need, place) {
  MATCH (place)-[:PART_OF*0..2]->(:Grid|Compound|Building)<-[e:SERVES {function: need.function}]-(body:Organization)
  RETURN 1 AS rank, e, body
  UNION ALL
  MATCH (place)-[:PART_OF*0..2]->(:Grid)<-[e:COVERS]-(body:Branch)
  RETURN 2 AS rank, e, body
  UNION ALL
  MATCH (place)-[:PART_OF*0..4]->(:Community)<-[e:COVERS]-(body:CommunityCommittee)
  RETURN 3 AS rank, e, body
}
WITH need, place, by, rank, body, all(x IN [e, body] WHERE x.from_max <= $as_of AND (x.to_min > $as_of OR x.to_min IS NULL AND x.status = 'current')) AS here,
  all(x IN [e, body] WHERE coalesce(need.answered_max >= x.from_min, true) AND coalesce(need.answered_min < x.to_max, true)) AS then
WITH need, place, by, collect({rank: rank, body: body, here: here, then: then}) AS near, min(CASE WHEN here THEN rank END) AS first
WITH need, place, by, near, first, CASE
  WHEN any(each IN near WHERE each.body = by AND each.here AND each.rank = first AND first <> 1) THEN 'ok'
  WHEN any(each IN near WHERE each.body = by AND each.then AND coalesce(each.rank <= first, true)) THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (place)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'services'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN coalesce(first <> 1, true) AND NOT EXISTS {
    MATCH (place)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'coverage'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN first IS NULL THEN 'not_due'
  ELSE 'gap'
END AS state
WHERE NOT state IN ['ok', 'not_due']
RETURN need, state, need.function AS function, coalesce(place.name, place.code) AS grid,
  coalesce(by.name, by.code) AS answered_by, ['network', 'branch', 'committee'][first - 1] AS nearest_by, COLLECT {
    UNWIND near AS each
    WITH each
    WHERE each.here AND each.rank = first
    RETURN DISTINCT coalesce(each.body.name, each.body.code) AS name ORDER BY name
  } AS nearest
ORDER BY state, function, need.key
/*
[[example]]
about = "由承担这项职能的网络回应 · the network answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "网络有约定的终期 · the network, with an end that is still to come"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-12-31'), to_max: date('2026-12-31')}]-(by)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "有网络,却由街道回应 · there is a network, the street answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "街道办", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "承担别的职能的网络回应 · a network of another function answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "承担的是整个社区 · who serves the community is not nearest"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "branch", nearest = ["B"] }]

[[example]]
about = "小区里的需求,由网格的网络回应 · found in a compound, answered by the grid's network"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K'})<-[:FOUND_IN]-(:Matter:Need {key: 'Need:1', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'N', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有网络,由支部回应 · no network, the branch answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'M', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "有网络,却由支部回应 · there is a network, the branch answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "B", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "没有网络和支部,由社区党委回应 · neither, the committee answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization:CommunityCommittee {code: 'M', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "没有网络和支部,由街道回应 · neither, the street answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'M', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "街道办", nearest_by = "committee", nearest = ["M"] }]

[[example]]
about = "谁也不近 · nobody is near"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "网络的服务后来终止了 · the service of the network has ended since"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-02-01'), found_max: date('2026-02-01'), answered_min: date('2026-02-03'), answered_max: date('2026-02-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-03-01'), to_max: date('2026-03-01')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "网络的服务终止后才回应 · it answered after its service had ended"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2026-03-01'), to_max: date('2026-03-01')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "回应之后才开始服务,如今可能已终止 · it began to serve only after the answer, and perhaps serves no longer"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'unknown', from_min: date('2026-06-10'), from_max: date('2026-06-10')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "可能在服务 · it serves perhaps"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "branch", nearest = ["B"] }]

[[example]]
about = "网络可能还在 · its body is there perhaps"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "branch", nearest = ["B"] }]

[[example]]
about = "支部可能覆盖,再没有别人 · the branch perhaps covers it, and nobody else"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by)
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 't'})-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", function = "safety", grid = "一网格", answered_by = "B", nearest = [] }]

[[example]]
about = "有网络,支部可能覆盖 · the branch perhaps covers it, but there is a network"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", function = "safety", grid = "一网格", answered_by = "B", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "何时回应不详 · the day of the answer is not known"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})-[:ANSWERED_BY]->(by:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(by), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", function = "safety", grid = "一网格", answered_by = "P", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "问的日期之后才回应 · answered only later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-07-01'), answered_max: date('2026-07-01')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "职能没有写 · no function is stated"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(:Matter:Need {key: 'Need:1', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "服务没有采集过 · services were not collected"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", function = "safety", grid = "一网格", answered_by = "街道办", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "没有网络,覆盖没有采集过 · no network, and coverage was not collected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", function = "safety", grid = "一网格", answered_by = "街道办", nearest_by = "branch", nearest = ["B"] }]

[[example]]
about = "谁也不近,覆盖没有采集过 · nobody is near, and coverage was not collected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", function = "safety", grid = "一网格", answered_by = "街道办", nearest = [] }]

[[example]]
about = "服务采集不完整,或在问的日期之后 · services, but not completely, or later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: false, since: date('2026-01-01')}]->(g)<-[:COLLECTS {what: 'services', complete: true, since: date('2026-07-01')}]-(:Source {code: 't'})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", function = "safety", grid = "一网格", answered_by = "街道办", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "覆盖采集不完整,或在问的日期之后 · coverage, but not completely, or later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
CREATE (:Source {code: 'c'})-[:COLLECTS {what: 'coverage', complete: false, since: date('2026-01-01')}]->(g)<-[:COLLECTS {what: 'coverage', complete: true, since: date('2026-07-01')}]-(:Source {code: 't'})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", function = "safety", grid = "一网格", answered_by = "街道办", nearest_by = "branch", nearest = ["B"] }]

[[example]]
about = "别处 · another area"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})-[:ANSWERED_BY]->(by:Organization {code: 'X', name: '街道办', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'services', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
