// Only of an article of which decisions make something else than was read.
MATCH (a:Article {id: $p.article})
SET a.reading = $p.reading
