MATCH (:Article {id: $article})<-[:IN]-(c:Claim)
SET c.published = $published
