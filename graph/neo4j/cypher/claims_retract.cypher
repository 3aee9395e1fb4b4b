MATCH (m:Meta {key: 'mithaq'})
UNWIND $p.rows AS row
MATCH (c:Claim {key: row.key})
SET c.retractedAt = row.at, c.withdrawn = m.version + 1
