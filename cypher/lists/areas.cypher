// 区域名录 · Areas, a page at a time
/*
why = "逐页列出区域:编码、名称、层级、属于谁。 · Areas with what they are part of."
[params]
area = { type = "string", default = "", about = "区域编码,空为全市 · area code, empty: everywhere" }
tier = { type = "string", default = "", about = "只要这一层级,如 Grid · this tier alone, such as Grid" }
text = { type = "string", default = "", about = "名称里有它,或编码以它开头 · in the name, or at the start of the code" }
code = { type = "string", default = "", about = "只要这一个 · this one alone" }
after = { type = "string", default = "", about = "从这个编码之后起 · those after this code" }
size = { type = "integer", default = 100, about = "一页几条 · how many a page" }
[columns]
thing = "node"
code = "string"
name = "string"
tier = "string"
households = "integer"
part_of = "list"
sources = "list"
*/
CALL () {
  WITH $code AS code WHERE code <> ''
  MATCH (thing:Area {code: code}) RETURN thing
  UNION ALL
  WITH $code AS code WHERE code = ''
  MATCH (thing:Area)
  WHERE thing.code > $after
    AND ($tier = '' OR thing.tier = $tier OR $tier IN labels(thing))
    AND ($area = '' OR EXISTS { (thing)-[:PART_OF]->{0,9}(:Area {code: $area}) })
    AND ($text = '' OR thing.name CONTAINS $text OR thing.code STARTS WITH $text)
  RETURN thing ORDER BY thing.code LIMIT $size
}
RETURN thing, thing.code AS code, thing.name AS name,
  coalesce(thing.tier, head([x IN labels(thing) WHERE x <> 'Area'])) AS tier, thing.households AS households,
  COLLECT { MATCH (thing)-[:PART_OF]->(above:Area) RETURN DISTINCT above.code ORDER BY above.code } AS part_of, thing.sources AS sources
ORDER BY code
/*
[[example]]
about = "一页两条,从第一条之后起 · two a page, after the first"
given = """
CREATE (c:Area:Community {code: 'A1', name: '一社区'})
CREATE (:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', households: 300, sources: ['s:f#1']})-[:PART_OF]->(c)
CREATE (:Area:Grid {code: 'G2', name: '二网格'})-[:PART_OF]->(c)
CREATE (:Area:Grid {code: 'G3'})-[:PART_OF]->(c)
CREATE (:Area:Compound {code: 'G15'})-[:PART_OF]->(c)
CREATE (:Area:Grid {code: 'H1'})
"""
params = { area = "A1", tier = "Grid", after = "G1", size = 2 }
expect = [
  { thing = "G2", code = "G2", name = "二网格", tier = "Grid", part_of = ["A1"] },
  { thing = "G3", code = "G3", tier = "Grid", part_of = ["A1"] },
]

[[example]]
about = "这一个;名称里有的 · this one; those with it in the name"
given = "CREATE (:Area:Grid {code: 'G1', name: '一网格', tier: 'Grid', households: 300, sources: ['s:f#1']}), (:Area:Grid {code: 'G2', name: '二网格'})"
params = { code = "G1" }
expect = [ { thing = "G1", code = "G1", name = "一网格", tier = "Grid", households = 300, part_of = [], sources = ["s:f#1"] } ]

[[example]]
about = "按名称、按编码开头 · by name, by the start of the code"
given = "CREATE (:Area:Grid {code: 'G1', name: '一网格'}), (:Area:Grid {code: 'G2', name: '二网格'}), (:Area:Grid {code: '一1'})"
params = { text = "一" }
expect = [ { thing = "G1", code = "G1", name = "一网格", tier = "Grid", part_of = [] }, { thing = "一1", code = "一1", tier = "Grid", part_of = [] } ]

[[example]]
about = "没有 · none"
given = "CREATE (:Area:Grid {code: 'G1'})"
params = { after = "G1" }
expect = []
*/
