MATCH (n:Entity {id: $p.of[i]}){{template "relation_pattern.cypher" .}}(m:Entity)
  WHERE {{template "relation_side.cypher" .}}
