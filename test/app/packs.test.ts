// Rule packs on a real desk: a version taken by a manager, never retroactive (W4, A-FIN, A19, W5, W6), taken back, kept, carried
// out and in again.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addOrder, done, happened } from './orders.ts'
import { draftOf, managed, MARKETPLACE, take, TAKES_EFFECT, versionsOf } from './pack-desk.ts'
import { at, newHost, proveSound, shopId, START } from './support.ts'

const stepOf = async (desk: Awaited<ReturnType<typeof managed>>, stream: Awaited<ReturnType<typeof addOrder>>) => {
  const order = await desk.call('order.get', { stream })
  return order?.row.deadline ?? null
}

describe('W4 a version is taken', () => {
  test('only from a date that has not come', async () => {
    const desk = await managed()
    for (const date of ['2026-09-01T00:00:00+08:00', '2026-09-23T10:26:00+08:00']) {
      const past = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }), date)
      expect(await desk.call('packs.take', past)).toEqual({
        ok: false,
        faults: [],
        refusals: [{ clause: 'W4', reason: 'retroactive' }],
      })
    }
    expect((await versionsOf(desk))?.versions).toHaveLength(1)
  })

  test('A-FIN by a manager alone, where something changes, and once for a date', async () => {
    const desk = await managed()
    const same = await draftOf(desk, () => {})
    expect(await desk.call('packs.take', same)).toMatchObject({ ok: false, refusals: [{ reason: 'nothing-new' }] })
    const draft = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }))
    await desk.call('session.choose-person', { personId: 'p-1' })
    expect(await desk.call('packs.take', draft)).toMatchObject({ ok: false, refusals: [{ reason: 'not-a-manager' }] })
    expect(await desk.call('packs.diff', draft)).toMatchObject({ ok: true, refusals: [{ reason: 'not-a-manager' }] })
    await desk.call('session.choose-person', { personId: 'p-boss' })
    await take(desk, draft)
    const again = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 6 }))
    expect(await desk.call('packs.take', again)).toMatchObject({ ok: false, refusals: [{ reason: 'date-taken' }] })
    proveSound(await desk.desk())
  })

  test('a faulty one changes nothing and names its fields', async () => {
    const desk = await managed()
    const draft = await draftOf(desk, () => {})
    const source = { ...(draft.source as object), surprise: 1, parameters: { invoice: { value: 'soon' } } }
    const outcome = await desk.call('packs.take', { ...draft, source })
    expect(outcome).toMatchObject({ ok: false, refusals: [] })
    const { faults } = outcome as Extract<typeof outcome, { ok: false }>
    expect(faults).toContainEqual({ path: 'surprise', fault: 'unknown', expected: '' })
    expect(faults).toContainEqual({ path: 'parameters.providerStep', fault: 'missing', expected: '' })
    expect(faults).toContainEqual({ path: 'parameters.invoice.value', fault: 'duration', expected: '' })
    expect((await versionsOf(desk))?.versions).toHaveLength(1)
  })

  test('a running clock keeps its version, the next act follows the new one', async () => {
    const desk = await managed()
    const stream = await addOrder(desk)
    await happened(desk, stream, 'requirement.submit', { description: '官网迁移上云' }, at('2026-09-22T09:00+08:00'))
    const before = await stepOf(desk, stream)
    expect(before).toMatchObject({ clause: 'T10', dueAt: at('2026-09-27T09:00+08:00') })
    const draft = await draftOf(
      desk,
      ({ parameters }) => (parameters.providerStep.value = { days: 2 }),
      '2026-09-24T00:00:00+08:00',
    )
    const id = await take(desk, draft)
    await desk.moveTo('2026-09-25T09:00+08:00')
    expect(await stepOf(desk, stream)).toEqual(before)
    await done(desk, stream, 'requirement.confirm', { note: '可以开始' })
    expect(await stepOf(desk, stream)).toMatchObject({ clause: 'T10', dueAt: at('2026-09-27T09:00+08:00') })
    const basis = await desk.call('order.basis', { stream, subject: { kind: 'clock', obligation: 'result.submit' } })
    expect(basis).toMatchObject({
      length: { unit: 'days', n: 2 },
      pack: { effectiveFrom: at('2026-09-24T00:00+08:00') },
    })
    expect((await versionsOf(desk))?.versions.map(({ status }) => status)).toEqual(['past', 'in-force'])
    expect((await versionsOf(desk))?.versions.at(-1)?.id).toBe(id)
    proveSound(await desk.desk())
  })
})

