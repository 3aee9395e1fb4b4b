UNWIND $p.rows AS row
MATCH (n:Entity {id: row.id})
SET n = row.props, n:$(row.type)
