coalesce(r.start, ''), r.id
