// What reports count: every stay of an order in a stage, every deadline of ours with how it ended, and how many of each there are
// in a month. Derived from the log, so that a store from before has everything made afresh. Codes are places in the lists of
// course-rows.ts and report-counts.ts.
import type { Migration } from './migration.ts'

const rows = `
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
CREATE INDEX stays_left ON stays (left_at, stage, shop, person, whole, rejection, reached) WHERE left_at IS NOT NULL;
CREATE INDEX stays_rejected ON stays (left_at, shop, person, rejection, reached) WHERE rejection > 0;

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
-- Decided: met, late or lapsed. One that runs stands in the other index alone, so that a command touches few pages.
CREATE INDEX duties_decided ON duties (decided_at, kind, shop, person, outcome) WHERE outcome < 3;
CREATE INDEX duties_open ON duties (decided_at, kind, shop, person) WHERE outcome = 3;
`

const counts = `
CREATE TABLE report_counts (
  month INTEGER NOT NULL, -- 202609
  shop INTEGER NOT NULL,
  person INTEGER NOT NULL,
  what INTEGER NOT NULL,
  tenths INTEGER NOT NULL, -- of a day, for stays; 0 for everything else
  n INTEGER NOT NULL,
  PRIMARY KEY (month, shop, person, what, tenths) -- what one command counts stands together
) STRICT, WITHOUT ROWID;
`

const stale = `INSERT OR REPLACE INTO meta (key, value) SELECT 'projections', 'stale' WHERE EXISTS (SELECT 1 FROM acts);`

export const migration0005: Migration = { version: 5, sql: [rows, counts, stale].join('\n') }
