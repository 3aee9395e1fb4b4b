UNWIND $p.rows AS key
MATCH (c:Claim {key: key})
SET c.retractedAt = $p.at
