UNWIND $p.rows AS id
MATCH (n:Former {id: id})
SET n:Entity, n.claims = 0, n.articles = 0
REMOVE n:Former
