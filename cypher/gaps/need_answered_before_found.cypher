// 回应早于发现 · Needs answered before they were found
/*
why = "回应的日期早于发现的日期,两个日期至少错了一个;算响应时间时不算它。 · One of the two days is wrong; it does not count for response times."
basis = "field"
severity = "note"
confidence = "C"
identity = ["need"]
population = '''
MATCH (need:Need)-[:FOUND_IN]->(place:Area)
WHERE ($area = '' OR EXISTS { (place)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(need.answered_min <= $as_of, EXISTS { (need)-[:ANSWERED_BY]->() })
RETURN count(need)
'''
max_db_hits = 1810
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
[columns]
need = "node"
state = "string"
found = "date"
answered = "date"
grid = "string"
*/
MATCH (need:Need)
WHERE NOT coalesce(need.answered_min >= need.found_max, false)
  AND coalesce(need.answered_min <= $as_of, EXISTS { (need)-[:ANSWERED_BY]->() })
WITH need
MATCH (need)-[:FOUND_IN]->(place:Area)
WHERE ($area = '' OR EXISTS { (place)-[:PART_OF*0..9]->(:Area {code: $area}) })
RETURN need, CASE
    WHEN need.answered_max IS NULL OR need.found_max IS NULL THEN 'unknown'
    WHEN need.answered_max < need.found_min THEN 'gap'
    ELSE 'possible'
  END AS state, need.found_min AS found, need.answered_max AS answered, coalesce(place.name, place.code) AS grid
ORDER BY state, need.key
/*
[[example]]
about = "回应早于发现 · answered the day before"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-04'), found_max: date('2026-06-04'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "gap", found = 2026-06-04, answered = 2026-06-03, grid = "一网格" }]

[[example]]
about = "当天回应 · the same day"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-04'), found_max: date('2026-06-04'), answered_min: date('2026-06-04'), answered_max: date('2026-06-04')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "后来回应 · later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "只知道回应的月份 · only the month of the answer is known"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-04'), found_max: date('2026-06-04'), answered_min: date('2026-06-01'), answered_max: date('2026-06-30')})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", found = 2026-06-04, answered = 2026-06-30, grid = "一网格" }]

[[example]]
about = "月份的最后一天就是发现的那天 · the last day of that month is the day found"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-30'), found_max: date('2026-06-30'), answered_min: date('2026-06-01'), answered_max: date('2026-06-30')})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "possible", found = 2026-06-30, answered = 2026-06-30, grid = "一网格" }]

[[example]]
about = "何时回应不详 · the day of the answer is not known"
covers = "unknown date"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})-[:ANSWERED_BY]->(:Organization {code: 'N'})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", found = 2026-06-01, grid = "一网格" }]

[[example]]
about = "何时发现不详 · the day found is not known"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})
"""
params = { as_of = 2026-06-30 }
expect = [{ need = "Need:1", state = "unknown", answered = 2026-06-03, grid = "一网格" }]

[[example]]
about = "问的日期之后才回应 · answered only later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-07-04'), found_max: date('2026-07-04'), answered_min: date('2026-07-03'), answered_max: date('2026-07-03')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "还没有回应;看的是有记录的日期,不靠采集 · not answered; what is recorded counts, collected or not"
covers = "uncollected"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-04'), found_max: date('2026-06-04'), answered_min: date('2026-06-03'), answered_max: date('2026-06-03')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
