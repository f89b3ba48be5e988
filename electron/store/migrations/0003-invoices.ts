// What is derived from the log of invoices: a row for every order that has one, and what it is found by. No order had an
// invoice before, so nothing has to be read to fill it.
import type { Migration } from './migration.ts'

const invoices = `
ALTER TABLE shops ADD COLUMN issues_special INTEGER NOT NULL DEFAULT 1;
ALTER TABLE orders ADD COLUMN invoiced INTEGER NOT NULL DEFAULT 0;

CREATE TABLE invoices (
  id INTEGER PRIMARY KEY REFERENCES streams (id),
  tab INTEGER NOT NULL, -- place in invoiceTabs
  due_key INTEGER NOT NULL, -- the default order, see invoice-order.ts
  shop INTEGER NOT NULL,
  order_id TEXT NOT NULL,
  status TEXT NOT NULL,
  type TEXT NOT NULL,
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  number TEXT,
  courier TEXT,
  tracking TEXT,
  requested_at INTEGER NOT NULL,
  issued_at INTEGER,
  pays TEXT NOT NULL,
  freight TEXT NOT NULL, -- JSON
  deadline TEXT, -- JSON
  offline INTEGER NOT NULL,
  locked INTEGER NOT NULL,
  lock TEXT, -- JSON
  to_reverse INTEGER NOT NULL,
  troubles INTEGER NOT NULL, -- bits, see invoice-record.ts
  fill_ins INTEGER NOT NULL,
  fill_ins_pending INTEGER NOT NULL,
  personal TEXT NOT NULL -- JSON: ids of personal values
) STRICT;
CREATE INDEX invoices_queue ON invoices (tab, due_key, id, shop, type, pays, locked, troubles);
CREATE INDEX invoices_requested ON invoices (tab, requested_at);
CREATE INDEX invoices_issued ON invoices (tab, coalesce(issued_at, 0));
CREATE INDEX invoices_amount ON invoices (tab, amount_fen);
CREATE INDEX invoices_order_id ON invoices (tab, order_id);
CREATE INDEX invoices_troubled ON invoices (due_key, id, shop, type, pays, locked) WHERE troubles <> 0;
CREATE INDEX invoices_number ON invoices (shop, number) WHERE tab = 1 AND number IS NOT NULL;
CREATE INDEX invoices_tracking ON invoices (shop, tracking) WHERE tab = 1 AND tracking IS NOT NULL;

CREATE TABLE invoice_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE invoice_grams USING fts5 (
  grams, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);
`

export const migration0003: Migration = { version: 3, sql: invoices }
