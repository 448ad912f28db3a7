// 各网格各职能的响应时间 · Response time by grid and function
/*
why = "每个网格每项职能:发现几件、回应几件、几天回应(中位数、最长)、还有几件没有回应、几件过了期限;日期不全或倒置的另数,不算天数。 · Found, answered, days to the answer (median, longest), open, overdue; what has no two good days is counted apart."
basis = "seed:5"
max_db_hits = 17000
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
answer_days = { type = "integer", default = 7, about = "几天之内应有回应 · a response is due within so many days" }
[columns]
grid = "node"
name = "string"
function = "string"
needs = "integer"
answered = "integer"
timed = "integer"
median_days = "float"
longest_days = "integer"
open = "integer"
overdue = "integer"
*/
MATCH (need:Need)-[:FOUND_IN]->(grid:Area)
WHERE ($area = '' OR EXISTS { (grid)-[:PART_OF*0..9]->(:Area {code: $area}) })
  AND coalesce(need.found_min <= $as_of, true)
WITH grid, need.function AS function, need.found_max AS found,
  coalesce(need.answered_min <= $as_of, EXISTS { (need)-[:ANSWERED_BY]->() }) AS answered,
  CASE WHEN need.found_min = need.found_max AND need.answered_min = need.answered_max
         AND need.answered_max >= need.found_max AND need.answered_max <= $as_of
    THEN duration.inDays(need.found_max, need.answered_max).days END AS days
RETURN grid, grid.name AS name, function, count(*) AS needs,
  sum(CASE WHEN answered THEN 1 ELSE 0 END) AS answered, count(days) AS timed,
  toFloat(percentileCont(days, 0.5)) AS median_days, max(days) AS longest_days,
  sum(CASE WHEN answered THEN 0 ELSE 1 END) AS open,
  sum(CASE WHEN NOT answered AND found + duration({days: $answer_days}) < $as_of THEN 1 ELSE 0 END) AS overdue
ORDER BY overdue DESC, median_days DESC, grid.code, function
/*
[[example]]
about = "三件有日期,一件逾期,一件没到期限 · three with days, one overdue, one not yet due"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
WITH g
UNWIND [[1, date('2026-06-01'), date('2026-06-01')], [2, date('2026-06-01'), date('2026-06-05')], [3, date('2026-06-01'), date('2026-06-11')], [4, date('2026-06-01'), null], [5, date('2026-06-25'), null]] AS row
CREATE (g)<-[:FOUND_IN]-(:Matter:Need {key: 'Need:' + row[0], function: 'safety', found_min: row[1], found_max: row[1], answered_min: row[2], answered_max: row[2]})
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G", name = "一网格", function = "safety", needs = 5, answered = 3, timed = 3, median_days = 4.0, longest_days = 10, open = 2, overdue = 1 }]

[[example]]
about = "倒置、只有月份、没有日期、以后才回应的都不算天数 · days that are wrong, months, none, later: counted, not timed"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
WITH g
UNWIND [[1, date('2026-06-09'), date('2026-06-09'), date('2026-06-02'), date('2026-06-02')], [2, date('2026-05-02'), date('2026-05-02'), date('2026-06-01'), date('2026-06-30')], [3, date('2026-05-01'), date('2026-05-31'), date('2026-06-02'), date('2026-06-02')], [4, date('2026-06-09'), date('2026-06-09'), date('2026-07-02'), date('2026-07-02')], [5, null, null, null, null]] AS row
CREATE (g)<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:' + row[0], function: 'safety', found_min: row[1], found_max: row[2], answered_min: row[3], answered_max: row[4]})
WITH n WHERE n.found_min IS NULL
CREATE (n)-[:ANSWERED_BY]->(:Organization {code: 'N'})
"""
params = { as_of = 2026-06-30 }
expect = [{ grid = "G", name = "一网格", function = "safety", needs = 5, answered = 4, timed = 0, open = 1, overdue = 1 }]

[[example]]
about = "以后才发现的不算 · found only later"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-07-01'), found_max: date('2026-07-01')})
"""
params = { as_of = 2026-06-30 }
expect = []

[[example]]
about = "别处 · another area"
given = """
CREATE (g:Area:Grid {code: 'G', name: '一网格', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})<-[:FOUND_IN]-(n:Matter:Need {key: 'Need:1', code: '1', kind: 'hazard', function: 'safety', found_min: date('2026-06-01'), found_max: date('2026-06-01')})
"""
params = { as_of = 2026-06-30, area = "X" }
expect = []
*/
