// 记下判断 · Write judgements down
/*
why = "两个编码是不是一个人,由谁判断、为什么、依据多大,都留着;撤回也是记一笔,不删。"
[params]
rows = { type = "list<map>", about = "key, kind, one, other, verdict, by, reason, at, load, probability, weights" }
[columns]
written = "integer"
*/
UNWIND $rows AS r
CREATE (j:Judgement)
SET j = r
RETURN count(j) AS written
/*
[[example]]
about = "王芳判断为同一人 · one person, somebody judged"
given = "CREATE (:Person {key: 's:P1'})"
expect = [ { written = 1 } ]
[[example.params.rows]]
key = "k"
kind = "Person"
one = "s:P1"
other = "t:9"
verdict = "same"
by = "王芳"
reason = "看过档案"
load = "x"
[[example.then]]
query = "MATCH (j:Judgement) RETURN j.verdict AS verdict, j.one AS one, j.other AS other, COUNT { (j)--() } AS edges"
expect = [ { verdict = "same", one = "s:P1", other = "t:9", edges = 0 } ]
*/
