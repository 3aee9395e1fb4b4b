// The index proposes, and the words decide: what it cuts or misreads of a word makes no difference.
CALL db.index.fulltext.queryNodes('mithaq_search', $p.lucene) YIELD node AS n
WITH n, split(n.search, ' ') AS words
WHERE (size($p.types) = 0 OR n.type IN $p.types)
  AND all(q IN $p.words WHERE any(w IN words WHERE w STARTS WITH q))
RETURN n
ORDER BY n.claims DESC, n.id
LIMIT $p.limit
