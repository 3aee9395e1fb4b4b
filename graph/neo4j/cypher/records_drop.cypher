UNWIND $rows AS id
MATCH (:Article {id: $article})-[r:RECORDS]->(n {id: id})
DELETE r
