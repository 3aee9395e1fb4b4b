MATCH (:Article {id: $article})-[:RECORDS]->(n:Entity)
