MATCH (n:Entity)
WHERE n.id IN $p.where.ids
WITH n
