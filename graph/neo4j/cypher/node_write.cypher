UNWIND $p.rows AS row
MATCH (n:Entity {id: row.id})
WITH n, row, n.claims AS claims
SET n = row.props
SET n.claims = claims, n:$(row.type)
