-- Times are milliseconds since 1970 in UTC, days are days since 1970-01-01, dates are ISO 8601 as coarse as they are known,
-- the empty string where unknown. Lists are JSON. Node and relation hold what readers see and nothing else; article and
-- claim also hold what no longer counts.

PRAGMA application_id = 0x4D697468; -- "Mith"

CREATE TABLE state (
  version INTEGER NOT NULL
) STRICT;
INSERT INTO state VALUES (0);

-- The text comes last, so that reading the other columns does not read it.
CREATE TABLE article (
  id         TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  title      TEXT NOT NULL,
  lang       TEXT NOT NULL,
  outlet     TEXT NOT NULL,
  url        TEXT NOT NULL,
  published  TEXT NOT NULL,
  first_day  INTEGER, -- that published may mean
  last_day   INTEGER,
  loaded_at  INTEGER NOT NULL,
  deleted_at INTEGER,
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX article_published ON article (published DESC, id);
CREATE INDEX article_url ON article (url) WHERE url <> '';

-- A claim has a row for each time that it was learned. Published is of its article, so that an index can sort by it.
CREATE TABLE claim (
  id           TEXT NOT NULL,
  recorded_at  INTEGER NOT NULL,
  retracted_at INTEGER,
  article      TEXT NOT NULL REFERENCES article (id),
  published    TEXT NOT NULL,
  relation     TEXT NOT NULL,
  type         TEXT NOT NULL,
  from_id      TEXT NOT NULL,
  to_id        TEXT NOT NULL,
  start        INTEGER NOT NULL,
  "end"        INTEGER NOT NULL,
  sentence     INTEGER NOT NULL,
  status       TEXT NOT NULL,
  since        TEXT NOT NULL,
  until        TEXT NOT NULL,
  domain       TEXT NOT NULL,
  office       TEXT NOT NULL,
  amount       REAL,
  currency     TEXT NOT NULL,
  quantity     REAL,
  confidence   REAL NOT NULL,
  rule         TEXT NOT NULL,
  source       TEXT NOT NULL,
  speaker      TEXT NOT NULL,
  quote        TEXT NOT NULL,
  UNIQUE (id, recorded_at)
) STRICT;
CREATE INDEX claim_published ON claim (published DESC, article, start, id, recorded_at, retracted_at);
CREATE INDEX claim_relation ON claim (relation, published DESC, article, start, id, recorded_at, retracted_at);
CREATE INDEX claim_article ON claim (article, start, id, recorded_at, retracted_at);

-- What live articles record of a node: many say the same words, which are kept once.
CREATE TABLE description (
  node     TEXT NOT NULL,
  hash     BLOB NOT NULL, -- of record
  record   TEXT NOT NULL, -- JSON: names, aliases, properties
  articles INTEGER NOT NULL,
  PRIMARY KEY (node, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE node_record (
  article   TEXT NOT NULL REFERENCES article (id),
  node      TEXT NOT NULL,
  hash      BLOB NOT NULL, -- of its description
  kind      TEXT NOT NULL, -- of the article
  published TEXT NOT NULL, -- of the article
  mentions  TEXT NOT NULL, -- JSON: [[start, end], …]
  PRIMARY KEY (article, node)
) STRICT, WITHOUT ROWID;
-- Sorted as graph.Unite ranks sources.
CREATE INDEX node_record_rank ON node_record (node, hash, kind DESC, published DESC, article);

CREATE TABLE node (
  id         TEXT NOT NULL PRIMARY KEY,
  type       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  iso2       TEXT NOT NULL,
  iso3       TEXT NOT NULL,
  name_ar    TEXT NOT NULL,
  name_en    TEXT NOT NULL,
  aliases    TEXT NOT NULL, -- JSON, empty for none
  properties TEXT NOT NULL, -- JSON, empty for none
  claims     INTEGER NOT NULL,
  articles   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX node_claims ON node (claims DESC, id);
CREATE INDEX node_type ON node (type, id);
CREATE INDEX node_type_claims ON node (type, claims DESC, id);
CREATE INDEX node_iso2 ON node (iso2) WHERE iso2 <> '';
CREATE INDEX node_iso3 ON node (iso3) WHERE iso3 <> '';

-- The folded names of nodes, whole and in words.
CREATE TABLE name (
  name TEXT NOT NULL,
  node TEXT NOT NULL,
  PRIMARY KEY (name, node)
) STRICT, WITHOUT ROWID;
CREATE TABLE word (
  word TEXT NOT NULL,
  node TEXT NOT NULL,
  PRIMARY KEY (word, node)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_node ON word (node, word);

CREATE TABLE relation (
  id           TEXT NOT NULL PRIMARY KEY,
  type         TEXT NOT NULL,
  symmetric    INTEGER NOT NULL,
  from_id      TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  to_id        TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  from_type    TEXT NOT NULL,
  to_type      TEXT NOT NULL,
  status       TEXT NOT NULL,
  start        TEXT NOT NULL,
  "end"        TEXT NOT NULL,
  domains      TEXT NOT NULL, -- each between commas: ",ECONOMIC,MILITARY,"
  offices      TEXT NOT NULL, -- JSON, empty for none
  amount       REAL,
  currency     TEXT NOT NULL,
  quantity     REAL,
  episodes     TEXT NOT NULL, -- JSON, empty for none
  first_day    INTEGER,       -- of all episodes together
  last_day     INTEGER,
  spans        TEXT,          -- JSON: [[first day, last day], …] of each episode where there are several
  contradicted INTEGER NOT NULL,
  claims       INTEGER NOT NULL,
  news         INTEGER NOT NULL,
  tables       INTEGER NOT NULL,
  outlets      INTEGER NOT NULL,
  confidence   REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_claims ON relation (claims DESC, id);
CREATE INDEX relation_start ON relation (start, id);
CREATE INDEX relation_type_claims ON relation (type, claims DESC, id);
-- The relations of a node in every order, from either side, so that a page of a hub does not read the hub: all of them,
-- those of one type, and those with one other node.
CREATE INDEX relation_from_id ON relation (from_id, symmetric, id, type);
CREATE INDEX relation_from_claims ON relation (from_id, symmetric, claims DESC, id, type);
CREATE INDEX relation_from_start ON relation (from_id, symmetric, start, id, type);
CREATE INDEX relation_from_type_id ON relation (from_id, type, id);
CREATE INDEX relation_from_type_claims ON relation (from_id, type, claims DESC, id);
CREATE INDEX relation_from_type_start ON relation (from_id, type, start, id);
CREATE INDEX relation_from_to ON relation (from_id, to_id);
CREATE INDEX relation_to_id ON relation (to_id, symmetric, id, type);
CREATE INDEX relation_to_claims ON relation (to_id, symmetric, claims DESC, id, type);
CREATE INDEX relation_to_start ON relation (to_id, symmetric, start, id, type);
CREATE INDEX relation_to_type_id ON relation (to_id, type, id);
CREATE INDEX relation_to_type_claims ON relation (to_id, type, claims DESC, id);
CREATE INDEX relation_to_type_start ON relation (to_id, type, start, id);
