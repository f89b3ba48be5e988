// The words that stand in a file of failed rows: the one place where main writes sentences, because a file leaves the app
// and can't ask the screens for them. One short sentence for every code that keeps a row out or warns about it.
import type { Preferences } from '../../shared/contract/desk.ts'
import type { Reason, ReasonCode } from './imports/reasons.ts'

interface Told {
  readonly column: string
  readonly value: string
}
type Sentence = (about: Told) => string
type Table = Readonly<Partial<Record<ReasonCode, Sentence>>>

const zh: Table = {
  'damaged-number': ({ column, value }) => `${column}「${value}」已被表格软件改成科学计数，原数找不回来`,
  'spreadsheet-error': ({ column, value }) => `${column}是表格软件的出错值「${value}」`,
  'order-id-missing': () => '没有订单号',
  'order-id-too-long': () => '订单号太长',
  'amount-unreadable': ({ column, value }) => `${column}「${value}」不是金额`,
  'amount-negative': ({ column, value }) => `${column}「${value}」是负数`,
  'amount-too-precise': ({ column, value }) => `${column}「${value}」小于分的部分不为零`,
  'amount-too-large': ({ column, value }) => `${column}「${value}」大得不可能`,
  'amount-other-currency': ({ column, value }) => `${column}「${value}」不是人民币`,
  'instant-unreadable': ({ column, value }) => `${column}「${value}」不是时间`,
  'instant-impossible': ({ column, value }) => `${column}「${value}」这个日期不存在`,
  'instant-ambiguous': ({ column, value }) => `${column}「${value}」分不清年月日`,
  'too-few-cells': () => '这一行的格数不够',
  'too-many-cells': () => '这一行的格数太多',
  'quote-broken': () => '引号不成对',
  'quote-unclosed': () => '引号没有结束',
  'unreadable-bytes': ({ column }) => `${column}有编码坏掉的字`,
  'digits-lost': ({ column, value }) => `${column}「${value}」被表格软件当作数字存过，末几位已丢失`,
  'cell-too-long': ({ column }) => `${column}太长`,
  'state-missing': () => '没有交付状态',
  'state-unknown': ({ value }) => `不认识的交付状态「${value}」`,
  'goods-unknown': ({ value }) => `不认识的商品类型「${value}」`,
  'amount-missing': () => '没有实收金额，不能新建这一单',
  'order-twice-in-file': ({ value }) => `同一单在第 ${value} 行还有一次，内容不一致`,
  'known-at-another-shop': ({ value }) => `这个订单号已在另一家店铺（${value}）`,
  'amount-differs': () => '实收金额与工作台的不一致',
  'paid-at-differs': () => '支付时间与工作台的不一致',
  'goods-differ': () => '商品类型与工作台的不一致',
  'state-differs': () => '交付状态与工作台的不一致，推不出唯一的经过',
  'invoice-status-missing': () => '没有发票状态',
  'invoice-status-unknown': ({ value }) => `不认识的发票状态「${value}」`,
  'invoice-type-missing': () => '没有发票类型',
  'invoice-type-unknown': ({ value }) => `不认识的发票类型「${value}」`,
  'invoice-amount-missing': () => '没有发票金额',
  'requested-at-missing': () => '没有申请时间',
  'odd-invoice-number': ({ value }) => `发票编号「${value}」的写法不常见`,
  'invoice-number-missing': () => '已完成，但没有发票编号',
  'invoice-number-used': ({ value }) => `发票编号与订单 ${value} 的相同`,
  'looks-like': ({ value }) => `看起来就是订单 ${value}：时间和金额都相同`,
  'issued-at-missing': () => '没有开票时间',
  'issued-before-requested': () => '开票时间早于申请时间',
  'invoice-status-differs': () => '发票状态与工作台的不一致',
  'invoice-number-differs': () => '发票编号与工作台的不一致',
  'invoice-amount-differs': () => '发票金额与工作台的不一致',
  'invoice-type-differs': () => '发票类型与工作台的不一致',
  'requested-at-differs': () => '工作台里还有一个更早的申请没有办完',
}

