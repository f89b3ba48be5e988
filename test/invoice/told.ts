// What is said of an invoice, for orders told in a line or two.
import type { Line } from '../order/told.ts'

export const asked = {
  type: 'special',
  title: '云市场发票测试',
  amountFen: 100_000,
  recipient: '收件人',
  phone: '13800000001',
  address: '北京市东城区',
  postcode: '100100',
} as const

export const parcel = { number: '12345678', courier: '顺丰', tracking: 'SF1234567890123', freight: 'prepaid' } as const

export const requestOn = (on: number, more: Readonly<Record<string, unknown>> = {}): Line => [
  on,
  'customer',
  'invoice.request',
  { with: { ...asked, ...more } },
]

export const issueOn = (on: number, more: Readonly<Record<string, unknown>> = {}): Line => [
  on,
  'provider',
  'invoice.issue',
  { with: { ...parcel, ...more } },
]
