UNWIND $p.beside AS other
MATCH (o:Entity {id: other})
WITH o
MATCH (o)-[:{{.Types}}]-(n:Entity)
WITH DISTINCT n
