r.id > $p.id
