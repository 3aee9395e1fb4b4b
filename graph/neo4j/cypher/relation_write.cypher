UNWIND $p.rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:{{.Types}} {id: row.props.id}]->(b)
SET r = row.props
