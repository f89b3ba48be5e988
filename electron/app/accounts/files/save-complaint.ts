// What a complaint says, and what was done about it line by line (A18.16). A line is only ever added; who wrote it and when
// is the desk's to say.
import type { ComplaintFile } from '../../../../shared/contract/account-files.ts'
import type { ApiInput, ApiOutput } from '../../../../shared/contract/api.ts'
import { accountFiles } from '../../../store/account-files.ts'
import { CallRefused } from '../../call-refused.ts'
import type { Desk } from '../../desk.ts'
import { keep } from './save-files.ts'

const nothing: ComplaintFile = { text: '', orderId: '', log: [], attachments: [] }

const keptOf = ({ store }: Desk, shopId: string, item: string): ComplaintFile =>
  accountFiles<ComplaintFile>(store.db, shopId, 'complaint').get(item)?.value ?? nothing

const keepComplaint = (desk: Desk, shopId: string, item: string, value: ComplaintFile): { version: number } =>
  keep(desk, { shopId, kind: 'complaint', item }, value, ({ state }) => {
    if (!Object.hasOwn(state.listing.complaints, item)) throw new CallRefused('not-found', item)
  })

export const saveComplaint = (
  desk: Desk,
  { shopId, item, value }: ApiInput<'account.save-complaint'>,
): ApiOutput<'account.save-complaint'> =>
  keepComplaint(desk, shopId, item, { ...value, log: keptOf(desk, shopId, item).log })

export const logComplaint = (
  desk: Desk,
  { shopId, item, text }: ApiInput<'account.log-complaint'>,
): ApiOutput<'account.log-complaint'> => {
  const kept = keptOf(desk, shopId, item)
  const line = { at: desk.clock.now(), person: desk.seat.person, text: text.trim() }
  return keepComplaint(desk, shopId, item, { ...kept, log: [...kept.log, line] })
}
