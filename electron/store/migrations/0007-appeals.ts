// The register of appeals: every appeal over an order, with how it ended. Derived from the log, so that a store from before
// has everything made afresh.
import type { Migration } from './migration.ts'

const appeals = `
ALTER TABLE orders ADD COLUMN appeals INTEGER NOT NULL DEFAULT 0;
CREATE TABLE appeals (
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by TEXT NOT NULL,
  ground TEXT, -- clause; null for a provider's, and where a list only showed the freeze
  filed_at INTEGER NOT NULL,
  outcome TEXT, -- resume, close, withdrawn; null while it is open
  ended_at INTEGER,
  PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX appeals_open ON appeals (filed_at) WHERE ended_at IS NULL;
CREATE INDEX appeals_ended ON appeals (ended_at) WHERE ended_at IS NOT NULL;
`

const stale = `INSERT OR REPLACE INTO meta (key, value) SELECT 'projections', 'stale' WHERE EXISTS (SELECT 1 FROM acts);`

export const migration0007: Migration = { version: 7, sql: appeals + stale }
