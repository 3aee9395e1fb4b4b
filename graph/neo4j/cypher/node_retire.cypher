// What only deleted articles record is kept for the record, out of readers' sight.
UNWIND $p.rows AS id
MATCH (n:Entity {id: id})
SET n = {id: id}, n:Former
REMOVE n:Entity:{{.Labels}}
