MATCH (n:Entity)
