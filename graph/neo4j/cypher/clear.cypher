MATCH (n) WHERE n:Entity OR n:Former OR n:Article OR n:Claim
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
