UNWIND $p.rows AS key
MATCH (c:Claim {key: key})
DETACH DELETE c
