// What is derived from the log so that lists, counters, search and commands need no replay. All of it can be rebuilt.
import type { Migration } from './migration.ts'

const orders = `
CREATE TABLE orders (
  id INTEGER PRIMARY KEY REFERENCES streams (id),
  tab INTEGER NOT NULL, -- place in queueTabs; 10: in none but all
  queue_key INTEGER NOT NULL, -- the default order, see queue-order.ts
  shop INTEGER NOT NULL,
  assignee TEXT NOT NULL DEFAULT '', -- '' for nobody
  order_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  customer_name TEXT NOT NULL,
  product TEXT NOT NULL,
  goods TEXT NOT NULL,
  order_kind TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  paid_at INTEGER,
  stage TEXT NOT NULL,
  hold TEXT,
  turn TEXT,
  deadline TEXT, -- JSON
  requirement_rejections INTEGER NOT NULL,
  result_rejections INTEGER NOT NULL,
  rejections_at_least INTEGER NOT NULL,
  rejection_limit INTEGER,
  appealable_from INTEGER,
  appeal_ground TEXT,
  automatic_at INTEGER,
  completed_at INTEGER,
  warranty_until INTEGER,
  refund_status TEXT,
  refund_fen INTEGER,
  refunds INTEGER NOT NULL,
  fill_ins INTEGER NOT NULL,
  fill_ins_pending INTEGER NOT NULL,
  open_flags INTEGER NOT NULL,
  conflict TEXT, -- JSON
  version INTEGER NOT NULL,
  last_act INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  state TEXT NOT NULL -- JSON of what the rules fold; last, so that lists don't read it
) STRICT;
CREATE INDEX orders_queue ON orders (tab, queue_key, id, shop, assignee);
CREATE INDEX orders_paid ON orders (coalesce(paid_at, 0));
CREATE INDEX orders_amount ON orders (amount_fen);
CREATE INDEX orders_customer ON orders (customer_name);
CREATE INDEX orders_product ON orders (product);
CREATE INDEX orders_order_id ON orders (order_id);
CREATE INDEX orders_appealable ON orders (appealable_from) WHERE appealable_from IS NOT NULL;
CREATE INDEX orders_automatic ON orders (automatic_at) WHERE automatic_at IS NOT NULL;
CREATE INDEX orders_flagged ON orders (open_flags) WHERE open_flags > 0;
CREATE INDEX orders_conflicting ON orders (shop) WHERE conflict IS NOT NULL;
`

const besides = `
CREATE TABLE fill_ins (
  stream INTEGER NOT NULL,
  act INTEGER NOT NULL,
  command TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT,
  filled_at INTEGER,
  filled_by TEXT,
  PRIMARY KEY (stream, act)
) STRICT, WITHOUT ROWID;
CREATE INDEX fill_ins_pending ON fill_ins (at) WHERE filled_at IS NULL;
CREATE INDEX fill_ins_filled ON fill_ins (filled_at) WHERE filled_at IS NOT NULL;

CREATE TABLE refunds (
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  status TEXT NOT NULL,
  via TEXT,
  reason_code TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  requested_at INTEGER NOT NULL,
  decided_at INTEGER,
  PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX refunds_by_status ON refunds (status, requested_at);
CREATE INDEX refunds_by_time ON refunds (requested_at);

CREATE TABLE counters (
  name TEXT NOT NULL,
  shop INTEGER NOT NULL,
  of TEXT NOT NULL,
  tab INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (name, shop, of, tab)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE order_grams USING fts5 (
  grams, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);
`

const stale = `INSERT INTO meta (key, value) SELECT 'projections', 'stale' WHERE EXISTS (SELECT 1 FROM acts);`

export const migration0002: Migration = { version: 2, sql: [orders, besides, stale].join('\n') }