const en: Table = {
  'damaged-number': ({ column, value }) =>
    `${column} "${value}": a spreadsheet turned it into an exponent, the number is lost`,
  'spreadsheet-error': ({ column, value }) => `${column} holds the spreadsheet error "${value}"`,
  'order-id-missing': () => 'no order id',
  'order-id-too-long': () => 'the order id is too long',
  'amount-unreadable': ({ column, value }) => `${column} "${value}" is no amount`,
  'amount-negative': ({ column, value }) => `${column} "${value}" is negative`,
  'amount-too-precise': ({ column, value }) => `${column} "${value}" has fractions of a fen`,
  'amount-too-large': ({ column, value }) => `${column} "${value}" is impossibly large`,
  'amount-other-currency': ({ column, value }) => `${column} "${value}" is not in yuan`,
  'instant-unreadable': ({ column, value }) => `${column} "${value}" is no time`,
  'instant-impossible': ({ column, value }) => `${column} "${value}": there is no such date`,
  'instant-ambiguous': ({ column, value }) => `${column} "${value}": day and month can't be told apart`,
  'too-few-cells': () => 'the row has too few cells',
  'too-many-cells': () => 'the row has too many cells',
  'quote-broken': () => 'a quote is unbalanced',
  'quote-unclosed': () => 'a quote is never closed',
  'unreadable-bytes': ({ column }) => `${column} holds unreadable characters`,
  'digits-lost': ({ column, value }) => `${column} "${value}" was stored as a number, its last digits are lost`,
  'cell-too-long': ({ column }) => `${column} is too long`,
  'state-missing': () => 'no delivery state',
  'state-unknown': ({ value }) => `unknown delivery state "${value}"`,
  'goods-unknown': ({ value }) => `unknown goods type "${value}"`,
  'amount-missing': () => 'no amount, so the order cannot be opened',
  'order-twice-in-file': ({ value }) => `the same order stands in line ${value} too, with other contents`,
  'known-at-another-shop': ({ value }) => `another shop (${value}) has this order id`,
  'amount-differs': () => 'the amount differs from the desk',
  'paid-at-differs': () => 'the payment time differs from the desk',
  'goods-differ': () => 'the goods type differs from the desk',
  'state-differs': () => 'the state differs from the desk, and no single path leads there',
  'invoice-status-missing': () => 'no invoice status',
  'invoice-status-unknown': ({ value }) => `unknown invoice status "${value}"`,
  'invoice-type-missing': () => 'no invoice type',
  'invoice-type-unknown': ({ value }) => `unknown invoice type "${value}"`,
  'invoice-amount-missing': () => 'no invoice amount',
  'requested-at-missing': () => 'no request time',
  'odd-invoice-number': ({ value }) => `the invoice number "${value}" is unusual`,
  'invoice-number-missing': () => 'issued, but without a number',
  'invoice-number-used': ({ value }) => `order ${value} has the same invoice number`,
  'looks-like': ({ value }) => `looks like order ${value}: same times and amount`,
  'issued-at-missing': () => 'no issue time',
  'issued-before-requested': () => 'issued before it was requested',
  'invoice-status-differs': () => 'the invoice status differs from the desk',
  'invoice-number-differs': () => 'the invoice number differs from the desk',
  'invoice-amount-differs': () => 'the invoice amount differs from the desk',
  'invoice-type-differs': () => 'the invoice type differs from the desk',
  'requested-at-differs': () => 'the desk has an earlier request that is still open',
}

const tables = { zh, en }

/** A code without words stands as itself, so that no row is without a reason. */
export const writtenReason =
  (language: Preferences['language']) =>
  ({ code, column, value }: Reason): string =>
    tables[language][code]?.({ column: column ?? '', value: value ?? '' }) ?? code
