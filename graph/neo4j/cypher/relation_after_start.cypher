(coalesce(r.start, '') > $start OR coalesce(r.start, '') = $start AND r.id > $id)
