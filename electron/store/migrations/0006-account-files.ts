// What is kept with its evidence of a shop's account, beside its events: entry items, reports of changed documents, case files,
// receipts. A version is only ever added, so who changed what stays readable. The log holds an act for each, with the
// hash of its text: the text itself may name people, and what names people can be purged (W9).
import type { Migration } from './migration.ts'

const accountFiles = `
CREATE TABLE account_files (
  shop INTEGER NOT NULL REFERENCES shops (id),
  kind TEXT NOT NULL, -- entry, document, case, receipt
  item TEXT NOT NULL, -- of the checklist's item, the document, the case or the act that moved money
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT,
  body TEXT, -- JSON; null where nothing is kept any more
  PRIMARY KEY (shop, kind, item, version)
) STRICT, WITHOUT ROWID;
`

export const migration0006: Migration = { version: 6, sql: accountFiles }
