MATCH (n) WHERE n:Entity OR n:Former OR n:Article OR n:Claim
WITH n LIMIT $p.limit
DETACH DELETE n
RETURN count(*) AS deleted
