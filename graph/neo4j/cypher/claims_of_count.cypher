UNWIND range(0, size($p.of) - 1) AS i
CALL (i) {
  MATCH (c:Claim {relation: $p.of[i]})
  WHERE {{template "claim_filter.cypher" .}}
  RETURN count(c) AS total
}
RETURN i, total
