// 小区名录 · Compounds, a page at a time
/*
why = "逐页列出小区:在哪些网格,谁管理,谁代表。 · Compounds with their grids, who manages and who represents them."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
text = { type = "string", default = "", about = "名称里有它,或编码以它开头 · in the name, or at the start of the code" }
code = { type = "string", default = "", about = "只要这一个 · this one alone" }
after = { type = "string", default = "", about = "从这个编码之后起 · those after this code" }
size = { type = "integer", default = 100, about = "一页几条 · how many a page" }
[columns]
thing = "node"
code = "string"
name = "string"
households = "integer"
part_of = "list"
companies = "list"
owners_committees = "list"
sources = "list"
*/
CALL () {
  WITH $code AS code WHERE code <> ''
  MATCH (thing:Compound {code: code}) RETURN thing
  UNION ALL
  WITH $code AS code WHERE code = ''
  MATCH (thing:Compound)
  WHERE thing.code > $after
    AND ($area = '' OR EXISTS { (thing)-[:PART_OF]->{0,9}(:Area {code: $area}) })
    AND ($text = '' OR thing.name CONTAINS $text OR thing.code STARTS WITH $text)
  RETURN thing ORDER BY thing.code LIMIT $size
}
RETURN thing, thing.code AS code, thing.name AS name, thing.households AS households,
  COLLECT { MATCH (thing)-[:PART_OF]->(above:Area) RETURN DISTINCT above.code ORDER BY above.code } AS part_of, COLLECT {
    MATCH (thing)<-[m:MANAGES]-(body:Organization)
    WHERE coalesce(m.from_min <= $as_of, true) AND coalesce(m.to_max > $as_of, true)
    WITH body, max(coalesce(m.from_max <= $as_of AND (m.to_min > $as_of OR m.to_min IS NULL AND m.status = 'current'), false)) AS sure
    RETURN {code: body.code, name: body.name, sure: sure} ORDER BY body.code
  } AS companies, COLLECT {
    MATCH (thing)<-[r:REPRESENTS]-(body:Organization)
    WHERE coalesce(r.from_min <= $as_of, true) AND coalesce(r.to_max > $as_of, true)
    WITH body, max(coalesce(r.from_max <= $as_of AND (r.to_min > $as_of OR r.to_min IS NULL AND r.status = 'current'), false)) AS sure
    RETURN {code: body.code, name: body.name, sure: sure} ORDER BY body.code
  } AS owners_committees, thing.sources AS sources
ORDER BY code
/*
[[example]]
about = "谁管理、谁代表;过去的不算 · who manages and represents it; not who once did"
given = """
CREATE (k:Area:Compound {code: 'K1', name: '一小区', households: 400, sources: ['s:f#1']})-[:PART_OF]->(:Area:Grid {code: 'G1'})-[:PART_OF]->(:Area {code: 'A1'})
CREATE (:Organization {code: 'W1', name: '一物业'})-[:MANAGES {key: '1', status: 'current', from_min: date('2020-01-01'), from_max: date('2020-01-01')}]->(k)
CREATE (:Organization {code: 'W0'})-[:MANAGES {key: '1', status: 'ended', to_max: date('2024-01-01')}]->(k)
CREATE (:Organization {code: 'Y1'})-[:REPRESENTS {key: '1', status: 'unknown'}]->(k)
CREATE (:Area:Compound {code: 'K2', name: '二小区'})
"""
params = { area = "A1", text = "小区", as_of = 2026-06-30 }
expect = [ { thing = "K1", code = "K1", name = "一小区", households = 400, part_of = ["G1"], companies = [{ code = "W1", name = "一物业", sure = true }], owners_committees = [{ code = "Y1", sure = false }], sources = ["s:f#1"] } ]

[[example]]
about = "这一个 · this one"
given = "CREATE (:Area:Compound {code: 'K1'}), (:Area:Compound {code: 'K2', name: '二小区'})"
params = { code = "K2", as_of = 2026-06-30 }
expect = [ { thing = "K2", code = "K2", name = "二小区", part_of = [], companies = [], owners_committees = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Area:Compound {code: 'K1'})"
params = { after = "K1", as_of = 2026-06-30 }
expect = []
*/
