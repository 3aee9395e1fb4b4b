UNWIND $p.rows AS row
MATCH (n:Entity {id: row.id})
SET n.claims = n.claims + row.claims, n.articles = n.articles + row.articles
