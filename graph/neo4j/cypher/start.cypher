MERGE (m:Meta {key: 'mithaq'})
ON CREATE SET m.version = 0
SET m.schema = $p.schema
MERGE (g:Gate {key: 'mithaq'})
ON CREATE SET g.closing = 0, g.opened = 0
