-- What people decide, apart from what loaders read. Body is the whole decision as JSON.
CREATE TABLE decision (
  id        TEXT NOT NULL PRIMARY KEY,
  at        INTEGER NOT NULL,
  by        TEXT NOT NULL,
  verdict   TEXT NOT NULL, -- of a review, empty for a merge
  undone_at INTEGER,
  body      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_at ON decision (at DESC, id);

-- The articles and nodes that decisions bear on.
CREATE TABLE decision_subject (
  subject  TEXT NOT NULL,
  decision TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  PRIMARY KEY (subject, decision)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_subject_decision ON decision_subject (decision);

-- What a loader last read of a live article, where decisions make the graph hold something else of it: JSON.
CREATE TABLE reading (
  article TEXT NOT NULL PRIMARY KEY REFERENCES article (id),
  said    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE claim ADD COLUMN read TEXT NOT NULL DEFAULT ''; -- JSON: what was read, where people decided otherwise
