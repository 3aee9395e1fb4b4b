MATCH (c:Claim {relation: $p.of[i]})
