// The index proposes, and the words decide: what it cuts or misreads of a word makes no difference.
CALL db.index.fulltext.queryNodes('mithaq_search', $lucene) YIELD node AS n
WITH n, split(n.search, ' ') AS words
WHERE ($types IS NULL OR n.type IN $types)
  AND all(q IN $words WHERE any(w IN words WHERE w STARTS WITH q))
RETURN n
ORDER BY n.claims DESC, n.id
LIMIT $limit
