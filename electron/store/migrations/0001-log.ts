// The log that everything else is derived from, the personal data it must not hold, and what people set up by hand.
import type { Migration } from './migration.ts'

const log = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE batches (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL) STRICT;

CREATE TABLE acts (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  stream INTEGER NOT NULL REFERENCES streams (id),
  name INTEGER NOT NULL,
  by INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  person INTEGER,
  device INTEGER NOT NULL,
  occurred_at INTEGER, -- null: at recorded_at
  recorded_at INTEGER NOT NULL,
  batch INTEGER REFERENCES batches (id),
  supersedes TEXT, -- JSON array of event ids; null: none
  input TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX acts_of_stream ON acts (stream);
CREATE INDEX acts_of_batch ON acts (batch) WHERE batch IS NOT NULL;

CREATE TABLE events (
  place INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES acts (seq),
  restates INTEGER, -- the earlier act it belongs to (W19); null: its own
  stream INTEGER NOT NULL,
  version INTEGER NOT NULL,
  type INTEGER NOT NULL,
  at INTEGER, -- null: when its act occurred
  body TEXT NOT NULL, -- the event without type and at
  UNIQUE (stream, version)
) STRICT;
CREATE TABLE attachments (
  sha256 BLOB PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES acts (seq) -- the first to name it
) STRICT, WITHOUT ROWID;
`

const onlyGrows = ['acts', 'events', 'streams', 'words', 'batches']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) => `CREATE TRIGGER ${table}_never_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;`,
    ),
  )
  .join('\n')

const personalData = `
CREATE TABLE personal_data (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  stream INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  whole TEXT, -- a phone's digits
  last_four TEXT,
  UNIQUE (stream, kind, value)
) STRICT;
CREATE INDEX personal_data_whole ON personal_data (whole, stream) WHERE whole IS NOT NULL;
CREATE INDEX personal_data_last_four ON personal_data (last_four, stream) WHERE last_four IS NOT NULL;
CREATE TABLE personal_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE personal_grams USING fts5 (
  grams, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);
`

const settings = `
CREATE TABLE shops (
  id INTEGER PRIMARY KEY,
  marketplace TEXT NOT NULL,
  account_id TEXT NOT NULL,
  name TEXT NOT NULL,
  target_confirm TEXT,
  target_deliver TEXT,
  UNIQUE (marketplace, account_id)
) STRICT;
CREATE TABLE list_mappings (
  shop INTEGER NOT NULL REFERENCES shops (id),
  headers TEXT NOT NULL,
  mapping TEXT NOT NULL,
  PRIMARY KEY (shop, headers)
) STRICT, WITHOUT ROWID;
CREATE TABLE products (
  id TEXT PRIMARY KEY,
  shop INTEGER NOT NULL REFERENCES shops (id),
  name TEXT NOT NULL,
  goods TEXT NOT NULL,
  self_operated INTEGER NOT NULL,
  warranty TEXT,
  promised_workdays INTEGER,
  removed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (shop, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE people (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE templates (
  id TEXT PRIMARY KEY, command TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE checklists (
  id TEXT PRIMARY KEY, step TEXT NOT NULL, product TEXT NOT NULL, items TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE checklist_ticks (
  stream INTEGER NOT NULL REFERENCES streams (id),
  item TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT,
  PRIMARY KEY (stream, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY, screen TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE drafts (
  key TEXT PRIMARY KEY, text TEXT NOT NULL, saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE preferences (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

const imports = `
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT,
  shop INTEGER NOT NULL REFERENCES shops (id),
  file_name TEXT,
  content_hash TEXT NOT NULL,
  counts TEXT NOT NULL,
  failed_rows INTEGER NOT NULL,
  undone_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_time ON imports (at);
CREATE INDEX imports_by_hash ON imports (content_hash);
CREATE TABLE import_rows (
  import TEXT NOT NULL REFERENCES imports (id),
  line INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  stream INTEGER,
  order_id TEXT NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (import, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE freshness (shop INTEGER PRIMARY KEY REFERENCES shops (id), at INTEGER NOT NULL) STRICT;
`

export const migration0001: Migration = {
  version: 1,
  sql: [log, onlyGrows, personalData, settings, imports].join('\n'),
}
