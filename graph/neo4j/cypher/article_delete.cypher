UNWIND $p.rows AS row
MATCH (a:Article {id: row.article})
SET a.deletedAt = row.at
REMOVE a.reading
