// Invoices by hand, for tests that need one in a certain place.
import type { GroupOutcome } from '../../shared/contract/outcomes.ts'
import type { DraftVerdict, InvoiceQuery, IssueDraft } from '../../shared/contract/invoices.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { addOrder, happened } from './orders.ts'
import { at } from './support.ts'
import type { TestDesk } from './support.ts'

export const AMOUNT = 680_000

export const asked = {
  type: 'ordinary',
  title: '杭州云栖科技有限公司',
  amountFen: AMOUNT,
  recipient: '罗小佳',
  phone: '13900005678',
  address: '杭州市西湖区文三路 90 号 2 幢 501',
  postcode: '310012',
} as const

export const askFor = async (
  desk: TestDesk,
  stream: StreamId,
  over: Readonly<Record<string, unknown>> = {},
  when = '2026-09-21T10:00+08:00',
): Promise<StreamId> => {
  await happened(desk, stream, 'invoice.request', { ...asked, ...over }, at(when))
  return stream
}

/** An order whose customer asked for an invoice. */
export const orderWithRequest = async (
  desk: TestDesk,
  orderId = '202600000000001',
  over: Readonly<Record<string, unknown>> = {},
  when = '2026-09-21T10:00+08:00',
): Promise<StreamId> => askFor(desk, await addOrder(desk, { orderId }), over, when)

export const draft = (over: Partial<IssueDraft> = {}): IssueDraft => ({
  number: '44190021',
  courier: '顺丰速运',
  tracking: 'SF1088877766655',
  freight: null,
  link: '',
  ...over,
})

export const emptyDraft: IssueDraft = { number: '', courier: '', tracking: '', freight: null, link: '' }

export const askRefund = async (desk: TestDesk, stream: StreamId, when: string): Promise<void> => {
  const fields = { via: 'online', reason: '项目取消', detail: '不再需要' }
  await happened(desk, stream, 'refund.request', fields, at(when))
}

export const query = (over: Partial<InvoiceQuery> = {}) => ({
  tab: 'requested' as const,
  filter: {},
  sort: 'deadline' as const,
  descending: false,
  cursor: null,
  limit: 50,
  ...over,
})

export const check = async (desk: TestDesk, stream: StreamId, given = draft()): Promise<DraftVerdict> => {
  const [verdict] = await desk.call('invoice.check', { rows: [{ stream, draft: given }] })
  if (verdict === undefined) throw new Error('a verdict a row')
  return verdict
}

export const issue = (desk: TestDesk, streams: readonly StreamId[], number = 44_190_000): Promise<GroupOutcome> =>
  desk.call('invoice.issue-many', {
    rows: streams.map((stream, n) => ({
      stream,
      draft: draft({ number: String(number + n), tracking: `SF10${number + n}` }),
    })),
  })
