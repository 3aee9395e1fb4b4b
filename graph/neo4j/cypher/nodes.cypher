UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
RETURN n
