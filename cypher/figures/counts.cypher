// 统计表里的数 · Counts of the roster of figures
/*
why = "党组织数、党员数按县区和类别统计:普通党员只是数,不是节点。"
basis = "seed:1"
max_db_hits = 1100
[params]
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
measure = { type = "string", about = "统计指标 · measure" }
[columns]
figure = "node"
state = "string"
amount = "integer"
began = "date"
name = "string"
*/
MATCH (figure:Figure {measure: $measure})-[:COUNTED_IN]->(a:Area)
WHERE ($area = '' OR EXISTS { (a)-[:PART_OF*0..9]->(:Area {code: $area}) })
RETURN figure, CASE
  WHEN figure.from_max <= $as_of AND (figure.to_min > $as_of OR figure.to_min IS NULL AND figure.status = 'current') THEN 'certain'
  WHEN coalesce(figure.from_min <= $as_of, true) AND coalesce(figure.to_max > $as_of, true) THEN 'possible'
  WHEN figure.from_min > $as_of THEN 'later'
  ELSE 'ended'
END AS state, figure.value AS amount, figure.from_min AS began, a.name + coalesce(' ' + figure.kind, '') AS name
ORDER BY figure.key
/*
[[example]]
about = "两个县区 · two counties"
given = """
CREATE (:Matter:Figure {key: 'Figure:1', measure: 'members', kind: '机关', value: 100, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COUNTED_IN {key: '1'}]->(:Area:County {code: 'A1', name: '1县'})
CREATE (:Matter:Figure {key: 'Figure:2', measure: 'members', kind: '机关', value: 200, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COUNTED_IN {key: '1'}]->(:Area:County {code: 'A2', name: '2县'})
"""
params = { as_of = 2026-06-30, measure = "members" }
expect = [{ figure = "Figure:1", state = "certain", amount = 100, began = 2020-01-01, name = "1县 机关" }, { figure = "Figure:2", state = "certain", amount = 200, began = 2020-01-01, name = "2县 机关" }]

[[example]]
about = "别的指标 · another measure"
given = """
CREATE (:Matter:Figure {key: 'Figure:1', measure: 'people', value: 100, status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:COUNTED_IN {key: '1'}]->(:Area:County {code: 'A1', name: '一县'})
"""
params = { as_of = 2026-06-30, measure = "members" }
expect = []
*/
