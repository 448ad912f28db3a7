// 写入组织 · Write organisations
/*
why = "组织是岗位的主人。"
[params]
rows = { type = "list<map>", about = "图行:key, labels, props, span, undated, row, n · graph rows" }
days = { type = "list<date>", default = [], about = "行里的日期 · the days that the rows name" }
source = { type = "string", about = "来源编码 · the source's code" }
change = { type = "map", default = {}, about = "装载编号和第几步,记在原样上 · load and step, noted with what was there before" }
[columns]
outcome = "string"
total = "integer"
touched = "list"
*/
UNWIND $rows AS r
MERGE (n:Organization {code: r.key})
// An interval comes as four places in the list of days: a day in every row would be most of what is sent.
WITH n, r, r.props AS own
WITH n, r, CASE WHEN r.span IS NULL THEN own ELSE own {
  .*, from_min: $days[r.span[0]], from_max: $days[r.span[1]], to_min: $days[r.span[2]], to_max: $days[r.span[3]]
} END AS said
// Another source's cells stay as they were written there.
WITH n, r, CASE
  WHEN n.raw IS NULL OR NOT 'raw' IN keys(said) THEN said
  WHEN [x IN n.raw WHERE x STARTS WITH $source + ':'] = coalesce(said.raw, []) THEN said {.*, raw: n.raw}
  ELSE said {.*, raw: nullIf([x IN n.raw WHERE NOT x STARTS WITH $source + ':'] + coalesce(said.raw, []), [])}
END AS q
// What is undated began, or ended, no later than the first roster that said so.
WITH n, r, CASE
  WHEN r.undated = 'from_max' AND n.status = 'current' AND n.from_max < q.from_max THEN q {.*, from_max: n.from_max}
  WHEN r.undated = 'to_max' AND n.status = 'ended' AND n.to_max < q.to_max THEN q {.*, to_max: n.to_max}
  ELSE q
END AS p
// What another source states too is not taken away by a cell that is empty here.
WITH n, r, p, CASE
  WHEN any(s IN n.sources WHERE NOT (s STARTS WITH '-' OR s STARTS WITH $source + ':'))
  THEN [k IN keys(p) WHERE p[k] IS NOT NULL OR k = 'raw' OR (n.status <> p.status AND k IN ['from_min', 'from_max', 'to_min', 'to_max'])]
  ELSE [k IN keys(p) WHERE p[k] IS NOT NULL OR NOT coalesce(k IN n.filled, false)]
END AS own
WITH n, r, p, own, CASE
  WHEN n.sources IS NULL THEN 'created'
  WHEN any(k IN own WHERE coalesce(n[k] <> p[k], n[k] IS NOT NULL OR p[k] IS NOT NULL) OR coalesce(k IN n.filled, false)) THEN 'changed'
  WHEN [s IN n.sources WHERE s STARTS WITH $source + ':' OR s STARTS WITH '-' + $source + ':'] = [r.row] THEN 'unchanged'
  ELSE 'moved'
END AS outcome
WITH n, r, p, own, outcome,
  CASE WHEN outcome = 'created' AND size(keys(n)) > 1 THEN 'changed' ELSE outcome END AS noted,
  CASE outcome WHEN 'moved' THEN reduce(text = '', s IN n.sources | text + s + '\n') END AS before
// What was there before, for undo.
FOREACH (_ IN CASE noted WHEN 'changed' THEN [1] ELSE [] END |
  CREATE (c:Change)
  FOREACH (k IN keys(n) | SET c['was_' + k] = n[k])
  SET c += $change, c._kind = 'Organization', c._outcome = 'changed',
    c._labels = labels(n), c._key = r.key
)
FOREACH (_ IN CASE WHEN outcome <> 'unchanged' AND 'type' IN own THEN [1] ELSE [] END |
  REMOVE n:PartyCommittee:WorkingCommittee:CommunityCommittee:Branch:BranchGroup:PropertyCompany:OwnersCommittee:StreetBody:MemberUnit:JointConference:Enterprise:SocialOrganization:ServiceNetwork
  SET n:$(r.labels)
)
FOREACH (_ IN CASE outcome WHEN 'unchanged' THEN [] ELSE [1] END |
  SET n.sources = [s IN coalesce(n.sources, [])
                   WHERE NOT s STARTS WITH $source + ':' AND NOT s STARTS WITH '-' + $source + ':'] + r.row
)
FOREACH (_ IN CASE outcome WHEN 'created' THEN [1] ELSE [] END | SET n += p)
FOREACH (k IN CASE WHEN outcome IN ['changed', 'moved'] THEN own ELSE [] END | SET n[k] = p[k])
// What an alias alone stated is the body's own from here on.
FOREACH (_ IN CASE WHEN n.filled IS NULL THEN [] ELSE [1] END | SET n.filled = nullIf([k IN n.filled WHERE NOT k IN own], []))
WITH outcome, noted, count(*) AS total, collect(CASE WHEN outcome IN ['created', 'changed'] THEN r.n END) AS touched,
  collect(CASE WHEN noted IN ['created', 'moved'] THEN r END) AS new, collect(before) AS sources
FOREACH (_ IN CASE WHEN noted IN ['created', 'moved'] THEN [1] ELSE [] END |
  CREATE (c:Change)
  SET c = $change, c._kind = 'Organization', c._outcome = noted, c._sources = sources,
    c._keys = [x IN new | x.key]
)
WITH outcome, sum(total) AS total, collect(touched) AS parts
RETURN outcome, total, reduce(all = [], each IN parts | all + each) AS touched
/*
[[example]]
about = "新的一行 · a new row"
given = ""
params = { source = "s", rows = [ { key = "B1", labels = ["Branch"], n = 0, undated = "from_max", row = "s:o.csv#2", props = { name = "一支部", type = "Branch", status = "current", from_max = 2026-06-30 } } ] }
expect = [ { outcome = "created", total = 1, touched = [0] } ]
then = [ { query = "MATCH (b:Organization:Branch) RETURN b.code AS code", expect = [ { code = "B1" } ] } ]
[[example]]
about = "空格不抹去别的来源所说的 · an empty cell takes nothing away that another source states"
given = "CREATE (:Organization:Branch {code: 'B1', name: '一支部', type: 'Branch', credit_code: 'X', sources: ['t:o.csv#9'], status: 'current'})"
params = { source = "s", rows = [ { key = "B1", labels = [], n = 0, row = "s:o.csv#2", props = { name = "第一支部", status = "current" } } ] }
expect = [ { outcome = "changed", total = 1, touched = [0] } ]
then = [ { query = "MATCH (b:Organization:Branch) RETURN b.name AS name, b.type AS type, b.credit_code AS credit_code, b.sources AS sources", expect = [ { name = "第一支部", type = "Branch", credit_code = "X", sources = ["t:o.csv#9", "s:o.csv#2"] } ] } ]
*/
