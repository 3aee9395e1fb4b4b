UNWIND $p.ids AS id
MATCH (c:Claim {relation: id})
WHERE c.retractedAt IS NULL
RETURN id, count(c) AS claims
