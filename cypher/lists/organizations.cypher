// 组织名录 · Organisations, a page at a time
/*
why = "逐页列出那一天确定或可能在的组织:上级、所在、覆盖的区域。 · Bodies that are there on that day, certainly or possibly."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
type = { type = "string", default = "", about = "只要这一类,如 Branch · this type alone, such as Branch" }
text = { type = "string", default = "", about = "名称里有它,或编码以它开头 · in the name, or at the start of the code" }
code = { type = "string", default = "", about = "只要这一个 · this one alone" }
after = { type = "string", default = "", about = "从这个编码之后起 · those after this code" }
size = { type = "integer", default = 100, about = "一页几条 · how many a page" }
[columns]
thing = "node"
code = "string"
name = "string"
type = "string"
form = "string"
level = "string"
state = "string"
superiors = "list"
located_in = "list"
covers = "list"
full_members = "integer"
counted_on = "date"
sources = "list"
*/
CALL () {
  WITH $code AS code WHERE code <> ''
  MATCH (thing:Organization {code: code}) RETURN thing
  UNION ALL
  WITH $code AS code WHERE code = ''
  MATCH (thing:Organization)
  WHERE thing.code > $after
    AND coalesce(thing.from_min <= $as_of, true) AND coalesce(thing.to_max > $as_of, true)
    AND ($type = '' OR thing.type = $type OR $type IN labels(thing))
    AND ($area = '' OR EXISTS { (thing)-[:LOCATED_IN]->(:Area)-[:PART_OF]->{0,9}(:Area {code: $area}) })
    AND ($text = '' OR thing.name CONTAINS $text OR thing.code STARTS WITH $text)
  RETURN thing ORDER BY thing.code LIMIT $size
}
RETURN thing, thing.code AS code, thing.name AS name, thing.type AS type, thing.form AS form, thing.level AS level,
  CASE WHEN coalesce(thing.from_max <= $as_of AND (thing.to_min > $as_of OR thing.to_min IS NULL AND thing.status = 'current'), false) THEN 'certain'
    WHEN coalesce(thing.from_min <= $as_of, true) AND coalesce(thing.to_max > $as_of, true) THEN 'possible' ELSE 'absent' END AS state, COLLECT {
    MATCH (thing)-[line:SUBORDINATE_TO]->(above:Organization)
    WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
    RETURN DISTINCT above.code ORDER BY above.code
  } AS superiors,
  COLLECT { MATCH (thing)-[:LOCATED_IN]->(area:Area) RETURN DISTINCT area.code ORDER BY area.code } AS located_in, COLLECT {
    MATCH (thing)-[line:COVERS]->(area:Area)
    WHERE coalesce(line.from_min <= $as_of, true) AND coalesce(line.to_max > $as_of, true)
    RETURN DISTINCT area.code ORDER BY area.code
  } AS covers, thing.full_members AS full_members, thing.counted_on AS counted_on, thing.sources AS sources
ORDER BY code
/*
[[example]]
about = "那一天确定和可能在的,撤销了的不在 · those that are there on that day; not one that was dissolved"
given = """
CREATE (c:Area:Community {code: 'A1'})-[:PART_OF]->(:Area:Street {code: 'S1'})
CREATE (b:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', form: 'grid', full_members: 5, counted_on: date('2026-01-01'), sources: ['s:f#1'], status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})-[:LOCATED_IN]->(c)
CREATE (b)-[:SUBORDINATE_TO {status: 'current'}]->(:Organization {code: 'O1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:SUBORDINATE_TO {status: 'ended', to_max: date('2024-01-01')}]->(:Organization {code: 'O2', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')})
CREATE (b)-[:COVERS {status: 'current'}]->(:Area:Grid {code: 'G1'})
CREATE (:Organization:Branch {code: 'B2', type: 'Branch', status: 'unknown'})-[:LOCATED_IN]->(c)
CREATE (:Organization:Branch {code: 'B3', type: 'Branch', status: 'ended', to_max: date('2024-01-01')})-[:LOCATED_IN]->(c)
"""
params = { area = "S1", type = "Branch", as_of = 2026-06-30 }
expect = [
  { thing = "B1", code = "B1", name = "一支部", type = "Branch", form = "grid", state = "certain", superiors = ["O1"], located_in = ["A1"], covers = ["G1"], full_members = 5, counted_on = 2026-01-01, sources = ["s:f#1"] },
  { thing = "B2", code = "B2", type = "Branch", state = "possible", superiors = [], located_in = ["A1"], covers = [] },
]

[[example]]
about = "问这一个,撤销了的也答 · asked for by its code, a dissolved one is told too"
given = "CREATE (:Organization {code: 'B3', name: '三支部', status: 'ended', to_max: date('2024-01-01')}), (:Organization {code: 'B4', status: 'current'})"
params = { code = "B3", as_of = 2026-06-30 }
expect = [ { thing = "B3", code = "B3", name = "三支部", state = "absent", superiors = [], located_in = [], covers = [] } ]

[[example]]
about = "名称里没有;只要一条 · not in the name; one alone"
given = "CREATE (:Organization {code: 'B1', name: '一支部', status: 'current'}), (:Organization {code: 'B2', name: '二支部', status: 'current'}), (:Organization {code: 'B3', name: '支部三', status: 'current'})"
params = { text = "支部", size = 1, after = "B1", as_of = 2026-06-30 }
expect = [ { thing = "B2", code = "B2", name = "二支部", state = "possible", superiors = [], located_in = [], covers = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Organization {code: 'B1', name: '一支部', status: 'current'})"
params = { text = "二", as_of = 2026-06-30 }
expect = []
*/
