c.published <= $p.published
  AND (c.published < $p.published OR c.article > $p.after OR c.article = $p.after
  AND (c.start > $p.start OR c.start = $p.start
  AND (c.id > $p.id OR c.id = $p.id AND c.recordedAt > $p.recorded)))
