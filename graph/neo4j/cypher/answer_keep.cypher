MERGE (a:Answer {digest: $p.digest})
ON CREATE SET a.body = $p.body
