MATCH (:Article {id: $p.article})<-[:IN]-(c:Claim)
SET c.published = $p.published
