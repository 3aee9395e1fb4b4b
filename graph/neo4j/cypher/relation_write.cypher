UNWIND $p.rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
WITH row, a, b
MATCH (a)-[r:{{.Types}} {id: row.id}]->(b)
SET r = row.props
