// Who pays the courier, before anything is typed, at the ceilings of each pack.
import { describe, expect, test } from 'vitest'
import { freightRule } from '../../shared/invoice/freight.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { basisOf } from '../../shared/order/basis.ts'
import { inPlace } from '../../shared/order/history.ts'
import { inForce } from '../../shared/packs/versions.ts'
import { rulesOf, start } from '../order/arbitrary.ts'
import { day, tell, termsOf } from '../order/told.ts'
import { requestOn } from './told.ts'

const pays = (marketplace: string, amount: number, form: 'paper' | 'digital' = 'paper') =>
  freightRule(fen(amount), form, inForce(rulesOf(marketplace).versions, start))

describe('I2 W7 the ceilings are the pack’s, inclusive', () => {
  test.each([
    ['aliyun', 1000, 'collect', false, false],
    ['aliyun', 1001, 'collect', true, false],
    ['aliyun', 5000, 'collect', true, false],
    ['aliyun', 5001, 'prepaid', false, false],
    ['qingcloud', 5000, 'collect', false, true],
    ['qingcloud', 5001, 'prepaid', false, true],
    ['tencent', 4999, 'collect', false, true],
    ['tencent', 5000, 'prepaid', false, true],
  ] as const)('%s at %i fen: %s', (marketplace, amount, who, beyondConsent, inferred) => {
    expect(pays(marketplace, amount)).toEqual({ pays: who, clause: 'I2', beyondConsent, inferred })
  })

  test('W16 a digital invoice isn’t sent', () => {
    expect(pays('aliyun', 2000, 'digital')).toMatchObject({ pays: 'none', clause: 'W16', beyondConsent: false })
  })
})

const clauses = (amountFen: number) => {
  const rules = rulesOf('aliyun')
  const { session } = tell(termsOf('aliyun', { amountFen: fen(amountFen) }), rules, [requestOn(0, { amountFen })])
  const events = inPlace(session.history).map(({ event }) => event)
  const basis = basisOf({ kind: 'fact', subject: 'freight' }, session.state, events, rules, day(1))
  return basis?.kind === 'fact' ? basis.clauses : null
}

test('I7 W7 the freight’s basis names the consent’s ceiling where that is the lower one', () => {
  expect(clauses(1000)).toEqual(['I2'])
  expect(clauses(2000)).toEqual(['I2', 'I7', 'W7'])
  expect(clauses(5001)).toEqual(['I2'])
})
