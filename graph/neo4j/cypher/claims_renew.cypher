UNWIND $p.rows AS row
MATCH (c:Claim {key: row.key})
SET c = row
