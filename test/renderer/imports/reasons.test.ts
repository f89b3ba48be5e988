// Every code an import may carry has its sentence, in both languages; codes inside values are worded too.
import { describe, expect, test } from 'vitest'

import { deliveryFields, invoiceFields } from '../../../electron/app/imports/fields.ts'
import type { ReasonCode } from '../../../electron/app/imports/reasons.ts'
import type { ListFailure } from '../../../electron/files/list/table.ts'
import { importFailure } from '../../../renderer/features/imports/import-failure.ts'
import { reasonSentence } from '../../../renderer/features/imports/reason-words.ts'
import { importsText } from '../../../renderer/text/imports.ts'
import { setLanguage } from '../../../renderer/text/text.ts'
import type { ImportReason } from '../../../shared/contract/imports.ts'

/** The compiler compares it with main's own union: a code that is added there does not compile here. */
const codes = {
  'damaged-number': true,
  'spreadsheet-error': true,
  'order-id-missing': true,
  'order-id-too-long': true,
  'amount-unreadable': true,
  'amount-negative': true,
  'amount-too-precise': true,
  'amount-too-large': true,
  'amount-other-currency': true,
  'instant-unreadable': true,
  'instant-impossible': true,
  'instant-ambiguous': true,
  'too-few-cells': true,
  'too-many-cells': true,
  'quote-broken': true,
  'quote-unclosed': true,
  'unreadable-bytes': true,
  'digits-lost': true,
  'cell-too-long': true,
  'state-missing': true,
  'state-unknown': true,
  'goods-unknown': true,
  'amount-missing': true,
  'contact-left-out': true,
  'goods-inferred': true,
  'paid-at-unknown': true,
  'updated-at-missing': true,
  'instant-later-than-import': true,
  'updated-before-paid': true,
  'id-looks-rounded': true,
  'repeated-row': true,
  'stage-unknown-under-hold': true,
  'detail-changes': true,
  moves: true,
  'fill-in-pending': true,
  'order-twice-in-file': true,
  'known-at-another-shop': true,
  'amount-differs': true,
  'paid-at-differs': true,
  'goods-differ': true,
  'state-differs': true,
  'invoice-status-missing': true,
  'invoice-status-unknown': true,
  'invoice-type-missing': true,
  'invoice-type-unknown': true,
  'invoice-amount-missing': true,
  'requested-at-missing': true,
  'known-from-invoice': true,
  'odd-invoice-number': true,
  'invoice-number-missing': true,
  'invoice-number-used': true,
  'looks-like': true,
  'issued-at-missing': true,
  'issued-before-requested': true,
  'later-request-known': true,
  'invoice-status-differs': true,
  'invoice-number-differs': true,
  'invoice-amount-differs': true,
  'invoice-type-differs': true,
  'requested-at-differs': true,
  'not-a-list-known': true,
  'column-missing': true,
  'column-missing-for-new': true,
  'column-not-used': true,
} satisfies Record<ReasonCode, true>

const failures = {
  empty: true,
  'too-large': true,
  'too-many-rows': true,
  'too-many-columns': true,
  'encoding-unknown': true,
  'old-excel-or-encrypted': true,
  'not-a-list': true,
  'no-table': true,
  'xlsx-damaged': true,
  cancelled: true,
} satisfies Record<ListFailure['code'], true>

const reason = (code: string, value: string | null = null, column: string | null = '订单ID'): ImportReason => ({
  code,
  column,
  value,
  severity: 'error',
})
const shopName = (id: string): string => (id === 'tencent:1' ? '云帆一店' : id)

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(Object.keys(codes))('%s has a sentence of its own', (code) => {
    setLanguage(language)
    const said = reasonSentence(reason(code, '7'), shopName)
    expect(said.length).toBeGreaterThan(2)
    expect(said).not.toContain(code)
    expect(said).not.toContain('undefined')
  })

  test('no sentence stands for a code that main does not have', () => {
    expect(Object.keys(importsText[language].reasons).toSorted()).toEqual(Object.keys(codes).toSorted())
  })

  test('every field a column can mean is named', () => {
    const text = importsText[language]
    expect(Object.keys(text.fields)).toEqual([...deliveryFields])
    expect(Object.keys(text.invoiceFields)).toEqual([...invoiceFields])
  })

  test.each(Object.keys(failures))('an unreadable list says why: %s', (code) => {
    setLanguage(language)
    const { title, text } = importFailure({ kind: 'list-unreadable', detail: code })
    expect(title).toBe(importsText[language].unreadable.title)
    const { codes: said, whole } = importsText[language].unreadable
    expect(said[code]?.length).toBeGreaterThan(5)
    expect(text).toBe(whole(said[code] ?? ''))
  })
})

describe('values that are codes themselves', () => {
  test.each([
    ['moves', 'requirement.submit, requirement.confirm', '补记：客户提交需求、确认需求'],
    ['detail-changes', 'phone', '更新联系方式'],
    ['amount-differs', '99900 / 128000', '实收金额与这里不一致：清单 ¥999.00，这里 ¥1,280.00'],
    ['state-differs', 'completed / refund', '交付状态与这里不一致，推不出唯一的经过：清单 已完成，这里 退款中'],
    ['goods-differ', 'service / tool', '商品类型与这里不一致：清单 人工服务，这里 工具'],
    ['known-at-another-shop', 'tencent:1', '这个订单号已在另一家店铺「云帆一店」'],
    ['column-missing', 'state', '缺少「交付状态」列'],
    ['goods-inferred', 'service', '清单没有商品类型，按「人工服务」推定'],
    [
      'paid-at-differs',
      `${Date.parse('2026-09-23T10:26:00+08:00')} / ${Date.parse('2026-09-22T08:00:05+08:00')}`,
      '支付时间与这里不一致：清单 2026-09-23 10:26:00，这里 2026-09-22 08:00:05',
    ],
  ])('%s', (code, value, said) => {
    setLanguage('zh')
    expect(reasonSentence(reason(code, value), shopName)).toBe(said)
  })

  test('a code nobody worded shows itself with its value instead of nothing', () => {
    expect(reasonSentence(reason('brand-new', '7', null), shopName)).toBe('brand-new · 7')
  })
})
