MATCH (:Article {id: $p.of[i]})<-[:IN]-(c:Claim)
