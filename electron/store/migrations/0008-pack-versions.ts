// The versions of rule packs that a manager has taken, beside those that ship. One that was taken back before its day stays,
// with who took it back: what a clock was once set by can always be read again.
import type { Migration } from './migration.ts'

const packVersions = `
CREATE TABLE pack_versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL, -- <marketplace>@<day>+<hash>; again after it was taken back
  marketplace TEXT NOT NULL,
  effective_from INTEGER NOT NULL,
  json TEXT NOT NULL,
  hash TEXT NOT NULL, -- SHA-256 of json, hexadecimal
  taken_at INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  taken_back_at INTEGER,
  taken_back_by TEXT
) STRICT;
CREATE UNIQUE INDEX pack_versions_held ON pack_versions (marketplace, effective_from) WHERE taken_back_at IS NULL;
CREATE TRIGGER pack_versions_kept BEFORE DELETE ON pack_versions BEGIN
  SELECT raise(ABORT, 'a version that was taken is kept');
END;
CREATE TRIGGER pack_versions_frozen
BEFORE UPDATE OF seq, id, marketplace, effective_from, json, hash, taken_at, taken_by ON pack_versions BEGIN
  SELECT raise(ABORT, 'a version that was taken is never changed');
END;
`

export const migration0008: Migration = { version: 8, sql: packVersions }
