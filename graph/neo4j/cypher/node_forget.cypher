UNWIND $p.rows AS id
MATCH (n:Former {id: id})
WHERE NOT EXISTS { (n)<-[:RECORDS]-() }
DELETE n
