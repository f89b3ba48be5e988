// The refund register, in English.
import { count } from '../format.ts'
import type { refunds as zh } from '../zh/refunds.ts'

export const refunds: typeof zh = {
  title: 'Refunds',
  tabs: 'Refund status',
  tabNames: {
    all: 'All',
    requested: 'Undecided',
    approved: 'Approved',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  list: 'Refund register',
  find: 'Find orders, customers, products',
  columns: {
    order: 'Order',
    customer: 'Customer',
    product: 'Product',
    status: 'Status',
    via: 'Way',
    reason: 'Reason',
    amount: 'Asked (yuan)',
    paid: 'Paid (yuan)',
    requestedAt: 'Asked at',
    decidedAt: 'Decided at',
    stage: 'Stage',
  },
  none: '—',
  empty: {
    title: 'No refunds yet',
    text: 'When a customer asks for one at the console, record it on the order or import the latest list; it is registered here.',
    go: 'Go to delivery',
    filteredTitle: 'No refund matches',
    filteredText: 'Try another status or other words.',
    reset: 'Clear search',
  },
  latestOnly: (n) => `Only the latest ${count(n)} are listed`,
  actions: 'Record what the platform or the customer decided',
  notRequested: 'Only an undecided refund can be decided',
  form: {
    hint: 'Record what really happened at the console; what contradicts the rules is kept and marked with its clause.',
    amountHint: (paid) => `Empty means the sum asked for; paid ¥${paid}`,
    badAmount: 'Write it like 1234.50, more than 0',
    badInstant: 'Write it like 2026-09-23 16:40, not later than now',
  },
}
