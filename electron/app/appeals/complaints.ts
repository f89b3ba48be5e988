// 投诉: every shop's complaints with what was done about each (A18.16).
import type { ComplaintRow } from '../../../shared/contract/appeals.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import { listShops } from '../../store/settings/shops.ts'
import { readAccount } from '../accounts/account-log.ts'
import type { Account } from '../accounts/account-log.ts'
import { complaintsOf } from '../accounts/files/read-files.ts'
import type { Desk } from '../desk.ts'
import { personNames } from '../order-page.ts'

/** By complaint: who recorded the answer here. */
const answerers = (desk: Desk, { log }: Account): ReadonlyMap<string, string | null> => {
  const nameOf = personNames(desk)
  const acts = new Map(log.acts.map((act) => [act.id, act]))
  return new Map(
    log.events.flatMap(({ id, actId, event }) =>
      event.type === 'complaint.answered' && !log.superseded.has(id)
        ? [[event.complaint, nameOf(acts.get(actId)?.person ?? null)] as const]
        : [],
    ),
  )
}

const ofShop = (desk: Desk, shopId: string): readonly ComplaintRow[] => {
  const account = readAccount(desk.store.db, shopId)
  if (account === null) return []
  const files = complaintsOf(desk, shopId)
  const answeredBy = answerers(desk, account)
  return Object.entries(account.state.listing.complaints).map(([complaint, { receivedAt, dueAt, answeredAt }]) => ({
    shopId,
    complaint,
    receivedAt,
    dueAt,
    answeredAt,
    answeredBy: answeredBy.get(complaint) ?? null,
    file: files[complaint] ?? null,
  }))
}

const inTurn = (a: ComplaintRow, b: ComplaintRow): number => {
  if (a.answeredAt === null && b.answeredAt === null) return a.dueAt - b.dueAt
  if (a.answeredAt === null || b.answeredAt === null) return a.answeredAt === null ? -1 : 1
  return b.answeredAt - a.answeredAt
}

export const listComplaints = (desk: Desk, { shops }: ApiInput<'appeal.complaints'>): ApiOutput<'appeal.complaints'> =>
  listShops(desk.store.db)
    .filter(({ id }) => shops === undefined || shops.includes(id))
    .flatMap(({ id }) => ofShop(desk, id))
    .toSorted(inTurn)
