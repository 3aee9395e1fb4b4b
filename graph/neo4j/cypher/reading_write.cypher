// Only of an article of which decisions make something else than was read.
UNWIND $p.rows AS row
MATCH (a:Article {id: row.article})
SET a.reading = row.reading
