// 供比对的组织 · Bodies to be compared
/*
why = "判断几份名册里的两个组织是不是同一个,看统一社会信用代码、名称、所在、类型;已经判断为同一个的,合在一起看。"
[params]
codes = { type = "list<string>", default = [], about = "只要这些编码的,空为全部 · of these codes alone; empty: all" }
[columns]
key = "string"
name = "string"
names = "list"
sources = "list"
credit_code = "string"
type = "string"
areas = "list"
held = "list"
rows = "list"
*/
CALL () {
  WITH * WHERE size($codes) = 0
  MATCH (o:Organization) RETURN o
  UNION ALL
  UNWIND $codes AS code
  MATCH (o:Organization {code: code}) RETURN o
}
WITH o, [o] + COLLECT { MATCH (o)<-[:ALIAS_OF]-(a:Alias) RETURN a ORDER BY a.key } AS said
RETURN o.code AS key, o.name AS name,
  COLLECT { UNWIND said AS x WITH x.name AS name WHERE name IS NOT NULL AND name <> o.name RETURN DISTINCT name ORDER BY name } AS names,
  COLLECT { UNWIND said AS x UNWIND x.sources AS s WITH split(s, ':')[0] AS name RETURN DISTINCT CASE WHEN name STARTS WITH '-' THEN substring(name, 1) ELSE name END AS name ORDER BY name } AS sources,
  o.credit_code AS credit_code, o.type AS type,
  COLLECT { MATCH (o)-[:LOCATED_IN]->(a:Area) RETURN DISTINCT a.code AS code ORDER BY code } AS areas,
  COLLECT { MATCH (o)-[:LOCATED_IN]->(a:Area) RETURN DISTINCT {role: o.type, unit: coalesce(a.name, a.code)} AS at ORDER BY at.unit } AS held,
  COLLECT { UNWIND said AS x UNWIND x.sources AS row RETURN DISTINCT row ORDER BY row LIMIT 20 } AS rows
ORDER BY key
/*
[[example]]
about = "名称、所在、类型,连同别名的 · name, place and type, an alias's name and source too"
given = """
CREATE (o:Organization {code: 'W1', name: '一物业', type: 'PropertyCompany', sources: ['s:o.csv#2']})-[:LOCATED_IN]->(:Area {code: 'A2', name: '东街'})
CREATE (o)<-[:ALIAS_OF]-(:Alias {key: 'Organization:V9', known_as: 'V9', name: '一物业公司', sources: ['-v:o.csv#7']})
"""
expect = [ { key = "W1", name = "一物业", names = ["一物业公司"], sources = ["s", "v"], type = "PropertyCompany", areas = ["A2"], held = [ { role = "PropertyCompany", unit = "东街" } ], rows = ["-v:o.csv#7", "s:o.csv#2"] } ]

[[example]]
about = "没有这个组织 · no such body"
given = "CREATE (:Organization {code: 'W1'})"
params = { codes = ["W2"] }
expect = []
*/
