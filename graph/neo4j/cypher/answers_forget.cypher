MATCH (a:Answer)
DELETE a
