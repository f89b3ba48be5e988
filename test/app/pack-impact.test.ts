// What a draft would mean, and what scenarios say of it, before anybody takes it: nothing is written (W4, A-FIN, W5).
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { invariant } from '../../shared/kernel/invariant.ts'
import { addOrder, happened } from './orders.ts'
import { draftOf, managed, MARKETPLACE, versionsOf } from './pack-desk.ts'
import { at, shopId } from './support.ts'

const SOON = '2026-09-24T00:00:00+08:00'

describe('the impact report', () => {
  test('W4 a running clock is kept, the next one follows, and what it does not touch is counted', async () => {
    const desk = await managed()
    const reviewed = await addOrder(desk)
    await happened(desk, reviewed, 'requirement.submit', { description: '迁移' }, at('2026-09-22T09:00+08:00'))
    const tool = await addOrder(desk, { orderId: '2', goods: 'application' })
    await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00+08:00') })
    const draft = await draftOf(
      desk,
      ({ parameters, violations }) => {
        parameters.providerStep.value = { days: 2 }
        parameters.depositByCategoryFen.value['service'] = 900_000
        const [first] = violations?.types ?? []
        if (first !== undefined) first.points = 4
      },
      SOON,
    )
    const report = await desk.call('packs.impact', draft)
    invariant(report, 'nobody stopped it')
    expect(report).toMatchObject({ effectiveFrom: at(SOON), orders: { total: 2, changed: 1, kept: 0, untouched: 1 } })
    const [row] = report.orders.rows
    expect(row).toMatchObject({ of: reviewed, label: '202600000000001', shopId })
    expect(row?.keeps).toMatchObject([
      { kind: 'requirement.confirm', clause: 'T10', parameter: 'providerStep', dueAt: at('2026-09-27T09:00+08:00') },
    ])
    expect(row?.changes).toMatchObject([
      { what: 'next-clock', parameter: 'providerStep', before: { days: 5 }, after: { days: 2 } },
    ])
    expect(report.orders.rows.some(({ of }) => of === tool)).toBe(false)
    expect(report.accounts).toMatchObject({ total: 1, changed: 1 })
    expect(report.accounts.rows[0]?.changes).toContainEqual({
      what: 'required',
      clause: 'D3',
      before: 500_000,
      after: 900_000,
    })
    expect(report.catalogue).toMatchObject([{ path: ['violations', 'A14', 'points'], before: null, after: 4 }])
    expect((await versionsOf(desk))?.versions).toHaveLength(1)
  })

  test('gates and amounts are asked for at the date', async () => {
    const desk = await managed()
    const app = await addOrder(desk, { orderId: '2', goods: 'application', paidAt: at('2026-09-22T09:00+08:00') })
    const order = await addOrder(desk)
    const rounds = ['2026-09-20T10:00+08:00', '2026-09-20T12:00+08:00', '2026-09-20T14:00+08:00'] as const
    for (const [index, when] of rounds.entries()) {
      if (index === 2) break
      await happened(desk, order, 'requirement.submit', { description: '迁移' }, at(when))
      await happened(
        desk,
        order,
        'requirement.reject',
        { reason: '不符' },
        at(when.replace(':00+', ':30+')),
        'provider',
      )
    }
    const draft = await draftOf(
      desk,
      ({ parameters }) => {
        parameters.rejectionsBeforeAppeal.value = 2
        parameters.applicationGuarantee.value = { days: 1 }
      },
      SOON,
    )
    const report = await desk.call('packs.impact', draft)
    const changesOf = (stream: string) => report?.orders.rows.find(({ of }) => of === stream)?.changes ?? []
    expect(changesOf(order)).toContainEqual({ what: 'rejection-limit', clause: 'T11', before: 3, after: 2 })
    expect(changesOf(order).find(({ what }) => what === 'commands')).toMatchObject({
      before: [],
      after: ['customer:appeal.file'],
    })
    expect(changesOf(app)).toMatchObject([{ what: 'refund', before: { online: true }, after: { online: false } }])
  })

  test('can be stopped, and says how far it is', async () => {
    const desk = await managed()
    for (let n = 0; n < 3; n += 1) await addOrder(desk, { orderId: `many-${n}` })
    const draft = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }))
    const running = desk.call('packs.impact', draft)
    await desk.call('packs.stop-impact', null)
    expect(await running).toBeNull()
    expect(await desk.call('packs.impact', draft)).toMatchObject({ orders: { total: 3, changed: 3 } })
    const progress = desk.pushes.filter((notice) => notice.kind === 'progress' && notice.task === 'packs.impact')
    expect(progress.at(-1)).toMatchObject({ done: 3, total: 3 })
  })
})

describe('scenarios against a draft', () => {
  test('those that ship hold under the rules that ship, and a changed rule shows where it differs', async () => {
    const desk = await managed()
    const asItIs = await draftOf(desk, ({ parameters }) => (parameters.idle.value = { months: 4 }))
    const ask = { of: 'examples', held: 'throughout' } as const
    const held = await desk.call('packs.run-scenarios', { ...asItIs, ...ask })
    expect(held?.length).toBeGreaterThan(1)
    expect(held?.filter(({ ok }) => !ok)).toEqual([])
    const shorter = await draftOf(desk, ({ parameters }) => (parameters.autoAccept.value = { days: 20 }))
    const differ = await desk.call('packs.run-scenarios', { ...shorter, ...ask })
    expect(differ?.some(({ steps }) => steps.some(({ mismatches }) => mismatches.length > 0))).toBe(true)
    const later = await desk.call('packs.run-scenarios', { ...shorter, ...ask, held: 'from-its-date' })
    expect(later?.every(({ ok }) => ok)).toBe(true)
  })

  test('a person’s own files are played, and what is none says why', async () => {
    const desk = await managed()
    const draft = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }))
    const file = (name: string, text: string): string => {
      const place = path.join(desk.folder, name)
      writeFileSync(place, text)
      return place
    }
    const scenario = {
      title: '我方场景',
      pack: MARKETPLACE,
      subject: 'order',
      given: { id: 'O-1', paidAt: '2027-03-02T09:00:00+08:00', amountFen: 100, goods: 'service' },
      steps: [{ at: '2027-03-02T09:00:00+08:00', expect: { state: { stage: 'requirement-pending' } } }],
    }
    desk.picking.files = [
      file('good.json', JSON.stringify(scenario)),
      file('other.json', JSON.stringify({ ...scenario, pack: 'aliyun' })),
      file('broken.json', '{'),
      file('none.json', '{"title": ""}'),
    ]
    const results = await desk.call('packs.run-scenarios', { ...draft, of: 'files', held: 'from-its-date' })
    expect(results?.map(({ file: name, ok }) => [name, ok])).toEqual([
      ['good.json', true],
      ['other.json', false],
      ['broken.json', false],
      ['none.json', false],
    ])
    expect(results?.[0]?.title).toBe('我方场景')
    expect(results?.[3]?.problems.length).toBeGreaterThan(1)
    desk.picking.files = []
    expect(await desk.call('packs.run-scenarios', { ...draft, of: 'files', held: 'throughout' })).toBeNull()
  })
})
