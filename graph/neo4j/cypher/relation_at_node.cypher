MATCH (n:Entity {id: $p.of[i]})-[r:{{.Types}}]-(m:Entity)
  WHERE CASE
    WHEN $p.direction = '' THEN true
    WHEN type(r) IN $p.symmetric THEN true
    ELSE (startNode(r) = n) = ($p.direction = 'OUT')
  END
