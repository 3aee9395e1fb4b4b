MATCH (:Article {id: $p.article})<-[:IN]-(c:Claim)
WHERE c.retractedAt IS NULL
RETURN c