describe('A-FIN the deposit and the catalogue', () => {
  test('W5 what is required changes on the date, and a confirmed amount is 推定 no longer', async () => {
    const desk = await managed()
    await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00+08:00') })
    await desk.call('account.record-fact', {
      shopId,
      command: 'deposit.pay',
      by: 'provider',
      occurredAt: at('2026-01-06T09:00+08:00'),
      with: { amountFen: 500_000 },
    })
    const draft = await draftOf(desk, ({ parameters: { depositByCategoryFen: row } }) => {
      row.value = { ...row.value, service: 800_000, training: 100_000 }
      row.confirmed = ['service']
    })
    await take(desk, draft)
    const deposit = async () => (await desk.call('account.get', { shopId }))?.row.summary?.deposit
    expect(await deposit()).toMatchObject({ requiredFen: 500_000, shortfallFen: 0, topUp: null })
    await desk.moveTo('2026-10-08T09:00+08:00')
    expect(await deposit()).toMatchObject({ requiredFen: 800_000, shortfallFen: 300_000, inferred: false })
    expect((await deposit())?.topUp).toMatchObject({ clause: 'A9.5.3', startedAt: at(TAKES_EFFECT) })
  })

  test('A19, W6 points that are filled in apply to later violations only', async () => {
    const desk = await managed()
    await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00+08:00') })
    const recorded = async (id: string, points: number, when: string) =>
      desk.call('account.record-fact', {
        shopId,
        command: 'violation.record',
        by: 'platform',
        occurredAt: at(when),
        with: { id, type: 'A15', points, occurredAt: when, complaint: false },
      })
    await recorded('v-1', 3, '2026-09-20T09:00+08:00')
    const draft = await draftOf(desk, ({ violations }) => {
      const row = violations?.types.find(({ type }) => type === 'A15')
      if (row !== undefined) row.points = 6
      violations?.types.push({ type: 'A14-again', clause: 'A14', points: 12, zh: '再次', en: 'Again', expels: true })
    })
    await take(desk, draft)
    const account = async () => desk.call('account.get', { shopId })
    const pointsOf = async (type: string) => (await account())?.catalogue.find((row) => row.type === type)?.points
    expect(await pointsOf('A15')).toBeNull()
    await desk.moveTo('2026-10-08T09:00+08:00')
    expect(await pointsOf('A15')).toBe(6)
    expect((await account())?.catalogue.at(-1)).toMatchObject({ type: 'A14-again', expels: true })
    expect((await account())?.row.summary?.points.total).toBe(3)
    expect((await account())?.violations).toMatchObject([{ id: 'v-1', points: 3 }])
  })
})

describe('a version that was taken', () => {
  test('is kept when the desk is closed, and its clocks with it', async () => {
    const desk = await managed()
    const id = await take(desk, await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 })))
    await desk.host.close()
    const again = newHost({ folder: desk.folder, db: path.join(desk.folder, 'test.db'), today: START })
    again.host.start()
    const { versions } = (await again.call('packs.list', null)).marketplaces.find(
      ({ marketplace }) => marketplace === MARKETPLACE,
    ) ?? { versions: [] }
    expect(versions).toMatchObject([{ taken: null }, { id, status: 'upcoming', taken: { by: '周敏' } }])
    proveSound(await again.desk())
  })

  test('can be taken back until its date comes, and taken again', async () => {
    const desk = await managed()
    const draft = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }))
    const id = await take(desk, draft)
    const version = { marketplace: MARKETPLACE, id }
    const back = await desk.call('packs.take-back', version)
    expect(back).toMatchObject({ ok: true })
    expect((await versionsOf(desk))?.versions).toHaveLength(1)
    expect((await versionsOf(desk))?.takenBack).toMatchObject([{ id, by: '周敏' }])
    expect(await take(desk, draft)).toBe(id)
    await desk.moveTo(TAKES_EFFECT)
    expect(await desk.call('packs.take-back', version)).toEqual({
      ok: false,
      refusals: [{ clause: 'W4', reason: 'in-force' }],
    })
    const ships = (await versionsOf(desk))?.versions[0]?.id ?? ''
    expect(await desk.call('packs.take-back', { marketplace: MARKETPLACE, id: ships })).toMatchObject({
      ok: false,
      refusals: [{ reason: 'ships' }],
    })
  })

  test('goes out as JSON and comes in as the same', async () => {
    const desk = await managed()
    const draft = await draftOf(desk, ({ parameters }) => (parameters.invoice.value = { days: 5 }))
    const id = await take(desk, draft)
    const { path: file } = await desk.call('packs.export', { marketplace: MARKETPLACE, id })
    expect(file).not.toBeNull()
    desk.picking.files = [file ?? '']
    expect(await desk.call('packs.import', null)).toMatchObject({ ok: true, source: draft.source })
    writeFileSync(file ?? '', readFileSync(file ?? '', 'utf8').slice(1))
    expect(await desk.call('packs.import', null)).toMatchObject({ ok: false, notJson: true })
    writeFileSync(file ?? '', '{"marketplace": 3}')
    const faulty = await desk.call('packs.import', null)
    expect(faulty).toMatchObject({ ok: false, notJson: false })
    desk.picking.files = []
    expect(await desk.call('packs.import', null)).toBeNull()
  })
})
