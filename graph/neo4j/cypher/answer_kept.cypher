MATCH (a:Answer {digest: $p.digest})
RETURN a.body AS body
