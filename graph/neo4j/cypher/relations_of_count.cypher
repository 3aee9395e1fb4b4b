UNWIND range(0, size($p.of) - 1) AS i
CALL (i) {
  {{template "relation_at_node.cypher" .}}
  AND {{template "relation_filter.cypher" .}}
  RETURN count(r) AS total
}
RETURN i, total
