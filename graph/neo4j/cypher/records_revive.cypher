UNWIND $p.rows AS row
MATCH (n:Former {id: row.node})
SET n:Entity, n.claims = 0, n.articles = 0
REMOVE n:Former
