// Reminders: planned ones until they fall due, then the inbox that keeps them. No event of any stream: an obligation that ends
// takes its reminders with it, and all of them can be planned anew.
import type { Migration } from './migration.ts'

const reminders = `
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  obligation TEXT NOT NULL,
  subject TEXT NOT NULL, -- a product, document or complaint of an account; '' else
  since INTEGER NOT NULL,
  rung TEXT NOT NULL,
  step INTEGER NOT NULL, -- later steps say all that earlier ones said; 2: to the managers
  clause TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  due_at INTEGER NOT NULL, -- when the rules say it
  wake_at INTEGER NOT NULL, -- when it is said: later where someone put it off
  held INTEGER NOT NULL, -- its clock is paused
  inferred INTEGER NOT NULL, -- its clock's start is only a bound
  grave INTEGER NOT NULL, -- a deadline of the marketplace was missed: no target of our own, not only inferred
  for_person TEXT, -- whose the order is
  for_role TEXT NOT NULL,
  raised_at INTEGER,
  seen_at INTEGER,
  dismissed_at INTEGER,
  replaced INTEGER NOT NULL DEFAULT 0, -- a later step was raised
  escalated INTEGER NOT NULL DEFAULT 0, -- the managers were told
  UNIQUE (stream, obligation, subject, since, rung)
) STRICT;
CREATE INDEX reminders_waiting ON reminders (wake_at) WHERE raised_at IS NULL AND held = 0;
CREATE INDEX reminders_inbox ON reminders (raised_at, id)
  WHERE raised_at IS NOT NULL AND dismissed_at IS NULL AND replaced = 0 AND held = 0;
CREATE INDEX reminders_unseen ON reminders (raised_at)
  WHERE raised_at IS NOT NULL AND dismissed_at IS NULL AND replaced = 0 AND held = 0 AND seen_at IS NULL;
CREATE INDEX reminders_grave ON reminders (raised_at)
  WHERE raised_at IS NOT NULL AND dismissed_at IS NULL AND replaced = 0 AND held = 0 AND seen_at IS NULL AND grave = 1;
`

export const migration0004: Migration = { version: 4, sql: reminders }
