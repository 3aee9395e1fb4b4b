// Locks the gate first, so that the number that it counts on from is the last.
MATCH (g:Gate {key: 'mithaq'})
SET g.locked = true
WITH g
SET g.closing = g.closing + 1
REMOVE g.locked
RETURN g.closing AS ticket
