r.id > $id
