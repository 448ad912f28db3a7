// 一个街道一屏看完 · A street on one screen
/*
why = "社区、网格、小区,覆盖它们的党组织,关键岗位;空缺的岗位带 Vacant 标签。 · Its communities, grids and compounds, the Party bodies that cover them, the key posts; a vacant one has the label Vacant."
basis = "seed:1"
max_db_hits = 12000
[params]
street = { type = "string", about = "街道(或社区、网格)编码 · code of a street, or of a community or a grid" }
roles = { type = "list<string>", default = ["secretary", "responsible_cadre", "grid_worker"], about = "关键岗位 · key posts, by role" }
limit = { type = "integer", default = 400, about = "最多几条路径 · paths at most" }
as_of = { type = "date", default = "today", about = "截止日期 · as of this date" }
[columns]
path = "path"
what = "string"
code = "string"
name = "string"
*/
MATCH (street:Area {code: $street})
// The areas first, and no more of them than are shown: a city's code brings no city in.
CALL (street) {
  MATCH path = ANY SHORTEST (street)((:Area)<-[:PART_OF]-(below:Area)
    WHERE coalesce(below.from_min <= $as_of, true) AND coalesce(below.to_max > $as_of, true)){0,3}(area)
  RETURN path, area
  LIMIT $limit
}
WITH collect(path) AS paths, collect(area) AS areas
CALL (paths, areas) {
  UNWIND paths AS path
  RETURN path, 'area' AS what, last(nodes(path)) AS node
  UNION ALL
  UNWIND areas AS area
  MATCH path = (area)<-[c:COVERS]-(body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
  WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
    AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  RETURN path, 'body' AS what, body AS node
  UNION ALL
  UNWIND areas AS area
  MATCH path = (area)<-[:FOR]-(post:Post)
  WHERE post.role IN $roles
    AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  RETURN path, 'post' AS what, post AS node
  UNION ALL
  UNWIND areas AS area
  MATCH (area)<-[c:COVERS]-(body:PartyCommittee|WorkingCommittee|CommunityCommittee|Branch)
  WHERE coalesce(c.from_min <= $as_of, true) AND coalesce(c.to_max > $as_of, true)
    AND coalesce(body.from_min <= $as_of, true) AND coalesce(body.to_max > $as_of, true)
  WITH DISTINCT body
  MATCH path = (body)<-[:OF]-(post:Post)
  WHERE post.role IN $roles AND NOT EXISTS { (post)-[:FOR]->() }
    AND coalesce(post.from_min <= $as_of, true) AND coalesce(post.to_max > $as_of, true)
  RETURN path, 'post' AS what, post AS node
}
RETURN path, what, node.code AS code, coalesce(node.name, node.title, node.role) AS name
ORDER BY what, length(path), code
LIMIT $limit
/*
[[example]]
about = "一个街道 · one street"
given = """
CREATE (s:Area:Street {code: 'S', name: '东街街道'})<-[:PART_OF]-(q:Area:Community {code: 'Q', name: '一社区'})<-[:PART_OF]-(g:Area:Grid {code: 'G', name: '一网格'})<-[:PART_OF]-(:Area:Compound {code: 'K', name: '祁连苑'})
CREATE (g)<-[:COVERS {status: 'current', from_max: date('2020-01-01')}]-(b:Organization:Branch {code: 'B', name: '一支部'})
CREATE (b)<-[:OF]-(:Post {code: 'B#secretary', role: 'secretary'}), (b)<-[:OF]-(:Post {code: 'B#member', role: 'member'})
CREATE (g)<-[:FOR]-(:Post {code: '#grid_worker#G', role: 'grid_worker'}), (g)<-[:COVERS]-(:Organization:BranchGroup {code: 'X'})
CREATE (q)<-[:COVERS {status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')}]-(:Organization:CommunityCommittee {code: 'M'})
"""
params = { street = "S", as_of = 2026-06-30 }
expect = [
  { path = ["S"], what = "area", code = "S", name = "东街街道" },
  { path = ["S", "Q"], what = "area", code = "Q", name = "一社区" },
  { path = ["S", "Q", "G"], what = "area", code = "G", name = "一网格" },
  { path = ["S", "Q", "G", "K"], what = "area", code = "K", name = "祁连苑" },
  { path = ["G", "B"], what = "body", code = "B", name = "一支部" },
  { path = ["G", "#grid_worker#G"], what = "post", code = "#grid_worker#G", name = "grid_worker" },
  { path = ["B", "B#secretary"], what = "post", code = "B#secretary", name = "secretary" },
]

[[example]]
about = "覆盖两个网格的支部,书记只画一次;已撤销的网格不画 · a branch of two grids has one secretary; a grid of former times is not drawn"
given = """
CREATE (q:Area:Community {code: 'Q'})<-[:PART_OF]-(g:Area:Grid {code: 'G1'}), (q)<-[:PART_OF]-(h:Area:Grid {code: 'G2'})
CREATE (q)<-[:PART_OF]-(:Area:Grid {code: 'G3', status: 'ended', to_min: date('2025-01-01'), to_max: date('2025-01-01')})
CREATE (b:Organization:Branch {code: 'B'})-[:COVERS {status: 'current'}]->(g), (b)-[:COVERS {status: 'unknown'}]->(h), (b)<-[:OF]-(:Post {code: 'B#secretary', role: 'secretary'})
"""
params = { street = "Q", as_of = 2026-06-30 }
expect = [
  { path = ["Q"], what = "area", code = "Q" },
  { path = ["Q", "G1"], what = "area", code = "G1" },
  { path = ["Q", "G2"], what = "area", code = "G2" },
  { path = ["G1", "B"], what = "body", code = "B" },
  { path = ["G2", "B"], what = "body", code = "B" },
  { path = ["B", "B#secretary"], what = "post", code = "B#secretary", name = "secretary" },
]

[[example]]
about = "没有这个编码 · no such code"
given = "CREATE (:Area:Street {code: 'S'})"
params = { street = "S2", as_of = 2026-06-30 }
expect = []
*/
