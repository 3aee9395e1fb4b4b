CALL (i) {
    MATCH (c:Claim {from: $p.of[i]}) RETURN c
    UNION
    MATCH (c:Claim {to: $p.of[i]}) RETURN c
  }
  WITH i, c
