-- Answers that are given again word for word, by their digests.
CREATE TABLE answer (
  digest TEXT NOT NULL PRIMARY KEY,
  body   TEXT NOT NULL
) STRICT;
