// 哪些编码或名称可能是想找的 · Codes and names that may be meant
/*
why = "编码写错一位、名称只写一半,都该给出可能的答案。"
[params]
text = { type = "string", about = "写下的编码或名称 · what was written" }
inside = { type = "string", default = "", about = "只数这个区域里的,空为各处 · of what lies in this area alone, empty: anywhere" }
[columns]
thing = "node"
kind = "string"
code = "string"
name = "string"
*/
MATCH (thing:Organization|Area)
WHERE (thing.name CONTAINS $text
    OR abs(size(thing.code) - size($text)) <= 2
    OR abs(size(thing.name) - size($text)) <= 2)
  AND ($inside = '' OR EXISTS { (thing)-[:LOCATED_IN|PART_OF]->{0,9}(:Area {code: $inside}) })
RETURN thing, CASE WHEN thing:Area THEN 'area' ELSE 'organization' END AS kind,
  thing.code AS code, thing.name AS name
ORDER BY thing.name CONTAINS $text DESC, abs(size(code) - size($text)), code
LIMIT 20000
/*
[[example]]
about = "名称里有它,或长度相近 · it is in the name, or about as long"
given = "CREATE (:Organization {code: 'B1-1', name: '东街街道大工委'}), (:Area {code: '62', name: '这个名称太长了不算'}), (:Area {code: '62070', name: '另一个很长的名称也不算'})"
params = { text = "东街街道" }
expect = [
  { thing = "B1-1", kind = "organization", code = "B1-1", name = "东街街道大工委" },
  { thing = "62070", kind = "area", code = "62070", name = "另一个很长的名称也不算" },
  { thing = "62", kind = "area", code = "62", name = "这个名称太长了不算" },
]

[[example]]
about = "一个区域里的 · in one area"
given = "CREATE (:Organization {code: 'B1', name: '东街支部'})-[:LOCATED_IN]->(:Area {code: 'C1', name: '东街社区'})-[:PART_OF]->(:Area {code: 'S1', name: '东街街道'}), (:Organization {code: 'B2', name: '东街二支部'})"
params = { text = "东街", inside = "C1" }
expect = [
  { thing = "B1", kind = "organization", code = "B1", name = "东街支部" },
  { thing = "C1", kind = "area", code = "C1", name = "东街社区" },
]

[[example]]
about = "差得太远 · nothing near"
given = "CREATE (:Area {code: '620702001001', name: '一网格'})"
params = { text = "东街街道大工委" }
expect = []
*/
