// 按编码或全名找组织和区域 · Organisations and areas by code or full name
/*
why = "人记名称,机器记编码;先按编码找,再按全名找。"
[params]
text = { type = "string", about = "编码或全名 · a code or a full name" }
[columns]
thing = "node"
kind = "string"
by = "string"
code = "string"
name = "string"
*/
CALL () {
  MATCH (o:Organization {code: $text}) RETURN o AS thing, 'organization' AS kind, 'code' AS by
  UNION ALL
  MATCH (a:Area {code: $text}) RETURN a AS thing, 'area' AS kind, 'code' AS by
  UNION ALL
  MATCH (o:Organization) WHERE o.name = $text RETURN o AS thing, 'organization' AS kind, 'name' AS by
  UNION ALL
  MATCH (a:Area) WHERE a.name = $text RETURN a AS thing, 'area' AS kind, 'name' AS by
}
RETURN thing, kind, by, thing.code AS code, thing.name AS name
ORDER BY by, kind DESC, code
/*
[[example]]
about = "按编码 · by code"
given = "CREATE (:Organization {code: 'B1', name: '一支部'}), (:Area {code: 'G1', name: '一网格'})"
params = { text = "B1" }
expect = [ { thing = "B1", kind = "organization", by = "code", code = "B1", name = "一支部" } ]

[[example]]
about = "同名的组织和区域 · an organisation and an area of one name"
given = "CREATE (:Organization {code: 'B1', name: '东街'}), (:Area {code: 'G1', name: '东街'})"
params = { text = "东街" }
expect = [
  { thing = "B1", kind = "organization", by = "name", code = "B1", name = "东街" },
  { thing = "G1", kind = "area", by = "name", code = "G1", name = "东街" },
]

[[example]]
about = "没有 · none"
given = "CREATE (:Organization {code: 'B1', name: '一支部'})"
params = { text = "支部" }
expect = []
*/
