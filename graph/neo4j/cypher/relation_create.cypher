UNWIND $p.rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:{{.Types}}]->(b)
SET r = row.props
