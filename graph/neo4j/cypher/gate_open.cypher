// A later writer may have closed the gate again, or opened it, meanwhile.
MATCH (g:Gate {key: 'mithaq'})
SET g.locked = true
WITH g
SET g.opened = CASE WHEN g.opened < $p.ticket THEN $p.ticket ELSE g.opened END
REMOVE g.locked
