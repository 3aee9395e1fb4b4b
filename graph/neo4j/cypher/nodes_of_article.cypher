MATCH (:Article {id: $p.where.article})-[:RECORDS]->(n:Entity)
