MATCH (:Article {id: $p.article})<-[:IN]-(c:Claim)
