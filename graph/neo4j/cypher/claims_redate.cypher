UNWIND $p.rows AS row
MATCH (:Article {id: row.article})<-[:IN]-(c:Claim)
SET c.published = row.published
