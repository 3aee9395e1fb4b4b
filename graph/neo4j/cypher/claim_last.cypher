MATCH (c:Claim {id: $p.id})
RETURN c
ORDER BY c.recordedAt DESC
LIMIT 1
