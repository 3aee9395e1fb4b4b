// A live claim keeps the version with which it was learned; one that comes back has this one's.
MATCH (m:Meta {key: 'mithaq'})
UNWIND $p.rows AS row
MATCH (c:Claim {key: row.key})
WITH c, row, CASE WHEN c.retractedAt IS NULL THEN c.version ELSE m.version + 1 END AS version
SET c = row, c.version = version
