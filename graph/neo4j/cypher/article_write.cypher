UNWIND $p.rows AS row
MERGE (a:Article {id: row.article})
SET a = row.props
