UNWIND range(0, size($p.of) - 1) AS i
CALL (i) {
  {{template "relation_at_node.cypher" .}}
  AND {{template "relation_filter.cypher" .}}
  WITH r
  LIMIT $p.most
  RETURN count(r) AS total
}
RETURN i, total
