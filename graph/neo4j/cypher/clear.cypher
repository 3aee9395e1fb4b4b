MATCH (n) WHERE n:Entity OR n:Former OR n:Article OR n:Claim OR n:Decision OR n:Subject OR n:Answer
WITH n LIMIT $p.limit
DETACH DELETE n
RETURN count(*) AS deleted
