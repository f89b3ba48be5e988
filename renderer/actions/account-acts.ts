// One object per thing that can happen to a shop's account, with the fields its form asks for. Whether it is open comes
// from the rules, with the refusing clauses when it is not.
import type { AccountDetail } from '../../shared/contract/accounts.ts'
import type { RefusalReason } from '../../shared/contract/basis.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { call } from '../api/bridge.ts'
import { accountText } from '../text/account.ts'
import { textNow } from '../text/text.ts'
import type { BasisSource } from '../ui/basis-view.ts'
import { settle } from './act.ts'
import { refusalBasis } from './basis.ts'

/** A field's `name` is the command's own key in the scenario vocabulary. */
export type AccountField =
  | { readonly name: string; readonly kind: 'money' | 'count' | 'year' | 'instant' | 'yes-no' }
  /** `offers`: what of the account is likely. */
  | { readonly name: string; readonly kind: 'text'; readonly offers?: 'products' | 'documents' }
  /** One of what is there and can be acted on. */
  | { readonly name: string; readonly kind: 'one-of'; readonly of: OfAccount }
  | { readonly name: string; readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly name: 'type'; readonly kind: 'violation-type' }
  /** One its marketplace has and the shop hasn't yet. */
  | { readonly name: 'category'; readonly kind: 'new-category' }

export type OfAccount = 'categories' | 'listed' | 'changed-documents' | 'open-complaints' | 'violations'

export interface AccountAct {
  readonly command: string
  /** `own`: done here now, refused where the rules say no, unless it is told of an earlier instant. `fact`: kept (W13). */
  readonly mode: 'own' | 'fact'
  readonly by: Actor
  readonly fields: readonly AccountField[]
  readonly danger?: true
}

const money = { name: 'amountFen', kind: 'money' } as const

/** Listing a product has a dialog of its own (A10); what the console tells of an order is a fact about its product. */
export const accountActs = {
  pay: { command: 'deposit.pay', mode: 'own', by: 'provider', fields: [money] },
  deduct: {
    command: 'deposit.deduct',
    mode: 'fact',
    by: 'platform',
    fields: [money, { name: 'reason', kind: 'choice', options: ['violation', 'refund'] }],
  },
  surcharge: { command: 'deposit.surcharge', mode: 'fact', by: 'platform', fields: [] },
  liftSurcharge: { command: 'deposit.liftSurcharge', mode: 'fact', by: 'platform', fields: [] },
  giveBack: { command: 'deposit.return', mode: 'fact', by: 'platform', fields: [money] },
  agree: {
    command: 'deposit.agree',
    mode: 'fact',
    by: 'platform',
    fields: [money, { name: 'reason', kind: 'text' }],
  },
  runSettlement: { command: 'settlement.run', mode: 'fact', by: 'platform', fields: [money] },
  addCategory: {
    command: 'category.add',
    mode: 'own',
    by: 'provider',
    fields: [{ name: 'category', kind: 'new-category' }],
  },
  removeCategory: {
    command: 'category.remove',
    mode: 'own',
    by: 'provider',
    fields: [{ name: 'category', kind: 'one-of', of: 'categories' }],
    danger: true,
  },
  list: { command: 'product.list', mode: 'own', by: 'provider', fields: [] },
  delist: {
    command: 'product.delist',
    mode: 'own',
    by: 'provider',
    fields: [{ name: 'product', kind: 'one-of', of: 'listed' }],
    danger: true,
  },
  sell: {
    command: 'product.order',
    mode: 'fact',
    by: 'platform',
    fields: [{ name: 'product', kind: 'one-of', of: 'listed' }],
  },
  recordViolation: {
    command: 'violation.record',
    mode: 'fact',
    by: 'platform',
    fields: [
      { name: 'id', kind: 'text' },
      { name: 'type', kind: 'violation-type' },
      { name: 'points', kind: 'count' },
      { name: 'occurredAt', kind: 'instant' },
      { name: 'complaint', kind: 'yes-no' },
    ],
  },
  withdrawViolation: {
    command: 'violation.withdraw',
    mode: 'fact',
    by: 'platform',
    fields: [{ name: 'id', kind: 'one-of', of: 'violations' }],
  },
  reportSales: {
    command: 'sales.report',
    mode: 'fact',
    by: 'platform',
    fields: [
      { name: 'year', kind: 'year' },
      { name: 'sold', kind: 'count' },
      { name: 'onCloud', kind: 'count' },
    ],
  },
  changeDocument: {
    command: 'document.change',
    mode: 'own',
    by: 'provider',
    fields: [
      { name: 'document', kind: 'text', offers: 'documents' },
      { name: 'changedAt', kind: 'instant' },
    ],
  },
  reportDocument: {
    command: 'document.report',
    mode: 'own',
    by: 'provider',
    fields: [{ name: 'document', kind: 'one-of', of: 'changed-documents' }],
  },
  receiveComplaint: {
    command: 'complaint.receive',
    mode: 'fact',
    by: 'customer',
    fields: [{ name: 'complaint', kind: 'text' }],
  },
  answerComplaint: {
    command: 'complaint.answer',
    mode: 'own',
    by: 'provider',
    fields: [{ name: 'complaint', kind: 'one-of', of: 'open-complaints' }],
  },
  leave: { command: 'account.exit', mode: 'own', by: 'provider', fields: [], danger: true },
  expel: {
    command: 'account.expel',
    mode: 'fact',
    by: 'platform',
    fields: [{ name: 'ground', kind: 'choice', options: ['1', '2', '3', '4', '5'] }],
    danger: true,
  },
  reapply: { command: 'account.reapply', mode: 'own', by: 'provider', fields: [] },
} as const satisfies Readonly<Record<string, AccountAct>>

