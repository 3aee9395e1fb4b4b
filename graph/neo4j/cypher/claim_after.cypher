c.published <= $published
  AND (c.published < $published OR c.article > $after OR c.article = $after
  AND (c.start > $start OR c.start = $start
  AND (c.id > $id OR c.id = $id AND c.recordedAt > $recorded)))
