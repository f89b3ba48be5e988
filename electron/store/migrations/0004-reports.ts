// What reports count: every stay of an order in a stage, and every deadline of ours with how it ended. Derived from the log, so
// that a store from before has everything made afresh. Codes are places in the lists of course-rows.ts.
import type { Migration } from './migration.ts'

const tables = `
CREATE TABLE stays (
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  shop INTEGER NOT NULL,
  person INTEGER NOT NULL, -- whom it counts for; 0 for nobody
  done_by INTEGER NOT NULL, -- who moved it on here; 0 for nobody here
  stage INTEGER NOT NULL,
  since INTEGER NOT NULL,
  left_at INTEGER,
  next_stage INTEGER,
  held INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  rejection INTEGER NOT NULL, -- 0 none, 1 of the requirement, 2 of the result
  reached INTEGER NOT NULL,
  PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX stays_left ON stays (left_at, stage, shop, person, next_stage, whole, rejection, reached, since, held)
  WHERE left_at IS NOT NULL;

CREATE TABLE duties (
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  shop INTEGER NOT NULL,
  person INTEGER NOT NULL,
  done_by INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  clause TEXT NOT NULL,
  since INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome INTEGER NOT NULL,
  decided_at INTEGER NOT NULL, -- the instant it counts at
  PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX duties_decided ON duties (decided_at, kind, shop, person, outcome);
`

const stale = `INSERT OR REPLACE INTO meta (key, value) SELECT 'projections', 'stale' WHERE EXISTS (SELECT 1 FROM acts);`

export const migration0004: Migration = { version: 4, sql: [tables, stale].join('\n') }
