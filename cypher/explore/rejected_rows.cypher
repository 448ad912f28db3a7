// 退回的行还有哪些没有改好 · Refused rows that have not come back
/*
why = "每份退回表:退回几行、改好装回几行、被后来的整份名册代替的几行、还有几行没有着落;四个数总对得上。 · Of each rejects file: rows set aside, come back, replaced by a later whole roster, still open; the numbers add up."
basis = "seed:2"
max_db_hits = 100
[params]
source = { type = "string", default = "", about = "来源编码,空为全部 · code of a source, empty: all" }
[columns]
load = "node"
source = "string"
as_of = "date"
set_aside = "integer"
settled = "integer"
replaced = "integer"
open = "integer"
rows = "list"
*/
MATCH (l:Load)
WHERE l.rejects IS NOT NULL AND l.undone_by IS NULL AND ($source = '' OR l.source = $source)
WITH l ORDER BY l.at
WITH l.rejects AS mark, collect(l) AS loads
WITH mark, loads[0] AS load,
  reduce(out = [], l IN loads | out + [row IN l.set_aside WHERE NOT row IN out]) AS out,
  reduce(back = [], l IN loads | back + [row IN l.settled WHERE NOT row IN back]) AS back
WITH load, out, [row IN out WHERE row IN back] AS settled,
  EXISTS { (n:Load {source: load.source}) WHERE n.at > load.at AND n.undone_by IS NULL AND n.undoes IS NULL AND NOT coalesce(n.partial, false) AND coalesce(n.rejects <> mark, true) } AS replaced
WITH load, out, settled, [row IN out WHERE NOT row IN settled] AS rest, replaced
WHERE size(out) > 0
RETURN load, load.source AS source, load.as_of AS as_of, size(out) AS set_aside, size(settled) AS settled,
  CASE WHEN replaced THEN size(rest) ELSE 0 END AS replaced,
  CASE WHEN replaced THEN 0 ELSE size(rest) END AS open,
  CASE WHEN replaced THEN [] ELSE rest END AS rows
ORDER BY open DESC, load.at
/*
[[example]]
about = "两行退回,一行改好 · two rows out, one has come back"
given = """
CREATE (:Load {id: 'L1', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-01T08:00:00Z'), rejects: 'm', partial: false, set_aside: ['a.csv#2', 'a.csv#3'], settled: []}),
  (:Load {id: 'L2', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-02T08:00:00Z'), rejects: 'm', partial: true, set_aside: ['a.csv#3'], settled: ['a.csv#2']})
"""
expect = [ { load = "L1", as_of = 2026-06-30, source = "s", set_aside = 2, settled = 1, replaced = 0, open = 1, rows = ["a.csv#3"] } ]

[[example]]
about = "后来装了整份名册 · a whole roster came later"
given = """
CREATE (:Load {id: 'L1', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-01T08:00:00Z'), rejects: 'm', partial: false, set_aside: ['a.csv#2'], settled: []}),
  (:Load {id: 'L2', source: 's', as_of: date('2026-07-31'), at: datetime('2026-08-01T08:00:00Z')})
"""
expect = [ { load = "L1", as_of = 2026-06-30, source = "s", set_aside = 1, settled = 0, replaced = 1, open = 0, rows = [] } ]

[[example]]
about = "改好的那次撤销了,行又没有着落 · the load that brought a row back is undone, and the row is open again"
given = """
CREATE (:Load {id: 'L1', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-01T08:00:00Z'), rejects: 'm', partial: false, set_aside: ['a.csv#2'], settled: []}),
  (:Load {id: 'L2', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-02T08:00:00Z'), rejects: 'm', partial: true, set_aside: [], settled: ['a.csv#2'], undone_by: 'undo-L2'}),
  (:Load {id: 'undo-L2', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-02T09:00:00Z'), undoes: 'L2'})
"""
expect = [ { load = "L1", as_of = 2026-06-30, source = "s", set_aside = 1, settled = 0, replaced = 0, open = 1, rows = ["a.csv#2"] } ]

[[example]]
about = "后来的整份名册撤销了 · the whole roster that came later is undone"
given = """
CREATE (:Load {id: 'L1', source: 's', as_of: date('2026-06-30'), at: datetime('2026-07-01T08:00:00Z'), rejects: 'm', partial: false, set_aside: ['a.csv#2'], settled: []}),
  (:Load {id: 'L2', source: 's', as_of: date('2026-07-31'), at: datetime('2026-08-01T08:00:00Z'), undone_by: 'undo-L2'})
"""
expect = [ { load = "L1", as_of = 2026-06-30, source = "s", set_aside = 1, settled = 0, replaced = 0, open = 1, rows = ["a.csv#2"] } ]

[[example]]
about = "没有退回 · nothing was refused"
given = "CREATE (:Load {id: 'L1', source: 's', at: datetime('2026-07-01T08:00:00Z')})"
expect = []
*/
