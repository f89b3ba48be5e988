// The impact report of a draft: every live order and account of the marketplace asked what would be otherwise for it. Nothing is
// written. In slices, so that the desk goes on working beside it; it can be stopped, and a newer one stops it.
import type { ImpactGroup, ImpactReport, ImpactRow, PackCandidate } from '../../../shared/contract/packs.ts'
import { catchUpAccount } from '../../../shared/account/due.ts'
import { impactOnAccount } from '../../../shared/account/impact.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { later } from '../../../shared/kernel/instant.ts'
import { catchUp } from '../../../shared/order/due.ts'
import { impactOnOrder } from '../../../shared/order/impact.ts'
import type { OrderRules, OrderState } from '../../../shared/order/order-state.ts'
import { versionChange } from '../../../shared/packs/impact.ts'
import type { Impact, VersionChange } from '../../../shared/packs/impact.ts'
import { countLiveOrders, liveOrders } from '../../store/queries/live-orders.ts'
import { listShops } from '../../store/settings/shops.ts'
import { readAccount } from '../accounts/account-log.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { readDraft, versionsWith } from './candidate.ts'
import { rulesOf } from './rules.ts'

const SLICE = 100
const ROWS_MOST = 200

interface Question {
  readonly change: VersionChange
  readonly rules: { readonly before: OrderRules; readonly after: OrderRules }
  /** The version's first instant, seen from today. */
  readonly at: Instant
  readonly shops: readonly { readonly id: string; readonly name: string }[]
}

/** Counts as it goes and keeps no more rows than are shown; those changed stand before those that only keep a clock. */
class Group {
  #total = 0
  #changed = 0
  #kept = 0
  readonly #rows: { readonly changed: ImpactRow[]; readonly kept: ImpactRow[] } = { changed: [], kept: [] }

  add(about: Omit<ImpactRow, keyof Impact>, impact: Impact): void {
    this.#total += 1
    if (impact.changes.length > 0) this.#changed += 1
    else if (impact.keeps.length > 0) this.#kept += 1
    else return
    const rows = impact.changes.length > 0 ? this.#rows.changed : this.#rows.kept
    if (rows.length < ROWS_MOST) rows.push({ ...about, ...impact })
  }

  get report(): ImpactGroup {
    const [total, changed, kept] = [this.#total, this.#changed, this.#kept]
    const rows = [...this.#rows.changed, ...this.#rows.kept].slice(0, ROWS_MOST)
    return { total, changed, kept, untouched: total - changed - kept, rows }
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Null where it was stopped. */
const ofOrders = async (desk: Desk, ask: Question, goesOn: () => boolean): Promise<ImpactGroup | null> => {
  const { db } = desk.store
  const { change, rules, at } = ask
  const shopIds = ask.shops.map(({ id }) => id)
  const total = countLiveOrders(db, shopIds, at)
  const group = new Group()
  let done = 0
  for (let after: number | null = 0; after !== null;) {
    if (!goesOn()) return null
    const slice: ReturnType<typeof liveOrders<OrderState>> = liveOrders<OrderState>(db, shopIds, at, after, SLICE)
    for (const { stream, shopId, orderId, projection } of slice.orders) {
      const { state } = catchUp(projection.state, rules.before, at)
      group.add({ of: stream, label: orderId, shopId }, impactOnOrder(state, change, rules, at))
    }
    done += slice.orders.length
    after = slice.next
    desk.push({ kind: 'progress', task: 'packs.impact', done: Math.min(done, total), total })
    await nextTurn()
  }
  return group.report
}

const ofAccounts = (desk: Desk, { change, rules, at, shops }: Question): ImpactGroup => {
  const group = new Group()
  for (const { id, name } of shops) {
    const account = readAccount(desk.store.db, id)
    if (account === null) continue
    const { state } = catchUpAccount(account.state, rules.before, at)
    group.add({ of: id, label: name, shopId: id }, impactOnAccount(state, change, rules.before, at))
  }
  return group.report
}

/** The run under way, by desk: there is one at a time. */
const runs = new WeakMap<Desk, object>()

export const stopImpact = (desk: Desk): null => {
  runs.delete(desk)
  return null
}

/** Throws `CallRefused('bad-input')` for a draft that is no pack. */
export const impactOf = async (desk: Desk, candidate: PackCandidate): Promise<ImpactReport | null> => {
  const draft = readDraft(desk, candidate)
  if ('faults' in draft) throw new CallRefused('bad-input', draft.faults[0]?.path ?? null)
  const { pack, against, changes } = draft
  const before = rulesOf(desk.store.db, pack.marketplace)
  const now = desk.clock.now()
  const ask: Question = {
    change: versionChange(against.pack, pack),
    rules: { before, after: { ...before, versions: versionsWith(desk, draft) } },
    at: later(now, pack.effectiveFrom),
    shops: listShops(desk.store.db).filter(({ marketplace }) => marketplace === pack.marketplace),
  }
  const run = {}
  runs.set(desk, run)
  const goesOn = (): boolean => runs.get(desk) === run
  const orders = await ofOrders(desk, ask, goesOn)
  if (orders === null || !goesOn()) return null
  runs.delete(desk)
  return {
    at: now,
    effectiveFrom: pack.effectiveFrom,
    orders,
    accounts: ofAccounts(desk, ask),
    catalogue: changes.filter(({ path }) => path[0] === 'violations'),
  }
}
