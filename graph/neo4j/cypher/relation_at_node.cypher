MATCH (n:Entity {id: $of[i]})-[r:{{.Types}}]-(m:Entity)
  WHERE ($direction IS NULL OR type(r) IN $symmetric OR (startNode(r) = n) = ($direction = 'OUT'))
