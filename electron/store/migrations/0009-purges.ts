// Which orders' personal data was purged, when, by whom and on what ground (W9); and the log by name of act, so that who
// looked at a contact is found without reading every act.
import type { Migration } from './migration.ts'

const purges = `
CREATE TABLE purges (
  stream INTEGER PRIMARY KEY REFERENCES streams (id),
  at INTEGER NOT NULL,
  person TEXT,
  after_days INTEGER NOT NULL, -- the time that was set
  since INTEGER NOT NULL, -- the end of the warranty, or the completion of an order without one
  removed INTEGER NOT NULL -- how many values went
) STRICT;
CREATE INDEX purges_by_time ON purges (at);
CREATE INDEX acts_of_name ON acts (name);
`

export const migration0009: Migration = { version: 9, sql: purges }
