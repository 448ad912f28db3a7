// 哪些退回或改好的行还没有记过 · Rows that went out or came back and that no load tells of
/*
why = "只退回了行、图没有变的装载也要记一次,不然历史里的数对不上。"
[params]
mark = { type = "string", about = "退回表的记号 · the mark of the rejects file" }
out = { type = "list<string>", about = "退回的行最初的位置 · where refused rows stood first" }
back = { type = "list<string>", about = "改好的行最初的位置 · where corrected rows stood first" }
[columns]
written = "integer"
*/
OPTIONAL MATCH (l:Load {rejects: $mark})
WHERE l.undone_by IS NULL
WITH collect(l) AS loads
WITH size([row IN $out WHERE none(l IN loads WHERE row IN l.set_aside)])
  + size([row IN $back WHERE none(l IN loads WHERE row IN l.settled)]) AS written
WHERE written > 0
RETURN written
/*
[[example]]
about = "新退回一行 · one row goes out for the first time"
given = "CREATE (:Load {id: 'L1', rejects: 'm', set_aside: ['a.csv#2'], settled: []})"
params = { mark = "m", out = ["a.csv#2", "a.csv#3"], back = [] }
expect = [ { written = 1 } ]

[[example]]
about = "改好的行记过了 · the corrected row is told of already"
given = "CREATE (:Load {id: 'L1', rejects: 'm', set_aside: ['a.csv#2'], settled: []}), (:Load {id: 'L2', rejects: 'm', set_aside: [], settled: ['a.csv#2']})"
params = { mark = "m", out = [], back = ["a.csv#2"] }
expect = []

[[example]]
about = "记过它的那次撤销了 · the load that told of it is undone"
given = "CREATE (:Load {id: 'L1', rejects: 'm', set_aside: ['a.csv#2'], settled: [], undone_by: 'undo-L1'})"
params = { mark = "m", out = ["a.csv#2"], back = [] }
expect = [ { written = 1 } ]

[[example]]
about = "别的退回表不算 · other rejects do not count"
given = "CREATE (:Load {id: 'L1', rejects: 'n', set_aside: ['a.csv#2'], settled: []})"
params = { mark = "m", out = ["a.csv#2"], back = [] }
expect = [ { written = 1 } ]
*/
