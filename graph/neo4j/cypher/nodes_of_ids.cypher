MATCH (n:Entity)
WHERE n.id IN $p.ids
WITH n