const running = (clocks: Readonly<Record<string, { readonly clock: unknown }>>): readonly string[] =>
  Object.entries(clocks).flatMap(([name, { clock }]) => (clock === null ? [] : [name]))

/** What a field that asks for one of several may name. */
export const choicesOf = (account: AccountDetail, of: OfAccount): readonly string[] => {
  switch (of) {
    case 'categories':
      return account.categories.map(({ id }) => id)
    case 'listed':
      return Object.entries(account.products).flatMap(([name, { status }]) => (status === 'listed' ? [name] : []))
    case 'changed-documents':
      return running(account.documents)
    case 'open-complaints':
      return running(account.complaints)
    case 'violations':
      return account.violations.flatMap(({ id, withdrawnAt }) => (id === null || withdrawnAt !== null ? [] : [id]))
  }
}

/** W5: one the marketplace's table doesn't name asks for the highest. */
export const OTHER_CATEGORY = 'other'

export const newCategories = ({ row, categories }: AccountDetail): readonly string[] => {
  const held = new Set(categories.map(({ id }) => id))
  return [...row.depositTable.map(({ id }) => id), OTHER_CATEGORY].filter((id) => !held.has(id))
}

const refusedBy = (account: AccountDetail, { by, command }: AccountAct): readonly RefusalReason[] => {
  const offered = account.available[by][command as keyof (typeof account.available)[Actor]]
  return offered === undefined || offered.open ? [] : offered.refusedBy
}

/** Why its button is closed now; null where it is open. A fact is taken whatever the rules say (W13). */
export const refusalOf = (account: AccountDetail, act: AccountAct): BasisSource | null => {
  const unmet = act.mode === 'fact' ? [] : refusedBy(account, act)
  return unmet.length === 0 ? null : refusalBasis(act.command, unmet)
}

export interface AccountActValues {
  readonly with: Readonly<Record<string, unknown>>
  /** Null: now. */
  readonly occurredAt: Instant | null
}

/** True when it was taken; the refusal or the failure is on show otherwise. `now`: when an undated fact happened. */
export const actOnAccount = (
  { command, mode, by }: AccountAct,
  shop: { readonly id: string; readonly name: string },
  values: AccountActValues,
  now: Instant,
): Promise<boolean> => {
  const input = { shopId: shop.id, command, with: values.with }
  const { commands, done } = textNow(accountText)
  return settle(
    command,
    () =>
      mode === 'own' && values.occurredAt === null
        ? call('account.perform', input)
        : call('account.record-fact', { ...input, by, occurredAt: values.occurredAt ?? now }),
    () => done(commands[command] ?? command, shop.name),
  )
}
