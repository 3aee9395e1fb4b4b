MATCH (a:Entity)-[r:{{.Types}}]->(b:Entity)
