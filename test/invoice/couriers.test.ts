// W15: couriers by typed name and by a number's shape; overlapping shapes give candidates, and nothing is ever refused.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import file from '../../shared/invoice/couriers.json' with { type: 'json' }
import { trackingKey } from '../../shared/invoice/courier-text.ts'
import { couriers, judgeTracking, readCouriers } from '../../shared/invoice/couriers.ts'
import { isPostalNumber } from '../../shared/invoice/postal-number.ts'

const codes = (tracking: string): readonly string[] => couriers.candidates(tracking).map(({ code }) => code)

const withCouriers = (changed: unknown) => ({ ...file, couriers: changed })

describe('a courier by what someone typed', () => {
  test.each([
    ['顺丰速运', 'SF'],
    ['顺丰', 'SF'],
    ['sf', 'SF'],
    ['ＳＦ　Express', 'SF'],
    ['顺丰速运有限公司', 'SF'],
    ['中通', 'ZTO'],
    ['中通快递股份有限公司', 'ZTO'],
    ['圆通快递', 'YTO'],
    ['申 通', 'STO'],
    ['韵达快运', 'YUNDA'],
    ['极兔', 'JTSD'],
    ['J&T', 'JTSD'],
    ['京东物流', 'JD'],
    ['ems', 'EMS'],
    ['邮政', 'POST'],
    ['中国邮政', 'POST'],
    ['中国邮政速递物流', 'EMS'],
    ['德邦', 'DBL'],
    ['丹鸟', 'CAINIAO'],
    ['百世汇通', 'BEST'],
    ['自己送', null],
    ['', null],
    ['快递', null],
  ])('%s is %s', (typed, code) => {
    expect(couriers.named(typed)?.code ?? null).toBe(code)
  })
})

describe('a number’s shape', () => {
  test.each([
    ['SF1234567890123', 'SF'],
    ['YT1234567890123', 'YTO'],
    ['JT1234567890123', 'JTSD'],
    ['JDVA12345678901', 'JD'],
    ['JDVA12345678901-1-2-', 'JD'],
    ['DPK123456789012', 'DBL'],
    ['773123456789012', 'STO'],
    ['268123456789', 'STO'],
    ['78123456789012', 'ZTO'],
    ['431234567890123', 'YUNDA'],
    ['EA123456785CN', 'EMS'],
    ['RA123456785CN', 'POST'],
    ['9812345678901', 'POST'],
    ['LP00123456789012', 'CAINIAO'],
  ])('%s is first of all of %s', (tracking, code) => {
    expect(codes(tracking)[0]).toBe(code)
  })

  test('shapes overlap: everyone it can be of is named, the surest first', () => {
    expect(codes('268123456789').slice(0, 2)).toEqual(['STO', 'BEST'])
    expect(codes('268123456789')).toContain('SF')
    expect(codes('9012345678901')).toEqual(['YUNDA'])
    expect(codes('1012345678901')).toEqual(expect.arrayContaining(['YUNDA', 'EMS']))
  })

  test('spaces, full-width forms, small letters and a scanner’s control characters don’t matter', () => {
    for (const written of [
      'ＳＦ１２３４５６７８９０１２３',
      ' sf 1234 5678 90123 ',
      'SF1234567890123\r\n',
      '\u200Bsf-1234567890123',
    ])
      expect(codes(written)[0]).toBe('SF')
  })

  test('a postal number counts with its check digit only', () => {
    expect(isPostalNumber('EA123456785CN')).toBe(true)
    expect(isPostalNumber('EA123456784CN')).toBe(false)
    expect(isPostalNumber('EA123456785US')).toBe(false)
    expect(codes('EA123456784CN')).toEqual([])
  })

  test('long digits stay text: zeros in front and every digit count', () => {
    expect(trackingKey('000000000000')).toBe('000000000000')
    expect(codes('010123456789')[0]).toBe('ZTO')
    expect(trackingKey('9007199254740993123')).toBe('9007199254740993123')
  })
})

describe('W15: a number held against its courier', () => {
  test.each([
    ['SF1234567890123', '顺丰', 'fits'],
    ['123456789012', '顺丰', 'fits'],
    ['SF1234567890123', '圆通', 'fits-other'],
    ['abc', '圆通', 'fits-none'],
    ['SF1234567890123', '隔壁老王', 'courier-unknown'],
    ['SF1234567890123', '', 'fits'],
    ['', '顺丰', 'fits'],
    ['', '', 'fits'],
  ] as const)('%s by %s: %s', (tracking, courier, verdict) => {
    expect(judgeTracking(tracking, courier).verdict).toBe(verdict)
  })

  test('a warning names whom it could be of', () => {
    expect(judgeTracking('YT1234567890123', '顺丰').candidates.map(({ name }) => name)).toEqual(['圆通速递'])
  })

  test('whatever is typed, nothing throws, and candidates fit again however they are written', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Z]{0,3}\d{5,20}$/),
    )
    fc.assert(
      fc.property(odd, odd, (tracking, courier) => {
        const { candidates } = judgeTracking(tracking, courier)
        for (const { name, code } of candidates) {
          expect(couriers.named(name)?.code).toBe(code)
          expect(judgeTracking(` ${trackingKey(tracking).toLowerCase()} `, name).verdict).toBe('fits')
        }
      }),
    )
  })
})

describe('the file', () => {
  const [first] = file.couriers

  test('is refused with an unknown key, without a shape, without a source, or where a name means two', () => {
    expect(() => readCouriers({ ...file, more: 1 })).toThrow(/more/)
    expect(() => readCouriers(withCouriers([{ ...first, shapes: [] }]))).toThrow(/shapes/)
    expect(() =>
      readCouriers(
        withCouriers([{ ...first, shapes: [{ prefixes: [], lengths: [12], rest: 'digits', certainty: 'published' }] }]),
      ),
    ).toThrow(/source/)
    expect(() => readCouriers(withCouriers([first, { ...first, code: 'ELSE' }]))).toThrow(/two couriers/)
  })

  test('names a clause, and where every shape is from', () => {
    expect(file.clause).toBe('W15')
    for (const { shapes } of file.couriers)
      for (const { certainty, source } of shapes) expect(source.startsWith('推定')).toBe(certainty === 'inferred')
  })
})
