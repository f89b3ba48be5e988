// Words of printed pages in both languages.
import type { Preferences } from '../../../shared/contract/desk.ts'
import type { FreightBadge, Printable } from '../../../shared/contract/invoices.ts'

export interface PrintWords {
  readonly language: Preferences['language']
  readonly titles: Readonly<Record<Printable, string>>
  /** Above the list: how many, and of which day. */
  readonly count: (rows: number, day: string) => string
  readonly code: string
  readonly order: string
  readonly goods: string
  readonly amount: string
  readonly receiver: string
  readonly parcel: string
  readonly freight: string
  readonly freightOf: Readonly<Record<FreightBadge['pays'], string>>
  readonly inside: string
}

const zh: PrintWords = {
  language: 'zh',
  titles: { 'shipping-list': '发票寄件清单', envelopes: '信封标签', labels: '寄件标签' },
  count: (rows, day) => `${day} · ${rows} 件`,
  code: '扫码',
  order: '订单ID',
  goods: '商品 / 发票抬头',
  amount: '发票金额（元）',
  receiver: '收件人 / 收取地址',
  parcel: '物流公司 / 快递编号',
  freight: '运费',
  freightOf: { collect: '到付', prepaid: '寄付', none: '免寄' },
  inside: '内装发票',
}

const en: PrintWords = {
  language: 'en',
  titles: { 'shipping-list': 'Invoice shipping list', envelopes: 'Envelope labels', labels: 'Shipping labels' },
  count: (rows, day) => `${day} · ${rows} to send`,
  code: 'Scan',
  order: 'Order ID',
  goods: 'Product / title',
  amount: 'Amount (yuan)',
  receiver: 'Recipient / address',
  parcel: 'Courier / tracking number',
  freight: 'Freight',
  freightOf: { collect: 'Collect', prepaid: 'Prepaid', none: 'No post' },
  inside: 'Invoice inside',
}

export const printWords: Readonly<Record<Preferences['language'], PrintWords>> = { zh, en }
