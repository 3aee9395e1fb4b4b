MERGE (a:Article {id: $p.article})
SET a = $p.props
