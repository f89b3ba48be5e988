// What is kept with its evidence of a shop's account, beside its events: entry items, case files, receipts. A version is
// only ever added, so who changed what stays readable.
import type { Migration } from './migration.ts'

const accountFiles = `
CREATE TABLE account_files (
  shop INTEGER NOT NULL REFERENCES shops (id),
  kind TEXT NOT NULL, -- entry, case, receipt
  item TEXT NOT NULL, -- of the checklist's item, the case or the act that paid
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT,
  body TEXT, -- JSON; null where nothing is kept any more
  PRIMARY KEY (shop, kind, item, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_file_originals (sha256 BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
`

export const migration0006: Migration = { version: 6, sql: accountFiles }
