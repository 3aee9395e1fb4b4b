MATCH (:Article {id: $article})<-[:IN]-(c:Claim)
