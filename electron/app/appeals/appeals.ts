// 申诉: over orders, filed and possible, and our own against decided violations.
import type { CaseFile } from '../../../shared/contract/account-files.ts'
import type { CaseAppealRow } from '../../../shared/contract/appeals.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import { accountFiles } from '../../store/account-files.ts'
import { appealRegister } from '../../store/queries/appeal-register.ts'
import { appealable } from '../../store/queries/home.ts'
import { listShops } from '../../store/settings/shops.ts'
import { readAccount } from '../accounts/account-log.ts'
import type { Desk } from '../desk.ts'

/** More than a person goes through in a day; the total says how many there are. */
const SHOWN = 200
const SOON_DAYS = 3

export const listAppeals = ({ store }: Desk, { open, shops }: ApiInput<'appeal.list'>): ApiOutput<'appeal.list'> =>
  appealRegister(store.db, open, shops)

/** T10–T12: what a customer may appeal against now, and what will be open to it within three days. */
export const appealableOrders = (
  { store: { db }, clock }: Desk,
  { shops }: ApiInput<'appeal.appealable'>,
): ApiOutput<'appeal.appealable'> => {
  const now = clock.now()
  return {
    now: appealable(db, null, now, SHOWN, shops),
    soon: appealable(db, now, after(now, SOON_DAYS * DAY), SHOWN, shops),
  }
}

const ofShop = ({ store: { db } }: Desk, shopId: string): readonly CaseAppealRow[] => {
  const cases = readAccount(db, shopId)?.state.standing.violations ?? []
  const files = accountFiles<CaseFile>(db, shopId, 'case')
  return cases.flatMap(({ id, type, points, decidedAt }) => {
    const appeal = id === null ? null : (files.get(id)?.value.appeal ?? null)
    return id === null || appeal === null ? [] : [{ shopId, caseId: id, type, points, decidedAt, appeal }]
  })
}

/** W21: the open ones first, then the latest filed. */
export const caseAppeals = (desk: Desk, { shops }: ApiInput<'appeal.cases'>): ApiOutput<'appeal.cases'> =>
  listShops(desk.store.db)
    .filter(({ id }) => shops === undefined || shops.includes(id))
    .flatMap(({ id }) => ofShop(desk, id))
    .toSorted(
      (a, b) =>
        Number(a.appeal.outcome !== null) - Number(b.appeal.outcome !== null) || b.appeal.filedAt - a.appeal.filedAt,
    )
