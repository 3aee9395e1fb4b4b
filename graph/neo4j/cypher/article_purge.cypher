MATCH (a:Article {id: $p.article})
DETACH DELETE a
WITH DISTINCT $p.article AS article
MATCH (s:Subject {id: article})
OPTIONAL MATCH (s)<-[:ABOUT]-(d:Decision)
DETACH DELETE s, d
