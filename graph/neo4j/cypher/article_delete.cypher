UNWIND $articles AS article
MATCH (a:Article {id: article})
SET a.deletedAt = $at
