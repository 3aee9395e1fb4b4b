(coalesce(r.start, '') > $p.start OR coalesce(r.start, '') = $p.start AND r.id > $p.id)
