MATCH (:Article {id: $p.article})-[:RECORDS]->(n:Entity)
