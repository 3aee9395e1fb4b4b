UNWIND $p.rows AS row
MATCH (a:Article {id: row.article})
MERGE (n:Entity {id: row.node})
ON CREATE SET n.claims = 0, n.articles = 0
MERGE (a)-[r:RECORDS]->(n)
SET r.record = row.record, r.mentions = row.mentions
