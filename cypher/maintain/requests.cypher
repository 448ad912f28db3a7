// 台账对上清单 · Tie requests to what is on the lists
/*
why = "社区台账写的编码在准入清单、取消证明清单或牌子清理清单上的,连到那一项;清单上没有的,不连。每次装载后与重算一致。"
[params]
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
written = "integer"
*/
MATCH (r:Request)
OPTIONAL MATCH (n:Matter {key: CASE r.kind WHEN 'affair' THEN 'AffairItem' WHEN 'certificate' THEN 'Certificate' ELSE 'Plaque' END + ':' + r.subject})
CALL (r, n) {
  MATCH (r)-[old:ABOUT]->(m)
  WHERE n IS NULL OR m <> n
  // What was there before, for undo.
  CREATE (c:Change)
  SET c = $change, c._kind = 'ABOUT', c._outcome = 'changed', c._start = r.key, c._end = m.key, c._key = ''
  DELETE old
  RETURN count(*) AS dropped
}
CALL (r, n) {
  WITH r, n
  WHERE n IS NOT NULL AND NOT EXISTS { (r)-[:ABOUT]->(n) }
  CREATE (r)-[:ABOUT]->(n)
  RETURN count(*) AS added
}
WITH coalesce(sum(dropped + added), 0) AS written, collect(CASE added WHEN 1 THEN [r.key, n.key] END) AS new
FOREACH (_ IN CASE new WHEN [] THEN [] ELSE [1] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'ABOUT', c._outcome = 'created', c._starts = [x IN new | x[0]], c._ends = [x IN new | x[1]],
    c._keys = [x IN new | '']
)
RETURN written
/*
[[example]]
about = "清单上有 · on the list"
given = "CREATE (:Matter:Request {key: 'Request:1', kind: 'affair', subject: 'A1'}), (:Matter:AffairItem {key: 'AffairItem:A1', code: 'A1'})"
expect = [ { written = 1 } ]
then = [ { query = "MATCH (r:Request)-[:ABOUT]->(i) RETURN r.key AS r, i.key AS i", expect = [ { r = "Request:1", i = "AffairItem:A1" } ] } ]

[[example]]
about = "改了编码,原来的连线撤销 · another code now: the former line goes"
given = "CREATE (:Matter:Request {key: 'Request:1', kind: 'certificate', subject: 'Z9'})-[:ABOUT]->(:Matter:Certificate {key: 'Certificate:Z1', code: 'Z1'})"
expect = [ { written = 1 } ]
then = [ { query = "MATCH (:Request)-[e:ABOUT]->() RETURN count(e) AS lines", expect = [ { lines = 0 } ] } ]

[[example]]
about = "牌子,已经连好 · a plaque, tied already"
given = "CREATE (:Matter:Request {key: 'Request:1', kind: 'plaque', subject: 'P1'})-[:ABOUT]->(:Matter:Plaque {key: 'Plaque:P1', code: 'P1'})"
expect = [ { written = 0 } ]
*/
