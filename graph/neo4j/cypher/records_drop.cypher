UNWIND $p.rows AS id
MATCH (:Article {id: $p.article})-[r:RECORDS]->(n {id: id})
DELETE r
