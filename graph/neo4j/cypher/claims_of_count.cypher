UNWIND range(0, size($of) - 1) AS i
CALL (i) {
  MATCH (c:Claim {relation: $of[i]})
  WHERE {{template "claim_filter.cypher" .}}
  RETURN count(c) AS total
}
RETURN i, total
