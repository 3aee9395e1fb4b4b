CALL db.index.fulltext.queryNodes('mithaq_search', $p.lucene) YIELD node AS n
WITH n
