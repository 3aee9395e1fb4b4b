UNWIND $p.rows AS row
MATCH (:Article {id: row.article})-[r:RECORDS]->(n {id: row.node})
DELETE r
