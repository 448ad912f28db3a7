// 需求没有回应 · Needs without a response
/*
why = "只要小区的群众有需求,身边的党组织就有回应:过了期限还没有回应的需求,和最近、应当回应的单位。 · Every need gets a response; who is nearest is named."
basis = "seed:5"
severity = "gap"
confidence = "A"
identity = ["need"]
rests_on = ["coverage", "bodies"]
population = '''
MATCH (need:Need)-[:FOUND_IN]->(place:Area)
WHERE ($area = '' OR EXISTS { (place)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(need.found_min + duration({days: $answer_days}) < $as_of, true)
RETURN count(need)
'''
max_db_hits = 7290
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
answer_days = { type = "integer", default = 7, about = "几天之内应有回应 · a response is due within so many days" }
[columns]
need = "node"
state = "string"
days = "integer"
function = "string"
grid = "string"
nearest_by = "string"
nearest = "list"
*/
MATCH (need:Need)-[:FOUND_IN]->(place:Area)
WHERE ($area = '' OR EXISTS { (place)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(need.found_min + duration({days: $answer_days}) < $as_of, true)
  AND NOT coalesce(need.answered_max <= $as_of, false)
WITH need, place, CASE
  WHEN coalesce(need.answered_min <= $as_of, EXISTS { (need)-[:ANSWERED_BY]->() }) THEN 'possible'
  WHEN NOT EXISTS {
    MATCH (place)-[:PART_OF*0..9]->()<-[s:COLLECTS {what: 'needs'}]-(:Source)
    WHERE s.complete AND s.since <= $as_of AND s.type IS NULL AND s.role IS NULL
  } THEN 'unknown'
  WHEN coalesce(need.found_max + duration({days: $answer_days}) < $as_of, false) THEN 'gap'
  ELSE 'possible'
END AS state
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
WITH need, place, state, rank, body, all(x IN [e, body] WHERE x.from_max <= $as_of AND (x.to_min > $as_of OR x.to_min IS NULL AND x.status = 'current')) AS here
WITH need, place, state, collect({rank: rank, body: body, here: here}) AS near, min(CASE WHEN here THEN rank END) AS first
RETURN need, state, duration.inDays(need.found_max, $as_of).days AS days, need.function AS function,
  coalesce(place.name, place.code) AS grid, ['network', 'branch', 'committee'][first - 1] AS nearest_by, COLLECT {
    UNWIND near AS each
    WITH each
    WHERE each.here AND each.rank = first
    RETURN DISTINCT coalesce(each.body.name, each.body.code) AS name ORDER BY name
  } AS nearest
ORDER BY state, days DESC, need.key
/*
[[example]]
about = "过了期限,网络应当回应 · past its time; the network should have answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
CREATE (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', name: '综治网络', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'security', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'P', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", days = 29, function = "safety", grid = "一网格", nearest_by = "network", nearest = ["综治网络"] }]

[[example]]
about = "小区里的需求,由网格的支部回应 · found in a compound; the grid's branch is nearest"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:PART_OF]-(:Area:Compound {code: 'K'})<-[:FOUND_IN]-(:Matter:Need {key: 'Need:1', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')}), (g)-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'M', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (g)<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", days = 29, function = "safety", grid = "K", nearest_by = "branch", nearest = ["B"] }]

[[example]]
about = "支部和网络都说不准,由社区党委回应 · network and branch are uncertain: the committee"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
CREATE (g)-[:PART_OF]->(:Area:Community {code: 'Q'})<-[:COVERS {status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization:CommunityCommittee {code: 'M', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:COVERS {status: 'ended', from_min: date('2020-01-01'), from_max: date('2020-01-01'), to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:Branch {code: 'B', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}), (g)<-[:SERVES {function: 'safety', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]-(:Organization {code: 'N', status: 'unknown', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", days = 29, function = "safety", grid = "一网格", nearest_by = "committee", nearest = ["M"] }]

[[example]]
about = "有回应 · it was answered"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "问的那天才有回应 · answered on the day asked"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-30'), answered_max: date('2026-06-30')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "问的日期之后才有回应 · answered only later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-07-01'), answered_max: date('2026-07-01')})-[:ANSWERED_BY]->(:Organization {code: 'N'})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", days = 29, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "可能那个月才有回应 · perhaps it was answered in that month"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-20'), answered_max: date('2026-07-20')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", days = 29, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "还没有到期限 · its time is not over"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-23'), found_max: date('2026-06-23')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "过期限一天 · a day over"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-22'), found_max: date('2026-06-22')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", days = 8, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "期限是三十天 · thirty days"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, answer_days = 30 }
expect = []

[[example]]
about = "可能过了期限:只知道月份 · only the month is known"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-30')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", days = 0, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "何时发现不详 · when it was found is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety'})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "有单位回应,日期没有写 · a body is named, no day"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})-[:ANSWERED_BY]->(:Organization {code: 'N'})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", days = 29, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "没有采集过 · nobody collected it"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", days = 29, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "采集不完整,或在问的日期之后 · collected, but not completely, or later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
CREATE (:Source {code: 's'})-[:COLLECTS {what: 'needs', complete: false, since: date('2026-01-01')}]->(g)<-[:COLLECTS {what: 'needs', complete: true, since: date('2026-07-01')}]-(:Source {code: 't'})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", days = 29, function = "safety", grid = "一网格", nearest = [] }]

[[example]]
about = "别处 · another area"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
CREATE (:Source {code: 'u'})-[:COLLECTS {what: 'needs', complete: true, since: date('2026-01-01')}]->(g)
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
