MATCH (m:Meta {key: 'mithaq'})
UNWIND $p.rows AS key
MATCH (c:Claim {key: key})
SET c.retractedAt = $p.at, c.withdrawn = m.version + 1
