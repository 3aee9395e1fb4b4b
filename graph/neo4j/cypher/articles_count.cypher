MATCH (a:Article)
WHERE {{template "article_filter.cypher" .}}
RETURN count(a) AS total
