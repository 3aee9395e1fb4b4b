CALL db.index.fulltext.queryNodes('mithaq_search', $lucene) YIELD node AS n
WITH n
