MATCH (o:Entity)-[:{{.Types}}]-(n:Entity)
WHERE o.id IN $p.beside
WITH DISTINCT n
