MATCH (a:Article {id: $p.article})
DETACH DELETE a
