MATCH (n:Entity {id: $p.of[i]})-[r:{{.Types}}]-(m:Entity)
  WHERE {{template "relation_side.cypher" .}}
