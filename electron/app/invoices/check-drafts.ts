// What would become of drafts: the rules' answer by the same `decide` that would take them, and what the shop's other invoices and
// the rest of the batch say. Nothing is written.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { DraftField, DraftRow, DraftVerdict, IssueDraft } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { decide } from '../../../shared/order/decide.ts'
import type { OrderCommand } from '../../../shared/order/commands.ts'
import { catchUp } from '../../../shared/order/due.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import type { Unmet } from '../../../shared/rulebook/verdict.ts'
import { loadOrder } from '../../store/orders.ts'
import type { ReadDb } from '../../store/open.ts'
import { shopOfStream } from '../../store/settings/shops.ts'
import { rulesOf } from '../packs/rules.ts'
import type { Desk } from '../desk.ts'
import type { DeskOrder } from '../project-order.ts'
import { refusalReasons } from '../refusals.ts'
import { cleanDraft, isEmptyDraft, issueInput } from './clean-draft.ts'
import { remarksOf, twiceRemark } from './remarks.ts'
import type { Other, Remarked } from './remarks.ts'

const missingFields: Readonly<Partial<Record<string, DraftField>>> = {
  'number-missing': 'number',
  'courier-missing': 'courier',
  'tracking-missing': 'tracking',
  'freight-missing': 'freight',
  'link-missing': 'link',
}

const missingIn = (unmet: readonly Unmet[]): readonly DraftField[] =>
  unmet.flatMap(({ reason }) => missingFields[reason] ?? [])

/** I10 before all: a locked row is locked whatever was typed. */
const stateOf = (unmet: readonly Unmet[], draft: IssueDraft): DraftVerdict['state'] => {
  if (unmet.length === 0) return 'ready'
  if (unmet.some(({ clause }) => clause === 'I10')) return 'locked'
  if (unmet.some(({ reason }) => missingFields[reason] === undefined)) return 'refused'
  return isEmptyDraft(draft) ? 'empty' : 'missing'
}

/** What is asked of the rules, against the order as it stands at `at`. */
const refusedBy = (db: ReadDb, state: OrderState, draft: IssueDraft, at: Instant): readonly Unmet[] => {
  const form = state.invoice?.form ?? 'paper'
  const command = { name: 'invoice.issue', by: 'provider', input: issueInput(draft, form) } as OrderCommand
  const decision = decide(command, state, rulesOf(db, state.terms.marketplace), at)
  return decision.ok ? [] : decision.refusedBy
}

/** The order and its draft as it would be written; null where the desk doesn't know the order, or it has no invoice. */
interface Drafted {
  readonly stream: StreamId
  readonly state: OrderState
  readonly draft: IssueDraft
  readonly about: Remarked
  readonly orderId: string
}

/** A draft as it would be written for an order's invoice. */
export const draftFor = ({ invoice }: Pick<DeskOrder, 'invoice'>, draft: IssueDraft): IssueDraft =>
  cleanDraft(draft, { form: invoice?.form ?? 'paper', pays: invoice?.freight.pays ?? 'prepaid' })

const drafted = (db: ReadDb, { stream, draft }: DraftRow, at: Instant): Drafted | null => {
  const stored = loadOrder<OrderState>(db, stream)
  const invoice = stored?.projection.invoice ?? null
  if (stored === null || invoice === null) return null
  const { form, freight } = invoice
  const { state } = catchUp(stored.projection.state, rulesOf(db, stored.projection.state.terms.marketplace), at)
  const taxId = state.invoice?.taxId ?? null
  const { shop } = shopOfStream(db, stream)
  return {
    stream,
    state,
    draft: draftFor(stored.projection, draft),
    about: { stream, shop, form, freight, taxId },
    orderId: stored.orderId,
  }
}

/** Which rows of a shop have the same number, or the same parcel. */
const sharing = (
  rows: readonly (Drafted | null)[],
  field: 'number' | 'tracking',
): ReadonlyMap<string, readonly Drafted[]> =>
  Map.groupBy(
    rows.filter((row) => row !== null && row.draft[field] !== '') as readonly Drafted[],
    ({ about, draft }) => `${about.shop}/${draft[field]}`,
  )

const nobody = ({ stream, draft }: DraftRow): DraftVerdict => ({
  stream,
  state: 'refused',
  missing: [],
  refusedBy: [{ clause: 'I8', reason: 'no-open-request' }],
  remarks: [],
  draft: cleanDraft(draft, { form: 'paper', pays: 'prepaid' }),
})

export const checkDrafts = (desk: Desk, { rows }: ApiInput<'invoice.check'>): ApiOutput<'invoice.check'> => {
  const { db } = desk.store
  const at = desk.clock.now()
  const known = rows.map((row) => drafted(db, row, at))
  const sames = { number: sharing(known, 'number'), tracking: sharing(known, 'tracking') }
  const twice = (row: Drafted) =>
    (['number', 'tracking'] as const).flatMap((field) => {
      const same = sames[field].get(`${row.about.shop}/${row.draft[field]}`) ?? []
      const other: Other | undefined = same.find(({ stream }) => stream !== row.stream)
      return other === undefined ? [] : [twiceRemark(field, { stream: other.stream, orderId: other.orderId })]
    })
  return rows.map((given, index): DraftVerdict => {
    const row = known[index] ?? null
    if (row === null) return nobody(given)
    const { stream, state, draft, about } = row
    const unmet = refusedBy(db, state, draft, at)
    return {
      stream,
      state: stateOf(unmet, draft),
      missing: missingIn(unmet),
      refusedBy: refusalReasons(unmet, state),
      remarks: [...remarksOf(db, about, draft), ...twice(row)],
      draft,
    }
  })
}
