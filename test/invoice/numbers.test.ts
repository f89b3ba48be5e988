// W16: what an invoice number and a tax id look like, and what is odd about one; nothing here ever refuses.
import { expect, test } from 'vitest'
import { personalFields } from '../../shared/invoice/commands.ts'
import { isOddNumber } from '../../shared/invoice/invoice-number.ts'
import { isOddTaxId, taxIdKind } from '../../shared/invoice/tax-id.ts'
import { orderCommandSchemas } from '../../shared/order/command-schemas.ts'

test('W16 a paper number has 8 digits, with or without its code; full-width digits are digits', () => {
  for (const fine of ['12345678', ' 12345678 ', '１２３４５６７８', '1100182130 12345678', '011001900411-12345678'])
    expect(isOddNumber(fine, 'paper')).toBe(false)
  for (const odd of ['123', '0000', 'kjdsjdsferew009999', '24112000000123456789', '123456789 12345678', '已退款', ''])
    expect(isOddNumber(odd, 'paper')).toBe(true)
})

test('W16 a digital number has 20 digits and no code', () => {
  expect(isOddNumber('24112000000123456789', 'digital')).toBe(false)
  expect(isOddNumber('12345678', 'digital')).toBe(true)
  expect(isOddNumber('1100182130 24112000000123456789', 'digital')).toBe(true)
})

test('W16 a unified social credit code is checked by its last character', () => {
  expect(taxIdKind('91330106673959654P')).toBe('credit-code')
  expect(taxIdKind(' 91330106673959654p ')).toBe('credit-code')
  expect(taxIdKind('91330106673959654Q')).toBe('wrong-check')
  expect(taxIdKind('91330106673959645P')).toBe('wrong-check')
  expect(taxIdKind('9133010667395965OP')).toBe('other')
  expect(isOddTaxId('91330106673959654P')).toBe(false)
})

test('W16 a 15-digit number from before the code is odd, though not wrong', () => {
  expect(taxIdKind('330106673959654')).toBe('old-form')
  expect(isOddTaxId('330106673959654')).toBe(true)
})

const keys = (input: object) => Object.keys(orderCommandSchemas['invoice.request'].parse(input))

test('W9 every personal field is a key of the request, and nothing else of it is personal', () => {
  const base = { type: 'ordinary', title: '抬头', amountFen: 1, taxId: '1' }
  const paper = keys({ ...base, recipient: 'r', phone: 'p', address: 'a', postcode: 'c' })
  const digital = keys({ ...base, form: 'digital', email: 'e' })
  const personal = [...new Set([...paper, ...digital])].filter((key) => !(key in base) && key !== 'form')
  expect(personal.toSorted()).toEqual([...personalFields].toSorted())
})
