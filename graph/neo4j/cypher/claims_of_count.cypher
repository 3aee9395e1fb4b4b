UNWIND range(0, size($p.of) - 1) AS i
CALL (i) {
  {{.From}}
  WHERE {{template "claim_filter.cypher" .}}
  RETURN count(c) AS total
}
RETURN i, total
