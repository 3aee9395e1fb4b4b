UNWIND $p.rows AS article
MATCH (a:Article {id: article})
SET a.deletedAt = $p.at
REMOVE a.reading
